/// A figure that may change from a year on; nil is from the beginning.
struct OracleDated: Hashable {
  var value: Fraction
  var since: Int?
}

/// What an unanswered question counts as.
enum OracleUnanswered: Hashable {
  case unknown
  case lowest
  case points(Fraction)
}

/// What the respondent's own "not applicable" does; without a rule it is a bad cell.
enum OracleNotApplicable: Hashable {
  case allowed
  /// Allowed where a text of so many characters gives the reason; nil is any text.
  case reasoned(Int?)
  case counts(Fraction)

  var isAllowed: Bool {
    switch self {
    case .allowed, .reasoned: true
    case .counts: false
    }
  }
}

struct OracleLevel: Hashable {
  var number: Int
  /// Nil only for levels that an indicator lists in place without a name.
  var name: String?
  var title: String
  var points: Fraction
  /// Whether the rule file writes `points`, rather than leave the number to stand for them.
  var writesPoints: Bool
  var evidence: OracleLevelEvidence?
  /// Whether a path ends here.
  var stops = false
  var reason: String?
}

struct OracleScale: Hashable {
  var name: String
  var levels: [OracleLevel]
  var mostPoints: Fraction { levels.map(\.points).max() ?? 0 }
  var leastPoints: Fraction { levels.map(\.points).min() ?? 0 }
}

struct OracleFact: Hashable {
  enum Kind: Hashable {
    case number(isWhole: Bool, least: Fraction?, most: Fraction?, unit: String?)
    case yesNo
    case choice([String])
  }
  var name: String
  var kind: Kind
  var column: String?
  var allowsNotApplicable = false
  var domain = OracleDomain()
  /// What no answer counts as.
  var unanswered: OracleAnswer?
  /// The place of the option marked as the lowest.
  var lowest: Int?
  /// Whether what no answer counts as is written `lowest` rather than by the option's name.
  var writesLowest = false
}

struct OracleMeasure: Hashable {
  var name: String
  var figure: OracleFigure
  var isShare = false
}

struct OracleIndicator: Hashable {
  enum Source: Hashable {
    case question
    case bands(OracleFigure, OracleBands)
    case points(OracleFigure, most: Fraction)
    /// The level that a table gives.
    case level(ofTable: String)
  }
  var name: String
  var source: Source
  /// Bands in place of the first ones from a year on.
  var laterBands: [OracleLaterBands] = []
  /// Nil weights stand for the model's default weight, or one.
  var weights: [OracleDated] = []
  /// Nil stands for the model's default scale.
  var scale: String?
  var levelsInPlace: [OracleLevel] = []
  var hasLevelTexts = false
  var column: String?
  var notApplicable: OracleNotApplicable?
  var unanswered: OracleUnanswered?
  var appliesWhen: OracleCondition?
  var since: Int?
  var until: Int?
  var aspect: OracleAspect?
  var evidence: OracleEvidenceRequest?
  var nexts: [OracleNext] = []
  /// Whether its own steps stand before the levels that carry some.
  var writesNextFirst = false
  var reason: String?
  var unansweredReason: String?
  var baseline: Fraction?
  var goal: OracleGoal?
}

struct OracleSection: Hashable {
  var name: String
  var indicators: [OracleIndicator]
}

struct OracleDimension: Hashable {
  var name: String
  var weights: [OracleDated] = []
  var of: Fraction?
  var score: OracleFigure?
  /// Whether the score is a share of one rather than a plain number, before `of` divides.
  var isShare = true
  var unanswered: OracleUnanswered?
  var appliesWhen: OracleCondition?
  var since: Int?
  var until: Int?
  var aspect: OracleAspect?
  /// Whether a level that stops ends the path of its children.
  var isPath = false
  /// The baseline of indicators in it that have none of their own.
  var baseline: Fraction?
  var goal: OracleGoal?
  var children: [OracleChild]
}

indirect enum OracleChild: Hashable {
  case dimension(OracleDimension)
  case indicator(OracleIndicator)
  case section(OracleSection)
}

/// What `order advice by` names.
enum OracleAdviceKey: String, CaseIterable, Hashable {
  case weight
  case level
}

/// A whole rule set, said abstractly.
struct OracleModel: Hashable {
  var name = "model_uji"
  var unanswered = OracleUnanswered.unknown
  var defaultScale: String?
  var defaultWeight: Fraction?
  var defaultNotApplicable: OracleNotApplicable?
  var defaultTerms = OracleTerms()
  var defaultNext: String?
  var actors: [String] = []
  var scales: [OracleScale] = []
  var facts: [OracleFact] = []
  var measures: [OracleMeasure] = []
  var classes: [OracleClass] = []
  var tables: [OracleTable] = []
  var factors: [OracleFactor] = []
  /// Whether the factors stand behind everything that is scored.
  var writesFactorsLast = false
  var children: [OracleChild] = []
  var overallScore: OracleFigure?
  var overallIsShare = true
  var overallGoal: OracleGoal?
  /// Whether the rule file says which way reasons count, and that it is points above the baseline.
  var reasonsAbove: Bool?
  var ladder: OracleLadder?
  var advices: [OracleAdvice] = []
  var findings: [OracleFinding] = []
  var findingPolicy = OracleFindingPolicy()
  var adviceOrder: [OracleAdviceKey] = []
  var adviseBelow: String?
  var decimalComma = false
  /// Steers spellings that mean the same; no meaning hangs on it.
  var spelling: UInt64 = 0
}
