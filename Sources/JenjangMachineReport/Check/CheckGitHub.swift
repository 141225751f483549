import JenjangReport
import JenjangSource

/// Findings as workflow commands, which GitHub Actions shows beside the lines of a pull request.
///
/// It shows ten errors and ten warnings of a step: errors come first. The count stands last, for who
/// reads the log.
package enum CheckGitHub {
  package static func text(_ report: CheckReport) -> String {
    var text = ""
    for finding in report.findings where finding.isError { text += line(finding, report) }
    for finding in report.findings where !finding.isError { text += line(finding, report) }
    return text
      + DiagnosticText.summary(
        errors: report.errors, warnings: report.warnings, in: report.language) + "\n"
  }

  private static func line(_ finding: ReportedDiagnostic, _ report: CheckReport) -> String {
    var command = finding.isError ? "::error " : "::warning "
    command += "file=" + property(finding.path)
    switch finding.place {
    case .region(let region):
      command += ",line=\(region.startLine)"
      // Columns are only taken where both are of one line.
      if region.startLine == region.endLine {
        command += ",col=\(region.startColumn),endLine=\(region.endLine)"
        command += ",endColumn=\(region.endColumn)"
      } else {
        command += ",endLine=\(region.endLine)"
      }
    case .cell(_, let line, _): command += ",line=\(line)"
    case .file, .ruleSet: break
    }
    command += ",title=" + property(report.tool.name + " (" + finding.rule.code + ")") + "::"
    var message = ""
    for line in finding.lines(in: report.language) {
      message += message.isEmpty ? line : "\n" + line
    }
    if case .cell(_, _, let column) = finding.place, !column.isEmpty {
      message = column + ": " + message
    }
    return command + data(message) + "\n"
  }

  /// A message: the percent sign and line ends as `%` and two digits.
  static func data(_ text: String) -> String { escaped(text, isProperty: false) }

  /// A property's value, in which the signs between properties are escaped too.
  static func property(_ text: String) -> String { escaped(text, isProperty: true) }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
