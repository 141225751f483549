import JenjangModel
import JenjangSource

extension DiagnosticRule {
  static let sameTranslation = DiagnosticRule(
    "J1606", .warning,
    message: Wording(
      id: "terjemahan `{language}` sama dengan teks aslinya: \"{text}\"",
      en: "the translation into `{language}` is the same as the text itself: \"{text}\""),
    help: Wording(
      id: "terjemahkan, atau hapus supaya tampak belum diterjemahkan",
      en: "translate it, or remove it so that it shows as missing"))
}

extension RulePage {
  static let sameTranslation = RulePage(
    "J1606",
    what: Wording(
      id:
        "Teks yang sama persis dalam dua bahasa. Satu kata, angka, dan nama yang semua katanya berhuruf besar tidak dihitung.",
      en:
        "A text that is exactly the same in two languages. Single words, figures, and names whose words all begin with a capital do not count."
    ),
    why: Wording(
      id:
        "Teks yang disalin tampak sudah diterjemahkan, jadi tidak ada yang tahu bahwa pembaca bahasa lain masih melihat bahasa pertama.",
      en:
        "A copied text passes for translated, so nobody notices that readers of the other language still see the first one."
    ),
    avoid: """
      indicator kas "Buku kas harian" / "Buku kas harian"
      """,
    prefer: """
      indicator kas "Buku kas harian" / "Daily cash book"
      """)
}

extension LintSubject {
  func sameTranslations() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var seen: Set<SourceRange> = []
    model.forEachText { text in
      guard let range = text.range, let first = text.texts.first ?? nil,
        let language = text.texts.indices.dropFirst().first(where: { text.texts[$0] == first }),
        isProse(first), seen.insert(range).inserted
      else { return }
      found.append(
        Diagnostic(
          .sameTranslation, at: range,
          [("language", .text(model.languages[language])), ("text", .text(first))]))
    }
    return found
  }

  /// Whether a text has several words, of which at least one is no name and no figure.
  private func isProse(_ text: String) -> Bool {
    let words = text.split(separator: " ").filter { $0.contains { $0.isLetter } }
    return words.count > 1
      && words.contains { $0.first { $0.isLetter }?.isLowercase == true }
  }
}
