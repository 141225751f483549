import JenjangSource

/// A file that is no text in UTF-8 from its first bytes on: a workbook, or text in UTF-16.
enum NotTextCheck {
  static let rule = DiagnosticRule(
    "J1003",
    message: Wording(
      id: "Berkas ini {kind}, bukan CSV dalam UTF-8.", en: "This file is {kind}, not CSV in UTF-8."
    ),
    help: Wording(
      id: "Simpan dari lembar kerja sebagai \"CSV UTF-8\", lalu coba lagi.",
      en: "Save it from the spreadsheet as \"CSV UTF-8\", then try again."))

  private static let kinds: [(start: [UInt8], kind: Wording)] = [
    ([0xFF, 0xFE], Wording(id: "teks UTF-16", en: "text in UTF-16")),
    ([0xFE, 0xFF], Wording(id: "teks UTF-16", en: "text in UTF-16")),
    ([0x50, 0x4B, 0x03, 0x04], Wording(id: "buku kerja atau arsip", en: "a workbook or archive")),
    (
      [0xD0, 0xCF, 0x11, 0xE0],
      Wording(id: "buku kerja bentuk lama", en: "a workbook of the old form")
    ),
    ([0x25, 0x50, 0x44, 0x46], Wording(id: "berkas PDF", en: "a PDF file")),
  ]

  /// The most bytes that any of them is known by.
  static let longestStart = 4

  static func finding(_ bytes: [UInt8], before end: Int, file: String) -> Diagnostic? {
    for (start, kind) in kinds where bytes[..<end].starts(with: start) {
      return Diagnostic(rule, at: .file(file), [(name: "kind", value: .wording(kind))])
    }
    return nil
  }
}
