import JenjangReport
import JenjangSource

/// Outcomes as one JSON object of our own, which `test.schema.json` describes.
package struct TestJSON {
  private let report: TestReport
  private var writer = JSONWriter()

  private init(_ report: TestReport) {
    self.report = report
  }

  /// The object and a line end.
  package static func text(_ report: TestReport) -> String {
    var json = TestJSON(report)
    json.write()
    return String(decoding: json.writer.takeBytes(), as: UTF8.self)
  }

  private mutating func write() {
    let tests = report.tests
    let passed = tests.count { $0.isPassed }
    writer.open("{")
    writer.write(report.tool, report.language)
    writer.key("counts")
    writer.open("{")
    writer.key("tests")
    writer.whole(tests.count)
    writer.key("passed")
    writer.whole(passed)
    writer.key("failed")
    writer.whole(tests.count - passed)
    writer.key("notTried")
    writer.whole(report.ruleSets.count { !$0.findings.isEmpty })
    writer.close("}")
    writer.key("ruleSets")
    writer.open("[")
    for set in report.ruleSets {
      writer.open("{")
      writer.key("name")
      writer.text(set.name)
      writer.key("files")
      writer.texts(set.files)
      writer.key("diagnostics")
      writer.write(set.findings)
      writer.key("tests")
      writer.open("[")
      for test in set.tests { write(test) }
      writer.close("]")
      writer.close("}")
    }
    writer.close("]")
    writer.close("}")
    writer.endLine()
  }

  private mutating func write(_ test: ReportedTest) {
    writer.open("{")
    writer.key("name")
    writer.text(test.name)
    writer.key("passed")
    writer.truth(test.isPassed)
    writer.key("cases")
    writer.whole(test.cases)
    place(test.region)
    writer.key("failures")
    writer.open("[")
    for failure in test.failures {
      writer.open("{")
      writer.key("expected")
      writer.text(failure.expected)
      writer.key("found")
      writer.texts(failure.found)
      place(failure.region)
      writer.close("}")
    }
    writer.close("]")
    writer.key("rows")
    writer.open("[")
    for row in test.rows { write(row) }
    writer.close("]")
    writer.key("columns")
    writer.open("[")
    for column in test.columns {
      writer.open("{")
      writer.key("name")
      writer.text(column.name)
      writer.key("rows")
      writer.whole(column.rows)
      writer.key("greatest")
      writer.optionalText(column.greatest)
      writer.close("}")
    }
    writer.close("]")
    writer.key("unanswered")
    writer.texts(test.unanswered)
    writer.key("diagnostics")
    writer.write(test.findings)
    writer.close("}")
  }

  private mutating func write(_ row: ReportedTest.Row) {
    writer.open("{")
    writer.key("line")
    writer.whole(row.line)
    writer.key("key")
    writer.text(row.key)
    writer.key("differences")
    writer.open("[")
    for difference in row.differences {
      writer.open("{")
      writer.key("column")
      writer.text(difference.column)
      writer.key("published")
      writer.text(difference.published)
      writer.key("found")
      writer.text(difference.found)
      writer.key("rounding")
      writer.optionalText(difference.rounding)
      writer.close("}")
    }
    writer.close("]")
    writer.key("explanation")
    if let explanation = row.explanation {
      writer.open("{")
      writer.key("question")
      writer.optionalText(explanation.question)
      writer.key("answer")
      writer.optionalText(explanation.answer)
      writer.key("sheet")
      writer.optionalText(explanation.sheet)
      writer.close("}")
    } else {
      writer.null()
    }
    writer.close("}")
  }

  private mutating func place(_ region: ReportRegion?) {
    writer.key("place")
    if let region { writer.write(.region(region)) } else { writer.null() }
  }
}
