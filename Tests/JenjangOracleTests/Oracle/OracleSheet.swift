/// One answer, in the terms of its question.
enum OracleAnswer: Hashable {
  case unanswered
  case notApplicable
  /// The place of a level in its scale.
  case level(Int)
  case figure(Fraction)
  case truth(Bool)
  /// The place of a choice in its fact.
  case choice(Int)
}

/// One community's answers in one year, by column.
struct OracleSheet {
  struct Cell: Hashable {
    var column: String
    var text: String
  }
  var year: Int
  var answers: [String: OracleAnswer]
  /// By the column of evidence; a column that is not here was not asked for.
  var evidence: [String: OracleEvidence] = [:]
  /// Answers of single indicators in place of what their column holds.
  var overrides: [String: OracleOverride] = [:]
  /// What the cells of a CSV row hold, in the order of the questions; empty is unanswered.
  var cells: [Cell] = []
}

/// Another answer to an indicator's question.
struct OracleOverride: Hashable {
  var answer: OracleAnswer
  /// Nil is what the sheet has.
  var evidence: OracleEvidence?
}

/// A sheet in which nothing is open: every column has an answer, but it may only stand for a question left unanswered.
struct OracleCompletion {
  var year: Int
  var answers: [String: OracleAnswer]
  var evidence: [String: OracleEvidence] = [:]
  var overrides: [String: OracleOverride] = [:]
  /// Columns that the respondent left empty, whose rule decides what of the answer counts.
  var unanswered: Set<String> = []
}
