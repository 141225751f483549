import JenjangSource

/// A subcommand, as parsing and help know it.
package enum Command: String, CaseIterable, Sendable {
  case assess
  case explain
  case plan
  case trend
  case compare
  case check
  case diff
  case test
  case format
  case compile
  case form

  var options: [CommandOption] {
    let common: [CommandOption] = [.output, .language, .color, .quiet, .help]
    switch self {
    case .assess:
      return [
        .format, .columns, .decimals, .only, .year, .sheet, .model, .csvDialect, .strict,
        .failIf, .threads,
      ] + common
    case .explain: return [.only, .what, .year, .sheet, .model, .explainFormat, .decimals] + common
    case .plan:
      return [
        .planTarget, .targets, .whatIf, .capacity, .only, .year, .sheet, .model, .planFormat,
        .decimals, .planSeconds,
      ] + common
    case .trend:
      return [.only, .years, .with, .sheet, .cycleFormat, .csvDialect, .decimals, .model] + common
    case .compare:
      return [
        .compareYear, .sheet, .by, .onlyTwo, .rank, .anonymise, .cycleFormat, .csvDialect,
        .decimals,
        .model,
      ] + common
    case .check:
      return [
        .explain, .fix, .checkFormat, .failLevel, .noProofs, .proofSeconds, .whole, .model, .stamp,
      ] + common
    case .diff: return [.on, .year, .sheet, .model, .texts, .differenceFormat] + common
    case .test:
      return [
        .testFormat, .cases, .sheet, .filter, .coverage, .coverageBelow, .generate, .whole, .model,
      ]
        + common
    case .format: return [.checkOnly, .showDiff] + common
    case .compile:
      return [.to, .dialect, .table, .columns, .decimals, .year, .model, .withEvidence, .badCells]
        + common
    case .form:
      return [.formTo, .formFormat, .csvDialect, .prefill, .only, .year, .model] + common
    }
  }

  /// What stands behind the command's name.
  var arguments: String {
    switch self {
    case .assess, .explain, .plan, .trend, .compare: return "RULES ANSWERS [ANSWERS …]"
    case .check, .test: return "RULES [RULES …]"
    case .diff: return "OLD NEW [--on ANSWERS …]"
    case .format: return "RULES"
    case .compile: return "RULES --to sql --dialect D"
    case .form: return "RULES --to xlsform|csv|xlsx|paper"
    }
  }

  var summary: Wording {
    switch self {
    case .assess:
      return Wording(
        id: "menilai setiap komunitas menurut aturan", en: "scores every community by the rules")
    case .explain:
      return Wording(
        id: "menjelaskan satu penilaian, dari fase sampai ke jawaban dan baris aturan",
        en: "explains one verdict, from the phase down to answers and lines of the rules")
    case .plan:
      return Wording(
        id: "menyusun langkah dengan usaha paling ringan menuju fase atau skor",
        en: "finds the steps of least effort to a phase or a score")
    case .trend:
      return Wording(
        id: "menunjukkan apa yang berubah dari tahun ke tahun, dan karena siapa",
        en: "shows what changed from year to year, and because of whom")
    case .compare:
      return Wording(
        id: "menjajarkan komunitas: apa yang sama lemah, siapa dapat mengajari siapa",
        en: "sets communities side by side: what they share, who can teach whom")
    case .check:
      return Wording(
        id: "memeriksa berkas aturan dan menyebut setiap kesalahan",
        en: "checks rule files and names every mistake")
    case .diff:
      return Wording(
        id: "menyebut apa yang berubah maknanya di antara dua kumpulan aturan",
        en: "tells what changed in meaning between two rule sets")
    case .test:
      return Wording(
        id: "menjalankan uji yang ada di berkas aturan",
        en: "runs the tests that stand in rule files")
    case .format:
      return Wording(
        id: "menata berkas aturan dalam satu gaya", en: "writes rule files in the one style")
    case .compile:
      return Wording(
        id: "menulis aturan sebagai satu kueri SQL dengan hasil yang sama",
        en: "writes the rules as one SQL query with the same verdicts")
    case .form:
      return Wording(
        id: "menulis pertanyaan untuk telepon, lembar kerja, dan kertas",
        en: "writes the questions for phones, spreadsheets and paper")
    }
  }

  var examples: [String] {
    switch self {
    case .assess:
      return [
        "jenjang assess rules/kopi samples/kopi-2026.csv",
        "jenjang assess rules/kopi samples/kopi-2026.csv --only KOPI-PO-02",
        "jenjang assess rules/idm samples/idm.csv --format csv --columns id,dimensions,overall,phase -o out.csv",
      ]
    case .explain:
      return [
        "jenjang explain rules/kopi samples/kopi-2026.csv --only KOPI-PO-02",
        "jenjang explain rules/kopi samples/kopi-2026.csv --only KOPI-PO-02 --what phase",
        "jenjang explain rules/kopi samples/kopi-2026.csv --only KOPI-PO-02 --what performance_indicators",
      ]
    case .plan:
      return [
        "jenjang plan rules/kopi samples/kopi-2026.csv --only KOPI-PO-02",
        "jenjang plan rules/kopi samples/kopi-2026.csv --only KOPI-PO-02 --to mandiri --capacity officers=6",
        "jenjang plan rules/kopi samples/kopi-2026.csv --to planning=60 --to control=60",
        "jenjang plan rules/kopi samples/kopi-2026.csv --targets targets.csv --format csv -o plans.csv",
      ]
    case .trend:
      return [
        "jenjang trend rules/kopi samples/kopi-202*.csv",
        "jenjang trend rules/kopi samples/kopi-202*.csv --only KOPI-PO-02",
        "jenjang trend rules/kopi samples/kopi-202*.csv --year 2025.. --with last-year/kopi",
      ]
    case .compare:
      return [
        "jenjang compare rules/kopi samples/kopi-2026.csv",
        "jenjang compare rules/kopi samples/kopi-2026.csv --by district --anonymise 3",
        "jenjang compare rules/kopi samples/kopi-2026.csv --only KOPI-PO-02,KOPI-PO-03",
      ]
    case .check:
      return [
        "jenjang check rules/kopi", "jenjang check rules/kopi --fix",
        "jenjang check --explain J1602",
        "jenjang check rules/kopi --format sarif -o kopi.sarif",
      ]
    case .diff:
      return [
        "jenjang diff rules/kopi-2025 rules/kopi",
        "jenjang diff rules/kopi-2025 rules/kopi --on samples/kopi-2026.csv",
        "jenjang diff old.jenjang new.jenjang --format markdown --texts -o comment.md",
      ]
    case .test:
      return [
        "jenjang test rules/kopi",
        "jenjang test rules/idm --cases published.csv",
        "jenjang test rules/kopi --coverage",
        "jenjang test rules/kopi --generate -o boundaries.jenjang",
        "jenjang test rules/kopi --format junit -o tests.xml",
      ]
    case .format:
      return [
        "jenjang format rules/kopi",
        "jenjang format rules/kopi --check",
        "jenjang format - < draft.jenjang > rules.jenjang",
      ]
    case .compile:
      return [
        "jenjang compile rules/kopi60 --to sql --dialect duckdb -o kopi60.sql",
        "jenjang compile rules/idm --to sql --dialect postgres --table desa.jawaban",
        "jenjang compile rules/idm --to sql --dialect spark --columns id,overall,phase",
      ]
    case .form:
      return [
        "jenjang form rules/kopi --to xlsform -o kopi-form.xlsx",
        "jenjang form rules/kopi --to xlsx -o answers.xlsx",
        "jenjang form rules/kopi --to csv --prefill samples/kopi-2026.csv -o draft-2027.csv",
        "jenjang form rules/kopi --to paper --format html --prefill samples/kopi-2026.csv --only KOPI-PO-02 -o workshop.html",
      ]
    }
  }
}
