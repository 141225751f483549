// Why: one verdict unfolded, from the phase down to the answers and the lines of the rules.
//
// Chosen: a graph as data, one node for each thing that has a value (a phase, a gate, a dimension, an
// indicator, a part of an expression, an answer). What is read in two places is one node with two
// links to it, so that an explanation is never longer than the rules, however often they use a
// measure. Every value is that of the assessment's trace, and every contribution is asked of the
// engine; nothing is worked out here.
//
// Not chosen: a tree, which doubles with each level of measures that use a measure twice; text,
// which a page, a screen and a machine would each want otherwise.
