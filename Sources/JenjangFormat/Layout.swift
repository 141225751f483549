import JenjangSource
import JenjangSyntax

/// The layout of one file: what stands before each token.
///
/// It starts with everything on one line; bodies, clauses and lists that don't fit put line breaks in.
struct Layout {
  /// What stands before a token.
  enum Gap {
    case blanks(Int)
    /// A new line, and so many blanks.
    case line(Int)
  }

  /// No line is longer where it can be broken, in characters.
  static let width = 100
  static let step = 2

  let tree: SyntaxTree
  let spelling: Spelling
  let trivia: [Trivia]
  let left: LeftParts

  var gaps: [Gap]
  /// How deep a comment before a token stands, and the token itself where a comment ends the line.
  var commentIndents: [Int]
  /// Whether an empty line before the token stays.
  var keepsBlankLine: [Bool]
  /// Blanks that align a token with those of neighbouring lines.
  var padding: [Int]

  private let blanks: [Int]
  /// The width of all tokens before each, on one line.
  private let offsets: [Int]
  /// How many tokens up to each can't follow on a line.
  private let breaks: [Int]

  init(_ tree: SyntaxTree, left: LeftParts) {
    self.tree = tree
    self.left = left
    trivia = Trivia.all(of: tree)
    spelling = Spelling(tree, trivia)
    blanks = Spacing(tree, spelling).blanks
    gaps = blanks.map { .blanks($0) }
    let count = tree.tokens.count
    commentIndents = [Int](repeating: 0, count: count)
    keepsBlankLine = [Bool](repeating: false, count: count)
    padding = [Int](repeating: 0, count: count)
    let marks = BreakMarks(tree)
    var offsets = [0]
    var breaks = [0]
    for token in 0..<count {
      let width = Self.width(of: spelling.texts[token])
      offsets.append(offsets[token] + blanks[token] + width)
      let isBreak =
        !trivia[token].comments.isEmpty || marks.isMarked[token] && trivia[token].hasLineBreak
        || left.covers(token)
      breaks.append(breaks[token] + (isBreak ? 1 : 0))
    }
    self.offsets = offsets
    self.breaks = breaks
    layOutFile()
  }

  /// How many characters a text takes on a line.
  static func width(of text: ArraySlice<UInt8>) -> Int {
    text.count { $0 & 0xC0 != 0x80 }
  }

  /// The width of some tokens on one line, without what stands before the first.
  func width(_ first: Int, _ end: Int) -> Int {
    first < end ? offsets[end] - offsets[first] - blanks[first] : 0
  }

  /// Whether neither the writer nor a comment breaks the line between some tokens.
  func isUnbroken(_ first: Int, _ end: Int) -> Bool {
    end <= first + 1 || breaks[end] == breaks[first + 1]
  }

  /// Whether some tokens fit on one line from a column on.
  func fits(_ first: Int, _ end: Int, at column: Int) -> Bool {
    isUnbroken(first, end) && column + width(first, end) <= Self.width
  }

  /// Whether an item fits on one line of its own.
  func isOneLine(_ item: Node, at indent: Int) -> Bool {
    !left.covers(item.firstToken) && fits(item.firstToken, item.tokenEnd, at: indent)
  }

  /// The blanks before a token that follows on its line.
  func blanksBefore(_ token: Int) -> Int { blanks[token] + padding[token] }

  mutating func breakLine(before token: Int, indent: Int) {
    gaps[token] = .line(indent)
    commentIndents[token] = indent
  }

  private mutating func layOutFile() {
    for start in left.strayStarts { beginItem(start, indent: 0) }
    layOutItems(tree.root.children, indent: 0)
    // Comments at the end of the file stand before the token that ends it.
    let end = tree.tokens.count - 1
    beginItem(end, indent: 0)
  }

  /// Puts a token that begins an item on a line of its own.
  mutating func beginItem(_ token: Int, indent: Int, lead: Int = 0) {
    gaps[token] = .line(indent + lead)
    commentIndents[token] = indent
    keepsBlankLine[token] = true
  }
}
