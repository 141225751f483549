import JenjangSource

/// The kinds of rules that tests can have seen at work, in the order in which they are told.
package enum CoverageKind: String, CaseIterable, Sendable {
  case gate
  case threshold
  case band
  case phase
  case step
  case finding
  /// An `applies when`.
  case condition
  /// An `if` in an expression.
  case branch
  /// A level of an indicator that is asked.
  case level

  /// Whether it decides what a community reaches; a demand for coverage is about these.
  package var isDecisive: Bool { self == .gate || self == .threshold || self == .band }
}

/// What a rule can come to on an answer sheet.
package enum CoverageOutcome: String, Sendable {
  /// Of a gate.
  case holds
  case blocks
  /// Of a threshold.
  case met
  case missed
  /// Of a band.
  case hit
  /// Of a phase.
  case reached
  /// Of a step.
  case offered
  case notOffered = "not_offered"
  /// Of a finding.
  case found
  case notFound = "not_found"
  /// Of a condition.
  case yes
  case no
  /// Of an `if`.
  case then
  case otherwise = "else"
  /// Of a level.
  case answered
}

/// One rule that tests can have seen at work.
package struct CoverageItem: Sendable {
  package let kind: CoverageKind
  /// What machines call it, with what it belongs to: `maju.even_growth`.
  package let name: String
  package let range: SourceRange
  package let outcomes: [CoverageOutcome]
  /// On how many answer sheets each outcome was seen.
  package internal(set) var sheets: [Int]
  /// Where in an assessment it is to be seen.
  let probe: CoverageProbe

  init(
    _ kind: CoverageKind, _ name: String, _ range: SourceRange, _ outcomes: [CoverageOutcome],
    _ probe: CoverageProbe
  ) {
    self.kind = kind
    self.name = name
    self.range = range
    self.outcomes = outcomes
    sheets = Array(repeating: 0, count: outcomes.count)
    self.probe = probe
  }

  /// How many of its outcomes were seen.
  package var seen: Int { sheets.count { $0 > 0 } }

  /// The outcomes that no answer sheet has shown.
  package var missing: [CoverageOutcome] {
    outcomes.indices.filter { sheets[$0] == 0 }.map { outcomes[$0] }
  }
}
