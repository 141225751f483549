import JenjangSource

/// A subcommand, as parsing and help know it.
package enum Command: String, CaseIterable, Sendable {
  case assess
  case check
  case test
  case format

  var options: [CommandOption] {
    let common: [CommandOption] = [.output, .language, .color, .quiet, .help]
    switch self {
    case .assess:
      return [
        .format, .columns, .decimals, .only, .year, .csvDialect, .strict, .failIf,
      ] + common
    case .check: return [.failLevel] + common
    case .test: return [.cases, .filter] + common
    case .format: return [.checkOnly, .showDiff] + common
    }
  }

  /// What stands behind the command's name.
  var arguments: String {
    self == .assess ? "RULES ANSWERS [ANSWERS …]" : "RULES"
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
    case .test:
      return Wording(
        id: "menjalankan uji yang ada di berkas aturan",
        en: "runs the tests that stand in rule files")
    case .format:
      return Wording(
        id: "menata berkas aturan dalam satu gaya", en: "writes rule files in the one style")
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
    case .test:
      return [
        "jenjang test rules/kopi",
        "jenjang test rules/idm --cases published.csv",
      ]
    case .format:
      return [
        "jenjang format rules/kopi",
        "jenjang format rules/kopi --check",
        "jenjang format - < draft.jenjang > rules.jenjang",
      ]
    }
  }
}
