import JenjangModel
import JenjangSource

extension DiagnosticRule {
  static let unusedMeasure = DiagnosticRule(
    "J1603", .warning,
    message: Wording(
      id: "measure `{name}` dihitung, tetapi tidak ada yang memakainya",
      en: "the measure `{name}` is worked out, but nothing uses it"),
    help: Wording(
      id: "pakai dalam indicator, syarat, finding atau langkah, atau hapus",
      en: "use it in an indicator, a gate, a finding or a step, or remove it"))
}

extension RulePage {
  static let unusedMeasure = RulePage(
    "J1603",
    what: Wording(
      id:
        "Measure yang tidak sampai ke skor, syarat fase, finding, langkah, atau uji, juga tidak lewat measure lain.",
      en:
        "A measure that leads to no score, gate, finding, step or test, not through other measures either."
    ),
    why: Wording(
      id:
        "Angka itu tidak pernah tampil dan tidak menentukan apa pun, tetapi pembaca aturan mengira ia menentukan.",
      en: "Its figure is never shown and decides nothing, but readers of the rules believe it does."
    ),
    avoid: """
      fact anggota "Anggota" number whole at least 1
      fact simpanan "Simpanan" number at least 0
      measure rata_rata "Simpanan rata-rata" = simpanan / anggota
      """,
    prefer: """
      fact anggota "Anggota" number whole at least 1
      fact simpanan "Simpanan" number at least 0
      measure rata_rata "Simpanan rata-rata" = simpanan / anggota
      finding modal "Modal mulai terkumpul" strength when rata_rata >= 100_000
      """)
}

extension LintSubject {
  /// Whether a measure is a class or a table, which is told for its own sake.
  private func isNamedValue(_ measure: Int) -> Bool {
    model.classes.contains { $0.measure == measure }
      || model.tables.contains { $0.measure == measure }
  }

  func unusedMeasures() -> [Diagnostic] {
    let used = reached(from: rootExpressions).measures
    return model.measures.enumerated().compactMap { index, measure in
      if used.contains(index) || isNamedValue(index) { return nil }
      return Diagnostic(.unusedMeasure, at: measure.range, [("name", .text(measure.name))])
    }
  }
}
