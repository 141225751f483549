import JenjangSource

extension DiagnosticRule {
  static let unexpectedCharacter = DiagnosticRule(
    "J0001",
    message: Wording(
      id: "tanda `{found}` tidak dikenal di luar teks",
      en: "`{found}` has no meaning outside a text"),
    help: Wording(
      id:
        "hapus, atau letakkan di antara tanda petik \"…\"; nama hanya memakai huruf a–z, angka dan _",
      en: "remove it, or put it between quotes \"…\"; names have only letters a–z, digits and _"))

  static let unclosedText = DiagnosticRule(
    "J0002",
    message: Wording(
      id: "teks ini tidak ditutup sebelum akhir baris",
      en: "this text is not closed before the end of its line"),
    help: Wording(
      id: "tambahkan tanda petik \" di akhir teks; tanda petik di dalam teks ditulis \\\"",
      en: "add a \" at the end of the text; a quote inside a text is written \\\""))

  static let unknownEscape = DiagnosticRule(
    "J0003",
    message: Wording(
      id: "setelah \\ hanya boleh \" atau \\",
      en: "only \" or \\ may stand after a \\"),
    help: Wording(
      id: "tulis \\\\ untuk satu garis miring terbalik", en: "write \\\\ for one backslash"))

  static let doubtfulPoint = DiagnosticRule(
    "J0004",
    message: Wording(
      id: "`{found}` dapat dibaca dua cara: desimal {decimal} atau ribuan {thousands}",
      en: "`{found}` can be read in two ways: decimal {decimal} or thousands {thousands}"),
    help: Wording(
      id: "tulis `{thousands}` untuk ribuan, atau `{decimal}` untuk desimal",
      en: "write `{thousands}` for thousands, or `{decimal}` for a decimal"))

  static let signsInNumber = DiagnosticRule(
    "J0005",
    message: Wording(
      id: "koma atau titik di dalam angka `{found}` dapat berarti: {readings}",
      en: "the commas or points in the number `{found}` can mean: {readings}"),
    help: Wording(
      id: "desimal memakai titik, ribuan memakai _; dalam daftar, beri spasi setelah koma",
      en: "decimals have a point, thousands a _; in a list, put a blank after the comma"))

  static let tooManyDigits = DiagnosticRule(
    "J0006",
    message: Wording(
      id: "angka ini lebih panjang dari {most} karakter",
      en: "this number has more than {most} characters"),
    help: Wording(id: "tulis angka yang lebih pendek", en: "write a shorter number"))

  static let invalidUTF8 = DiagnosticRule(
    "J0007",
    message: Wording(
      id: "berkas ini bukan teks UTF-8: byte {code} di sini tidak sah",
      en: "this file is not UTF-8 text: byte {code} here is not valid"),
    help: Wording(
      id: "simpan berkas sebagai UTF-8 di penyunting teks Anda",
      en: "save the file as UTF-8 in your editor"))

  static let controlCharacter = DiagnosticRule(
    "J0008",
    message: Wording(
      id: "berkas ini memuat tanda kendali (kode {code}) yang tidak terlihat",
      en: "this file holds an invisible control character (code {code})"),
    help: Wording(id: "hapus tanda itu", en: "remove it"))

  static let wrongQuote = DiagnosticRule(
    "J0009",
    message: Wording(
      id: "teks ditulis di antara tanda petik lurus \"…\", bukan {found}",
      en: "a text stands between straight quotes \"…\", not {found}"),
    help: Wording(
      id: "ganti dengan \"; matikan petik otomatis di penyunting teks Anda",
      en: "replace it by \"; switch off automatic quotes in your editor"))

  static let wrongOperator = DiagnosticRule(
    "J0010",
    message: Wording(
      id: "`{found}` tidak dipakai dalam berkas aturan", en: "`{found}` is not used in rule files"),
    help: Wording(id: "tulis `{right}`", en: "write `{right}`"))

  static let wordStartsWithDigit = DiagnosticRule(
    "J0011",
    message: Wording(
      id: "nama tidak boleh dimulai dengan angka: `{found}`",
      en: "a name can't start with a digit: `{found}`"),
    help: Wording(
      id: "mulai dengan huruf, atau beri spasi setelah angkanya",
      en: "start with a letter, or put a blank after the number"))

  static let wordTooLong = DiagnosticRule(
    "J0012",
    message: Wording(
      id: "nama ini lebih panjang dari {most} huruf", en: "this name has more than {most} letters"),
    help: Wording(
      id: "pakai nama pendek; kalimatnya ditulis sebagai judul di antara tanda petik",
      en: "use a short name; sentences go into the title between quotes"))

  static let misplacedUnderscore = DiagnosticRule(
    "J0013",
    message: Wording(
      id: "`_` hanya boleh memisahkan ribuan: `{found}`",
      en: "`_` stands only between thousands: `{found}`"),
    help: Wording(
      id: "kelompokkan tiga angka dari kanan, misalnya `10_000`",
      en: "group three digits from the right, such as `10_000`"))
}

/// The rules about characters, for the catalogue of all rules.
package let lexicalRules: [DiagnosticRule] = [
  .misplacedUnderscore,
  .unexpectedCharacter, .unclosedText, .unknownEscape, .doubtfulPoint, .signsInNumber,
  .tooManyDigits,
  .invalidUTF8, .controlCharacter, .wrongQuote, .wrongOperator, .wordStartsWithDigit,
  .wordTooLong,
]
