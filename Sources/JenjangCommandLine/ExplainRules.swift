import JenjangSource

extension DiagnosticRule {
  static let onlyNeeded = DiagnosticRule(
    "J1801",
    message: Wording(
      id: "lembar jawaban memuat {count} komunitas, dan `--only` tidak menyebut yang mana",
      en: "the answers hold {count} communities, and `--only` does not say which"),
    help: Wording(
      id: "misalnya `--only {first}`; yang ada: {known}",
      en: "such as `--only {first}`; there are: {known}"))

  static let nothingToExplain = DiagnosticRule(
    "J1802",
    message: Wording(
      id: "`--what` tidak mengenal `{found}`", en: "`--what` does not know `{found}`"),
    help: Wording(
      id:
        "sebut `phase`, `overall`, atau nama dimensi, indikator, fase, syarat, ukuran dari aturan",
      en: "name `phase`, `overall`, or a dimension, indicator, phase, gate or measure of the rules")
  )

  static let noCommunities = DiagnosticRule(
    "J1803",
    message: Wording(
      id: "tidak ada komunitas di lembar jawaban", en: "there is no community in the answers"),
    help: Wording(
      id: "periksa berkas jawaban, dan tahun di `--year`",
      en: "look at the answer file, and at the year of `--year`"))
}

/// The rules about what is to be explained, for the catalogue of all rules.
package let explainRules: [DiagnosticRule] = [.onlyNeeded, .nothingToExplain, .noCommunities]
