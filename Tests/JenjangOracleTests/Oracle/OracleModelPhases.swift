/// The least score of a phase, from a year on.
struct OracleThreshold: Hashable {
  var isStrict: Bool
  var value: Fraction
  var since: Int?
}

struct OracleGate: Hashable {
  var name: String?
  var condition: OracleCondition
  var because: String?
}

struct OraclePhase: Hashable {
  var name: String
  var thresholds: [OracleThreshold]
  var gates: [OracleGate]
  var since: Int?
  var until: Int?
}

struct OracleLadder: Hashable {
  /// Nil is the overall score.
  var dimension: String?
  var isShare: Bool
  var needsApplicable: Fraction?
  var phases: [OraclePhase]
}
