import JenjangModel
import JenjangSource

extension DiagnosticRule {
  static let evidenceUnnamed = DiagnosticRule(
    "J1608", .warning,
    message: Wording(
      id: "jenjang {levels} menuntut bukti, tetapi indicator `{name}` tidak mengatakan bukti apa",
      en: "level {levels} demands evidence, but the indicator `{name}` does not say which"),
    help: Wording(
      id: "tulis `evidence \"…\"` di indicator ini", en: "write `evidence \"…\"` in this indicator")
  )
}

extension RulePage {
  static let evidenceUnnamed = RulePage(
    "J1608",
    what: Wording(
      id:
        "Indicator yang jenjangnya memuat `asks evidence` atau `needs evidence`, tanpa `evidence \"…\"` yang menyebut apa yang diminta.",
      en:
        "An indicator whose levels have `asks evidence` or `needs evidence`, without an `evidence \"…\"` that says what is asked."
    ),
    why: Wording(
      id:
        "Pengisi tidak tahu apa yang harus ditunjukkan, dan dua pemeriksa akan menerima hal yang berbeda.",
      en:
        "Those who answer do not know what to show, and two reviewers will accept different things."
    ),
    avoid: """
      indicator kas "Buku kas" { 0 "Tidak ada"  1 "Ada" }
      indicator rapat "Rapat" scale berbukti
      scale berbukti { 0 tidak "Tidak"  1 rutin "Rutin" needs evidence }
      """,
    prefer: """
      indicator kas "Buku kas" { 0 "Tidak ada"  1 "Ada" }
      indicator rapat "Rapat" scale berbukti { evidence "Notulen tiga rapat terakhir" }
      scale berbukti { 0 tidak "Tidak"  1 rutin "Rutin" needs evidence }
      """)
}

extension LintSubject {
  func evidenceUnnamed() -> [Diagnostic] {
    model.indicators.indices.compactMap { index in
      guard case .question = model.indicators[index].source,
        let scale = model.indicators[index].scale,
        model.indicators[index].evidence.text.text(0).isEmpty
      else { return nil }
      let demanding = model.scales[scale].levels.filter { $0.evidence != nil }
      if demanding.isEmpty { return nil }
      let indicator = model.indicators[index]
      return Diagnostic(
        .evidenceUnnamed, at: indicator.range,
        [
          ("levels", .list(demanding.map { "\($0.number)" })),
          ("name", .text(indicator.shortPath)),
        ])
    }
  }
}
