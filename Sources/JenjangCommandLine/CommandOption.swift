import JenjangSQL
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
  /// Whether it may stand several times.
  var isRepeatable = false
  /// Whether the option may stand without its value, which then is digits behind it.
  var isValueOptional = false
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
    name: "format", value: "text|markdown|csv|json|jsonl|xlsx|whatsapp",
    choices: ["text", "markdown", "csv", "json", "jsonl", "xlsx", "whatsapp"],
    help: Wording(
      id: "bentuk keluaran (text); whatsapp dengan --only: pesan pendek untuk telepon",
      en: "the form of output (text); whatsapp with --only: a short message for a phone"))
  static let columns = CommandOption(
    name: "columns", value: "LIST",
    help: Wording(
      id:
        "kolom csv dan tabel: id, name, year, groups, dimensions, classes, measures, facts, indicators, JALUR apa pun, overall, phase, phase_title, next_phase, blocked, answered, asked, findings, evidence, advice:N, reasons:N, points:JALUR, most_points:JALUR, value:JALUR, level:JALUR, weight:JALUR, target:JALUR, to_target:JALUR, progress:JALUR, gain:JALUR",
      en:
        "columns of csv and table: id, name, year, groups, dimensions, classes, measures, facts, indicators, any PATH, overall, phase, phase_title, next_phase, blocked, answered, asked, findings, evidence, advice:N, reasons:N, points:PATH, most_points:PATH, value:PATH, level:PATH, weight:PATH, target:PATH, to_target:PATH, progress:PATH, gain:PATH"
    ))
  static let model = CommandOption(
    name: "model", value: "NAME",
    help: Wording(
      id: "satu model saja dari folder yang memuat beberapa model",
      en: "one model only of a folder that holds several"))
  static let decimals = CommandOption(
    name: "decimals", value: "N",
    help: Wording(id: "banyaknya desimal", en: "how many decimals"))
  static let sheet = CommandOption(
    name: "sheet", value: "NAME",
    help: Wording(
      id: "lembar jawaban dalam buku kerja (yang pertama yang terlihat)",
      en: "the sheet of answers in a workbook (the first that can be seen)"))
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
  static let what = CommandOption(
    name: "what", value: "NAME",
    help: Wording(
      id:
        "bagian ini saja, lebih dalam: phase, overall, atau nama dimensi, indikator, fase, syarat, ukuran",
      en:
        "this part only, deeper: phase, overall, or a dimension, indicator, phase, gate or measure"
    ))
  static let explainFormat = CommandOption(
    name: "format", value: "text|markdown|json", choices: ["text", "markdown", "json"],
    help: Wording(id: "bentuk keluaran (text)", en: "the form of output (text)"))
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
  static let threads = CommandOption(
    name: "threads", value: "N",
    help: Wording(
      id: "sekian utas untuk csv dan json, 1 sampai 64 (sebanyak prosesor); keluarannya sama",
      en:
        "so many threads for csv and json, 1 to 64 (as many as processors); the output is the same"
    ))
  static let explain = CommandOption(
    name: "explain", value: "CODE",
    help: Wording(
      id: "jelaskan satu temuan, misalnya J1602; tanpa RULES",
      en: "explain one finding, such as J1602; without RULES"))
  static let fix = CommandOption(
    name: "fix",
    help: Wording(
      id: "tulis perbaikan yang aman ke berkas, lalu periksa lagi",
      en: "write the safe mends into the files, then check again"))
  static let checkFormat = CommandOption(
    name: "format", value: "text|json|github|gitlab|sarif|junit|compiler",
    choices: CheckOutput.Form.allCases.map { $0.rawValue },
    help: Wording(id: "bentuk keluaran (text)", en: "the form of output (text)"))
  static let testFormat = CommandOption(
    name: "format", value: "text|json|junit|tap|lines|lcov",
    choices: TestOutput.Form.allCases.map { $0.rawValue },
    help: Wording(
      id: "bentuk keluaran (text); lines dan lcov untuk --coverage",
      en: "the form of output (text); lines and lcov for --coverage"))
  static let whole = CommandOption(
    name: "whole",
    help: Wording(
      id: "berkas mewakili kumpulan aturannya, folder semua kumpulan aturan di dalamnya",
      en: "a file stands for its rule set, a folder for all rule sets in it"))
  static let stamp = CommandOption(
    name: "stamp", value: "PATH",
    help: Wording(
      id: "bila tidak gagal, pastikan berkas (kosong) ini ada, untuk sistem build",
      en: "unless it fails, see that this (empty) file exists, for build systems"))
  static let failLevel = CommandOption(
    name: "fail-level", value: "error|warning|never", choices: ["error", "warning", "never"],
    help: Wording(
      id: "temuan yang membuat status 1 (error)", en: "findings that give status 1 (error)"))
  static let noProofs = CommandOption(
    name: "no-proofs",
    help: Wording(id: "tanpa pembuktian", en: "without proofs"))
  static let proofSeconds = CommandOption(
    name: "proof-seconds", value: "N",
    help: Wording(
      id: "sesudah sekian detik tidak ada bukti yang dimulai; sisanya \"belum diputuskan\" (60)",
      en: "begin no proof after so many seconds; the rest is \"not decided\" (60)"))
  static let checkOnly = CommandOption(
    name: "check",
    help: Wording(
      id: "tidak mengubah apa pun; sebut berkas yang akan berubah, status 1 bila ada",
      en: "changes nothing; names the files that would change, status 1 where there is one"))
  static let showDiff = CommandOption(
    name: "diff",
    help: Wording(
      id: "tidak mengubah apa pun; tunjukkan baris yang akan berubah, status 1 bila ada",
      en: "changes nothing; shows the lines that would change, status 1 where there is one"))
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
  static let coverage = CommandOption(
    name: "coverage",
    help: Wording(
      id: "sebut apa dari aturan yang terlihat bekerja dalam uji, dan apa yang belum",
      en: "tell what the tests have seen of the rules at work, and what not"))
  static let coverageBelow = CommandOption(
    name: "coverage-below", value: "N",
    help: Wording(
      id: "status 1 bila syarat, ambang, dan pita terlihat kurang dari N persen",
      en: "status 1 where less than N per cent of gates, thresholds and bands is seen"))
  static let generate = CommandOption(
    name: "generate",
    help: Wording(
      id: "tulis uji batas yang kurang sebagai teks aturan, untuk dibaca dulu",
      en: "write the boundary tests that are missing as rule text, to be read first"))
}

/// Options of `compile`.
extension CommandOption {
  static let to = CommandOption(
    name: "to", value: "sql", choices: ["sql"],
    help: Wording(id: "menjadi apa aturan ini ditulis", en: "what the rules are written as"))
  static let dialect = CommandOption(
    name: "dialect", value: "duckdb|postgres|spark",
    choices: SQLDialect.allCases.map { $0.rawValue },
    help: Wording(id: "bahasa SQL basis data mana", en: "whose SQL it is"))
  static let table = CommandOption(
    name: "table", value: "NAME",
    help: Wording(
      id: "tabel jawaban (answers); titik memisahkan skema dan tabel",
      en: "the table of answers (answers); a point parts schema and table"))
  static let withEvidence = CommandOption(
    name: "with-evidence",
    help: Wording(
      id: "tabel punya kolom bukti; bila tidak, bukti tidak ditanyakan",
      en: "the table has the columns of evidence; else none was asked for"))
  static let badCells = CommandOption(
    name: "bad-cells",
    help: Wording(
      id: "sebagai gantinya kueri yang mendaftar sel yang bukan jawaban, dan baris yang berganda",
      en: "instead a query that lists cells that are no answers, and doubled rows"))
}
