/// A page of Markdown as it grows; what is added is escaped here, once for all.
struct MarkdownPage {
  enum Alignment {
    case left
    case right
  }

  private(set) var text = ""

  mutating func heading(_ content: String, level: Int) {
    block()
    text += String(repeating: "#", count: level) + " " + MarkdownText.escaped(content) + "\n"
  }

  mutating func paragraph(_ content: String, isStrong: Bool = false) {
    if content.isEmpty { return }
    block()
    let mark = isStrong ? "**" : ""
    text += mark + MarkdownText.escaped(content) + mark + "\n"
  }

  /// A list; items inside an item stand below it.
  mutating func list(_ items: [(text: String, inner: [String])]) {
    if items.isEmpty { return }
    block()
    for item in items {
      text += "- " + MarkdownText.escaped(item.text) + "\n"
      for inner in item.inner { text += "  - " + MarkdownText.escaped(inner) + "\n" }
    }
  }

  mutating func list(_ items: [String]) {
    list(items.map { (text: $0, inner: []) })
  }

  /// A table; columns in which no row has anything are left out.
  mutating func table(_ header: [String], _ alignments: [Alignment], _ rows: [[String]]) {
    block()
    let shown = header.indices.filter { column in
      rows.contains { !($0.at(column) ?? "").isEmpty }
    }
    line(shown.map { MarkdownText.escaped(header[$0]) })
    line(shown.map { alignments.at($0) == .right ? "---:" : "---" })
    for row in rows { line(shown.map { MarkdownText.escaped(row.at($0) ?? "") }) }
  }

  /// Lines that keep their blanks, behind a fence that none of them can close.
  mutating func code(_ lines: [String]) {
    block()
    var fence = 3
    for line in lines {
      var run = 0
      for byte in line.utf8 {
        run = byte == UInt8(ascii: "`") ? run + 1 : 0
        fence = max(fence, run + 1)
      }
    }
    let mark = String(repeating: "`", count: fence)
    text += mark + "text\n"
    for line in lines { text += line + "\n" }
    text += mark + "\n"
  }

  /// Begins what is folded away behind a summary.
  mutating func beginDetails(_ summary: String) {
    block()
    text += "<details>\n<summary>" + MarkdownText.escaped(summary) + "</summary>\n"
  }

  mutating func endDetails() {
    block()
    text += "</details>\n"
  }

  private mutating func line(_ cells: [String]) {
    text += "|"
    for cell in cells { text += (cell.isEmpty ? "" : " " + cell) + " |" }
    text += "\n"
  }

  private mutating func block() {
    if !text.isEmpty { text += "\n" }
  }
}
