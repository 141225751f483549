import JenjangCSV
import JenjangModel
import JenjangSource

/// One person's answers for a community and year.
struct RespondentRow {
  let line: Int
  /// As many cells as the sheet has columns.
  let cells: [String]
  /// The person as named in the sheet, or the row by its line where it names nobody.
  let respondent: String
  /// Whether these are the answers on which all agreed.
  let isAgreed: Bool
}

/// The rows of a sheet by community and year, of those that tell whose they are.
///
/// What is wrong with a row as such is told here, on its own line: joined, it has no line of its own.
struct RespondentRows {
  private(set) var findings: SheetFindings
  /// In the order of the first row of each.
  private(set) var groups: [[RespondentRow]] = []

  init(_ sheet: AnswerSheet, _ column: RespondentColumn, at place: Int, in bytes: [UInt8]) {
    var rows = AnswerRows(sheet, in: bytes, sheet.start..<bytes.count)
    rows.move(to: sheet.start, line: sheet.startLine)
    let agreedWords = Set(column.agreedWords.map { CellText.normalized($0) })
    var groupsByKey: [String: Int] = [:]
    // The first row of each person in a group.
    var lines: [[String: Int]] = []
    while rows.text.next(into: &rows.record) {
      rows.tellDamage()
      if rows.isTagRow() { continue }
      if let finding = rows.misplaced() {
        rows.findings.addLine(finding)
        continue
      }
      if rows.record.cells.count != sheet.header.names.count { rows.tellLength() }
      let who = rows.string(place)
      let name = CellText.normalized(who)
      let row = RespondentRow(
        line: rows.record.line, cells: sheet.header.names.indices.map { rows.string($0) },
        respondent: CellText.shown(Array((who.isEmpty ? "#\(rows.record.line)" : who).utf8)[...]),
        isAgreed: agreedWords.contains(name))
      guard let key = Self.key(rows, sheet) else {
        groups.append([row])
        lines.append([:])
        continue
      }
      let group = groupsByKey[key] ?? groups.count
      if group == groups.count {
        groupsByKey[key] = group
        groups.append([])
        lines.append([:])
      }
      // All words for what was agreed on mean one and the same.
      let person = row.isAgreed ? "\u{0}" : name
      if let first = lines[group][person] {
        rows.findings.addLine(
          RespondentCheck.again(row.respondent, row.line, first: first, file: sheet.file))
        continue
      }
      if !person.isEmpty { lines[group][person] = row.line }
      groups[group].append(row)
    }
    if rows.text.problems.count > rows.toldProblems { rows.tellDamage() }
    findings = rows.findings
  }

  /// Whose row it is; nil where it does not say.
  private static func key(_ rows: AnswerRows, _ sheet: AnswerSheet) -> String? {
    var key = ""
    for place in sheet.columns.community {
      let part = rows.string(place)
      if part.isEmpty { return nil }
      key += part + "\u{0}"
    }
    let cell = sheet.columns.year.map { rows.string($0) } ?? ""
    if let year = YearCellCheck.dated(Array(cell.utf8)[...]) { return key + "\(year)" }
    if cell.isEmpty, let year = sheet.options.yearOfUndatedRows { return key + "\(year)" }
    return key + cell
  }
}
