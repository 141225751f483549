import JenjangSource
import JenjangSyntax

/// A rule file in the one style.
package struct Formatted {
  /// The file's new bytes; the old ones where nothing of it could be formatted.
  package let bytes: [UInt8]
  /// A warning for each part that was left as it is, because it could not be read in full.
  package let warnings: [Diagnostic]
  /// What a run must never find: the new text would say something else, or not stay as it is.
  package let fault: Diagnostic?
}

/// Formats rule files: one style, no options.
package enum Formatter {
  /// The file in the one style; what it says, its comments and its groups of lines stay.
  ///
  /// The text is proved before it is given out: it has the same tree, the same words and the same
  /// comments, and formats to itself. Where that fails, the old text is given with the fault.
  package static func format(_ source: SourceFile, file: Int = 0) -> Formatted {
    let (tree, diagnostics) = Parser.parse(source, file: file)
    let left = LeftParts(tree, diagnostics)
    if left.isWholeFile {
      return Formatted(
        bytes: source.bytes, warnings: [Diagnostic(.fileLeft, at: .file(source.path))], fault: nil)
    }
    let warnings = zip(left.parts, left.mistakes).map { part, mistake in
      let token = tree.tokens[part.lowerBound]
      return Diagnostic(
        .partLeft, at: SourceRange(file: file, start: token.start, end: token.end),
        [("what", .text(source.text(token.start, min(token.end, token.start + 40))))],
        related: [mistake])
    }
    let bytes = Printer.text(Layout(tree, left: left))
    let again = SourceFile(path: source.path, bytes: bytes)
    let read = Parser.parse(again, file: file)
    let isSame = Likeness.areAlike(tree, read.tree)
    let second = Layout(read.tree, left: LeftParts(read.tree, read.diagnostics))
    guard isSame, Printer.text(second) == bytes else {
      return Formatted(
        bytes: source.bytes, warnings: warnings,
        fault: Diagnostic(isSame ? .formatUnstable : .formatChanges, at: .file(source.path)))
    }
    return Formatted(bytes: bytes, warnings: warnings, fault: nil)
  }
}
