import JenjangModel
import JenjangSource

extension DiagnosticRule {
  static let stepMissing = DiagnosticRule(
    "J1607", .warning,
    message: Wording(
      id: "indicator `{name}` tidak punya langkah berikut, padahal yang lain punya",
      en: "the indicator `{name}` has no next step, although others have"),
    help: Wording(
      id: "tulis `next \"…\"`, atau naikkan dengan sebuah advice",
      en: "write `next \"…\"`, or raise it by an advice"))
}

extension RulePage {
  static let stepMissing = RulePage(
    "J1607",
    what: Wording(
      id:
        "Indicator dengan jenjang yang tidak punya `next` dan tidak dinaikkan advice mana pun, dalam kumpulan aturan yang indicator lainnya punya.",
      en:
        "An indicator with levels that has no `next` and that no advice raises, in a rule set where other indicators have one."
    ),
    why: Wording(
      id:
        "Komunitas yang lemah di situ diberi tahu bahwa ia tertinggal, tetapi tidak diberi tahu apa yang dapat dikerjakan.",
      en: "A community that is weak there is told that it lags behind, and not what it can do."),
    avoid: """
      indicator kas "Buku kas" { next "Buka buku kas" }
      indicator rapat "Rapat anggota"
      indicator terakhir "Terakhir" { next "Lanjutkan" }
      """,
    prefer: """
      indicator kas "Buku kas" { next "Buka buku kas" }
      indicator rapat "Rapat anggota" { next "Tetapkan hari rapat" }
      indicator terakhir "Terakhir" { next "Lanjutkan" }
      """)
}

extension LintSubject {
  func stepsMissing() -> [Diagnostic] {
    var isRaised = Array(repeating: false, count: model.indicators.count)
    var hasOwnSteps = false
    for step in model.steps.indices {
      if !model.steps[step].isAdvice { hasOwnSteps = true }
      for raise in model.steps[step].raises { isRaised[raise.indicator] = true }
    }
    if !hasOwnSteps { return [] }
    return model.indicators.indices.compactMap { index in
      // What has points only can't be raised by a level.
      if model.indicators[index].scale == nil || isRaised[index] { return nil }
      let indicator = model.indicators[index]
      return Diagnostic(
        .stepMissing, at: indicator.range, [("name", .text(indicator.shortPath))])
    }
  }
}
