// What the tests of a rule set have seen of its rules, and the boundary tests that they lack.
//
// Chosen: what a rule can come to is listed from the model alone (`CoverageItem`, each with its
// outcomes), and every answer sheet of the tests is looked at once through what the engine says of it.
// So the list is the same whatever is tested, and nothing has to be counted while scoring. A gate or a
// threshold counts only where the ladder asks for it: of the phases reached and of the next one. A
// sheet with nothing but lowest answers fails every gate there is, and shows none of them to work.
//
// Not chosen: counting instructions of the plan as they run. The plan shares and precomputes; a rule
// that was never decisive would count as seen.
