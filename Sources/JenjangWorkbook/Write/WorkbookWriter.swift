/// Writes a workbook: the parts around its sheets, and the archive that holds them.
struct WorkbookWriter {
  private var sheets: [WorkbookSheet]
  private let names: [String]
  /// Formulas of the lists of each sheet's validations.
  private let lists: [[String]]

  init(_ workbook: Workbook) {
    var sheets = workbook.sheets
    if sheets.isEmpty { sheets = [WorkbookSheet(name: "Sheet1")] }
    if !sheets.contains(where: { !$0.isHidden }) { sheets[0].isHidden = false }
    var listed = ListSheet()
    var formulas: [[ListFormula]] = []
    for sheet in sheets {
      formulas.append(sheet.validations.map { listed.formula($0.source) })
    }
    let own = sheets.map { $0.name }
    if let extra = listed.sheet { sheets.append(extra) }
    let names = SheetName.sound(sheets.map { $0.name })
    lists = formulas.map { formulas in
      formulas.map { formula in
        switch formula {
        case .direct(let text): return text
        case .listed(let range):
          return SheetName.quoted(names[names.count - 1]) + "!" + range.fixedName
        case .cells(let sheet, let range):
          var index = 0
          while index < own.count - 1, own[index] != sheet { index += 1 }
          return SheetName.quoted(names[index]) + "!" + range.fixedName
        }
      }
    }
    self.names = names
    self.sheets = sheets
  }

  /// The archive; nil where it would be larger than its form allows.
  func bytes() -> [UInt8]? {
    var archive = ZipWriter()
    archive.add("[Content_Types].xml", Array(contentTypes.utf8))
    archive.add("_rels/.rels", Array(packageRelations.utf8))
    archive.add("xl/workbook.xml", workbookPart)
    archive.add("xl/_rels/workbook.xml.rels", Array(workbookRelations.utf8))
    archive.add("xl/styles.xml", Array(CellStyle.part().utf8))
    for (index, sheet) in sheets.enumerated() {
      let writer = WorksheetWriter(
        sheet: sheet, isInFront: index == front, lists: index < lists.count ? lists[index] : [])
      archive.add("xl/worksheets/sheet\(index + 1).xml", writer.bytes())
    }
    if archive.isTooLarge { return nil }
    archive.finish()
    return archive.bytes
  }

  private var front: Int {
    var index = 0
    while sheets[index].isHidden { index += 1 }
    return index
  }

  private var contentTypes: String {
    var text = XMLText.declaration
    text += "<Types xmlns=\"\(XMLText.package)/content-types\">"
    text += "<Default Extension=\"rels\" "
    text += "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    text += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    var parts = [("xl/workbook", "sheet.main"), ("xl/styles", "styles")]
    for index in sheets.indices { parts.append(("xl/worksheets/sheet\(index + 1)", "worksheet")) }
    for (name, kind) in parts {
      text += "<Override PartName=\"/\(name).xml\" ContentType=\"\(XMLText.office).\(kind)+xml\"/>"
    }
    return text + "</Types>"
  }

  private var packageRelations: String {
    relations([("officeDocument", "xl/workbook.xml")])
  }

  private var workbookRelations: String {
    var targets = sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
    targets.append(("styles", "styles.xml"))
    return relations(targets)
  }

  private func relations(_ targets: [(String, String)]) -> String {
    var text = XMLText.declaration
    text += "<Relationships xmlns=\"\(XMLText.package)/relationships\">"
    for (index, (kind, target)) in targets.enumerated() {
      text += "<Relationship Id=\"rId\(index + 1)\" Type=\"\(XMLText.relations)/\(kind)\" "
      text += "Target=\"\(target)\"/>"
    }
    return text + "</Relationships>"
  }

  private var workbookPart: [UInt8] {
    var bytes = Array(XMLText.declaration.utf8)
    bytes += "<workbook xmlns=\"\(XMLText.main)\" xmlns:r=\"\(XMLText.relations)\">".utf8
    bytes += "<bookViews><workbookView".utf8
    if front > 0 { bytes += " firstSheet=\"\(front)\" activeTab=\"\(front)\"".utf8 }
    bytes += "/></bookViews><sheets>".utf8
    for (index, name) in names.enumerated() {
      bytes += "<sheet name=\"".utf8
      SheetText.appendAttribute(name, to: &bytes)
      bytes += "\" sheetId=\"\(index + 1)\"".utf8
      if sheets[index].isHidden { bytes += " state=\"hidden\"".utf8 }
      bytes += " r:id=\"rId\(index + 1)\"/>".utf8
    }
    bytes += "</sheets>".utf8
    appendPrintTitles(to: &bytes)
    bytes += "</workbook>".utf8
    return bytes
  }

  /// Headings stand on every printed page.
  private func appendPrintTitles(to bytes: inout [UInt8]) {
    guard sheets.contains(where: { $0.headingRows > 0 }) else { return }
    bytes += "<definedNames>".utf8
    for (index, sheet) in sheets.enumerated() where sheet.headingRows > 0 {
      bytes += "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">".utf8
      SheetText.append(SheetName.quoted(names[index]), to: &bytes)
      bytes += "!$1:$\(sheet.headingRows)</definedName>".utf8
    }
    bytes += "</definedNames>".utf8
  }
}
