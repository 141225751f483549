import JenjangModel
import JenjangSource

extension DiagnosticRule {
  static let sameLevelWords = DiagnosticRule(
    "J1612", .warning,
    message: Wording(
      id: "jenjang {lower} dan {higher} dari `{name}` berkalimat sama: \"{text}\"",
      en: "the levels {lower} and {higher} of `{name}` have the same words: \"{text}\""),
    related: Wording(id: "kalimat jenjang yang lebih rendah", en: "the words of the lower level"),
    help: Wording(
      id: "tulis apa yang membedakan jenjang yang lebih tinggi",
      en: "write what sets the higher level apart"))
}

extension RulePage {
  static let sameLevelWords = RulePage(
    "J1612",
    what: Wording(
      id:
        "Dua jenjang dari satu indicator yang kalimatnya sama, tanpa memandang huruf besar, spasi, dan tanda baca.",
      en:
        "Two levels of one indicator with the same words, case, blanks and punctuation left aside."),
    why: Wording(
      id:
        "Pengisi tidak dapat memilih di antara keduanya, jadi skornya bergantung pada kebetulan.",
      en: "Nobody can choose between them, so the score hangs on chance."),
    avoid: """
      indicator kas "Buku kas" scale catatan { 0 "Tidak ada"  1 "Dicatat"  2 "Dicatat." }
      scale catatan { 0 tidak "Tidak"  1 catat "Catat"  2 rapi "Rapi" }
      """,
    prefer: """
      indicator kas "Buku kas" scale catatan { 0 "Tidak ada"  1 "Dicatat"  2 "Dicatat dan cocok" }
      scale catatan { 0 tidak "Tidak"  1 catat "Catat"  2 rapi "Rapi" }
      """)
}

extension LintSubject {
  func sameLevelWords() -> [Diagnostic] {
    model.indicators.indices.flatMap { sameLevelWords($0) }
  }

  private func sameLevelWords(_ index: Int) -> [Diagnostic] {
    guard let scale = model.indicators[index].scale, !model.indicators[index].levelTexts.isEmpty
    else { return [] }
    let indicator = model.indicators[index]
    let levels = model.scales[scale].levels
    var found: [Diagnostic] = []
    var seen: [String: (index: Int, range: SourceRange)] = [:]
    for (index, level) in levels.enumerated() {
      let text = indicator.levelTexts[index] ?? level.title
      let key = PlainWords.of(text.text(0))
      guard !key.isEmpty, let range = text.range else { continue }
      guard let known = seen[key] else {
        seen[key] = (index, range)
        continue
      }
      found.append(
        Diagnostic(
          .sameLevelWords, at: indicator.levelTexts[index] == nil ? indicator.range : range,
          [
            ("lower", .number(levels[known.index].number)), ("higher", .number(level.number)),
            ("name", .text(indicator.shortPath)), ("text", .text(text.text(0))),
          ], related: [known.range]))
    }
    return found
  }
}
