import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangSource
import JenjangTables

/// An answer sheet that is scored row by row under a rule set.
package struct Sheet {
  private let ruleSet: RuleSet
  private let scorer: Scorer
  private var reader: AnswerReader
  /// The parts of an outlook that the assessments from here on have.
  package var outlook: OutlookParts
  /// The one community that is scored; nil for all.
  package var only: String?
  /// Rows so far that could not be assessed.
  package private(set) var notAssessed = 0

  /// Reads the header of a sheet's bytes; sheets that belong together share one `seen`.
  package init(
    _ ruleSet: RuleSet, bytes: [UInt8], file: String, options: AnswerOptions = AnswerOptions(),
    outlook: OutlookParts = [], seen: SeenCommunities = SeenCommunities()
  ) {
    self.outlook = outlook
    self.ruleSet = ruleSet
    scorer = Scorer(plan: ruleSet.plan)
    reader = AnswerReader(
      model: ruleSet.model, bytes: bytes, file: file, options: options, seen: seen)
  }

  /// What was wrong with the sheet so far, in order.
  package var diagnostics: [Diagnostic] { reader.diagnostics }
  /// Whether the sheet has a header by which rows can be read.
  package var isReadable: Bool { reader.isReadable }
  /// Whether the sheet says of which year its rows are.
  package var hasYears: Bool { reader.hasYears }

  /// The next community with its assessment; nil at the end.
  package mutating func next() -> CommunityRecord? {
    guard let row = reader.next() else { return nil }
    let id = row.key.joined(separator: " / ")
    var assessment: Assessment?
    if row.isIdentified, row.year != nil || !ruleSet.model.needsYear {
      if let only, only != id {
        return CommunityRecord(
          id: id, name: nil, year: row.year, groups: row.groups, assessment: nil)
      }
      assessment = scorer.score(
        row.answers, evidence: row.evidence, year: row.year, outlook: outlook)
    } else {
      notAssessed += 1
    }
    var record = CommunityRecord(
      id: id, name: row.name.isEmpty ? nil : row.name,
      year: row.year, groups: row.groups, assessment: assessment, answers: row.answers)
    record.disagreements = row.disagreements
    return record
  }
}
