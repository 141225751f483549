import JenjangCSV
import JenjangSource

/// Answers in JSON put into the rows and columns of a sheet: an object a row, its members the cells.
///
/// The objects stand in an array, or in one below `results`, `answers` or `value`; a single object is one
/// row. Members of `answers` count as the object's own, those of `evidence` as the evidence of the
/// question whose name they have; of other objects inside, the path is the heading.
struct JSONAnswers {
  private struct Field {
    let heading: String
    let text: String
    let line: Int
    let path: String
  }

  private var headings: [String] = []
  private var places: [String: Int] = [:]
  private var rows: [[Field]] = []
  private var starts: [(line: Int, path: String)] = []

  /// The sheet as delimited text, and where its cells stood; or why there is none.
  static func sheet(
    _ bytes: [UInt8], file: String
  ) -> (bytes: [UInt8], origin: SheetOrigin, refused: Diagnostic?) {
    var reader = JSONReader(bytes)
    guard let value = reader.whole() else {
      let fault = reader.fault ?? .unexpected
      return ([], SheetOrigin(), JSONCheck.finding(fault, line: reader.line, file: file))
    }
    var answers = JSONAnswers()
    guard answers.take(value) else {
      return ([], SheetOrigin(), Diagnostic(JSONCheck.noAnswers, at: .file(file)))
    }
    let (text, origin) = answers.written()
    return (text, origin, nil)
  }

  private static let lists = ["results", "answers", "value"]

  private mutating func take(_ value: JSONValue) -> Bool {
    if case .array(let values) = value { return take(values, "") }
    guard case .object = value else { return false }
    for name in Self.lists {
      if case .array(let values) = value.member(name), isListOfObjects(values) {
        return take(values, name)
      }
    }
    return take([value], nil)
  }

  private func isListOfObjects(_ values: [JSONValue]) -> Bool {
    values.allSatisfy { if case .object = $0 { true } else { false } }
  }

  /// Takes objects from a list of this name; nil for an object that stands alone.
  private mutating func take(_ values: [JSONValue], _ list: String?) -> Bool {
    for (index, value) in values.enumerated() {
      guard case .object(let members) = value else { return false }
      let path = list.map { "\($0)[\(index)]" } ?? ""
      var fields: [Field] = []
      for member in members { add(member, to: &fields, heading: member.key, path) }
      starts.append((members.first?.line ?? 1, path))
      rows.append(fields)
    }
    return !rows.isEmpty
  }

  private static let evidence = ["evidence", "bukti"]
  private static let answers = ["answers", "jawaban"]

  private mutating func add(
    _ member: JSONValue.Member, to fields: inout [Field], heading: String, _ path: String
  ) {
    let path = path.isEmpty ? member.key : path + "." + member.key
    if let cell = member.value.cell {
      if places[heading] == nil {
        places[heading] = headings.count
        headings.append(heading)
      }
      fields.append(Field(heading: heading, text: cell, line: member.line, path: path))
      return
    }
    // Lists of objects are attachments and the like.
    guard case .object(let members) = member.value else { return }
    if member.key == "_validation_status", let status = members.first(where: { $0.key == "uid" }) {
      return add(status, to: &fields, heading: heading, path)
    }
    for inner in members {
      let name: String
      if Self.answers.contains(member.key) {
        name = inner.key
      } else if Self.evidence.contains(member.key) {
        name = inner.key + "_evidence"
      } else {
        name = heading + "/" + inner.key
      }
      add(inner, to: &fields, heading: name, path)
    }
  }

  private func written() -> (bytes: [UInt8], origin: SheetOrigin) {
    var origin = SheetOrigin()
    var writer = DelimitedWriter()
    for heading in headings { writer.append(LongSheet.oneLine(heading)) }
    writer.endRecord()
    for (index, fields) in rows.enumerated() {
      let line = index + 2
      origin.rows[line] = .init(line: starts[index].line, column: starts[index].path)
      var cells = [String](repeating: "", count: headings.count)
      for field in fields {
        guard let place = places[field.heading] else { continue }
        cells[place] = field.text
        let shown = CellText.shown(Array(LongSheet.oneLine(field.heading).utf8)[...])
        origin.cells[.init(line: line, column: shown)] = .init(line: field.line, column: field.path)
      }
      for cell in cells { writer.append(LongSheet.oneLine(cell)) }
      writer.endRecord()
    }
    return (writer.bytes, origin)
  }
}
