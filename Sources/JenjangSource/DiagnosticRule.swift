/// What a diagnostic says, written once beside the check that finds it, in both languages.
///
/// Texts hold places in braces (`{name}`), filled by a renderer from the diagnostic's arguments.
package struct DiagnosticRule: Sendable {
  /// The stable code, `J` and four digits.
  package let code: String
  package let severity: Severity
  /// Says what is wrong, and why.
  package let message: Wording
  /// Says what the related places are; nil where there are none.
  package let related: Wording?
  /// Says what to do.
  package let help: Wording?

  package init(
    _ code: String, _ severity: Severity = .error, message: Wording, related: Wording? = nil,
    help: Wording? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.related = related
    self.help = help
  }
}

/// How grave a diagnostic is; only an error keeps a model from having a plan.
package enum Severity: Sendable {
  case error
  case warning
}

/// One text in the tool's two languages.
package struct Wording: Hashable, Sendable {
  package let indonesian: String
  package let english: String

  package init(id indonesian: String, en english: String) {
    self.indonesian = indonesian
    self.english = english
  }

  /// The text in a language.
  package func text(in language: MessageLanguage) -> String {
    language == .indonesian ? indonesian : english
  }
}

/// A language in which the tool itself speaks.
package enum MessageLanguage: Sendable, CaseIterable {
  case indonesian
  case english
}
