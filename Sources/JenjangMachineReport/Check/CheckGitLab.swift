import JenjangReport

/// Findings as a Code Quality report of GitLab: one array.
package enum CheckGitLab {
  package static func text(_ report: CheckReport) -> String {
    var writer = JSONWriter()
    writer.open("[")
    for finding in report.findings {
      writer.comma()
      writer.endLine()
      writer.open("{")
      writer.key("description")
      writer.text(finding.message)
      writer.key("check_name")
      writer.text(finding.rule.code)
      // Findings with equal fingerprints would be taken for one.
      writer.key("fingerprint")
      writer.text(finding.fingerprint)
      writer.key("severity")
      writer.text(finding.isError ? "major" : "minor")
      writer.key("location")
      writer.open("{")
      writer.key("path")
      writer.text(finding.path)
      writer.key("lines")
      writer.open("{")
      writer.key("begin")
      writer.whole(finding.line ?? 1)
      if case .region(let region) = finding.place {
        writer.key("end")
        writer.whole(region.endLine)
      }
      writer.close("}")
      writer.close("}")
      writer.close("}")
    }
    writer.endLine()
    writer.close("]")
    writer.endLine()
    return String(decoding: writer.takeBytes(), as: UTF8.self)
  }
}
