import JenjangModel
import JenjangSource

/// A question's column under two of its names at once.
enum FormerColumnCheck {
  static let rule = DiagnosticRule(
    "J1007",
    message: Wording(
      id: "Satu pertanyaan punya beberapa kolom di berkas ini: {names}. "
        + "Itu nama sekarang dan nama lama dari kolom yang sama.",
      en: "One question has several columns in this file: {names}. "
        + "They are the present and former names of the same column."),
    help: Wording(
      id: "Simpan \"{kept}\" saja, setelah memastikan isinya yang benar.",
      en: "Keep only \"{kept}\", once its cells are known to be the right ones."))

  static func findings(
    _ header: SheetHeader, _ found: QuestionColumns, model: Model, file: String
  ) -> [Diagnostic] {
    var told: Set<[String]> = []
    var findings: [Diagnostic] = []
    for (question, names) in found.names.enumerated() where names.count > 1 {
      if !told.insert(names).inserted { continue }
      findings.append(
        Diagnostic(
          rule, at: .cell(file: file, line: header.line, column: names[1]),
          [
            (name: "names", value: .list(names)),
            (name: "kept", value: .text(model.questions[question].column)),
          ]))
    }
    return findings
  }
}
