import JenjangSource
import JenjangSyntax

/// The parts of a file that stay as they are, because they could not be read in full.
struct LeftParts {
  /// Token ranges in order; none within another.
  private(set) var parts: [Range<Int>] = []
  /// The first mistake of each part.
  private(set) var mistakes: [SourceRange] = []
  /// Where parts start that belong to no declaration.
  private(set) var strayStarts: [Int] = []
  /// Whether nothing of the file can be told apart from what is wrong.
  private(set) var isWholeFile = false
  /// The part's number for each token; -1 for none.
  private var partOfToken: [Int] = []

  init(_ tree: SyntaxTree, _ diagnostics: [Diagnostic]) {
    partOfToken = [Int](repeating: -1, count: tree.tokens.count)
    let errors = diagnostics.filter { $0.isError }
    if errors.isEmpty { return }
    let all = Self.spans(of: tree)
    var chosen = Set(all.indices.filter { all[$0].isStray })
    for error in errors {
      guard case .source(let range) = error.place else {
        // More was found than is told.
        isWholeFile = true
        return
      }
      let found = Self.concerned(
        by: range.start, isAboutToken: Self.tokenRules.contains(error.rule.code), all, tree)
      if found.isEmpty {
        isWholeFile = true
        return
      }
      chosen.formUnion(found)
    }
    settle(tree, all, chosen, errors)
  }

  /// Whether a token belongs to a part that stays.
  func covers(_ token: Int) -> Bool { partOfToken[token] >= 0 }

  /// One past the last token of the part that starts at a token; nil where none does.
  func end(ofPartAt token: Int) -> Int? {
    guard covers(token), parts[partOfToken[token]].lowerBound == token else { return nil }
    return parts[partOfToken[token]].upperBound
  }

  private mutating func settle(
    _ tree: SyntaxTree, _ all: [Span], _ chosen: Set<Int>, _ errors: [Diagnostic]
  ) {
    // An outer part stands before the parts in it.
    for index in all.indices where chosen.contains(index) {
      let span = all[index]
      if let last = parts.last, span.tokens.lowerBound < last.upperBound { continue }
      for token in span.tokens { partOfToken[token] = parts.count }
      parts.append(span.tokens)
      if span.isStray { strayStarts.append(span.tokens.lowerBound) }
      let first = errors.compactMap { error -> SourceRange? in
        guard case .source(let range) = error.place, span.holds(range.start) else { return nil }
        return range
      }.min { $0.start < $1.start }
      mistakes.append(first ?? SourceRange(file: tree.file, start: span.start, end: span.end))
    }
  }

  /// A declaration, or tokens between declarations that belong to none.
  private struct Span {
    let tokens: Range<Int>
    let start: Int
    let end: Int
    let isStray: Bool

    func holds(_ offset: Int) -> Bool { start <= offset && offset <= end }
  }

  /// The innermost spans that a mistake at an offset concerns.
  ///
  /// Something that is missing is told behind the last token or at the next one, as lines are; both
  /// mean the same here. The start of a declaration is never its own fault.
  private static func concerned(
    by offset: Int, isAboutToken: Bool, _ all: [Span], _ tree: SyntaxTree
  ) -> [Int] {
    let next = tree.tokens.firstIndex { $0.end > offset || $0.start >= offset }
    guard let next else { return [] }
    if tree.tokens[next].start < offset {
      return [innermost(next, all)].compactMap { $0 }
    }
    let isBetween =
      tree.tokens[next].start > offset && (next == 0 || tree.tokens[next - 1].end != offset)
    if isBetween {
      // A comment, or bytes that are no text.
      let within = all.lastIndex { $0.start < offset && offset < $0.end }
      return [within].compactMap { $0 }
    }
    var found: [Int] = []
    if let at = innermost(next, all), all[at].isStray || all[at].tokens.lowerBound != next {
      found.append(at)
    }
    if next > 0, !isAboutToken || found.isEmpty, let before = innermost(next - 1, all) {
      found.append(before)
    }
    return found
  }

  /// Rules about a word that stands where it means nothing: nothing is missing before it.
  private static let tokenRules: Set<String> = ["J0102", "J0105", "J0108"]

  /// The innermost span that a token is in.
  private static func innermost(_ token: Int, _ all: [Span]) -> Int? {
    all.lastIndex { $0.tokens.contains(token) }
  }

  private static func spans(of tree: SyntaxTree) -> [Span] {
    var spans: [Span] = []
    func add(_ tokens: Range<Int>, isStray: Bool) {
      guard let last = tokens.last else { return }
      spans.append(
        Span(
          tokens: tokens, start: tree.tokens[tokens.lowerBound].start, end: tree.tokens[last].end,
          isStray: isStray))
    }
    for index in tree.nodes.indices where isDeclaration(tree.nodes[index].kind) {
      add(tree.nodes[index].firstToken..<tree.nodes[index].tokenEnd, isStray: false)
    }
    var stray: Range<Int>?
    for token in tree.root.ownTokens where tree.tokens[token].kind != .endOfFile {
      if let run = stray, run.upperBound == token {
        stray = run.lowerBound..<(token + 1)
      } else {
        if let run = stray { add(run, isStray: true) }
        stray = token..<(token + 1)
      }
    }
    if let stray { add(stray, isStray: true) }
    return spans.sorted { left, right in
      left.tokens.lowerBound != right.tokens.lowerBound
        ? left.tokens.lowerBound < right.tokens.lowerBound
        : left.tokens.upperBound > right.tokens.upperBound
    }
  }

  private static func isDeclaration(_ kind: SyntaxKind) -> Bool {
    switch kind {
    case .model, .include, .scale, .fact, .measure, .dimension, .section, .indicator, .overall,
      .phases, .phase, .test, .actor, .advice, .factor, .finding, .classes, .table:
      return true
    default: return false
    }
  }
}
