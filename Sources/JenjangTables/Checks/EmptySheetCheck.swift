import JenjangSource

/// A file without a header, or with nothing below it.
enum EmptySheetCheck {
  static let emptyFile = DiagnosticRule(
    "J1001",
    message: Wording(id: "Berkas jawaban ini kosong.", en: "This answer sheet is empty."),
    help: Wording(
      id: "Isi dengan satu baris nama kolom, lalu satu baris untuk setiap komunitas.",
      en: "Give it a line of column names, then a line for each community."))

  static let noRows = DiagnosticRule(
    "J1002", .warning,
    message: Wording(
      id: "Berkas jawaban ini hanya berisi nama kolom; tidak ada komunitas untuk dinilai.",
      en: "This answer sheet holds column names only; there is no community to assess."),
    help: Wording(
      id: "Tambahkan satu baris untuk setiap komunitas di bawah nama kolom.",
      en: "Add a line for each community below the column names."))
}
