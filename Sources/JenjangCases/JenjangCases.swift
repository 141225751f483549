// Runs the tests that stand in rule files, and compares rules with published tables.
//
// Chosen: outcomes are data (what was expected, what was found, each as values of the engine), so that
// text, JSON and JUnit can say the same. A table's rows go through the same reader and the same scorer
// as any answer sheet: a test that passes says something of the real thing.
