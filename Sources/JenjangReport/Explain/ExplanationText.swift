import JenjangExplanation
import JenjangModel
import JenjangScoring
import JenjangSource

/// An explanation for people, on a screen of 100 columns or as Markdown.
package struct ExplanationText {
  private let model: Model
  private let files: [SourceFile]
  private let decimals: Int?
  private let language: MessageLanguage
  private let color: TextColor

  /// A renderer over the files of a rule set, in the order of loading.
  package init(
    model: Model, files: [SourceFile], decimals: Int? = nil, language: MessageLanguage,
    usesColor: Bool = false
  ) {
    self.model = model
    self.files = files
    self.decimals = decimals
    self.language = language
    color = TextColor(isUsed: usesColor)
  }

  /// The explanation of an assessed community, whole or of one thing, for a screen.
  package func text(
    _ record: CommunityRecord, _ explanation: Explanation, what: Explanation.Thing?
  ) -> String {
    var screen = ScreenLines(color: color)
    var isFirst = true
    for block in blocks(record, explanation, what, isBrief: true) {
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
        if isFirst { screen.part() }
        screen.append(tableLines(rows, columns))
      }
      isFirst = false
      if case .text = block { isFirst = true }
    }
    return screen.text
  }

  /// The same as Markdown, with nothing cut.
  package func markdown(
    _ record: CommunityRecord, _ explanation: Explanation, what: Explanation.Thing?
  ) -> String {
    var page = MarkdownPage()
    for block in blocks(record, explanation, what, isBrief: false) {
      switch block {
      case .title(let text): page.heading(text, level: 1)
      case .heading(let text): page.heading(text, level: 2)
      case .strong(let text): page.paragraph(text, isStrong: true)
      case .text(let text), .remark(let text): page.paragraph(text)
      case .list(let items): page.list(items)
      case .lines(let lines): page.code(lines)
      case .table(let rows, let columns):
        page.table(
          rows[0], rows[0].indices.map { columns.figures.contains($0) ? .right : .left },
          Array(rows.dropFirst()))
      }
    }
    return page.text
  }

  private func blocks(
    _ record: CommunityRecord, _ explanation: Explanation, _ what: Explanation.Thing?,
    isBrief: Bool
  ) -> [ExplanationBlocks.Block] {
    let files = self.files
    let phrases = Phrases(
      model: model, style: FigureStyle(model.show, decimals: decimals, language: language),
      language: language
    ) { range in
      files.at(range.file)?.text(range.start, range.end) ?? ""
    }
    guard let assessment = record.assessment else {
      return [
        .title(phrases.community(record)), .text(phrases.said(ReportWording.notAssessed)),
      ]
    }
    return ExplanationPage(
      phrases: phrases, explanation: explanation, assessment: assessment, files: files,
      isBrief: isBrief
    ).blocks(record, what: what).blocks
  }

  private func tableLines(_ rows: [[String]], _ columns: ExplanationBlocks.Columns) -> [String] {
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
