/// The lines of a screen as they grow: escaped, broken at words, coloured.
///
/// What is added is escaped here, once for all: names, titles and source text come from outside.
struct ScreenLines {
  static let width = 100

  private(set) var text = ""
  let color: TextColor
  private var owesGap = false

  init(color: TextColor) {
    self.color = color
  }

  /// Leaves an empty line before what comes next; none at the top, and never two.
  mutating func part() { owesGap = !text.isEmpty }

  /// A text behind its first line's prefix; further lines stand behind as many blanks.
  mutating func add(_ content: String, behind prefix: String = "", _ style: TextColor.Style? = nil)
  {
    if content.isEmpty { return }
    let rest = String(repeating: " ", count: prefix.count)
    let columns = ScreenLines.width - prefix.count
    let lines = TextWrap.lines(VisibleText.escaped(content), first: columns, rest: columns)
    for (place, line) in lines.enumerated() {
      end((place == 0 ? prefix : rest) + (style.map { color.paint(line, $0) } ?? line))
    }
  }

  /// A heading, with what it heads on the lines below it.
  mutating func heading(_ content: String) { add(content + ":", .strong) }

  /// A heading and a list on the same line, as many lines as it takes.
  mutating func list(_ heading: String, _ items: [String]) {
    add(heading + ": " + items.together("; "), hanging: 2)
  }

  /// A text whose further lines are indented.
  mutating func add(_ content: String, hanging indent: Int) {
    let lines = TextWrap.lines(
      VisibleText.escaped(content), first: ScreenLines.width, rest: ScreenLines.width - indent)
    for (place, line) in lines.enumerated() {
      end(place == 0 ? line : String(repeating: " ", count: indent) + line)
    }
  }

  /// Lines that are escaped and coloured already.
  mutating func append(_ lines: [String]) {
    for line in lines { end(line) }
  }

  private mutating func end(_ line: String) {
    if owesGap { text += "\n" }
    owesGap = false
    text += line + "\n"
  }
}
