/// A text in all languages of a rule set, in their order.
package struct FormText: Hashable, Sendable {
  package var texts: [String]

  package init(_ texts: [String]) {
    self.texts = texts
  }

  /// The text in a language, else in the first that has one, else empty.
  package func text(_ language: Int) -> String {
    if texts.indices.contains(language), !texts[language].isEmpty { return texts[language] }
    return texts.first { !$0.isEmpty } ?? ""
  }

  package var isEmpty: Bool { texts.allSatisfy { $0.isEmpty } }

  /// The same text with something in front of it and behind it in every language.
  func with(before: String = "", after: String = "") -> FormText {
    FormText(texts.map { $0.isEmpty ? "" : before + $0 + after })
  }
}
