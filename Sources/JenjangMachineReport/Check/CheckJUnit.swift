import JenjangSource

/// Findings as a JUnit report: a suite a rule set, a failed case a finding, a passed one a clean file.
package enum CheckJUnit {
  /// The document; a warning is a failure where warnings fail the run, else a note of a passed case.
  package static func text(_ report: CheckReport, warningsFail: Bool) -> String {
    var suites: [JUnitDocument.Suite] = []
    for set in report.ruleSets {
      var suite = JUnitDocument.Suite(name: set.name)
      let flawed = Set(set.findings.map { $0.path })
      for file in set.files where !flawed.contains(file) {
        suite.cases.append(JUnitDocument.Case(name: file, file: file))
      }
      for finding in set.findings {
        suite.cases.append(testCase(finding, report.language, warningsFail))
      }
      suites.append(suite)
    }
    return JUnitDocument(name: report.tool.name + " check", suites: suites).text
  }

  private static func testCase(
    _ finding: ReportedDiagnostic, _ language: MessageLanguage, _ warningsFail: Bool
  ) -> JUnitDocument.Case {
    var one = JUnitDocument.Case(
      name: finding.rule.code + " " + finding.position, file: finding.path)
    let text = finding.text(in: language)
    if finding.isError || warningsFail {
      one.flaw = JUnitDocument.Case.Flaw(
        type: finding.isError ? "error" : "warning", message: finding.message, text: text)
    } else {
      one.output = text
    }
    return one
  }
}

extension ReportedDiagnostic {
  /// The place as `file:line:column`, as far as it has them.
  var position: String {
    switch place {
    case .region(let region): return "\(region.path):\(region.startLine):\(region.startColumn)"
    case .cell(let path, let line, let column):
      return column.isEmpty ? "\(path):\(line)" : "\(path):\(line) " + column
    case .file(let path), .ruleSet(let path): return path
    }
  }

  /// Place, message, related places and what to do, a line each.
  func text(in language: MessageLanguage) -> String {
    var text = "\n" + position + ": "
    for line in lines(in: language) { text += line + "\n" }
    for other in related {
      text += "\(other.region.path):\(other.region.startLine):\(other.region.startColumn)"
      text += other.message.map { ": " + $0 } ?? ""
      text += "\n"
    }
    return text
  }
}
