// What is sound and all the same amiss: the warnings of `check`, what the source says to keep them
// quiet, and the edits that mend.
//
// Chosen: the checks look at the sound model, one check a file with its page beside it, and at the
// syntax only where the model has forgotten what was written (comments, names of levels). They know
// nothing of each other, so that a new one is a new file and a line in `Linter`.
//
// Not chosen: severities that a user sets. A warning is told or, with a reason in the source, not.
