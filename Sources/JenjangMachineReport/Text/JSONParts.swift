import JenjangReport
import JenjangSource

extension JSONWriter {
  mutating func whole(_ number: Int) { self.number("\(number)") }

  mutating func texts(_ texts: [String]) {
    open("[")
    for text in texts { self.text(text) }
    close("]")
  }

  /// The keys `tool` and `language` of an object.
  mutating func write(_ tool: ReportTool, _ language: MessageLanguage) {
    key("tool")
    open("{")
    key("name")
    text(tool.name)
    key("version")
    text(tool.version)
    close("}")
    key("language")
    text(language.code)
  }

  /// A list of findings, each with all keys.
  mutating func write(_ findings: [ReportedDiagnostic]) {
    open("[")
    for finding in findings { write(finding) }
    close("]")
  }

  private mutating func write(_ finding: ReportedDiagnostic) {
    open("{")
    key("code")
    text(finding.rule.code)
    key("severity")
    text(finding.isError ? "error" : "warning")
    key("message")
    text(finding.message)
    key("suggestion")
    optionalText(finding.suggestion)
    key("help")
    optionalText(finding.help)
    key("place")
    write(finding.place)
    key("related")
    open("[")
    for other in finding.related {
      open("{")
      key("message")
      optionalText(other.message)
      key("place")
      write(.region(other.region))
      close("}")
    }
    close("]")
    key("fix")
    if let fix = finding.fix {
      open("{")
      key("place")
      write(.region(fix.region))
      key("replacement")
      text(fix.replacement)
      close("}")
    } else {
      null()
    }
    key("fingerprint")
    text(finding.fingerprint)
    close("}")
  }

  /// A place: a file, and in it a range of a rule file, or a cell of an answer sheet.
  mutating func write(_ place: ReportedDiagnostic.Place) {
    open("{")
    key("file")
    switch place {
    case .region(let region):
      text(region.path)
      key("start")
      position(region.startByte, region.startLine, region.startColumn)
      key("end")
      position(region.endByte, region.endLine, region.endColumn)
    case .cell(let path, let line, let column):
      text(path)
      key("line")
      whole(line)
      key("column")
      if column.isEmpty { null() } else { text(column) }
    case .file(let path), .ruleSet(let path): text(path)
    }
    close("}")
  }

  private mutating func position(_ byte: Int, _ line: Int, _ column: Int) {
    open("{")
    key("byte")
    whole(byte)
    key("line")
    whole(line)
    key("column")
    whole(column)
    close("}")
  }
}

extension MessageLanguage {
  var code: String { self == .indonesian ? "id" : "en" }

  var other: MessageLanguage { self == .indonesian ? .english : .indonesian }
}
