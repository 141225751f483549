import JenjangCSV
import JenjangSource

/// Damage in the text of the file, which the reading got over.
enum DamagedTextCheck {
  static let unterminatedQuote = DiagnosticRule(
    "J1031",
    message: Wording(
      id: "Tanda kutip membuka sel ini dan tidak pernah ditutup; dibaca sebagai huruf biasa.",
      en: "A quote opens this cell and none closes it; it was read as an ordinary character."),
    help: Wording(
      id: "Hapus tanda kutipnya, atau tutup di akhir sel.",
      en: "Remove the quote, or close it at the end of the cell."))

  static let textAfterQuote = DiagnosticRule(
    "J1032",
    message: Wording(
      id: "Ada \"{found}\" di belakang tanda kutip penutup sel ini.",
      en: "\"{found}\" stands behind the quote that closes this cell."),
    help: Wording(
      id: "Tulis dua kali tanda kutip yang ada di dalam sel.",
      en: "Write a quote inside a cell twice."))

  static let nulByte = DiagnosticRule(
    "J1033",
    message: Wording(
      id: "Sel ini memuat bita nol, yang bukan teks.",
      en: "This cell holds a byte of value zero, which is no text."),
    help: Wording(
      id: "Simpan lagi berkasnya sebagai CSV UTF-8.", en: "Save the file again as CSV UTF-8."))

  static let invalidUTF8 = DiagnosticRule(
    "J1034",
    message: Wording(
      id: "Sel ini bukan teks UTF-8; huruf yang rusak tampil sebagai U+FFFD.",
      en: "This cell is not text in UTF-8; what cannot be read shows as U+FFFD."),
    help: Wording(
      id: "Simpan lagi berkasnya sebagai CSV UTF-8.", en: "Save the file again as CSV UTF-8."))

  static func finding(
    _ problem: DelimitedProblem, in bytes: [UInt8], column: String, file: String
  ) -> Diagnostic {
    let rule: DiagnosticRule
    switch problem.kind {
    case .unterminatedQuote: rule = unterminatedQuote
    case .textAfterQuote: rule = textAfterQuote
    case .nulByte: rule = nulByte
    case .invalidUTF8: rule = invalidUTF8
    }
    return Diagnostic(
      rule, at: .cell(file: file, line: problem.line, column: column),
      [(name: "found", value: .text(CellText.shown(bytes[problem.range])))])
  }
}
