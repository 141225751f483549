import JenjangReport

/// Sheets of paper as Markdown; what comes from outside is escaped here, once for all.
struct PaperMarkdown {
  /// Room to write by hand.
  private static let line = "____________________"

  private(set) var text = ""

  mutating func add(_ block: PaperBlock) {
    if !text.isEmpty { text += "\n" }
    switch block {
    case .title(let title): text += "# " + escaped(title) + "\n"
    case .heading(let title, let level):
      text += String(repeating: "#", count: level) + " " + escaped(title) + "\n"
    case .paragraph(let content): text += escaped(content) + "\n"
    case .field(let label, let value):
      text += escaped(label) + ": " + (value.isEmpty ? Self.line : written(value)) + "\n"
    case .question(let question): add(question)
    case .table(let table): add(table)
    }
  }

  private mutating func add(_ question: PaperQuestion) {
    text += "**" + escaped(question.title) + "**\n\n"
    for option in question.options {
      text += "- " + (option.isMarked ? "☒ " : "☐ ") + escaped(option.text) + "\n"
    }
    if !question.options.isEmpty, !question.fields.isEmpty { text += "\n" }
    for (place, field) in question.fields.enumerated() {
      let isLast = place == question.fields.count - 1
      let value =
        field.value == "–" ? "" : ": " + (field.value.isEmpty ? Self.line : written(field.value))
      text += escaped(field.label) + value + (isLast ? "\n" : "  \n")
    }
  }

  private mutating func add(_ table: PaperTable) {
    text += "### " + escaped(table.caption) + "\n\n"
    text += "|" + table.headings.map { " " + escaped($0) + " |" }.joined() + "\n"
    text += "|" + table.headings.map { _ in " --- |" }.joined() + "\n"
    for row in table.rows {
      text += "|"
      for cell in row {
        text += " " + cell.map { escaped($0) }.joined(separator: "<br>") + " |"
      }
      text += "\n"
    }
  }

  private func escaped(_ content: String) -> String { MarkdownText.escaped(content) }

  /// What stands in a field already; room to write in it stays as it is.
  private func written(_ value: String) -> String {
    let room = "________"
    if value.hasPrefix(room) { return room + escaped(String(value.dropFirst(room.count))) }
    return escaped(value)
  }
}
