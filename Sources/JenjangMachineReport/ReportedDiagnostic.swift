import JenjangReport
import JenjangSource

/// A diagnostic with its texts filled in and its places worked out.
struct ReportedDiagnostic: Sendable {
  /// Where it stands.
  enum Place: Sendable {
    case region(ReportRegion)
    /// A cell of an answer sheet: the path, its physical line and its column's name.
    case cell(path: String, line: Int, column: String)
    case file(String)
    /// Nowhere in particular; the rule set as it was named, or its first file.
    case ruleSet(String)
  }

  let rule: DiagnosticRule
  let message: String
  /// The nearest right spelling.
  let suggestion: String?
  let help: String?
  let place: Place
  let related: [(message: String?, region: ReportRegion)]
  let fix: (region: ReportRegion, replacement: String)?
  /// Stays while the finding's line does, whatever moves around it.
  let lineFingerprint: String
  /// The same, and different for every finding of a report.
  let fingerprint: String

  var isError: Bool { rule.severity == .error }

  var path: String {
    switch place {
    case .region(let region): return region.path
    case .cell(let path, _, _), .file(let path), .ruleSet(let path): return path
    }
  }

  /// The line, where there is one.
  var line: Int? {
    switch place {
    case .region(let region): return region.startLine
    case .cell(_, let line, _): return line
    case .file, .ruleSet: return nil
    }
  }

  /// The message, and in lines behind it what to do.
  func lines(in language: MessageLanguage) -> [String] {
    var lines = [message]
    if let suggestion {
      lines.append(ReportWording.suggestion.filled([("name", .text(suggestion))], in: language))
    }
    if let help { lines.append(help) }
    return lines
  }
}

/// Works out where the diagnostics of a rule set stand, and fills their texts.
struct ReportPlacement {
  let ruleSet: String
  let files: [SourceFile]
  let paths: ReportPaths
  let language: MessageLanguage

  func reported(
    _ diagnostic: Diagnostic, _ fingerprints: inout ReportFingerprints
  ) -> ReportedDiagnostic {
    let place = place(of: diagnostic)
    let prints = fingerprints.next(diagnostic, place, files: files)
    let label = diagnostic.rule.related.map { filled($0, diagnostic) }
    return ReportedDiagnostic(
      rule: diagnostic.rule, message: filled(diagnostic.rule.message, diagnostic),
      suggestion: diagnostic.suggestion.map { VisibleText.escaped($0) },
      help: diagnostic.rule.help.map { filled($0, diagnostic) }, place: place,
      related: diagnostic.related.compactMap { region($0) }.map { (label, $0) },
      fix: diagnostic.fix.flatMap { fix in region(fix.range).map { ($0, fix.replacement) } },
      lineFingerprint: prints.line, fingerprint: prints.whole)
  }

  func region(_ range: SourceRange) -> ReportRegion? {
    ReportRegion(range, files: files, paths: paths)
  }

  private func place(of diagnostic: Diagnostic) -> ReportedDiagnostic.Place {
    switch diagnostic.place {
    case .source(let range):
      if let region = region(range) { return .region(region) }
    case .cell(let file, let line, let column):
      return .cell(path: paths.shown(file), line: line, column: VisibleText.escaped(column))
    case .file(let file): return .file(paths.shown(file))
    case .invocation: break
    }
    return .ruleSet(paths.shown(files.first?.path ?? ruleSet))
  }

  private func filled(_ wording: Wording, _ diagnostic: Diagnostic) -> String {
    VisibleText.escaped(wording.filled(diagnostic.arguments, in: language))
  }
}
