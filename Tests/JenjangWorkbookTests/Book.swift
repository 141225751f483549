import JenjangSource

@testable import JenjangWorkbook

/// A workbook as spreadsheets write them, made of parts that a test changes.
struct Book {
  var parts: [(name: String, text: String)] = []

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"

  /// A workbook of one sheet `S`, of which the inside of `sheetData` is given, or all of its elements.
  init(_ rows: String = "", whole: String? = nil, shared: [String] = [], styles: String = "") {
    let sheet = whole ?? "<worksheet><sheetData>\(rows)</sheetData></worksheet>"
    self.init(sheets: [("S", "", sheet)])
    if !shared.isEmpty {
      let items = shared.reduce("") { $0 + "<si>\($1)</si>" }
      parts.append(("xl/sharedStrings.xml", "<sst count=\"\(shared.count)\">\(items)</sst>"))
    }
    parts.append(("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"))
  }

  /// A workbook of some sheets: name, further attributes, part.
  init(sheets: [(name: String, attributes: String, part: String)], properties: String = "") {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    var list = ""
    var relations = ""
    for (index, sheet) in sheets.enumerated() {
      list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\""
      list += " \(sheet.attributes)/>"
      relations += "<Relationship Id=\"rId\(index + 1)\" Type=\"\(base)worksheet\""
      relations += " Target=\"worksheets/sheet\(index + 1).xml\"/>"
      parts.append(("xl/worksheets/sheet\(index + 1).xml", Self.head + sheet.part))
    }
    for (index, kind) in ["styles", "sharedStrings"].enumerated() {
      relations +=
        "<Relationship Id=\"k\(index)\" Type=\"\(base)\(kind)\" Target=\"/xl/\(kind).xml\"/>"
    }
    parts += [
      (
        "_rels/.rels",
        Self.head + "<Relationships><Relationship Id=\"rId1\" Type=\"\(base)officeDocument\" "
          + "Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      ("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>"),
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"\(base)\">\(properties)<sheets>\(list)</sheets></workbook>"
      ),
    ]
  }

  mutating func set(_ name: String, _ text: String?) {
    parts.removeAll { $0.name == name }
    if let text { parts.append((name, text)) }
  }

  var bytes: [UInt8] {
    var archive = ZipWriter()
    for (name, text) in parts { archive.add(name, Array(text.utf8)) }
    archive.finish()
    return archive.bytes
  }

  /// The rows of the first sheet, or of a named one: `number: a|b`.
  func rows(_ sheet: String? = nil) -> [String] { Book.rows(bytes, sheet) }

  static func rows(_ bytes: [UInt8], _ sheet: String? = nil) -> [String] {
    guard let book = WorkbookReader.open(bytes, file: "a.xlsx").0 else { return ["unreadable"] }
    return book.read(sheet).table.rows.map { row in
      row.cells.reduce(into: "\(row.number): ") { text, cell in
        text += text.hasSuffix(": ") ? cell : "|" + cell
      }
    }
  }

  /// What is said of the first sheet, or of a named one: code, and what fills the message's places.
  func findings(_ sheet: String? = nil) -> [String] { Book.findings(bytes, sheet) }

  static func findings(_ bytes: [UInt8], _ sheet: String? = nil) -> [String] {
    let (book, problems) = WorkbookReader.open(bytes, file: "a.xlsx")
    let all = problems + (book?.read(sheet).diagnostics ?? [])
    return all.map { finding in
      finding.arguments.reduce(into: finding.rule.code) { text, argument in
        text += " " + argument.value.text(in: .english)
      }
    }
  }
}
