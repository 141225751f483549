import JenjangModel
import JenjangSource

extension DiagnosticRule {
  static let unusedActor = DiagnosticRule(
    "J1604", .warning,
    message: Wording(
      id: "tidak ada langkah yang dijalankan actor `{name}`",
      en: "no step is carried out by the actor `{name}`"),
    help: Wording(
      id: "tulis `by {name}` pada langkahnya, atau hapus",
      en: "write `by {name}` behind the step, or remove it"))
}

extension RulePage {
  static let unusedActor = RulePage(
    "J1604",
    what: Wording(
      id: "Actor yang tidak disebut `by` pada langkah atau advice mana pun.",
      en: "An actor that no step or advice names behind `by`."),
    why: Wording(
      id:
        "Pelaku yang dinyatakan tetapi tidak mendapat pekerjaan biasanya berarti ada langkah yang menyebut pelaku lain, atau belum menyebut siapa pun.",
      en:
        "An actor who is declared and has nothing to do mostly means that some step names another, or nobody yet."
    ),
    avoid: """
      actor desa "Pemerintah desa"
      indicator kas "Buku kas" { next "Buka buku kas" }
      """,
    prefer: """
      actor desa "Pemerintah desa"
      indicator kas "Buku kas" { next "Buka buku kas bersama desa" by desa }
      """)
}

extension LintSubject {
  func unusedActors() -> [Diagnostic] {
    let used = Set(model.steps.flatMap { $0.actors })
    return model.actors.enumerated().compactMap { index, actor in
      if used.contains(index) { return nil }
      return Diagnostic(.unusedActor, at: actor.range, [("name", .text(actor.name))])
    }
  }
}
