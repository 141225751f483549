import JenjangModel
import JenjangSource

/// Rows of a sheet that has an answer a row.
enum LongRowCheck {
  static let unknownQuestion = DiagnosticRule(
    "J1060",
    message: Wording(
      id: "\"{found}\" bukan pertanyaan di aturan ini; barisnya tidak dipakai.",
      en: "\"{found}\" is no question of these rules; the row is not used."),
    help: Wording(
      id: "Tulis nama kolom atau teks pertanyaannya, misalnya {known}.",
      en: "Write the name of the question's column or its text, such as {known}."))

  static let answeredTwice = DiagnosticRule(
    "J1061",
    message: Wording(
      id: "Pertanyaan \"{column}\" sudah dijawab di baris {line} untuk komunitas dan tahun ini; "
        + "baris ini tidak dipakai.",
      en: "Question \"{column}\" was answered in line {line} for this community and year; this row "
        + "is not used."),
    help: Wording(
      id: "Simpan satu jawaban saja untuk setiap pertanyaan.", en: "Keep one answer a question."))

  static func unknown(_ found: String, _ model: Model, at place: Place) -> Diagnostic {
    let columns = model.questions.map { $0.column }
    let names = model.questions.map { model.naming($0).name }
    return Diagnostic(
      unknownQuestion, at: place,
      [
        (name: "found", value: .text(CellText.shown(Array(found.utf8)[...]))),
        (name: "known", value: ToldNames.list(columns)),
      ], suggestion: nearestName(to: found, among: columns + names))
  }

  static func twice(_ column: String, first line: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      answeredTwice, at: place,
      [(name: "column", value: .text(column)), (name: "line", value: .number(line))])
  }
}
