import JenjangSource

/// One option of a command, as parsing and help know it.
package struct CommandOption: Sendable {
  let name: String
  /// A letter for a single dash; nil for none.
  var letter: Character?
  /// What stands for the value in help; nil for a switch.
  var value: String?
  /// The only values allowed; nil for any.
  var choices: [String]?
  let help: Wording

  /// The option as it is typed.
  var spelling: String { "--" + name }
}

extension CommandOption {
  static let language = CommandOption(
    name: "language", value: "id|en", choices: ["id", "en"],
    help: Wording(
      id: "bahasa keluaran; bila tidak disebut: dari lokal sistem, lalu bahasa pertama model",
      en: "the language of output; else from the locale, else the model's first"))
  static let output = CommandOption(
    name: "output", letter: "o", value: "PATH",
    help: Wording(
      id: "tulis ke berkas, utuh atau tidak sama sekali", en: "write to a file, whole or not at all"
    ))
  static let color = CommandOption(
    name: "color", value: "auto|always|never", choices: ["auto", "always", "never"],
    help: Wording(id: "warna; NO_COLOR dihormati", en: "colours; NO_COLOR is honoured"))
  static let quiet = CommandOption(
    name: "quiet", letter: "q",
    help: Wording(id: "tanpa peringatan", en: "no warnings"))
  static let help = CommandOption(
    name: "help", letter: "h", help: Wording(id: "bantuan ini", en: "this help"))
  static let format = CommandOption(
    name: "format", value: "text|markdown|csv|json|jsonl",
    choices: ["text", "markdown", "csv", "json", "jsonl"],
    help: Wording(id: "bentuk keluaran (text)", en: "the form of output (text)"))
  static let columns = CommandOption(
    name: "columns", value: "LIST",
    help: Wording(
      id:
        "kolom csv dan tabel: id, name, year, groups, dimensions, JALUR dimensi, overall, phase, phase_title, blocked, answered, asked, findings, evidence, advice:N",
      en:
        "columns of csv and table: id, name, year, groups, dimensions, a dimension's PATH, overall, phase, phase_title, blocked, answered, asked, findings, evidence, advice:N"
    ))
  static let decimals = CommandOption(
    name: "decimals", value: "N",
    help: Wording(id: "banyaknya desimal", en: "how many decimals"))
  static let only = CommandOption(
    name: "only", value: "ID",
    help: Wording(
      id: "satu komunitas saja, seluruh penilaiannya",
      en: "one community only, its whole assessment"))
  static let year = CommandOption(
    name: "year", value: "Y",
    help: Wording(
      id: "tahun ini saja; atau tahun dari jawaban yang tidak bertahun",
      en: "this year only; or the year of answers that have none"))
  static let csvDialect = CommandOption(
    name: "csv", value: "plain|excel-id", choices: ["plain", "excel-id"],
    help: Wording(
      id: "excel-id: titik koma, koma desimal, BOM", en: "excel-id: semicolons, decimal commas, BOM"
    ))
  static let strict = CommandOption(
    name: "strict",
    help: Wording(
      id: "kolom yang tidak dibaca aturan menjadi galat",
      en: "columns that no rule reads are an error"))
  static let failIf = CommandOption(
    name: "fail-if", value: "\"phase below P\"",
    help: Wording(
      id: "status 1 bila ada komunitas yang pasti belum mencapai fase P",
      en: "status 1 where a community has not certainly reached phase P"))
  static let failLevel = CommandOption(
    name: "fail-level", value: "error|warning", choices: ["error", "warning"],
    help: Wording(
      id: "temuan yang membuat status 1 (error)", en: "findings that give status 1 (error)"))
  static let noProofs = CommandOption(
    name: "no-proofs",
    help: Wording(id: "tanpa pembuktian", en: "without proofs"))
  static let proofSeconds = CommandOption(
    name: "proof-seconds", value: "N",
    help: Wording(
      id: "sesudah sekian detik tidak ada bukti yang dimulai; sisanya \"belum diputuskan\" (10)",
      en: "begin no proof after so many seconds; the rest is \"not decided\" (10)"))
  static let on = CommandOption(
    name: "on", value: "ANSWERS …",
    help: Wording(
      id: "siapa yang berpindah fase: berkas jawaban, di belakang OLD dan NEW",
      en: "who moves: answer sheets, behind OLD and NEW"))
  static let texts = CommandOption(
    name: "texts",
    help: Wording(
      id: "sebut juga teks yang berubah kata-katanya saja",
      en: "list texts that changed in words only, too"))
  static let differenceFormat = CommandOption(
    name: "format", value: "text|markdown|json", choices: ["text", "markdown", "json"],
    help: Wording(id: "bentuk keluaran (text)", en: "the form of output (text)"))
  static let cases = CommandOption(
    name: "cases", value: "FILE",
    help: Wording(
      id: "jalankan hanya uji bertabel, pada tabel ini", en: "run only table tests, on this table"))
  static let filter = CommandOption(
    name: "filter", value: "TEXT",
    help: Wording(
      id: "hanya uji yang namanya memuat teks ini", en: "only tests whose name holds this text"))
}
