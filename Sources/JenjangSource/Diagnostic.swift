/// One finding about a rule set or an answer sheet, as data; renderers make text of it.
package struct Diagnostic: Sendable {
  package let rule: DiagnosticRule
  package let place: Place
  /// Values for the places in the rule's texts, by name.
  package var arguments: [(name: String, value: MessageArgument)]
  /// Other places that belong to the cause, labelled by the rule's `related` text.
  package var related: [SourceRange]
  /// The nearest right spelling, where there is one.
  package var suggestion: String?
  /// The edit that mends the source, where one is known to be right.
  package var fix: Fix?

  package init(
    _ rule: DiagnosticRule, at place: Place,
    _ arguments: [(name: String, value: MessageArgument)] = [], related: [SourceRange] = [],
    suggestion: String? = nil, fix: Fix? = nil
  ) {
    self.rule = rule
    self.place = place
    self.arguments = arguments
    self.related = related
    self.suggestion = suggestion
    self.fix = fix
  }

  package init(
    _ rule: DiagnosticRule, at range: SourceRange,
    _ arguments: [(name: String, value: MessageArgument)] = [], related: [SourceRange] = [],
    suggestion: String? = nil, fix: Fix? = nil
  ) {
    self.init(
      rule, at: .source(range), arguments, related: related, suggestion: suggestion, fix: fix)
  }

  /// Whether this finding keeps the model from having a plan.
  package var isError: Bool { rule.severity == .error }
}

/// Where a diagnostic stands.
package enum Place: Hashable, Sendable {
  case source(SourceRange)
  /// A cell of an answer sheet: the file as named by the user, its physical line and its column.
  case cell(file: String, line: Int, column: String)
  /// A whole file, as named by the user.
  case file(String)
  /// The invocation itself.
  case invocation
}

/// A value for a place in a message.
package enum MessageArgument: Hashable, Sendable {
  case text(String)
  case number(Int)
  /// A text that differs between the tool's languages.
  case wording(Wording)
  /// Names in order, joined by commas.
  case list([String])

  /// The value as text in a language.
  package func text(in language: MessageLanguage) -> String {
    switch self {
    case .text(let text): return text
    case .number(let number): return "\(number)"
    case .wording(let wording): return wording.text(in: language)
    case .list(let names):
      var text = ""
      for (index, name) in names.enumerated() {
        text += index == 0 ? name : ", " + name
      }
      return text
    }
  }
}

/// An edit that replaces a range of source by a text.
package struct Fix: Hashable, Sendable {
  package let range: SourceRange
  package let replacement: String

  package init(_ range: SourceRange, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}
