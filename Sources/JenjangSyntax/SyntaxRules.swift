import JenjangSource

extension DiagnosticRule {
  static let expectedOther = DiagnosticRule(
    "J0101",
    message: Wording(
      id: "di sini seharusnya {expected}, tetapi ada {found}",
      en: "expected {expected}, found {found}"))

  static let unknownWord = DiagnosticRule(
    "J0102",
    message: Wording(
      id: "{found} tidak berarti apa-apa di dalam {what} ini",
      en: "{found} means nothing in this {what}"),
    help: Wording(id: "yang dikenal di sini: {known}", en: "what is known here: {known}"))

  static let unclosedBody = DiagnosticRule(
    "J0103",
    message: Wording(
      id: "kurung kurawal dari {what} ini tidak ditutup",
      en: "the braces of this {what} are not closed"),
    related: Wording(
      id: "`}` seharusnya ada sebelum ini", en: "a `}` is missing before this"),
    help: Wording(id: "tambahkan `}`", en: "add a `}`"))

  static let nestedTooDeep = DiagnosticRule(
    "J0104",
    message: Wording(
      id: "bertumpuk lebih dari {most} tingkat", en: "nested more than {most} levels deep"),
    help: Wording(
      id: "pecah: beri nama bagiannya sebagai `measure`, atau kurangi tingkat dimensinya",
      en: "split it: name its parts as `measure`s, or nest fewer dimensions"))

  static let strayBrace = DiagnosticRule(
    "J0105",
    message: Wording(
      id: "kurung `}` ini tidak punya pasangan pembuka", en: "this `}` closes nothing"),
    help: Wording(
      id: "hapus, atau cari `{` yang hilang di atasnya",
      en: "remove it, or find the missing `{` above"))

  static let mixedAndOr = DiagnosticRule(
    "J0106",
    message: Wording(
      id: "`and` dan `or` berdampingan dapat dibaca dua cara",
      en: "`and` and `or` side by side can be read in two ways"),
    help: Wording(
      id: "beri kurung: `(a and b) or c`, atau `a and (b or c)`",
      en: "put brackets: `(a and b) or c`, or `a and (b or c)`"))

  static let chainedComparison = DiagnosticRule(
    "J0107",
    message: Wording(
      id: "satu perbandingan hanya punya dua sisi", en: "a comparison has only two sides"),
    help: Wording(
      id: "pisahkan: `a >= 1 and a <= 5`", en: "split it: `a >= 1 and a <= 5`"))

  static let misplaced = DiagnosticRule(
    "J0108",
    message: Wording(
      id: "`{found}` tidak boleh berada di dalam {what}", en: "`{found}` can't stand in a {what}"),
    help: Wording(
      id: "pindahkan ke luar kurung kurawalnya", en: "move it out of the braces"))

  static let shareOfZero = DiagnosticRule(
    "J0109",
    message: Wording(
      id: "tidak ada bagian dari 0", en: "there is no share of 0"),
    help: Wording(
      id: "tulis bagian dari angka di atas 0, misalnya `3 of 5`",
      en: "write a share of a figure above 0, such as `3 of 5`"))

  static let moreDiagnostics = DiagnosticRule(
    "J0110",
    message: Wording(
      id: "{count} temuan lain dalam berkas ini tidak ditampilkan",
      en: "{count} more findings in this file are not shown"),
    help: Wording(
      id: "perbaiki yang pertama dulu; sisanya sering ikut hilang",
      en: "mend the first ones; the rest often go with them"))
}

/// The rules about form, for the catalogue of all rules.
package let syntaxRules: [DiagnosticRule] = [
  .expectedOther, .unknownWord, .unclosedBody, .nestedTooDeep, .strayBrace, .mixedAndOr,
  .chainedComparison, .misplaced, .shareOfZero, .moreDiagnostics,
]
