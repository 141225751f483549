import JenjangSource

/// Submissions that do not count, or about which somebody should know.
enum SubmissionCheck {
  /// The same submission, sent once more.
  static let sentAgain = DiagnosticRule(
    "J1055", .warning,
    message: Wording(
      id: "Kiriman ini dikirim ulang; yang dipakai adalah baris {line}, yang terbaru.",
      en: "This submission was sent again; line {line}, the latest, is the one that counts."))

  /// Another submission of the same community and year.
  static let replaced = DiagnosticRule(
    "J1056", .warning,
    message: Wording(
      id: "Komunitas dan tahun ini dikirim lebih dari sekali; yang dipakai adalah baris {line}, "
        + "yang terbaru.",
      en: "This community and year was submitted more than once; line {line}, the latest, is the "
        + "one that counts."),
    help: Wording(
      id: "Bila yang benar baris ini, hapus baris {line} dari berkas.",
      en: "If this line is the right one, remove line {line} from the file."))

  static let refusedByReviewer = DiagnosticRule(
    "J1057", .warning,
    message: Wording(
      id: "Kiriman ini tidak disetujui pemeriksa; tetap dinilai, karena tidak ada yang lain.",
      en: "A reviewer did not approve this submission; it is assessed where there is no other."),
    help: Wording(
      id: "Perbaiki kirimannya, atau hapus barisnya.", en: "Mend the submission, or remove its row."
    ))

  static let leftUnfinished = DiagnosticRule(
    "J1058", .warning,
    message: Wording(
      id: "Kuesioner ini belum diselesaikan; yang belum diisi dihitung tidak dijawab.",
      en: "This questionnaire was not finished; what is not filled in counts as unanswered."))

  static func superseded(_ line: Int, by kept: Int, isSame: Bool, _ file: String) -> Diagnostic {
    Diagnostic(
      isSame ? sentAgain : replaced, at: .cell(file: file, line: line, column: ""),
      [(name: "line", value: .number(kept))])
  }

  static func refused(_ line: Int, _ file: String) -> Diagnostic {
    Diagnostic(refusedByReviewer, at: .cell(file: file, line: line, column: ""))
  }

  static func unfinished(_ line: Int, _ file: String) -> Diagnostic {
    Diagnostic(leftUnfinished, at: .cell(file: file, line: line, column: ""))
  }
}
