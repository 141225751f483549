// What can be proved of a model over all complete answer sheets.
//
// Chosen: one question form for all proofs, "is there an answer sheet with which …", answered by a search
// that splits sets of answer sheets. A set is judged by the scorer's own ranges, so that no second
// arithmetic can differ from it: what the ranges exclude is excluded for every sheet in the set. What is
// left at the end, scores that have to lie between bounds, is solved exactly by building up all sums that
// a dimension's answers can have. A sheet that is found is scored once more before it is told.
//
// Not chosen: an external solver (the product has no packages), and sampling (it proves nothing). The
// search has bounds; past one it answers "not decided", never "there is none".
