import JenjangCSV
import JenjangModel
import JenjangNumbers
import JenjangSource

/// Several people's rows for one community and year, joined into one row.
///
/// An answer counts that was agreed on, else the one that the model's rule picks among those given; it is
/// never a mean that nobody gave. Where they differ, all are told with those who gave them.
struct Respondents {
  /// A cell of the joined row, and on which line it stood.
  private struct Choice {
    var text = ""
    var line: Int?
    /// The lines on which the same answer stood.
    var lines: Set<Int> = []
  }

  private struct Given {
    let row: RespondentRow
    let answer: Answer
  }

  private let sheet: AnswerSheet
  private let column: RespondentColumn
  private let place: Int
  private var findings: SheetFindings
  private var disagreements: [Int: [Disagreement]] = [:]
  private var origin = SheetOrigin()

  /// Nil where the sheet does not tell who answered.
  init?(_ sheet: AnswerSheet) {
    guard sheet.isReadable, let column = sheet.model.columns.respondent,
      let place = sheet.respondents
    else { return nil }
    self.sheet = sheet
    self.column = column
    self.place = place
    findings = SheetFindings(limit: sheet.options.namedFindings)
  }

  /// The sheet with a row for each community and year, on the line of the first of them.
  mutating func joined(
    from bytes: [UInt8]
  ) -> (
    bytes: [UInt8], origin: SheetOrigin, told: [Diagnostic], disagreements: [Int: [Disagreement]]
  ) {
    let read = RespondentRows(sheet, column, at: place, in: bytes)
    findings = read.findings
    var writer = DelimitedWriter(delimiter: sheet.delimiter)
    for name in sheet.header.names { writer.append(LongSheet.oneLine(name)) }
    writer.endRecord()
    var line = 2
    for rows in read.groups {
      while line < rows[0].line {
        writer.endRecord()
        line += 1
      }
      for cell in rows.count == 1 ? rows[0].cells : join(rows, line) {
        writer.append(LongSheet.oneLine(cell))
      }
      writer.endRecord()
      line += 1
    }
    findings.close()
    return (writer.bytes, origin, findings.diagnostics, disagreements)
  }

  private mutating func join(_ rows: [RespondentRow], _ line: Int) -> [String] {
    var choices = sheet.header.names.indices.map { place in
      let first = rows.first { !$0.cells[place].isEmpty }
      return Choice(text: first?.cells[place] ?? "", line: first?.line)
    }
    var done: Set<Int> = []
    for reader in sheet.columns.answers where done.insert(reader.place).inserted {
      choices[reader.place] = choose(reader, rows, line)
    }
    for evidence in sheet.columns.evidence {
      guard let answer = sheet.columns.answers.first(where: { $0.question == evidence.question })
      else { continue }
      let lines = choices[answer.place].lines
      for place in [evidence.place] + evidence.others {
        // What shows the answer that counts to be true, from anyone who gave it.
        let shown = rows.first { lines.contains($0.line) && !$0.cells[place].isEmpty }
        choices[place] = Choice(text: shown?.cells[place] ?? "", line: shown?.line)
      }
    }
    for (place, choice) in choices.enumerated() {
      guard let from = choice.line, from != line else { continue }
      origin.cells[.init(line: line, column: sheet.header.shownName(place))] = .init(
        line: from, column: "")
    }
    return choices.map { $0.text }
  }

  /// The answer that counts, and what is told where several were given.
  private mutating func choose(
    _ reader: CellReader, _ rows: [RespondentRow], _ line: Int
  ) -> Choice {
    var given: [Given] = []
    for row in rows {
      let text = row.cells[reader.place]
      if text.isEmpty { continue }
      switch reader.reading(of: Array(text.utf8)[...]) {
      case .answer(let answer): given.append(Given(row: row, answer: answer))
      case .fault(let fault): tell(fault, text, reader, row)
      }
    }
    guard let first = given.first else { return Choice() }
    var counted: Given? = first
    if given.contains(where: { $0.answer != first.answer }) {
      var reason = Disagreement.Reason.agreed
      counted = given.first { $0.row.isAgreed }
      if counted == nil { (counted, reason) = pick(given) }
      disagree(reader, given, counted: counted, reason, line)
    }
    guard let counted else { return Choice() }
    let same = given.filter { $0.answer == counted.answer }
    return Choice(
      text: counted.row.cells[reader.place], line: counted.row.line,
      lines: Set(same.map { $0.row.line }))
  }

  private mutating func tell(
    _ fault: CellFault, _ text: String, _ reader: CellReader, _ row: RespondentRow
  ) {
    let name = sheet.header.shownName(reader.place)
    let spot = Place.cell(file: sheet.file, line: row.line, column: name)
    let cell = BadCell(
      place: spot, found: CellText.shown(Array(text.utf8)[...]), question: reader.question,
      model: sheet.model)
    findings.addCell(column: reader.place, at: spot, name: name) { cell.finding(fault) }
  }

  private mutating func disagree(
    _ reader: CellReader, _ given: [Given], counted: Given?, _ reason: Disagreement.Reason,
    _ line: Int
  ) {
    func shown(_ row: RespondentRow) -> String {
      CellText.shown(Array(row.cells[reader.place].utf8)[...])
    }
    var answers: [Answer] = []
    var sides: [Disagreement.Side] = []
    for one in given where !one.row.isAgreed {
      if let index = answers.firstIndex(of: one.answer) {
        sides[index].respondents.append(one.row.respondent)
      } else {
        answers.append(one.answer)
        sides.append(.init(answer: shown(one.row), respondents: [one.row.respondent]))
      }
    }
    let disagreement = Disagreement(
      question: reader.question, sides: sides, counted: counted.map { shown($0.row) },
      reason: reason)
    disagreements[line, default: []].append(disagreement)
    // What was agreed on has been talked about; the results show it.
    guard reason != .agreed, let first = given.first else { return }
    let name = sheet.header.shownName(reader.place)
    let spot = Place.cell(file: sheet.file, line: first.row.line, column: name)
    findings.addLine(RespondentCheck.finding(disagreement, at: spot))
  }

  /// The answer that the rule picks of several that differ, and why; none where they have no order.
  ///
  /// "Not applicable" is left out of the order.
  private func pick(_ given: [Given]) -> (one: Given?, reason: Disagreement.Reason) {
    let reason = Disagreement.Reason.rule(column.rule)
    var ranks: [(rank: Rational, one: Given)] = []
    for one in given {
      switch one.answer {
      case .level(let level): ranks.append((rank: Rational(level), one: one))
      case .number(let number): ranks.append((rank: number, one: one))
      case .notApplicable: continue
      default: return (nil, reason)
      }
    }
    ranks.sort {
      $0.rank == $1.rank ? $0.one.row.line < $1.one.row.line : $0.rank < $1.rank
    }
    guard let least = ranks.first, let most = ranks.last else { return (nil, reason) }
    switch column.rule {
    case .lowest: return (least.one, reason)
    case .highest: return (most.one, reason)
    case .median:
      let lower = ranks[(ranks.count - 1) / 2]
      let isEven = lower.rank != ranks[ranks.count / 2].rank
      return (lower.one, isEven ? .lowerOfTwo : reason)
    }
  }
}
