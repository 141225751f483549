enum OracleAspect: String, CaseIterable, Hashable {
  case social
  case economic
}

enum OracleQuadrant: String, CaseIterable, Hashable {
  case strength
  case weakness
  case opportunity
  case threat
}

/// A circumstance outside the community.
struct OracleFactor: Hashable {
  var name: String
  var aspect: OracleAspect?
  var column: String?
  /// The whole numbers that answer it, rising.
  var numbers: [Int]
  /// Whether the file writes `scale A to B` rather than leave the listed levels to say the numbers.
  var writesRange: Bool
  /// Those that have a text in the file.
  var titled: [Int]
  var allowsNotApplicable = false

  static func title(_ number: Int) -> String {
    "Keadaan \(number < 0 ? "kurang \(-number)" : "\(number)")"
  }

  /// What else a cell may hold.
  static func other(_ number: Int) -> String { number < 0 ? "min \(-number)" : "tara \(number)" }
}

/// A finding that the rules state outright.
struct OracleFinding: Hashable {
  var name: String
  var quadrant: OracleQuadrant
  var aspect: OracleAspect?
  var condition: OracleCondition
}

/// The default rules for findings; nil is as the language has it.
struct OracleFindingPolicy: Hashable {
  var strengthFrom: Int?
  var weaknessUpTo: Int?
  var opportunityAbove: Int?
  var threatBelow: Int?

  /// Whether a level is a strength: from the number on, or one of the last two (the last of 2 or 3).
  func isStrength(_ place: Int, in levels: [OracleLevel]) -> Bool {
    if let strengthFrom { return levels[place].number >= strengthFrom }
    return place >= levels.count - (levels.count > 3 ? 2 : 1)
  }

  func isWeakness(_ place: Int, in levels: [OracleLevel]) -> Bool {
    if let weaknessUpTo { return levels[place].number <= weaknessUpTo }
    return place < (levels.count > 3 ? 2 : 1)
  }
}
