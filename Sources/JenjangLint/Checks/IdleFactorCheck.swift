import JenjangModel
import JenjangSource

extension DiagnosticRule {
  static let idleFactor = DiagnosticRule(
    "J1605", .warning,
    message: Wording(
      id:
        "factor `{name}` hanya angka: tidak ada yang membacanya, dan tidak ada kalimat untuk angkanya",
      en: "the factor `{name}` is a bare number: nothing reads it, and no words say what it means"),
    help: Wording(
      id: "tulis kalimat untuk angkanya, misalnya `1 \"Mendukung lisan\"`",
      en: "write words for its numbers, such as `1 \"Supports in words\"`"))
}

extension RulePage {
  static let idleFactor = RulePage(
    "J1605",
    what: Wording(
      id: "Factor tanpa kalimat untuk satu pun angkanya, yang juga tidak dibaca rumus mana pun.",
      en: "A factor without words for any of its numbers that no formula reads either."),
    why: Wording(
      id:
        "Angka tanpa kalimat dinilai tiap orang menurut rasanya sendiri, jadi peluang dan ancaman yang muncul darinya tidak dapat dibandingkan.",
      en:
        "Everybody gives a number without words by their own feeling, so that the opportunities and threats that come of it can't be compared."
    ),
    avoid: """
      factor desa "Dukungan desa" scale -1 to 1
      """,
    prefer: """
      factor desa "Dukungan desa" scale -1 to 1 {
        -1 "Menolak"  0 "Diam"  1 "Peraturan desa dan anggaran"
      }
      """)
}

extension LintSubject {
  func idleFactors() -> [Diagnostic] {
    let used = reached(from: rootExpressions).factors
    return model.factors.enumerated().compactMap { index, factor in
      let levels = model.scales[factor.scale].levels
      if used.contains(index) || levels.contains(where: { !$0.title.text(0).isEmpty }) {
        return nil
      }
      return Diagnostic(.idleFactor, at: factor.range, [("name", .text(factor.name))])
    }
  }
}
