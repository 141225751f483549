import JenjangReport

/// Findings as compilers write them, a line each: `file:line:column: error: message [code]`.
///
/// Editors and build systems find the place by this form. Related places and mends are notes.
package enum CheckCompiler {
  package static func text(_ report: CheckReport) -> String {
    var text = ""
    for finding in report.findings {
      let severity = finding.isError ? "error: " : "warning: "
      let place = position(finding)
      text += place + severity + finding.message + " [" + finding.rule.code + "]\n"
      for other in finding.related {
        guard let message = other.message else { continue }
        text += position(other.region) + "note: " + message + "\n"
      }
      for line in finding.lines(in: report.language).dropFirst() {
        text += place + "note: " + line + "\n"
      }
    }
    return text
  }

  private static func position(_ finding: ReportedDiagnostic) -> String {
    switch finding.place {
    case .region(let region): return position(region)
    case .cell(let path, let line, _): return VisibleText.escaped(path) + ":\(line):1: "
    case .file(let path), .ruleSet(let path): return VisibleText.escaped(path) + ":1:1: "
    }
  }

  private static func position(_ region: ReportRegion) -> String {
    VisibleText.escaped(region.path) + ":\(region.startLine):\(region.startColumn): "
  }
}
