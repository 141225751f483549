import JenjangScoring
import JenjangSource

/// Marks behind a phase in a table, and what they mean.
enum PhaseMarks {
  /// The marks of one community, behind a blank; empty for none.
  static func text(_ assessment: Assessment?) -> String {
    guard let assessment else { return "" }
    let marks =
      (assessment.isLowerWithoutNotApplicable ? "*" : "") + (isUnproved(assessment) ? "†" : "")
    return marks.isEmpty ? "" : " " + marks
  }

  /// A line for each mark that stands in a table; none where the table has no place for them.
  static func notes(
    _ records: [CommunityRecord], _ columns: [ReportColumn], _ language: MessageLanguage
  ) -> [String] {
    guard columns.contains(.phaseTitle) else { return [] }
    let assessments = records.compactMap { $0.assessment }
    var notes: [String] = []
    if assessments.contains(where: { $0.isLowerWithoutNotApplicable }) {
      notes.append(ReportWording.lowerPhaseNote.text(in: language))
    }
    if assessments.contains(where: { isUnproved($0) }) {
      notes.append(ReportWording.unprovedNote.text(in: language))
    }
    return notes
  }

  private static func isUnproved(_ assessment: Assessment) -> Bool {
    !assessment.unproved.isEmpty || !assessment.withoutReason.isEmpty
  }
}
