import JenjangCSV
import JenjangModel
import JenjangScoring
import JenjangSource
import JenjangTables

/// A table's column that a test compares with what the rules give.
struct ExpectedColumn {
  let name: String
  let index: Int
  let expected: ColumnExpectation
}

/// A cell that is tested.
struct ExpectedCell {
  let column: ExpectedColumn
  let text: String
  let published: PublishedValue
}

extension CaseRunner {
  /// The outcome of a table test on a table's bytes; a blank cell is not tested.
  package func run(_ test: ModelTest, on bytes: [UInt8], file: String) -> TestOutcome {
    var outcome = TestOutcome(name: test.name, place: test.range)
    // What stands beside the answers are published results, under headings of their own.
    var options = AnswerOptions()
    options.readsToolHeadings = false
    var reader = AnswerReader(model: model, bytes: bytes, file: file, options: options)
    var table = DelimitedText(bytes)
    let header =
      table.next().map { record in
        record.cells.map { table.trimmedText(of: $0) }
      } ?? []
    let columns = expectedColumns(test, header, file, &outcome)
    let asksSteps = columns.contains { if case .step = $0.expected { true } else { false } }
    var explanations = RowExplanations(self, asksSteps: asksSteps)
    outcome.cases = 0
    while let row = reader.next() {
      outcome.cases += 1
      guard let record = table.skip(to: row.line), row.isIdentified else { continue }
      let assessment = score(row, row.answers, asksSteps: asksSteps)
      var failure = RowFailure(line: row.line, key: key(of: row), differences: [])
      var cells: [ExpectedCell] = []
      for column in columns where column.index < record.cells.count {
        let text = table.trimmedText(of: record.cells[column.index])
        let place = Place.cell(file: file, line: row.line, column: column.name)
        guard !text.isEmpty,
          let published = published(text, column.expected, at: place, &outcome)
        else { continue }
        let cell = ExpectedCell(column: column, text: text, published: published)
        cells.append(cell)
        if let difference = difference(cell, assessment) { failure.differences.append(difference) }
      }
      if failure.differences.isEmpty { continue }
      failure.explanation = explanations.explain(failure.differences, row, cells)
      outcome.rowFailures.append(failure)
    }
    // Columns that no rule reads are what such a table is for.
    outcome.diagnostics = reader.diagnostics.filter { $0.isError } + outcome.diagnostics
    return outcome
  }

  /// What a row comes to with these answers in place of its own.
  func score(_ row: AnswerRow, _ answers: [Answer], asksSteps: Bool) -> Assessment {
    scorer.score(
      answers, evidence: row.evidence, year: row.year, outlook: asksSteps ? .steps : [],
      includingTests: true)
  }

  private func expectedColumns(
    _ test: ModelTest, _ header: [String], _ file: String, _ outcome: inout TestOutcome
  ) -> [ExpectedColumn] {
    var columns: [ExpectedColumn] = []
    for expectation in test.expectations {
      guard case .column(let name, let expected) = expectation.kind else { continue }
      if let index = header.firstIndex(of: name) {
        columns.append(ExpectedColumn(name: name, index: index, expected: expected))
      } else {
        outcome.diagnostics.append(
          Diagnostic(
            .expectedColumnMissing, at: expectation.range,
            [("file", .text(file)), ("column", .text(name))],
            suggestion: nearestName(to: name, among: header)))
      }
    }
    return columns
  }

  private func key(of row: AnswerRow) -> String {
    var key = row.key.joined(separator: " ")
    if let year = row.year { key += " \(year)" }
    return key
  }
}

extension DelimitedText {
  /// The record that starts on a line, reading on from here; nil where there is none.
  fileprivate mutating func skip(to line: Int) -> DelimitedRecord? {
    while let record = next() {
      if record.line == line { return record }
      if record.line > line { return nil }
    }
    return nil
  }
}
