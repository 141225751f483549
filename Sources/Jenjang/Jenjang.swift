// The façade: check a rule set, score answers under it, and say the result.
//
// Chosen: one value a stage (`RuleSet` → `Sheet`), each made of the one before and of bytes, so that
// the command line, a page and other people's code call the same few things and none of them knows
// the stages between. It reads no files and starts no threads; whoever calls it does.
