import JenjangSource

/// Blocks on a screen, on a page of Markdown, or in a message.
extension PageBlocks {
  /// The blocks as lines of 100 columns.
  func screen(color: TextColor) -> String {
    var screen = ScreenLines(color: color)
    var wasText = true
    for block in blocks {
      switch block {
      case .title(let text): screen.add(text, .strong)
      case .heading(let text):
        screen.part()
        screen.heading(text)
      case .strong(let text):
        screen.part()
        screen.add(text, .strong)
      case .text(let text): screen.add(text)
      case .remark(let text):
        screen.part()
        screen.add(text, .faint)
      case .list(let items): for item in items { screen.add(item, behind: "- ") }
      case .lines(let lines): screen.append(lines.map { "    " + $0 })
      case .table(let rows, let columns):
        if wasText { screen.part() }
        screen.append(Self.lines(rows, columns, color))
      }
      wasText = false
      if case .text = block { wasText = true }
    }
    return screen.text
  }

  /// The blocks as Markdown.
  func markdown() -> String {
    var page = MarkdownPage()
    for block in blocks {
      switch block {
      case .title(let text): page.heading(text, level: 1)
      case .heading(let text): page.heading(text, level: 2)
      case .strong(let text): page.paragraph(text, isStrong: true)
      case .text(let text), .remark(let text): page.paragraph(text)
      case .list(let items): page.list(items)
      case .lines(let lines): page.code(lines)
      case .table(let rows, let columns):
        page.table(
          rows[0].map { $0.isEmpty ? " " : $0 },
          rows[0].indices.map { columns.figures.contains($0) ? .right : .left },
          Array(rows.dropFirst()))
      }
    }
    return page.text
  }

  private static func lines(
    _ rows: [[String]], _ columns: Columns, _ color: TextColor
  ) -> [String] {
    let escaped = rows.map { row in row.map { VisibleText.escaped($0) } }
    let lines =
      columns.isRagged
      ? RaggedColumns.lines(escaped)
      : TextColumns(
        alignments: rows[0].indices.map { columns.figures.contains($0) ? .right : .left },
        cutColumn: 0
      ).lines(escaped)
    return [color.paint(lines[0], .faint)] + lines.dropFirst()
  }
}
