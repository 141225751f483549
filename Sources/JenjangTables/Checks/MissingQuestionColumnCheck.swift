import JenjangModel
import JenjangSource

/// Questions that the sheet has no column for; each counts as unanswered in every row.
enum MissingQuestionColumnCheck {
  static let rule = DiagnosticRule(
    "J1009", .warning,
    message: Wording(
      id:
        "Kolom pertanyaan yang tidak ada di berkas ini, dihitung tidak dijawab ({count}): {names}.",
      en: "Question columns that this file lacks, which count as unanswered ({count}): {names}."),
    help: Wording(
      id: "Tambahkan kolomnya, atau samakan namanya dengan aturan (huruf besar dan kecil berbeda).",
      en: "Add them, or give them the names in the rules (capital and small letters differ)."))

  /// A column of the file that resembles a missing one stands behind it with a question mark.
  static func findings(
    _ found: QuestionColumns, unread: [String], model: Model, file: String
  ) -> [Diagnostic] {
    var missing: [String] = []
    for (question, names) in found.names.enumerated() where names.isEmpty {
      let column = model.questions[question].column
      if !missing.contains(column) { missing.append(column) }
    }
    if missing.isEmpty { return [] }
    let nearest = missing.map { nearestName(to: $0, among: unread) }
    var told: [String] = []
    for (column, near) in zip(missing, nearest).prefix(ToldNames.most) {
      told.append(near.map { "\(column) (\($0)?)" } ?? column)
    }
    told += missing.dropFirst(ToldNames.most)
    return [
      Diagnostic(
        rule, at: .file(file),
        [
          (name: "count", value: .number(missing.count)),
          (name: "names", value: ToldNames.list(told)),
        ], suggestion: missing.count == 1 ? nearest[0] : nil)
    ]
  }
}
