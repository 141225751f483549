/// A report in JUnit's form, as Jenkins' schema has it: no times, so that equal runs are equal files.
struct JUnitDocument {
  struct Case {
    /// What keeps a case from having passed.
    struct Flaw {
      /// Whether the case could not even be tried.
      var isError = false
      let type: String
      let message: String
      let text: String
    }

    let name: String
    /// The file that it is about.
    let file: String
    var flaw: Flaw?
    /// What else there is to say.
    var output: String?
  }

  struct Suite {
    let name: String
    var cases: [Case] = []

    var failures: Int { cases.count { $0.flaw?.isError == false } }
    var errors: Int { cases.count { $0.flaw?.isError == true } }
  }

  let name: String
  let suites: [Suite]

  var text: String {
    var tests = 0
    var failures = 0
    var errors = 0
    for suite in suites {
      tests += suite.cases.count
      failures += suite.failures
      errors += suite.errors
    }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites" + attribute("name", name) + counts(tests, failures, errors) + ">\n"
    for suite in suites {
      text += "  <testsuite" + attribute("name", suite.name)
      text += counts(suite.cases.count, suite.failures, suite.errors) + ">\n"
      for one in suite.cases { text += self.text(one) }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private func text(_ one: Case) -> String {
    var text = "    <testcase" + attribute("name", one.name) + attribute("classname", one.file)
    if one.flaw == nil, one.output == nil { return text + "/>\n" }
    text += ">\n"
    if let flaw = one.flaw {
      let tag = flaw.isError ? "error" : "failure"
      text += "      <" + tag + attribute("type", flaw.type) + attribute("message", flaw.message)
      text += ">" + XMLText.content(flaw.text) + "</" + tag + ">\n"
    }
    if let output = one.output {
      text += "      <system-out>" + XMLText.content(output) + "</system-out>\n"
    }
    return text + "    </testcase>\n"
  }

  private func counts(_ tests: Int, _ failures: Int, _ errors: Int) -> String {
    attribute("tests", "\(tests)") + attribute("failures", "\(failures)")
      + attribute("errors", "\(errors)")
  }

  private func attribute(_ name: String, _ value: String) -> String {
    " " + name + "=\"" + XMLText.attribute(value) + "\""
  }
}
