import JenjangSource

extension DiagnosticRule {
  static let queryColumn = DiagnosticRule(
    "J1804",
    message: Wording(
      id: "kolom `{column}` tidak dapat dihitung oleh satu kueri",
      en: "the column `{column}` can't be worked out by one query"),
    help: Wording(
      id: "tinggalkan dari `--columns`, atau pakai `jenjang assess`",
      en: "leave it out of `--columns`, or use `jenjang assess`"))

  static let queryApplicability = DiagnosticRule(
    "J1805",
    message: Wording(
      id: "apakah {name} berlaku dapat belum pasti, dan kueri tidak dapat memuat keduanya dengan "
        + "tepat",
      en: "whether {name} applies can be undecided, and a query can't hold both ways exactly"),
    help: Wording(
      id: "pakai satu syarat saja di dalam satu dimensi, atau syarat atas tahun dan jenjang yang "
        + "selalu pasti (`unanswered counts as lowest`), atau `jenjang assess`",
      en: "use one condition in a dimension, or conditions on the year and on levels that are "
        + "always certain (`unanswered counts as lowest`), or `jenjang assess`"))

  static let queryRange = DiagnosticRule(
    "J1806",
    message: Wording(
      id: "{name} dapat berupa rentang, dan kueri tidak dapat menghitungnya dengan tepat di sini",
      en: "{name} can be a range, and a query can't work it out exactly here"),
    help: Wording(
      id: "tulis `unanswered counts as lowest`, atau pakai `jenjang assess`",
      en: "say `unanswered counts as lowest`, or use `jenjang assess`"))

  static let queryLength = DiagnosticRule(
    "J1807",
    message: Wording(
      id:
        "{name} memerlukan bilangan bulat lebih dari {digits} angka, dan {dialect} tidak memilikinya",
      en: "{name} takes whole numbers of more than {digits} digits, which {dialect} has not"),
    help: Wording(
      id: "pakai bobot dan poin yang lebih bulat, `--dialect postgres`, atau `jenjang assess`",
      en: "use rounder weights and points, `--dialect postgres`, or `jenjang assess`"))

  static let queryConstruct = DiagnosticRule(
    "J1808",
    message: Wording(
      id: "{what} tidak punya bentuk yang tepat dalam SQL", en: "{what} has no exact form in SQL"),
    help: Wording(
      id: "tulis aturan ini tanpa itu, atau pakai `jenjang assess`",
      en: "write the rule without it, or use `jenjang assess`"))

  static let queryAdvice = DiagnosticRule(
    "J1809",
    message: Wording(
      id:
        "urutan langkah ini bergantung pada {what}, yang perlu penilaian ulang untuk tiap langkah",
      en: "the order of these steps hangs on {what}, which takes scoring again for each of them"),
    help: Wording(
      id: "tulis `order advice by weight, level` di model, atau tinggalkan kolom `advice`",
      en: "say `order advice by weight, level` in the model, or leave the columns `advice` out"))

  static let queryNames = DiagnosticRule(
    "J1810",
    message: Wording(
      id: "{dialect} tidak membedakan kolom `{first}` dan `{second}`",
      en: "{dialect} does not tell the columns `{first}` and `{second}` apart"),
    help: Wording(
      id: "beri nama yang berbeda lebih dari huruf besar dan kecilnya, paling panjang 63 bita",
      en: "give them names that differ in more than capitals, of at most 63 bytes"))

  static let queryEvidence = DiagnosticRule(
    "J1811",
    message: Wording(
      id: "bukti untuk {name} dihitung hurufnya, dan SQL menghitung huruf dengan cara lain",
      en: "the evidence for {name} is measured in letters, which SQL counts in another way"),
    help: Wording(
      id: "tulis `evidence link` atau `evidence` saja, atau jangan pakai `--with-evidence`",
      en: "say `evidence link` or `evidence` alone, or leave out `--with-evidence`"))

  static let queryReason = DiagnosticRule(
    "J2212",
    message: Wording(
      id: "alasan `not applicable` untuk {name} tidak dapat diperiksa dalam SQL",
      en: "the reason that `not applicable` needs for {name} can't be checked in SQL"),
    help: Wording(
      id: "jangan pakai `--with-evidence`; setiap `not applicable` lalu diterima",
      en: "leave out `--with-evidence`; every `not applicable` is then accepted"))

  static let queryShow = DiagnosticRule(
    "J2213",
    message: Wording(
      id: "skor yang ditampilkan dengan `show points` atau `full when met` tidak dapat ditulis "
        + "oleh satu kueri",
      en: "scores shown by `show points` or `full when met` can't be written by one query"),
    help: Wording(
      id: "tinggalkan kolom skor dari `--columns`, atau pakai `jenjang assess`",
      en: "leave the columns of scores out of `--columns`, or use `jenjang assess`"))

  static let queryRespondents = DiagnosticRule(
    "J1083",
    message: Wording(
      id: "jawaban beberapa responden tidak dapat digabung oleh satu kueri",
      en: "several respondents' answers can't be joined by one query"),
    help: Wording(
      id: "pakai `jenjang assess`; untuk tabel dengan satu baris per komunitas dan tahun, hapus "
        + "`respondent` dari `columns`",
      en: "use `jenjang assess`; for a table with one row a community and year, remove "
        + "`respondent` from `columns`"))

  static let queryFigure = DiagnosticRule(
    "J1812",
    message: Wording(
      id: "fakta {name} adalah angka, yang dapat lebih panjang dari tipe apa pun dalam SQL",
      en: "the fact {name} is a figure, which can be longer than any type of SQL"),
    help: Wording(
      id: "tanyakan jenjang atau pilihan, tinggalkan kolom yang memakainya, atau pakai "
        + "`jenjang assess`",
      en: "ask for a level or a choice, leave out the columns that read it, or use "
        + "`jenjang assess`"))
}

/// What keeps a rule set from being a query.
package struct Refusal: Error {
  package let diagnostic: Diagnostic

  init(
    _ rule: DiagnosticRule, at range: SourceRange?,
    _ arguments: [(name: String, value: MessageArgument)]
  ) {
    diagnostic =
      if let range { Diagnostic(rule, at: range, arguments) } else {
        Diagnostic(rule, at: .invocation, arguments)
      }
  }
}
