import JenjangReport
import JenjangSource

/// Findings as SARIF 2.1.0, which code scanning of GitHub and many viewers read.
package struct CheckSARIF {
  static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private let report: CheckReport
  /// The rules that something was found by, each once, by their codes.
  private let rules: [DiagnosticRule]
  private var writer = JSONWriter()

  private init(_ report: CheckReport) {
    self.report = report
    var rules: [DiagnosticRule] = []
    for finding in report.findings where !rules.contains(where: { $0.code == finding.rule.code }) {
      rules.append(finding.rule)
    }
    self.rules = rules.sorted { $0.code < $1.code }
  }

  /// The log and a line end.
  package static func text(_ report: CheckReport) -> String {
    var sarif = CheckSARIF(report)
    sarif.write()
    return String(decoding: sarif.writer.takeBytes(), as: UTF8.self)
  }

  private mutating func write() {
    writer.open("{")
    writer.key("$schema")
    writer.text(Self.schema)
    writer.key("version")
    writer.text("2.1.0")
    writer.key("runs")
    writer.open("[")
    writer.open("{")
    writer.key("tool")
    writer.open("{")
    writer.key("driver")
    writeDriver()
    writer.close("}")
    writer.key("language")
    writer.text(report.language.code)
    writer.key("columnKind")
    writer.text("unicodeCodePoints")
    writer.key("results")
    writer.open("[")
    for finding in report.findings { write(finding) }
    writer.close("]")
    writer.close("}")
    writer.close("]")
    writer.close("}")
    writer.endLine()
  }

  // MARK: Rules

  private mutating func writeDriver() {
    writer.open("{")
    writer.key("name")
    writer.text(report.tool.name)
    writer.key("version")
    writer.text(report.tool.version)
    writer.key("semanticVersion")
    writer.text(report.tool.version)
    if let page = report.tool.page {
      writer.key("informationUri")
      writer.text(page)
    }
    writer.key("rules")
    writer.open("[")
    for rule in rules { write(rule) }
    writer.close("]")
    writer.close("}")
  }

  private mutating func write(_ rule: DiagnosticRule) {
    writer.open("{")
    writer.key("id")
    writer.text(rule.code)
    message("shortDescription", rule.message.text(in: report.language))
    // Who reads a result may not read the language that the run was in.
    message(
      "help",
      help(of: rule, in: report.language) + "\n\n" + help(of: rule, in: report.language.other)
    )
    writer.key("defaultConfiguration")
    writer.open("{")
    writer.key("level")
    writer.text(level(rule))
    writer.close("}")
    writer.close("}")
  }

  private func help(of rule: DiagnosticRule, in language: MessageLanguage) -> String {
    var text = "[" + language.code + "] " + rule.message.text(in: language)
    if let help = rule.help { text += "\n" + help.text(in: language) }
    return text
  }

  private func level(_ rule: DiagnosticRule) -> String {
    rule.severity == .error ? "error" : "warning"
  }

  // MARK: Results

  private mutating func write(_ finding: ReportedDiagnostic) {
    writer.comma()
    writer.endLine()
    writer.open("{")
    writer.key("ruleId")
    writer.text(finding.rule.code)
    writer.key("ruleIndex")
    writer.whole(rules.firstIndex { $0.code == finding.rule.code } ?? 0)
    writer.key("level")
    writer.text(level(finding.rule))
    var text = ""
    for line in finding.lines(in: report.language) { text += text.isEmpty ? line : "\n" + line }
    message("message", text)
    writer.key("locations")
    writer.open("[")
    writer.open("{")
    writeLocation(finding.place)
    writer.close("}")
    writer.close("]")
    writeRelated(finding)
    writeFix(finding)
    writer.key("partialFingerprints")
    writer.open("{")
    writer.key("primaryLocationLineHash")
    writer.text(finding.lineFingerprint)
    writer.close("}")
    writer.close("}")
  }

  private mutating func writeRelated(_ finding: ReportedDiagnostic) {
    guard !finding.related.isEmpty else { return }
    writer.key("relatedLocations")
    writer.open("[")
    for (index, other) in finding.related.enumerated() {
      writer.open("{")
      writer.key("id")
      writer.whole(index + 1)
      writeLocation(.region(other.region))
      if let label = other.message { message("message", label) }
      writer.close("}")
    }
    writer.close("]")
  }

  private mutating func writeFix(_ finding: ReportedDiagnostic) {
    guard let fix = finding.fix else { return }
    writer.key("fixes")
    writer.open("[")
    writer.open("{")
    if let help = finding.help { message("description", help) }
    writer.key("artifactChanges")
    writer.open("[")
    writer.open("{")
    artifact(fix.region.path)
    writer.key("replacements")
    writer.open("[")
    writer.open("{")
    region("deletedRegion", fix.region)
    message("insertedContent", fix.replacement)
    writer.close("}")
    writer.close("]")
    writer.close("}")
    writer.close("]")
    writer.close("}")
    writer.close("]")
  }

  // MARK: Places

  /// The keys of a location, which the caller opens and closes.
  private mutating func writeLocation(_ place: ReportedDiagnostic.Place) {
    writer.key("physicalLocation")
    writer.open("{")
    switch place {
    case .region(let found):
      artifact(found.path)
      region("region", found)
    case .cell(let path, let line, _):
      artifact(path)
      writer.key("region")
      writer.open("{")
      writer.key("startLine")
      writer.whole(line)
      writer.close("}")
    case .file(let path), .ruleSet(let path): artifact(path)
    }
    writer.close("}")
    if case .cell(_, _, let column) = place, !column.isEmpty {
      writer.key("logicalLocations")
      writer.open("[")
      writer.open("{")
      writer.key("name")
      writer.text(column)
      writer.key("kind")
      writer.text("column")
      writer.close("}")
      writer.close("]")
    }
  }

  private mutating func artifact(_ path: String) {
    writer.key("artifactLocation")
    writer.open("{")
    writer.key("uri")
    writer.text(ReportPaths.uri(path))
    writer.close("}")
  }

  private mutating func region(_ name: String, _ region: ReportRegion) {
    writer.key(name)
    writer.open("{")
    writer.key("startLine")
    writer.whole(region.startLine)
    writer.key("startColumn")
    writer.whole(region.startColumn)
    writer.key("endLine")
    writer.whole(region.endLine)
    writer.key("endColumn")
    writer.whole(region.endColumn)
    writer.close("}")
  }

  /// An object with a text under a name.
  private mutating func message(_ name: String, _ text: String) {
    writer.key(name)
    writer.open("{")
    writer.key("text")
    writer.text(text)
    writer.close("}")
  }
}
