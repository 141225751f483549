import JenjangReport

/// Why the rows of a sheet can't be scored sixteen at a time; they take the general way.
enum TileRefusal: Error, Hashable, Sendable {
  /// A column that takes more than scores, phases, counts and ranked steps.
  case column(ReportColumn)
  /// An operation of the rules whose figures have no denominator that is known beforehand.
  case operation(Unsupported)
  /// The order of the steps hangs on what each brings, or on the steps before it.
  case steps
  /// Scores are shown in points, or as full only when met.
  case showing
  /// The sheet has columns of evidence.
  case evidence
  /// A figure could need more than 128 bits.
  case tooLong
  /// A table would take more entries than are worth it.
  case tooMany
  /// The rules read a year, and there is none.
  case noYear
  /// A plan that reads what it does not hold.
  case broken

  /// What a plan over tiles does not know.
  enum Unsupported: Hashable, Sendable {
    case root
    case last
    case logarithm
    case quotient
    case rounding
    case power
    case unknownConstant
    case negativeWeight
    case figureAsTruth
    case phaseYears
  }

  /// The reason in a few words, for a developer.
  var wording: String {
    switch self {
    case .column: return "a column that needs more than scores, phases, counts and ranked steps"
    case .operation(.root): return "a root"
    case .operation(.last): return "the last of a list"
    case .operation(.logarithm): return "a logarithm"
    case .operation(.quotient): return "a figure divided by a figure"
    case .operation(.rounding): return "rounding to tens, or to very many decimals"
    case .operation(.power): return "a power"
    case .operation(.unknownConstant): return "a constant that is not known"
    case .operation(.negativeWeight): return "a weight below zero"
    case .operation(.figureAsTruth): return "a figure beside a condition"
    case .operation(.phaseYears): return "a phase that is not there in the year"
    case .steps: return "steps whose order hangs on other steps or on what they bring"
    case .showing: return "scores shown in points, or as full only when met"
    case .evidence: return "evidence"
    case .tooLong: return "figures of more than 128 bits"
    case .tooMany: return "tables that are too large"
    case .noYear: return "rules that read a year, without one"
    case .broken: return "a plan that is not whole"
    }
  }
}
