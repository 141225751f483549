// The checked model and the checker that makes it.
//
// Chosen: one pass a concern over all files (load, names, structure, order of definitions, expressions,
// phases, tests), each in its own folder, each reporting and going on, so that one run names every
// mistake once. What can't be understood becomes nil and silences what depends on it: one cause gives
// one diagnostic. Definitions are put in order of dependency before their expressions are checked, so
// nothing recurses from one definition into another and a long chain needs no deep stack.
//
// Not chosen: a model with holes. Where there is an error there is no model, by type, so that nothing
// behind the checker has to ask whether what it reads is sound.
