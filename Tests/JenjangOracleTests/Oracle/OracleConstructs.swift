/// The parts of the language that a generated model may use beside its core.
struct OracleConstructs: OptionSet {
  let rawValue: Int

  /// `class` and its names in conditions.
  static let classes = OracleConstructs(rawValue: 1 << 0)
  /// `table` over two answers, `level of TABLE`.
  static let tables = OracleConstructs(rawValue: 1 << 1)
  /// `reason`, `baseline`, `reasons points above baseline`.
  static let reasons = OracleConstructs(rawValue: 1 << 2)
  /// `from A to B: P to Q points`.
  static let stretches = OracleConstructs(rawValue: 1 << 3)
  /// `bands of N { … : EXPRESSION points }`.
  static let worthExpressions = OracleConstructs(rawValue: 1 << 4)
  /// `bands since YEAR`.
  static let yearBands = OracleConstructs(rawValue: 1 << 5)
  /// `unanswered counts as` on facts and on what is worked out.
  static let unansweredFacts = OracleConstructs(rawValue: 1 << 6)
  /// `since` and `until` on a phase.
  static let phaseYears = OracleConstructs(rawValue: 1 << 7)
  /// `stop at the first negative`, `stops`.
  static let paths = OracleConstructs(rawValue: 1 << 8)
  /// `last`, `last of points`, `last(a, b)`.
  static let last = OracleConstructs(rawValue: 1 << 9)
  /// `not applicable allowed needs reason`.
  static let reasonedAbsence = OracleConstructs(rawValue: 1 << 10)
  /// `evidence link within`.
  static let linkWithin = OracleConstructs(rawValue: 1 << 11)
  /// `target`, `baseline`, `percent to target of`, `progress to date of`.
  static let goals = OracleConstructs(rawValue: 1 << 12)
  /// `step`, `usual`, `from A to B` on a fact.
  static let domains = OracleConstructs(rawValue: 1 << 13)

  static let all = OracleConstructs(rawValue: (1 << 14) - 1)

  /// What the engine knows, and generated models therefore use.
  static let known: OracleConstructs = .all
}
