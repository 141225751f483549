import JenjangModel
import JenjangSource

extension DiagnosticRule {
  static let unusedScale = DiagnosticRule(
    "J1601", .warning,
    message: Wording(
      id: "tidak ada indicator yang memakai scale `{name}`",
      en: "no indicator uses the scale `{name}`"),
    help: Wording(
      id: "pakai dengan `scale {name}`, atau hapus", en: "use it with `scale {name}`, or remove it")
  )
}

extension RulePage {
  static let unusedScale = RulePage(
    "J1601",
    what: Wording(
      id: "Scale yang tidak dipakai indicator mana pun, juga tidak lewat `defaults`.",
      en: "A scale that no indicator takes, not through `defaults` either."),
    why: Wording(
      id:
        "Siapa pun yang membaca aturan mengira ada pertanyaan yang dijawab dengan tangga itu. Sering artinya sebuah indicator memakai tangga yang salah.",
      en:
        "Whoever reads the rules believes that some question is answered on that ladder. Often it means that an indicator takes the wrong one."
    ),
    avoid: """
      scale cakupan { 0 sedikit "Sedikit"  1 banyak "Banyak" }
      indicator data_anggota "Data anggota"
      """,
    prefer: """
      scale cakupan { 0 sedikit "Sedikit"  1 banyak "Banyak" }
      indicator data_anggota "Data anggota" scale cakupan
      """)
}

extension LintSubject {
  func unusedScales() -> [Diagnostic] {
    let used = Set(
      model.indicators.compactMap { $0.scale } + model.factors.map { $0.scale }
        + model.tables.compactMap { $0.scale })
    return model.scales.enumerated().compactMap { index, scale in
      // Levels in place have no name, and belong to who wrote them.
      if scale.name.isEmpty || used.contains(index) { return nil }
      return Diagnostic(.unusedScale, at: scale.range, [("name", .text(scale.name))])
    }
  }
}
