import JenjangModel
import JenjangSource

extension DiagnosticRule {
  static let unusedFact = DiagnosticRule(
    "J1602", .warning,
    message: Wording(
      id: "fact `{name}` ditanyakan, tetapi tidak ada yang memakainya",
      en: "the fact `{name}` is asked for, but nothing uses it"),
    help: Wording(
      id: "pakai dalam measure, syarat, finding atau langkah, atau jangan ditanyakan",
      en: "use it in a measure, a gate, a finding or a step, or do not ask for it"))
}

extension RulePage {
  static let unusedFact = RulePage(
    "J1602",
    what: Wording(
      id:
        "Fact yang tidak dibaca skor, `applies when`, syarat fase, finding, langkah, measure, atau uji.",
      en:
        "A fact that no score, `applies when`, gate, finding, step, measure or test reads."),
    why: Wording(
      id:
        "Warga diminta menghitung dan mengisi sesuatu yang tidak mengubah apa pun. Itu membuang waktu mereka, dan datanya disimpan tanpa guna.",
      en:
        "People are asked to count and fill in something that changes nothing. It wastes their time, and keeps data that nobody needs."
    ),
    avoid: """
      fact kas "Uang kas" number at least 0 unit "Rp"
      """,
    prefer: """
      fact kas "Uang kas" number at least 0 unit "Rp"
      finding kas_menganggur "Ada kas yang menganggur" weakness when kas > 0
      """)
}

extension LintSubject {
  func unusedFacts() -> [Diagnostic] {
    // A fact that only an unused measure reads has one cause with it, which is told of the measure.
    let used = reached(from: rootExpressions + model.measures.map { $0.expression }).facts
    return model.facts.enumerated().compactMap { index, fact in
      if used.contains(index) { return nil }
      return Diagnostic(.unusedFact, at: fact.range, [("name", .text(fact.name))])
    }
  }
}
