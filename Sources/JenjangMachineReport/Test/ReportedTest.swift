import JenjangCases
import JenjangReport
import JenjangSource

/// One test's outcome with its texts and places.
struct ReportedTest: Sendable {
  /// An expectation that was not met.
  struct Failure: Sendable {
    let region: ReportRegion?
    /// The expectation as it stands in the rule file, on one line.
    let expected: String
    let found: [String]
  }

  /// A row of a case table that differs.
  struct Row: Sendable {
    let line: Int
    let key: String
    let differences: [(column: String, published: String, found: String, rounding: String?)]
    let explanation: Explanation?
  }

  /// Another answer to one question by which a row would agree; without one there is none such.
  struct Explanation: Sendable {
    var question: String?
    var answer: String?
    var sheet: String?
  }

  /// A column of a case table in which rows differ.
  struct Column: Sendable {
    let name: String
    let rows: Int
    /// The greatest difference; nil where figures are not what is compared.
    let greatest: String?
  }

  let name: String
  let isPassed: Bool
  let cases: Int
  let region: ReportRegion?
  let failures: [Failure]
  let rows: [Row]
  let columns: [Column]
  let unanswered: [String]
  /// What was wrong with the case table.
  let findings: [ReportedDiagnostic]
  /// All of it as people read it; empty for a test that passed.
  let text: String
  /// The first thing that was not met, on one line; empty for a test that passed.
  let message: String

  init(
    _ outcome: TestOutcome, _ words: TestText, _ placement: ReportPlacement,
    _ fingerprints: inout ReportFingerprints
  ) {
    name = VisibleText.escaped(outcome.name)
    isPassed = outcome.isPassed
    cases = outcome.cases
    region = placement.region(outcome.place)
    var failures: [Failure] = []
    for failure in outcome.failures {
      failures.append(
        Failure(
          region: placement.region(failure.range), expected: placement.source(failure.range),
          found: failure.found.map { words.found($0) }))
    }
    self.failures = failures
    var rows: [Row] = []
    for row in outcome.rowFailures {
      rows.append(
        Row(
          line: row.line, key: VisibleText.escaped(row.key),
          differences: row.differences.map {
            (
              VisibleText.escaped($0.column), VisibleText.escaped($0.published), words.found($0),
              $0.rounding?.words
            )
          }, explanation: row.explanation.map { Explanation($0, words) }))
    }
    self.rows = rows
    columns = outcome.differingColumns.map {
      Column(name: VisibleText.escaped($0.name), rows: $0.rows, greatest: $0.greatestText)
    }
    unanswered = outcome.unansweredQuestions.map { VisibleText.escaped($0) }
    var findings: [ReportedDiagnostic] = []
    for diagnostic in outcome.diagnostics {
      findings.append(placement.reported(diagnostic, &fingerprints))
    }
    self.findings = findings
    // The first line names the test, which the forms do themselves.
    text = outcome.isPassed ? "" : String(words.text(outcome).drop { $0 != "\n" }.dropFirst())
    message =
      outcome.isPassed ? "" : Self.message(failures, rows, findings, placement.language)
  }

  private static func message(
    _ failures: [Failure], _ rows: [Row], _ findings: [ReportedDiagnostic],
    _ language: MessageLanguage
  ) -> String {
    if let finding = findings.first(where: { $0.isError }) { return finding.message }
    if let row = rows.first, let difference = row.differences.first {
      return ReportWording.rowPlace.filled(
        [("line", .number(row.line)), ("key", .text(row.key))], in: language)
        + ReportWording.rowDifference.filled(
          [
            ("column", .text(difference.column)), ("published", .text(difference.published)),
            ("found", .text(difference.found)),
          ], in: language)
    }
    guard let failure = failures.first else { return "" }
    guard let found = failure.found.first else { return failure.expected }
    return failure.expected + ": "
      + ReportWording.found.filled([("text", .text(found))], in: language)
  }
}

extension ReportedTest.Explanation {
  fileprivate init(_ explanation: RowFailure.Explanation, _ words: TestText) {
    if case .answer(let question, let answer, let own) = explanation {
      self.question = VisibleText.escaped(words.column(question))
      self.answer = VisibleText.escaped(words.text(answer, to: question))
      sheet = VisibleText.escaped(words.text(own, to: question))
    }
  }
}

extension ReportPlacement {
  /// The text of a range on one line.
  func source(_ range: SourceRange) -> String {
    guard files.indices.contains(range.file) else { return "" }
    let file = files[range.file]
    let start = min(max(range.start, 0), file.bytes.count)
    var text = ""
    for part in file.text(start, min(max(range.end, start), file.bytes.count))
      .split(whereSeparator: { $0.isWhitespace })
    {
      text += text.isEmpty ? String(part) : " " + part
    }
    return VisibleText.escaped(text)
  }
}
