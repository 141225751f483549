/// How near an engine's range must come to the outcomes of all completions.
enum OracleExactness: Hashable {
  /// Both ends and absence must be met.
  case exact
  /// A careful engine meets both ends; a sound one may be wider.
  case likelyExact
  /// Only that no completion falls outside is demanded.
  case soundOnly
}

/// The hull of a figure over completions.
struct OracleHull: Hashable {
  /// Nil where no completion has a value.
  private(set) var low: Fraction?
  private(set) var high: Fraction?
  private(set) var canBeAbsent = false
  var exactness = OracleExactness.soundOnly

  mutating func take(_ value: Fraction?) {
    guard let value else {
      canBeAbsent = true
      return
    }
    low = low.map { min($0, value) } ?? value
    high = high.map { max($0, value) } ?? value
  }

  var isDecided: Bool { canBeAbsent ? low == nil : low == high }
}

struct OracleIndicatorOutcome {
  var points = OracleHull()
  var value = OracleHull()
  /// Places in the ladder of levels, not their numbers.
  var level = OracleHull()
  /// Whether the indicator applies by rule in some completion, and in all.
  var canApply = false
  var surelyApplies = true
  /// The codes that its points are told by; empty is none.
  var codes: Set<String> = []
}

struct OracleDimensionOutcome {
  /// Before `of` divides.
  var score = OracleHull()
  /// Places of phases by the thresholds alone; nil is no phase.
  var lowestPhase: Int?
  var highestPhase: Int?
}

struct OracleGateOutcome: Hashable {
  var phase: Int
  var gate: Int
  var name: String?
  var canHold = false
  var canFail = false
}

/// What the completions of one sheet come to.
struct OracleOutcomes {
  /// The key of the top level's score among the dimensions.
  static let overall = "overall"
  var completions = 0
  /// False where only a part of the completions was tried.
  var isExhaustive = true
  /// True where the sheet left nothing open, so that every outcome is a single one.
  var isComplete = false
  /// Where it can be told which ranges are exact: what open answers let apply along a path hangs
  /// together in ways that ranges need not see.
  var isJudged = true
  var dimensions: [String: OracleDimensionOutcome] = [:]
  var indicators: [String: OracleIndicatorOutcome] = [:]
  var hasLadder = false
  /// Places of phases; nil is no phase.
  var lowestPhase: Int?
  var highestPhase: Int?
  var gates: [OracleGateOutcome] = []
  /// The least and the most share of applicable indicators; absent where none is in force.
  var applicableShare = OracleHull()
  /// Names of indicators with an answer that surely do not apply by rule, in the order of the file.
  var unscoredAnswers: [String] = []
  var factors: [String: OracleHull] = [:]
  /// All that the conditions of findings and steps come to.
  var truths: [OracleCondition: Set<OracleTruth>] = [:]
  var outlook: OracleOutlook?
  /// Measures, classes and tables; a class or level is its place.
  var named: [String: OracleHull] = [:]
  var reasons: OracleReasons?
  /// Indicators of which "not applicable" lacks its reason and counts as no answer.
  var unreasoned: [String] = []
  var asksForReasons = false
  /// Whether two indicators read one column.
  var hasSharedColumns = false
}
