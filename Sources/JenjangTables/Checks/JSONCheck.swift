import JenjangSource

/// Answers in JSON that cannot be read.
enum JSONCheck {
  static let malformed = DiagnosticRule(
    "J1070",
    message: Wording(
      id: "Berkas ini dimulai seperti JSON, tetapi tidak dapat dibaca: {why}.",
      en: "This file begins like JSON, but can't be read: {why}."),
    help: Wording(
      id: "Unduh lagi berkasnya dari alat surveinya, atau ekspor sebagai CSV.",
      en: "Download the file from the survey tool once more, or export it as CSV."))

  static let noAnswers = DiagnosticRule(
    "J1071",
    message: Wording(
      id: "JSON ini tidak memuat daftar jawaban.", en: "This JSON holds no list of answers."),
    help: Wording(
      id: "Jawaban berupa daftar objek, atau objek dengan daftar itu di `results`, `answers` atau "
        + "`value`; tiap objek adalah satu komunitas.",
      en: "Answers are a list of objects, or an object with that list in `results`, `answers` or "
        + "`value`; each object is a community."))

  static func finding(_ fault: JSONReader.Fault, line: Int, file: String) -> Diagnostic {
    let why: Wording
    switch fault {
    case .unexpected:
      why = Wording(id: "ada tanda yang tidak pada tempatnya", en: "a sign is out of place")
    case .unfinished: why = Wording(id: "berkasnya terpotong", en: "the file is cut off")
    case .badText: why = Wording(id: "ada teks yang rusak", en: "a text is damaged")
    case .badFigure: why = Wording(id: "ada angka yang salah tulis", en: "a figure is misspelt")
    case .nestedTooDeep:
      why = Wording(
        id: "isinya bertumpuk lebih dari \(JSONReader.mostNesting) lapis",
        en: "values stand in each other more than \(JSONReader.mostNesting) deep")
    case .doubledKey(let key):
      let shown = CellText.shown(Array(key.utf8)[...])
      why = Wording(id: "nama \"\(shown)\" ada dua kali", en: "the name \"\(shown)\" stands twice")
    case .textBehind:
      why = Wording(id: "ada isi lain di belakangnya", en: "something else stands behind it")
    }
    return Diagnostic(
      malformed, at: .cell(file: file, line: line, column: ""),
      [(name: "why", value: .wording(why))])
  }
}
