import JenjangSource
import JenjangSyntax

/// What the comments of a rule set say to keep warnings quiet.
package struct Suppressions {
  private let trees: [SyntaxTree]
  private let all: [Suppression]

  /// The suppressions in a rule set's files, in the order of loading.
  package init(trees: [SyntaxTree]) {
    self.trees = trees
    all = trees.flatMap { tree in tree.comments.compactMap { Suppression($0, in: tree) } }
  }

  /// The diagnostics without the warnings that are kept quiet, with what is wrong with the comments
  /// themselves, in the order of the files.
  ///
  /// An error is never kept quiet. `rules` are all rules that a check can report; a code for which
  /// `wasLookedFor` is false was not checked this time, so that a comment for it is not called unused.
  package func applied(
    to diagnostics: [Diagnostic], rules: [DiagnosticRule], wasLookedFor: (String) -> Bool
  ) -> [Diagnostic] {
    if all.isEmpty { return diagnostics }
    // By the line that they count for, since there may be as many as warnings.
    var byLine: [Line: [Int]] = [:]
    var everywhere: [Int] = []
    for (index, suppression) in all.enumerated() where counts(suppression) {
      if suppression.isEverywhere {
        everywhere.append(index)
      } else if let line = suppression.line {
        byLine[Line(file: suppression.comment.file, line: line), default: []].append(index)
      }
    }
    var used: Set<UsedCode> = []
    var left: [Diagnostic] = []
    for diagnostic in diagnostics {
      let code = diagnostic.rule.code
      let near = everywhere + (line(of: diagnostic.place).flatMap { byLine[$0] } ?? [])
      let covering = diagnostic.isError ? [] : near.filter { all[$0].covers(code) }
      for index in covering { used.insert(UsedCode(suppression: index, code: code)) }
      if covering.isEmpty { left.append(diagnostic) }
    }
    for (index, suppression) in all.enumerated() {
      left += flaws(of: suppression, rules) { code in
        !used.contains(UsedCode(suppression: index, code: code)) && wasLookedFor(code)
      }
    }
    return left.inOrderOfFiles()
  }

  private struct Line: Hashable {
    let file: Int
    let line: Int
  }

  /// The line that a place begins in; nil where it is in no file of the rule set.
  private func line(of place: Place) -> Line? {
    guard case .source(let range) = place, trees.indices.contains(range.file) else { return nil }
    return Line(
      file: range.file, line: trees[range.file].source.position(of: range.start).line)
  }

  private struct UsedCode: Hashable {
    let suppression: Int
    let code: String
  }

  /// Whether a suppression stands where it counts.
  private func counts(_ suppression: Suppression) -> Bool {
    guard suppression.isEverywhere else { return true }
    let tree = trees[suppression.comment.file]
    guard let model = tree.root.child(.model) else { return false }
    return suppression.comment.end <= model.range.start
  }

  private func flaws(
    of suppression: Suppression, _ rules: [DiagnosticRule], isUnused: (String) -> Bool
  ) -> [Diagnostic] {
    let source = trees[suppression.comment.file].source
    if suppression.reason.isEmpty {
      return [
        Diagnostic(
          .suppressionWithoutReason, at: suppression.comment, [("codes", .list(suppression.codes))],
          fix: suppression.removed(from: source))
      ]
    }
    if !counts(suppression) {
      return [Diagnostic(.suppressionMisplaced, at: suppression.comment)]
    }
    return suppression.codes.compactMap { code in
      let fix = suppression.removing(code, from: source)
      let rule: DiagnosticRule
      switch rules.first(where: { $0.code == code })?.severity {
      case nil: rule = .suppressionUnknown
      case .error: rule = .suppressionOfError
      case .warning:
        if !isUnused(code) { return nil }
        rule = .suppressionUnused
      }
      return Diagnostic(
        rule, at: suppression.comment, [("code", .text(code))],
        suggestion: rule.code == DiagnosticRule.suppressionUnknown.code
          ? nearestName(to: code, among: rules.filter { $0.severity == .warning }.map { $0.code })
          : nil, fix: fix)
    }
  }
}
