import JenjangSource

/// Outcomes in version 13 of the Test Anything Protocol, with YAML blocks under what failed.
package enum TestTAP {
  package static func text(_ report: TestReport) -> String {
    var lines = ""
    var number = 0
    for set in report.ruleSets {
      let prefix = report.ruleSets.count > 1 ? set.name + ": " : ""
      for test in set.tests {
        number += 1
        lines += line(number, test.isPassed, prefix + test.name)
        if !test.isPassed { lines += block(test) }
      }
      if set.findings.isEmpty { continue }
      number += 1
      lines += line(number, false, prefix + report.tool.name + " check")
      lines += block(set.findings)
    }
    // A plan of none is only allowed as a skip.
    let plan = number > 0 ? "1..\(number)\n" : "1..0 # SKIP\n"
    return "TAP version 13\n" + plan + lines
  }

  private static func line(_ number: Int, _ isPassed: Bool, _ name: String) -> String {
    (isPassed ? "ok " : "not ok ") + "\(number) - " + description(name) + "\n"
  }

  /// A name in which `#` begins no directive.
  private static func description(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      if scalar == "#" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static func block(_ test: ReportedTest) -> String {
    var text = "  ---\n  message: " + quoted(test.message) + "\n  severity: fail\n"
    if let region = test.region {
      text += "  at:\n    file: " + quoted(region.path) + "\n"
      text += "    line: \(region.startLine)\n    column: \(region.startColumn)\n"
    }
    return text + details(test.text) + "  ...\n"
  }

  private static func block(_ findings: [ReportedDiagnostic]) -> String {
    let first = findings.first { $0.isError } ?? findings[0]
    var text = "  ---\n  message: " + quoted(first.message) + "\n  severity: fail\n"
    text += "  at:\n    file: " + quoted(first.path) + "\n"
    if let line = first.line { text += "    line: \(line)\n" }
    var details = ""
    for finding in findings {
      if !details.isEmpty { details += "\n" }
      details += finding.position + ": " + finding.message
    }
    return text + "  details: " + quoted(details) + "\n  ...\n"
  }

  /// The lines that people read, in one value: readers of TAP know little of YAML, a list whose items
  /// hold colons for instance is beyond some.
  private static func details(_ text: String) -> String {
    var lines = Substring(text)
    while lines.last == "\n" { lines.removeLast() }
    return lines.isEmpty ? "" : "  details: " + quoted(String(lines)) + "\n"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
