import JenjangSource

/// Source lines beside their numbers, all of one message with the same margin.
struct ExcerptText {
  private let color: TextColor
  private let margin: Int
  private var text = ""

  /// A layout with room for the numbers of the lines that will be shown.
  init(_ excerpts: [SourceExcerpt], color: TextColor) {
    self.color = color
    var widest = 2
    for excerpt in excerpts { widest = max(widest, "\(excerpt.line)".utf8.count) }
    margin = widest
  }

  /// Adds where something is, by a path alone or with more.
  mutating func arrow(_ place: String) {
    text += blanks(margin) + color.paint("-->", .gutter) + " " + place + "\n"
  }

  /// Adds a place with its line and marks under it, and what it is where a label says so.
  mutating func excerpt(_ excerpt: SourceExcerpt, label: String?, style: TextColor.Style) {
    let place = "\(excerpt.path):\(excerpt.line):\(excerpt.column)"
    arrow(label.map { place + ": " + $0 } ?? place)
    let number = "\(excerpt.line)"
    let bar = color.paint("|", .gutter)
    text += blanks(margin + 1) + bar + "\n"
    text += blanks(margin - number.utf8.count) + color.paint(number, .gutter) + " " + bar
    text += excerpt.text.isEmpty ? "\n" : " " + excerpt.text + "\n"
    text += blanks(margin + 1) + bar + " " + painted(excerpt.marks, style) + "\n"
  }

  /// Adds a source line with lines of one's own under it, and where it stands where that is wanted.
  mutating func source(
    _ excerpt: SourceExcerpt, label: String?, showsPlace: Bool, under lines: [String]
  ) {
    let place = "\(excerpt.path):\(excerpt.line):\(excerpt.column)"
    let bar = color.paint("|", .gutter)
    if showsPlace {
      arrow(label.map { place + ": " + $0 } ?? place)
      text += blanks(margin + 1) + bar + "\n"
    }
    let number = "\(excerpt.line)"
    text += blanks(margin - number.utf8.count) + color.paint(number, .gutter) + " " + bar
    text += excerpt.text.isEmpty ? "\n" : " " + excerpt.text + "\n"
    for line in lines { text += blanks(margin + 1) + bar + " " + line + "\n" }
  }

  /// Adds a line of what there is to say besides.
  mutating func note(_ note: String) {
    text += blanks(margin + 1) + color.paint("=", .gutter) + " " + note + "\n"
  }

  /// All that was added.
  var lines: String { text }

  /// Marks in a style, with the blanks before them left as they are.
  private func painted(_ marks: String, _ style: TextColor.Style) -> String {
    guard let start = marks.firstIndex(where: { $0 != " " && $0 != "\t" }) else { return marks }
    return marks[..<start] + color.paint(String(marks[start...]), style)
  }

  private func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(count, 0))
  }
}
