/// Writes one sheet, its elements in the order that ECMA-376 (18.3.1.99) demands.
struct WorksheetWriter {
  let sheet: WorkbookSheet
  /// Whether its tab is the one in front.
  let isInFront: Bool
  /// What the list of each of the sheet's validations is in a formula.
  let lists: [String]

  /// The sheet's part.
  func bytes() -> [UInt8] {
    var bytes = Array(XMLText.declaration.utf8)
    bytes += "<worksheet xmlns=\"\(XMLText.main)\">".utf8
    bytes += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>".utf8
    appendView(to: &bytes)
    appendColumns(to: &bytes)
    bytes += "<sheetData>".utf8
    for (index, row) in sheet.rows.prefix(WorkbookLimits.rows).enumerated() {
      append(row, index, to: &bytes)
    }
    bytes += "</sheetData>".utf8
    appendValidations(to: &bytes)
    let margins =
      "left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\""
    bytes += "<pageMargins \(margins)/>".utf8
    let orientation = sheet.printing == .portrait ? "portrait" : "landscape"
    bytes += "<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"\(orientation)\"/>".utf8
    bytes += "</worksheet>".utf8
    return bytes
  }

  private func appendView(to bytes: inout [UInt8]) {
    let selected = isInFront ? " tabSelected=\"1\"" : ""
    bytes += "<sheetViews><sheetView\(selected) workbookViewId=\"0\"".utf8
    let rows = sheet.headingRows
    let columns = sheet.headingColumns
    guard rows > 0 || columns > 0 else {
      bytes += "/></sheetViews>".utf8
      return
    }
    bytes += "><pane".utf8
    if columns > 0 { bytes += " xSplit=\"\(columns)\"".utf8 }
    if rows > 0 { bytes += " ySplit=\"\(rows)\"".utf8 }
    let pane = columns == 0 ? "bottomLeft" : rows == 0 ? "topRight" : "bottomRight"
    let corner = CellName.cell(row: rows, column: columns)
    bytes += " topLeftCell=\"\(corner)\" activePane=\"\(pane)\" state=\"frozen\"/>".utf8
    bytes += "<selection pane=\"\(pane)\"/></sheetView></sheetViews>".utf8
  }

  private func appendColumns(to bytes: inout [UInt8]) {
    guard sheet.columnWidths.contains(where: { $0 > 0 }) else { return }
    bytes += "<cols>".utf8
    for (index, width) in sheet.columnWidths.prefix(WorkbookLimits.columns).enumerated()
    where width > 0 {
      let number = index + 1
      let shown = min(width, 255)
      bytes +=
        "<col min=\"\(number)\" max=\"\(number)\" width=\"\(shown)\" customWidth=\"1\"/>".utf8
    }
    bytes += "</cols>".utf8
  }

  private func append(_ row: [WorkbookCell], _ index: Int, to bytes: inout [UInt8]) {
    // A row without cells is left out; the next one says its own number.
    guard row.contains(where: { $0 != .empty }) else { return }
    bytes += "<row r=\"\(index + 1)\">".utf8
    let isHeading = index < sheet.headingRows
    for (column, cell) in row.prefix(WorkbookLimits.columns).enumerated() {
      let name = CellName.cell(row: index, column: column)
      switch cell {
      case .empty: break
      case .text(let text):
        append(text, name, isHeading ? CellStyle.heading : CellStyle.plain, to: &bytes)
      case .wrapped(let text):
        append(text, name, isHeading ? CellStyle.heading : CellStyle.wrapped, to: &bytes)
      case .heading(let text): append(text, name, CellStyle.heading, to: &bytes)
      case .entry(let text): append(text, name, CellStyle.entry, to: &bytes)
      case .number(let text):
        guard let number = DecimalNumber(text) else {
          append(text, name, isHeading ? CellStyle.heading : CellStyle.plain, to: &bytes)
          break
        }
        let style = isHeading ? CellStyle.heading : CellStyle.decimals(number.decimals)
        appendOpening(name, style, to: &bytes)
        bytes += "><v>\(text)</v></c>".utf8
      }
    }
    bytes += "</row>".utf8
  }

  private func append(_ text: String, _ name: String, _ style: Int, to bytes: inout [UInt8]) {
    appendOpening(name, CellStyle.of(text, style), to: &bytes)
    if text.isEmpty {
      bytes += "/>".utf8
      return
    }
    bytes += " t=\"inlineStr\"><is><t".utf8
    if SheetText.needsSpaceKept(text) { bytes += " xml:space=\"preserve\"".utf8 }
    bytes.append(0x3E)
    SheetText.append(SheetText.cut(text, SheetText.longest), to: &bytes)
    bytes += "</t></is></c>".utf8
  }

  private func appendOpening(_ name: String, _ style: Int, to bytes: inout [UInt8]) {
    bytes += "<c r=\"".utf8
    bytes += name.utf8
    bytes.append(0x22)
    if style != CellStyle.plain { bytes += " s=\"\(style)\"".utf8 }
  }

  private func appendValidations(to bytes: inout [UInt8]) {
    guard !sheet.validations.isEmpty else { return }
    bytes += "<dataValidations count=\"\(sheet.validations.count)\">".utf8
    for (validation, list) in zip(sheet.validations, lists) {
      bytes += "<dataValidation type=\"list\"".utf8
      if !validation.isStrict { bytes += " errorStyle=\"warning\"".utf8 }
      bytes += " allowBlank=\"1\"".utf8
      if !validation.prompt.isEmpty { bytes += " showInputMessage=\"1\"".utf8 }
      bytes += " showErrorMessage=\"1\"".utf8
      // No more characters than these are kept by spreadsheets.
      append("error", SheetText.cut(validation.refusal, 224), to: &bytes)
      append("prompt", SheetText.cut(validation.prompt, 255), to: &bytes)
      bytes += " sqref=\"\(validation.cells.name)\"><formula1>".utf8
      SheetText.append(list, to: &bytes)
      bytes += "</formula1></dataValidation>".utf8
    }
    bytes += "</dataValidations>".utf8
  }

  private func append(_ attribute: String, _ text: String, to bytes: inout [UInt8]) {
    if text.isEmpty { return }
    bytes += " \(attribute)=\"".utf8
    SheetText.appendAttribute(text, to: &bytes)
    bytes.append(0x22)
  }
}
