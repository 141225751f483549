import JenjangSource

extension DiagnosticRule {
  static let noCommand = DiagnosticRule(
    "J1201",
    message: Wording(id: "tidak ada perintah", en: "there is no command"),
    help: Wording(
      id: "mulai dengan `jenjang --help`", en: "begin with `jenjang --help`"))

  static let unknownCommand = DiagnosticRule(
    "J1202",
    message: Wording(id: "tidak ada perintah `{found}`", en: "there is no command `{found}`"),
    help: Wording(id: "perintahnya: {known}", en: "the commands: {known}"))

  static let unknownOption = DiagnosticRule(
    "J1203",
    message: Wording(
      id: "`jenjang {command}` tidak mengenal opsi `{found}`",
      en: "`jenjang {command}` has no option `{found}`"),
    help: Wording(
      id: "lihat `jenjang {command} --help`", en: "see `jenjang {command} --help`"))

  static let valueMissing = DiagnosticRule(
    "J1204",
    message: Wording(
      id: "opsi `{option}` perlu nilai: {value}", en: "the option `{option}` needs a value: {value}"
    ))

  static let wrongValue = DiagnosticRule(
    "J1205",
    message: Wording(
      id: "opsi `{option}` tidak menerima `{found}`",
      en: "the option `{option}` does not take `{found}`"),
    help: Wording(id: "yang diterima: {value}", en: "it takes: {value}"))

  static let valueNotNeeded = DiagnosticRule(
    "J1206",
    message: Wording(
      id: "opsi `{option}` tidak memakai nilai", en: "the option `{option}` takes no value"))

  static let argumentMissing = DiagnosticRule(
    "J1207",
    message: Wording(id: "{argument} tidak disebut", en: "{argument} is missing"),
    help: Wording(
      id: "tulis `jenjang {command} {usage}`", en: "write `jenjang {command} {usage}`"))

  static let argumentTooMany = DiagnosticRule(
    "J1208",
    message: Wording(
      id: "`{found}` berlebih: `jenjang {command}` hanya memakai {usage}",
      en: "`{found}` is one too many: `jenjang {command}` takes {usage}"))

  static let optionTwice = DiagnosticRule(
    "J1209",
    message: Wording(
      id: "opsi `{option}` disebut dua kali", en: "the option `{option}` stands here twice"))

  static let unreadable = DiagnosticRule(
    "J1210", message: Wording(id: "{why}", en: "{why}"))

  static let noRuleFiles = DiagnosticRule(
    "J1211",
    message: Wording(
      id: "folder {path} tidak memuat berkas `*.jenjang`",
      en: "the folder {path} holds no `*.jenjang` file"),
    help: Wording(
      id: "sebut folder kumpulan aturan, misalnya `rules/idm`",
      en: "name a rule set's folder, such as `rules/idm`"))

  static let yearNeeded = DiagnosticRule(
    "J1212",
    message: Wording(
      id: "aturan ini bergantung pada tahun, tetapi {file} tidak punya kolom tahun",
      en: "these rules depend on the year, but {file} has no year column"),
    help: Wording(id: "tambahkan `--year 2026`", en: "add `--year 2026`"))

  static let unknownCommunity = DiagnosticRule(
    "J1213",
    message: Wording(
      id: "tidak ada komunitas `{found}`{year}", en: "there is no community `{found}`{year}"))

  static let unknownColumn = DiagnosticRule(
    "J1214",
    message: Wording(
      id: "`--columns` tidak mengenal `{found}`", en: "`--columns` knows no `{found}`"),
    help: Wording(id: "yang dikenal: {known}", en: "it knows: {known}"))

  static let severalModelsHere = DiagnosticRule(
    "J2302",
    message: Wording(
      id: "{path} memuat beberapa model, dan di sini hanya satu yang dapat dipakai: {known}",
      en: "{path} holds several models, of which only one can be taken here: {known}"),
    help: Wording(id: "pilih dengan `--model NAMA`", en: "choose with `--model NAME`"))

  static let unknownModel = DiagnosticRule(
    "J2306",
    message: Wording(
      id: "tidak ada model `{found}` di {path}", en: "there is no model `{found}` in {path}"),
    help: Wording(id: "modelnya: {known}", en: "the models: {known}"))

  static let notInAllModels = DiagnosticRule(
    "J2307",
    message: Wording(
      id: "`{found}` tidak dikenal oleh model {models}",
      en: "`{found}` is not known to the model {models}"),
    help: Wording(
      id: "pilih satu model dengan `--model NAMA`, atau sebut yang dimiliki semua model",
      en: "choose one model with `--model NAME`, or name what all models have"))

  static let unknownFailPhase = DiagnosticRule(
    "J1215",
    message: Wording(
      id: "`--fail-if` tidak mengenal `{found}`", en: "`--fail-if` does not know `{found}`"),
    help: Wording(
      id: "tulis `phase below NAMA`; fasenya: {known}",
      en: "write `phase below NAME`; the phases: {known}"))

  static let noSuchTest = DiagnosticRule(
    "J1217",
    message: Wording(
      id: "tidak ada uji yang namanya memuat \"{found}\"", en: "no test has \"{found}\" in its name"
    ),
    help: Wording(
      id: "lihat semua nama dengan `jenjang test RULES`",
      en: "see all names with `jenjang test RULES`"))

  static let unknownRuleCode = DiagnosticRule(
    "J1620",
    message: Wording(
      id: "tidak ada temuan berkode `{found}`", en: "there is no finding with the code `{found}`"),
    help: Wording(
      id: "kodenya berdiri di belakang `galat` atau `peringatan`, misalnya J1602",
      en: "the code stands behind `error` or `warning`, such as J1602"))

  static let noTableTest = DiagnosticRule(
    "J1216",
    message: Wording(
      id: "kumpulan aturan ini tidak punya uji bertabel", en: "this rule set has no table test"),
    help: Wording(
      id: "tambahkan `test \"nama\" cases \"kasus.csv\" { expect column … }`",
      en: "add `test \"name\" cases \"cases.csv\" { expect column … }`"))
}

extension DiagnosticRule {
  static let formatOfCoverage = DiagnosticRule(
    "J1901",
    message: Wording(
      id: "`--format {found}` hanya untuk `--coverage`",
      en: "`--format {found}` is for `--coverage` only"),
    help: Wording(id: "tambahkan `--coverage`", en: "add `--coverage`"))

  static let formatOfOutcomes = DiagnosticRule(
    "J1903",
    message: Wording(
      id: "`--coverage` tidak mempunyai bentuk `{found}`",
      en: "`--coverage` has no form `{found}`"),
    help: Wording(
      id: "pilih text, json, lines, atau lcov", en: "take text, json, lines or lcov"))

  static let generateAlone = DiagnosticRule(
    "J1902",
    message: Wording(
      id: "`--generate` melihat semua uji, dan tidak berjalan bersama `{option}`",
      en: "`--generate` looks at all tests, and does not go with `{option}`"),
    help: Wording(id: "hapus salah satunya", en: "remove one of them"))
}

extension DiagnosticRule {
  static let rowTooLong = DiagnosticRule(
    "J1041",
    message: Wording(
      id: "{file} memuat baris yang lebih panjang dari {most} bita",
      en: "{file} holds a row of more than {most} bytes"),
    help: Wording(
      id: "periksa apakah ini memang lembar jawaban, satu baris untuk setiap komunitas",
      en: "check whether this is an answer sheet at all, with a line for each community"))

  static let sheetTooLarge = DiagnosticRule(
    "J1075",
    message: Wording(
      id: "{file} lebih besar dari {most} bita dan harus dibaca sekaligus, karena berupa JSON, "
        + "berisi satu jawaban setiap baris, ditulis alat survei, atau memuat jawaban beberapa "
        + "responden",
      en:
        "{file} has more than {most} bytes and has to be read as a whole, being JSON, a sheet with "
        + "an answer a row, one that a survey tool wrote, or one of several people's answers"),
    help: Wording(
      id: "bagi menjadi beberapa berkas, misalnya satu untuk setiap tahun",
      en: "part it into several files, such as one for each year"))
}

extension DiagnosticRule {
  static let binaryToTerminal = DiagnosticRule(
    "J2440",
    message: Wording(
      id: "`--format xlsx` tidak dapat ditampilkan di terminal",
      en: "`--format xlsx` cannot be shown in a terminal"),
    help: Wording(id: "tambahkan `-o BERKAS.xlsx`", en: "add `-o FILE.xlsx`"))

  static let sheetOfNoWorkbook = DiagnosticRule(
    "J2441",
    message: Wording(
      id: "`--sheet` untuk buku kerja, dan {file} bukan buku kerja",
      en: "`--sheet` is for workbooks, and {file} is none"),
    help: Wording(id: "hapus `--sheet`", en: "remove `--sheet`"))

  static let workbookTooLarge = DiagnosticRule(
    "J2442",
    message: Wording(
      id: "hasilnya terlalu besar untuk satu buku kerja",
      en: "the results are too large for one workbook"),
    help: Wording(
      id: "tulis dengan `--format csv`, atau sebut lebih sedikit kolom",
      en: "write them with `--format csv`, or name fewer columns"))
}

extension DiagnosticRule {
  static let targetsTwice = DiagnosticRule(
    "J2705",
    message: Wording(
      id: "`--to` dan `--targets` tidak berjalan bersama",
      en: "`--to` and `--targets` do not go together"),
    help: Wording(id: "hapus salah satunya", en: "remove one of them"))
}

/// The rules about invocations, for the catalogue of all rules.
package let usageRules: [DiagnosticRule] = [
  .noCommand, .unknownCommand, .unknownOption, .valueMissing, .wrongValue, .valueNotNeeded,
  .argumentMissing, .argumentTooMany, .optionTwice, .unreadable, .noRuleFiles, .yearNeeded,
  .unknownCommunity, .unknownColumn, .severalModelsHere, .unknownModel, .notInAllModels,
  .unknownFailPhase, .noTableTest, .noSuchTest,
  .binaryToTerminal, .sheetOfNoWorkbook, .workbookTooLarge, .formatOfCoverage, .formatOfOutcomes,
  .generateAlone, .unknownRuleCode, .rowTooLong,
  .sheetTooLarge, .targetsTwice,
]

/// What keeps a command from running: wrong usage or unreadable input.
struct UsageError: Error {
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }

  init(
    _ rule: DiagnosticRule, _ arguments: [(name: String, value: MessageArgument)] = [],
    suggestion: String? = nil
  ) {
    diagnostic = Diagnostic(rule, at: .invocation, arguments, suggestion: suggestion)
  }
}
