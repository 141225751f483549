import JenjangSource
import JenjangSyntax

/// Writes a layout's tokens and comments; every token and every comment, in their order.
struct Printer {
  private let layout: Layout
  private var bytes: [UInt8] = []
  /// Whether a comment ends the line.
  private var mustBreak = false

  static func text(_ layout: Layout) -> [UInt8] {
    var printer = Printer(layout: layout)
    printer.printAll()
    return printer.bytes
  }

  private init(layout: Layout) {
    self.layout = layout
  }

  private mutating func printAll() {
    let tokens = layout.tree.tokens
    var token = 0
    while token < tokens.count {
      printComments(before: token)
      printGap(before: token)
      if let end = layout.left.end(ofPartAt: token) {
        printPart(tokens[token].start, tokens[end - 1].end)
        token = end
      } else {
        bytes += layout.spelling.texts[token]
        token += 1
      }
    }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    if !bytes.isEmpty { bytes.append(0x0A) }
  }

  private mutating func printComments(before token: Int) {
    var mayBeBlank = layout.keepsBlankLine[token] && !isBodyStart(token)
    for comment in layout.trivia[token].comments {
      if comment.isTrailing {
        bytes += "  ".utf8
      } else {
        startLine(
          layout.commentIndents[token], afterBlankLine: mayBeBlank && comment.hasBlankLineBefore)
        mayBeBlank = layout.keepsBlankLine[token]
      }
      bytes += comment.text
      mustBreak = true
    }
  }

  private mutating func printGap(before token: Int) {
    let trivia = layout.trivia[token]
    switch layout.gaps[token] {
    case .line(let indent):
      let isFirst = trivia.comments.allSatisfy { $0.isTrailing } && isBodyStart(token)
      let isClosing = layout.tree.tokens[token].kind == .closeBrace
      startLine(
        indent,
        afterBlankLine: layout.keepsBlankLine[token] && trivia.hasBlankLine && !isFirst
          && !isClosing)
    case .blanks(let count):
      if mustBreak {
        startLine(layout.commentIndents[token], afterBlankLine: false)
      } else {
        addBlanks(count + layout.padding[token])
      }
    }
    mustBreak = false
  }

  /// A part that stays as it is; only line ends become those of the file.
  private mutating func printPart(_ start: Int, _ end: Int) {
    let source = layout.tree.source.bytes
    for index in start..<end {
      let isLineEnd = source[index] == 0x0D && index + 1 < source.count && source[index + 1] == 0x0A
      if !isLineEnd { bytes.append(source[index]) }
    }
  }

  /// Whether a token stands first in a body or in the file.
  private func isBodyStart(_ token: Int) -> Bool {
    token == 0 || layout.tree.tokens[token - 1].kind == .openBrace
  }

  private mutating func startLine(_ indent: Int, afterBlankLine: Bool) {
    if !bytes.isEmpty {
      bytes.append(0x0A)
      if afterBlankLine { bytes.append(0x0A) }
    }
    addBlanks(indent)
    mustBreak = false
  }

  private mutating func addBlanks(_ count: Int) {
    for _ in 0..<max(count, 0) { bytes.append(0x20) }
  }
}
