// Diagnostics and test outcomes in the forms that other people's tools read.
//
// Chosen: one report value a command (`CheckReport`, `TestReport`), in which every place is worked out
// once – path from the root of the repository, lines and columns in Unicode scalars – and one renderer a
// form that only writes it down. No form finds out anything by itself, so all of them say the same.
//
// Fingerprints hold what a finding is about and nothing of where it moved to: the code, the text of its
// line and which of equal ones it is. An edit elsewhere in the file leaves them as they are.
//
// Not chosen: a form that other tools only could read (checkstyle, rdjson, Azure): all readers of those
// read SARIF too.
