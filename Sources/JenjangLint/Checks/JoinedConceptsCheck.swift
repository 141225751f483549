import JenjangModel
import JenjangSource

extension DiagnosticRule {
  static let joinedConcepts = DiagnosticRule(
    "J1609", .warning,
    message: Wording(
      id: "satu pertanyaan untuk dua hal: \"{first}\" dan \"{second}\"",
      en: "one question for two things: \"{first}\" and \"{second}\""),
    help: Wording(
      id: "pecah menjadi dua indicator, atau tulis kalimat tiap jenjang yang memuat keduanya",
      en: "split it into two indicators, or write words for each level that cover both"))
}

extension RulePage {
  static let joinedConcepts = RulePage(
    "J1609",
    what: Wording(
      id:
        "Judul indicator yang menyambung dua kegiatan dengan dan, serta, sekaligus, atau garis miring. Dua kata kerja selalu disebut; dua kata benda hanya bila indicator itu tidak punya kalimat jenjangnya sendiri.",
      en:
        "An indicator's title that joins two activities by \"and\" or a slash. Two verbs are always told; two nouns only where the indicator has no words of its own for its levels."
    ),
    why: Wording(
      id:
        "Komunitas yang mengerjakan satu dan tidak yang lain tidak dapat menjawab dengan benar, dan langkah berikutnya tidak jelas untuk yang mana.",
      en:
        "A community that does one and not the other can't answer rightly, and it is not clear which of them its next step is about."
    ),
    avoid: """
      indicator kas "Apakah pengurus mencatat dan melaporkan kas?"
      """,
    prefer: """
      indicator catatan_kas "Apakah pengurus mencatat kas?"
      indicator laporan_kas "Apakah pengurus melaporkan kas?"
      """)
}

extension LintSubject {
  func joinedConcepts() -> [Diagnostic] {
    model.indicators.indices.compactMap { index in
      guard case .question = model.indicators[index].source,
        let scale = model.indicators[index].scale
      else { return nil }
      // Levels with words of their own say what each answer covers.
      let hasWords =
        model.scales[scale].name.isEmpty
        || model.indicators[index].levelTexts.count * 2 > model.scales[scale].levels.count
      let title = model.indicators[index].title
      for (language, text) in title.texts.enumerated() {
        guard let text, model.languages.indices.contains(language),
          let pair = JoinedWords.pair(
            in: text, language: model.languages[language], isStrict: hasWords)
        else { continue }
        return Diagnostic(
          .joinedConcepts, at: title.range ?? model.indicators[index].range,
          [("first", .text(pair.first)), ("second", .text(pair.second))])
      }
      return nil
    }
  }
}
