import JenjangSource

/// Reads a worksheet row by row.
struct WorksheetReader {
  private var xml: XMLReader
  private let sheet: String
  private let texts: SharedTexts
  private let formats: CellFormats
  private let dates: DateText
  private let decimals: DecimalText
  private var isInData = false
  private var raw: [UInt8] = []

  private(set) var formulas = NamedCells()
  private(set) var formulasWithoutValue = NamedCells()
  private(set) var merged = NamedCells()

  /// The most bytes that the cells of one row may have together.
  private static let longestRow = 32 << 20
  /// The most bytes of one cell; a spreadsheet's own bound is an eighth of that.
  private static let longestText = 1 << 18

  init(
    _ part: [UInt8], named name: String, sheet: String, texts: SharedTexts, formats: CellFormats,
    dates: DateText, decimals: DecimalText
  ) throws(WorkbookFault) {
    xml = try XMLReader(part, part: name)
    self.sheet = sheet
    self.texts = texts
    self.formats = formats
    self.dates = dates
    self.decimals = decimals
  }

  /// Reads the next row that holds something; false at the end.
  mutating func next(into row: inout SheetRow) throws(WorkbookFault) -> Bool {
    while true {
      switch try xml.next() {
      case .start where xml.depth == 2:
        if xml.name == .data {
          isInData = true
        } else if xml.name != .merges {
          try xml.skip()
        }
      case .start where xml.depth == 3:
        if isInData, xml.name == .row {
          try read(&row)
          if !row.cells.isEmpty { return true }
        } else {
          if !isInData, xml.name == .merge, let area = try xml.attribute(.area) {
            merged.add(area)
          }
          try xml.skip()
        }
      case .end where xml.depth == 1: isInData = false
      case .finish: return false
      default: break
      }
    }
  }

  private mutating func read(_ row: inout SheetRow) throws(WorkbookFault) {
    let before = row.number
    if let typed = xml.plain(.reference) {
      guard let number = CellFormats.number(typed), number > 0 else {
        throw placeFault(String(decoding: typed, as: UTF8.self))
      }
      row.number = number
    } else {
      row.number += 1
    }
    if row.number > WorkbookLimits.rows {
      throw fault(
        WorkbookRules.rows, ("row", .number(row.number)), ("most", .number(WorkbookLimits.rows)))
    }
    if row.number <= before {
      throw fault(
        WorkbookRules.rowOrder, ("row", .number(row.number)), ("before", .number(before)))
    }
    row.bytes.removeAll(keepingCapacity: true)
    row.cells.removeAll(keepingCapacity: true)
    let outside = xml.depth - 1
    var column = -1
    var isInOrder = true
    while true {
      switch try xml.next() {
      case .start:
        if xml.name == .cell {
          let last = column
          try readCell(&row, &column)
          if column <= last { isInOrder = false }
        } else {
          try xml.skip()
        }
      case .end where xml.depth == outside:
        if !isInOrder { try sort(&row) }
        return
      case .finish: return
      default: break
      }
    }
  }

  /// Puts cells that came out of order into it; two in one place are refused.
  private func sort(_ row: inout SheetRow) throws(WorkbookFault) {
    row.cells.sort { $0.column < $1.column }
    for index in row.cells.indices.dropFirst()
    where row.cells[index].column == row.cells[index - 1].column {
      throw placeFault(CellName.cell(row: row.number - 1, column: row.cells[index].column))
    }
  }

  private mutating func readCell(
    _ row: inout SheetRow, _ column: inout Int
  ) throws(WorkbookFault) {
    if let typed = xml.plain(.reference) {
      guard let place = CellName.place(of: typed), place.row == row.number - 1 else {
        throw placeFault(String(decoding: typed, as: UTF8.self))
      }
      column = place.column
    } else {
      column += 1
    }
    let name = { [number = row.number, column] in
      CellName.cell(row: number - 1, column: column)
    }
    if column >= WorkbookLimits.columns {
      throw fault(
        WorkbookRules.columns, ("cell", .text(name())), ("most", .number(WorkbookLimits.columns)))
    }
    let kind = CellKind(xml.plain(.text))
    let format = kind == .number ? formats.format(xml.plain(.style)) : .plain
    raw.removeAll(keepingCapacity: true)
    var hasFormula = false
    var hasValue = false
    let outside = xml.depth - 1
    loop: while true {
      switch try xml.next() {
      case .start:
        if xml.name == .value {
          hasValue = true
          try xml.readText(to: &raw)
        } else if xml.name == .inline {
          hasValue = true
          try xml.readRichText(to: &raw)
        } else {
          if xml.name == .formula { hasFormula = true }
          try xml.skip()
        }
      case .end where xml.depth == outside: break loop
      case .finish: break loop
      default: break
      }
    }
    if hasFormula {
      // A program that works nothing out stores an empty value.
      let isStored = hasValue && (!raw.isEmpty || kind == .text)
      if isStored { formulas.add(name()) } else { formulasWithoutValue.add(name()) }
    }
    let start = row.bytes.count
    if !raw.isEmpty { try append(kind, format, to: &row.bytes, name) }
    let length = row.bytes.count - start
    if length == 0 { return }
    if length > Self.longestText || row.bytes.count > Self.longestRow {
      throw fault(
        WorkbookRules.longText, ("cell", .text(name())), ("most", .number(Self.longestText)))
    }
    row.cells.append(SheetRow.Cell(column: column, range: start..<row.bytes.count))
  }

  /// Adds what the value at hand says.
  private func append(
    _ kind: CellKind, _ format: NumberFormat, to bytes: inout [UInt8], _ name: () -> String
  ) throws(WorkbookFault) {
    switch kind {
    case .text, .error: SheetText.appendUnfolded(raw[...], to: &bytes)
    case .shared:
      guard let number = CellFormats.number(raw.trimmed), let text = texts.text(number) else {
        throw placeFault(name())
      }
      bytes += text
    case .truth: bytes += (raw.trimmed.elementsEqual("1".utf8) ? "TRUE" : "FALSE").utf8
    case .day:
      // Midnight stands for the day alone.
      let ending = Array("T00:00:00".utf8)
      let text = raw.trimmed
      bytes +=
        text.count > ending.count && text.suffix(ending.count).elementsEqual(ending)
        ? text.dropLast(ending.count) : text
    case .number:
      guard let number = NumberText(raw.trimmed) else {
        bytes += raw
        return
      }
      switch format {
      case .plain: bytes += number.text(decimals)
      case .percent: bytes += number.hundredfold.text(decimals) + [0x25]
      case .padded(let count): bytes += number.padded(count) ?? number.text(decimals)
      case .date, .duration: bytes += dates.text(number, format) ?? number.text(decimals)
      }
    }
  }

  private func placeFault(_ found: String) -> WorkbookFault {
    fault(WorkbookRules.place, ("found", .text(found)))
  }

  private func fault(
    _ rule: DiagnosticRule, _ arguments: (name: String, value: MessageArgument)...
  ) -> WorkbookFault {
    WorkbookFault(rule, [(name: "sheet", value: .text(sheet))] + arguments)
  }
}
