import JenjangCoverage
import JenjangNumbers
import JenjangSource

/// What tests have seen of the rules, for machines.
package struct CoverageJSON {
  private let files: [SourceFile]

  package init(files: [SourceFile]) {
    self.files = files
  }

  /// One object: counts, then every item with the answer sheets that showed each outcome.
  package func bytes(_ coverage: RuleCoverage) -> [UInt8] {
    var json = JSONWriter()
    json.open("{")
    json.key("tests")
    json.number("\(coverage.tests)")
    json.key("sheets")
    json.number("\(coverage.sheets)")
    json.key("decisive")
    count(coverage.count { $0.kind.isDecisive }, &json)
    json.key("kinds")
    json.open("{")
    for kind in CoverageKind.allCases {
      json.key(kind.rawValue)
      count(coverage.count { $0.kind == kind }, &json)
    }
    json.close("}")
    json.key("items")
    json.open("[")
    for item in coverage.items {
      json.comma()
      json.endLine()
      self.item(item, &json)
    }
    json.close("]")
    json.close("}")
    json.endLine()
    return json.takeBytes()
  }

  private func count(_ count: RuleCoverage.Count, _ json: inout JSONWriter) {
    json.open("{")
    json.key("seen")
    json.number("\(count.seen)")
    json.key("of")
    json.number("\(count.of)")
    json.close("}")
  }

  private func item(_ item: CoverageItem, _ json: inout JSONWriter) {
    json.open("{")
    json.key("kind")
    json.text(item.kind.rawValue)
    json.key("name")
    json.text(item.name)
    let file = files.at(item.range.file)
    json.key("file")
    json.optionalText(file?.path)
    json.key("line")
    json.optionalWhole(file?.position(of: item.range.start).line)
    json.key("outcomes")
    json.open("{")
    for (outcome, sheets) in zip(item.outcomes, item.sheets) {
      json.key(outcome.rawValue)
      json.number("\(sheets)")
    }
    json.close("}")
    json.close("}")
  }
}
