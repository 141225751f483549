import JenjangCSV
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource
import JenjangTables

extension DiagnosticRule {
  package static let expectedColumnMissing = DiagnosticRule(
    "J1101",
    message: Wording(
      id: "tabel {file} tidak punya kolom \"{column}\" yang diharapkan di sini",
      en: "the table {file} has no column \"{column}\", which is expected here"),
    help: Wording(
      id: "samakan namanya dengan baris pertama tabel",
      en: "write the name as in the table's first line"))

  package static let expectedCellUnreadable = DiagnosticRule(
    "J1102",
    message: Wording(
      id: "\"{found}\" bukan angka, dan tidak dapat dibandingkan",
      en: "\"{found}\" is no figure and can't be compared"),
    help: Wording(
      id: "kosongkan sel yang tidak diuji", en: "leave a cell empty that is not tested"))

  package static let expectedPhaseUnknown = DiagnosticRule(
    "J1103",
    message: Wording(
      id: "\"{found}\" bukan nama atau judul fase",
      en: "\"{found}\" is neither a phase's name nor its title"),
    help: Wording(
      id: "fasenya: {known}", en: "the phases: {known}"))
}

/// The rules about case tables, for the catalogue of all rules.
package let caseRules: [DiagnosticRule] = [
  .expectedColumnMissing, .expectedCellUnreadable, .expectedPhaseUnknown,
]

extension CaseRunner {
  /// The outcome of a table test on a table's bytes; a blank cell is not tested.
  package func run(_ test: ModelTest, on bytes: [UInt8], file: String) -> TestOutcome {
    var outcome = TestOutcome(name: test.name, place: test.range)
    var reader = AnswerReader(model: model, bytes: bytes, file: file)
    var table = DelimitedText(bytes)
    let header =
      table.next().map { record in
        record.cells.map { table.trimmedText(of: $0) }
      } ?? []
    let columns = expectedColumns(test, header, file, &outcome)
    outcome.cases = 0
    while let row = reader.next() {
      outcome.cases += 1
      guard let record = table.skip(to: row.line), row.isIdentified else { continue }
      let assessment = scorer.score(
        row.answers, evidence: row.evidence, year: row.year, includingTests: true)
      var failure = RowFailure(line: row.line, key: key(of: row), differences: [])
      for column in columns where column.index < record.cells.count {
        let cell = table.trimmedText(of: record.cells[column.index])
        if cell.isEmpty { continue }
        let place = Place.cell(file: file, line: row.line, column: column.name)
        if var difference = difference(cell, column.expected, assessment, place, &outcome) {
          difference.column = column.name
          failure.differences.append(difference)
        }
      }
      if !failure.differences.isEmpty { outcome.rowFailures.append(failure) }
    }
    // Columns that no rule reads are what such a table is for.
    outcome.diagnostics = reader.diagnostics.filter { $0.isError } + outcome.diagnostics
    return outcome
  }

  private struct ExpectedColumn {
    let name: String
    let index: Int
    let expected: ColumnExpectation
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

  private func difference(
    _ cell: String, _ expected: ColumnExpectation, _ assessment: Assessment, _ place: Place,
    _ outcome: inout TestOutcome
  ) -> RowFailure.Difference? {
    switch expected {
    case .phase:
      guard let ladder = model.ladder else { return nil }
      guard let phase = phase(cell, ladder) else {
        outcome.diagnostics.append(
          Diagnostic(
            .expectedPhaseUnknown, at: place,
            [("found", .text(cell)), ("known", .list(ladder.phases.map { $0.name }))]))
        return nil
      }
      let span = assessment.verdict ?? PhaseSpan(certain: nil, possible: nil)
      if span == PhaseSpan(certain: phase, possible: phase) { return nil }
      return RowFailure.Difference(column: "", published: cell, found: .phases(span))
    case .figure(let expression, let within):
      guard
        case .figure(let published) = FigureCell(cell, decimalSign: model.decimalSign ?? .point)
      else {
        outcome.diagnostics.append(
          Diagnostic(.expectedCellUnreadable, at: place, [("found", .text(cell))]))
        return nil
      }
      let value = scorer.value(ofExpression: expression, in: assessment)
      let isShare = model.expressions[expression].type == .score
      var excess: Rational?
      if let figure = value.figure.certain {
        let difference = (isShare ? figure * model.show.whole : figure) - published
        if difference.magnitude <= within { return nil }
        excess = difference
      }
      return RowFailure.Difference(
        column: "", published: cell, found: .value(expression: expression, value), excess: excess,
        within: within)
    }
  }

  private func phase(_ cell: String, _ ladder: Ladder) -> Int? {
    let wanted = cell.lowercased()
    return ladder.phases.firstIndex { phase in
      phase.name.lowercased() == wanted
        || phase.title.texts.contains { $0?.lowercased() == wanted }
    }
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
