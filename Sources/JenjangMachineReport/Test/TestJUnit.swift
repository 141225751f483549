import JenjangSource

/// Outcomes as a JUnit report: a suite a rule set, a case a test.
///
/// A rule set that can't be tried has one case, which is an error.
package enum TestJUnit {
  package static func text(_ report: TestReport) -> String {
    var suites: [JUnitDocument.Suite] = []
    for set in report.ruleSets {
      var suite = JUnitDocument.Suite(name: set.name)
      for test in set.tests {
        var one = JUnitDocument.Case(name: test.name, file: test.region?.path ?? set.name)
        if !test.isPassed {
          one.flaw = JUnitDocument.Case.Flaw(
            type: "failure", message: test.message, text: "\n" + test.text)
        }
        suite.cases.append(one)
      }
      if let first = set.findings.first(where: { $0.isError }) {
        var text = ""
        for finding in set.findings { text += finding.text(in: report.language) }
        suite.cases.append(
          JUnitDocument.Case(
            name: report.tool.name + " check", file: first.path,
            flaw: JUnitDocument.Case.Flaw(
              isError: true, type: first.rule.code, message: first.message, text: text)))
      }
      suites.append(suite)
    }
    return JUnitDocument(name: report.tool.name + " test", suites: suites).text
  }
}
