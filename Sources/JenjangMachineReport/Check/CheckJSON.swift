import JenjangReport
import JenjangSource

/// Findings as one JSON object of our own, which `check.schema.json` describes.
package struct CheckJSON {
  private let report: CheckReport
  private var writer = JSONWriter()

  package init(_ report: CheckReport) {
    self.report = report
  }

  /// The object and a line end.
  package static func text(_ report: CheckReport) -> String {
    var json = CheckJSON(report)
    return json.written()
  }

  private mutating func written() -> String {
    writer.open("{")
    writer.write(report.tool, report.language)
    writer.key("ruleSets")
    writer.open("[")
    for set in report.ruleSets {
      writer.open("{")
      writer.key("name")
      writer.text(set.name)
      writer.key("files")
      writer.texts(set.files)
      writer.close("}")
    }
    writer.close("]")
    writer.key("counts")
    writer.open("{")
    writer.key("errors")
    writer.whole(report.errors)
    writer.key("warnings")
    writer.whole(report.warnings)
    writer.close("}")
    writer.key("diagnostics")
    writer.write(report.findings)
    writer.close("}")
    writer.endLine()
    return String(decoding: writer.takeBytes(), as: UTF8.self)
  }
}
