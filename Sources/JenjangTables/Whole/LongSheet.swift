import JenjangCSV
import JenjangModel
import JenjangSource

/// A sheet with an answer a row, gathered into one row for each community and year.
///
/// The rows come in the order in which each was met first, on the line where that was.
struct LongSheet {
  private struct Entry {
    var answer: String
    var evidence: String
    let line: Int
  }

  private struct Row {
    let line: Int
    /// The cells of the roles.
    var roles: [String]
    /// The answers by the places of their columns among ``columns``.
    var entries: [Int: Entry] = [:]
  }

  private let sheet: AnswerSheet
  private let form: LongForm
  private let meanings: HeadingMeanings
  /// The columns of the questions, each once.
  private var columns: [String] = []
  private var places: [String: Int] = [:]
  private var rows: [Row] = []
  private var findings: SheetFindings

  init(_ sheet: AnswerSheet, _ form: LongForm) {
    self.sheet = sheet
    self.form = form
    meanings = HeadingMeanings(sheet.model)
    findings = SheetFindings(limit: sheet.options.namedFindings)
    for question in sheet.model.questions where places[question.column] == nil {
      places[question.column] = columns.count
      columns.append(question.column)
    }
  }

  /// The rows as delimited text, where its cells stood, and what was wrong.
  mutating func gathered(
    from bytes: [UInt8]
  ) -> (bytes: [UInt8], origin: SheetOrigin, told: [Diagnostic]) {
    for diagnostic in UnreadColumnCheck.findings(
      unread: form.unread, isRefused: sheet.options.refusesUnreadColumns, file: sheet.file)
    {
      findings.addSheet(diagnostic)
    }
    read(bytes)
    findings.close()
    let (text, origin) = written()
    return (text, origin, findings.diagnostics)
  }

  private mutating func read(_ bytes: [UInt8]) {
    var text = DelimitedText(
      records: bytes, in: sheet.start..<bytes.count, delimiter: sheet.delimiter)
    text.line = sheet.startLine
    var record = DelimitedRecord()
    var known: [String: Int] = [:]
    let respondent = sheet.respondents
    while text.next(into: &record) {
      func cell(_ place: Int?) -> String {
        guard let place, place < record.cells.count else { return "" }
        return CellText.string(CellText.trimmed(text.bytes(of: record.cells[place])))
      }
      func spot(_ place: Int) -> Place {
        .cell(file: sheet.file, line: record.line, column: sheet.header.shownName(place))
      }
      if record.cells.count > sheet.header.names.count {
        let rest = record.cells.dropFirst(sheet.header.names.count)
        let finding = RowLengthCheck.finding(
          cells: record.cells.count,
          areRestBlank: rest.allSatisfy { CellText.trimmed(text.bytes(of: $0)).isEmpty },
          header: sheet.header, line: record.line, file: sheet.file)
        if let finding { findings.addLine(finding) }
      }
      // The row of tags for humanitarian data.
      if cell(form.question).hasPrefix("#"), cell(form.answer).hasPrefix("#") { continue }
      let roles = form.roles.map { cell($0.place) }
      var isWhole = true
      for (role, part) in zip(form.roles, roles)
      where part.isEmpty && form.key.contains(role.column) {
        isWhole = false
        findings.addLine(
          MissingCodeCheck.finding(
            column: sheet.header.shownName(role.place), line: record.line, file: sheet.file))
      }
      if !isWhole { continue }
      let named = cell(form.question)
      guard let column = meanings.question(in: named), let place = places[column] else {
        findings.addLine(LongRowCheck.unknown(named, sheet.model, at: spot(form.question)))
        continue
      }
      var key = ""
      for (role, part) in zip(form.roles, roles)
      where form.key.contains(role.column) || role.column == sheet.model.columns.year {
        key += part + "\u{0}"
      }
      if let respondent { key += CellText.normalized(cell(respondent)) }
      let row = known[key] ?? rows.count
      if row == rows.count {
        known[key] = row
        rows.append(Row(line: record.line, roles: roles))
      }
      for (index, part) in roles.enumerated() where rows[row].roles[index].isEmpty {
        rows[row].roles[index] = part
      }
      let entry = Entry(answer: cell(form.answer), evidence: cell(form.evidence), line: record.line)
      if let first = rows[row].entries[place] {
        findings.addLine(
          LongRowCheck.twice(column, first: first.line, at: spot(form.question)))
      } else {
        rows[row].entries[place] = entry
      }
    }
    for problem in text.problems {
      findings.addLine(
        DamagedTextCheck.finding(
          problem, in: bytes, column: sheet.header.shownName(problem.column - 1), file: sheet.file))
    }
  }

  private func written() -> (bytes: [UInt8], origin: SheetOrigin) {
    var origin = SheetOrigin()
    // By the answers' columns, the column of their evidence.
    var evidence: [Int: String] = [:]
    if form.evidence != nil {
      for question in sheet.model.questions {
        if let column = question.evidenceColumn, let place = places[question.column] {
          evidence[place] = column
        }
      }
    }
    let shown = evidence.sorted { $0.key < $1.key }
    var writer = DelimitedWriter()
    for role in form.roles {
      writer.append(role.column)
      origin.headings[role.column] = sheet.header.shownName(role.place)
    }
    for column in columns { writer.append(column) }
    for (_, column) in shown { writer.append(column) }
    writer.endRecord()
    var line = 2
    for row in rows {
      while line < row.line {
        writer.endRecord()
        line += 1
      }
      for part in row.roles { writer.append(Self.oneLine(part)) }
      for place in columns.indices {
        writer.append(Self.oneLine(row.entries[place]?.answer ?? ""))
        guard let entry = row.entries[place] else { continue }
        origin.cells[.init(line: line, column: columns[place])] = .init(
          line: entry.line, column: "")
      }
      for (place, column) in shown {
        writer.append(Self.oneLine(row.entries[place]?.evidence ?? ""))
        guard let entry = row.entries[place] else { continue }
        origin.cells[.init(line: line, column: column)] = .init(line: entry.line, column: "")
      }
      writer.endRecord()
      line += 1
    }
    return (writer.bytes, origin)
  }

  /// A text with a blank for each line end, so that a row is a line.
  static func oneLine(_ text: String) -> String {
    if !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) { return text }
    var bytes: [UInt8] = []
    var isReturn = false
    for byte in text.utf8 {
      let isEnd = byte == 0x0A || byte == 0x0D
      if byte != 0x0A || !isReturn { bytes.append(isEnd ? 0x20 : byte) }
      isReturn = byte == 0x0D
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
