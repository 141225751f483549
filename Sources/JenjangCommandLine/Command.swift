import JenjangSource

/// A subcommand, as parsing and help know it.
package enum Command: String, CaseIterable, Sendable {
  case assess
  case check
  case diff
  case test

  var options: [CommandOption] {
    let common: [CommandOption] = [.output, .language, .color, .quiet, .help]
    switch self {
    case .assess:
      return [
        .format, .columns, .decimals, .only, .year, .csvDialect, .strict, .failIf,
      ] + common
    case .check: return [.failLevel, .noProofs, .proofSeconds] + common
    case .diff: return [.on, .year, .texts, .differenceFormat] + common
    case .test: return [.cases, .filter] + common
    }
  }

  /// What stands behind the command's name.
  var arguments: String {
    switch self {
    case .assess: return "RULES ANSWERS [ANSWERS …]"
    case .diff: return "OLD NEW [--on ANSWERS …]"
    case .check, .test: return "RULES"
    }
  }

  var summary: Wording {
    switch self {
    case .assess:
      return Wording(
        id: "menilai setiap komunitas menurut aturan", en: "scores every community by the rules")
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
    case .check: return ["jenjang check rules/kopi"]
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
      ]
    }
  }
}
