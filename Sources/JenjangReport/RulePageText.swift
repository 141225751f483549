import JenjangSource

/// A rule explained on its own: what it says, its page where it has one, and how to keep it quiet.
package struct RulePageText: Sendable {
  /// Longer lines are broken, except those of the rule language.
  static let width = 80

  private let language: MessageLanguage

  package init(language: MessageLanguage) {
    self.language = language
  }

  /// The rule's message and help with their places, and its page.
  package func text(_ rule: DiagnosticRule, _ page: RulePage?) -> String {
    let severity = rule.severity == .error ? ReportWording.error : ReportWording.warning
    let head = severity.text(in: language) + "[" + rule.code + "]: "
    var text = wrapped(head + rule.message.text(in: language))
    if let page {
      text += "\n" + wrapped(page.what.text(in: language))
      text += "\n" + wrapped(page.why.text(in: language))
      text += "\n" + Self.avoid.text(in: language) + "\n" + indented(page.avoid)
      text += "\n" + Self.prefer.text(in: language) + "\n" + indented(page.prefer)
    }
    if let help = rule.help {
      let help = MessageArgument.text(help.text(in: language))
      text += "\n" + wrapped(ReportWording.help.filled([("help", help)], in: language))
    }
    if page != nil, rule.severity == .warning {
      text += "\n" + wrapped(Self.allow.filled([("code", .text(rule.code))], in: language))
    }
    return text
  }

  private static let avoid = Wording(id: "Hindari:", en: "Avoid:")
  private static let prefer = Wording(id: "Lebih baik:", en: "Prefer:")
  private static let allow = Wording(
    id:
      "Bila memang dimaksud: `// allow {code}: alasan` di akhir baris itu atau di baris di atasnya.",
    en: "Where it is meant: `// allow {code}: reason` at the end of the line, or on the line above."
  )

  private func wrapped(_ text: String) -> String {
    TextWrap.lines(text, first: Self.width, rest: Self.width).reduce("") { $0 + $1 + "\n" }
  }

  private func indented(_ snippet: String) -> String {
    snippet.split(separator: "\n", omittingEmptySubsequences: false).reduce("") {
      $1.isEmpty ? $0 + "\n" : $0 + "    " + $1 + "\n"
    }
  }
}
