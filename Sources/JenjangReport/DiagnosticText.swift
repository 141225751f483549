import JenjangSource

/// Diagnostics for people: what is wrong, the source line with marks under it, and what to do.
package struct DiagnosticText: Sendable {
  private let files: [SourceFile]
  private let language: MessageLanguage
  private let usesColor: Bool

  /// A renderer over a rule set's files in the order of loading, with terminal colours or without.
  package init(files: [SourceFile], language: MessageLanguage, usesColor: Bool = false) {
    self.files = files
    self.language = language
    self.usesColor = usesColor
  }

  /// One diagnostic as lines.
  package func text(_ diagnostic: Diagnostic) -> String {
    let color = TextColor(isUsed: usesColor)
    let rule = diagnostic.rule
    let isError = diagnostic.isError
    let style: TextColor.Style = isError ? .error : .warning
    let severity = isError ? ReportWording.error : ReportWording.warning
    let head = severity.text(in: language) + "[" + rule.code + "]"
    let message = filled(rule.message, diagnostic)
    var primary: SourceExcerpt?
    if case .source(let range) = diagnostic.place {
      primary = SourceExcerpt(range, files: files)
    }
    let others = diagnostic.related.compactMap { SourceExcerpt($0, files: files, mark: "-") }
    var lines = ExcerptText((primary.map { [$0] } ?? []) + others, color: color)
    if let primary {
      lines.excerpt(primary, label: nil, style: style)
    } else if let place = placeText(diagnostic.place) {
      lines.arrow(place)
    }
    let label = rule.related.map { filled($0, diagnostic) }
    for other in others { lines.excerpt(other, label: label, style: .gutter) }
    if let suggestion = diagnostic.suggestion {
      let name = VisibleText.escaped(suggestion)
      lines.note(ReportWording.suggestion.filled([("name", .text(name))], in: language))
    }
    if let help = rule.help {
      let text = filled(help, diagnostic)
      lines.note(ReportWording.help.filled([("help", .text(text))], in: language))
    }
    return color.paint(head, style) + color.paint(": " + message, .strong) + "\n" + lines.lines
  }

  /// All diagnostics, an empty line after each, and the count of them last.
  package func text(_ diagnostics: [Diagnostic]) -> String {
    var text = ""
    for diagnostic in diagnostics { text += self.text(diagnostic) + "\n" }
    return text + DiagnosticText.summary(of: diagnostics, in: language) + "\n"
  }

  /// How many errors and warnings there are, in a line without its end.
  package static func summary(
    of diagnostics: [Diagnostic], in language: MessageLanguage
  ) -> String {
    let errors = diagnostics.count { $0.isError }
    return summary(errors: errors, warnings: diagnostics.count - errors, in: language)
  }

  /// So many errors and warnings, in a line without its end: `2 errors, 1 warning`.
  package static func summary(
    errors: Int, warnings: Int, in language: MessageLanguage
  ) -> String {
    var parts: [String] = []
    if errors > 0 {
      let wording = errors == 1 ? ReportWording.oneError : ReportWording.errors
      parts.append(wording.filled([("count", .number(errors))], in: language))
    }
    if warnings > 0 {
      let wording = warnings == 1 ? ReportWording.oneWarning : ReportWording.warnings
      parts.append(wording.filled([("count", .number(warnings))], in: language))
    }
    if parts.isEmpty { return ReportWording.noFindings.text(in: language) }
    return parts.together(", ")
  }

  private func filled(_ wording: Wording, _ diagnostic: Diagnostic) -> String {
    VisibleText.escaped(wording.filled(diagnostic.arguments, in: language))
  }

  /// A place that has no source line to show; nil for none at all.
  private func placeText(_ place: Place) -> String? {
    switch place {
    case .cell(let file, let line, let column):
      let wording = column.isEmpty ? ReportWording.line : ReportWording.cell
      return wording.filled(
        [
          ("file", .text(VisibleText.escaped(file))), ("line", .number(line)),
          ("column", .text(VisibleText.escaped(column))),
        ], in: language)
    case .file(let file): return VisibleText.escaped(file)
    case .source, .invocation: return nil
    }
  }
}
