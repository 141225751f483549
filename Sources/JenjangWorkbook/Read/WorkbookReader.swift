import JenjangSource

/// A workbook that was given as the bytes of a file, of which one sheet is to be read.
package struct WorkbookReader {
  /// The file as the user named it.
  private let file: String
  private let archive: ZipArchive
  private let parts: WorkbookParts
  private let texts: SharedTexts
  private let formats: CellFormats

  /// Whether the first bytes of a file are those of a workbook, be it one that can't be read.
  package static func looksLikeWorkbook(_ start: ArraySlice<UInt8>) -> Bool {
    start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06])
      || start.starts(with: Self.compoundFile)
  }

  /// How many bytes it takes to know.
  package static let longestStart = 4

  private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  /// Opens a workbook; the finding says why it can't be read where it can't.
  package static func open(_ bytes: [UInt8], file: String) -> (WorkbookReader?, [Diagnostic]) {
    do throws(WorkbookFault) {
      return (try WorkbookReader(bytes, file: file), [])
    } catch {
      return (nil, [error.diagnostic(file: file)])
    }
  }

  private init(_ bytes: [UInt8], file: String) throws(WorkbookFault) {
    if bytes.starts(with: Self.compoundFile) { throw Self.compound(bytes) }
    self.file = file
    archive = try ZipArchive(bytes)
    parts = try WorkbookParts(archive)
    var texts = SharedTexts()
    if let name = parts.sharedTexts, let entry = archive.entry(name) {
      texts = try SharedTexts(try archive.content(of: entry), named: entry.name)
    }
    var formats = CellFormats()
    if let name = parts.styles, let entry = archive.entry(name) {
      formats = try CellFormats(try archive.content(of: entry), named: entry.name)
    }
    self.texts = texts
    self.formats = formats
  }

  /// The names of all sheets, in the order of their tabs.
  package var sheetNames: [String] { parts.sheets.map { $0.name } }

  /// What a file of the older form is: a locked workbook is packed into one.
  private static func compound(_ bytes: [UInt8]) -> WorkbookFault {
    var mark: [UInt8] = []
    for byte in "EncryptedPackage".utf8 { mark += [byte, 0] }
    var place = 0
    while place + mark.count <= bytes.count {
      if bytes[place] == mark[0], bytes[place..<place + mark.count].elementsEqual(mark) {
        return WorkbookFault(WorkbookRules.locked)
      }
      place += 1
    }
    return WorkbookFault(
      WorkbookRules.notAWorkbook,
      [
        (
          name: "kind",
          value: .wording(
            Wording(id: "buku kerja bentuk lama (XLS)", en: "a workbook of the old form (XLS)"))
        )
      ])
  }

  /// Reads a sheet: the one of a name, or else the first that is not hidden.
  package func read(_ name: String?, decimals: DecimalText = .point) -> SheetReading {
    var reading = SheetReading()
    var rows: [TableRow] = []
    do throws(WorkbookFault) {
      let sheet = try choose(name, &reading)
      try read(sheet, decimals, &reading) { row in rows.append(TableRow(row)) }
      reading.table = SheetTable(name: sheet.name, rows: rows)
    } catch {
      reading.fail(error.diagnostic(file: file))
    }
    return reading
  }

  /// Reads a sheet as delimited text whose physical lines have the numbers of the sheet's rows.
  package func delimited(_ name: String?, decimals: DecimalText) -> DelimitedReading {
    var reading = SheetReading()
    var text = SheetDelimiter()
    do throws(WorkbookFault) {
      let sheet = try choose(name, &reading)
      try read(sheet, decimals, &reading) { row throws(WorkbookFault) in
        guard text.append(row) else {
          throw WorkbookFault(
            WorkbookRules.unfolded,
            [
              (name: "sheet", value: .text(sheet.name)),
              (name: "most", value: .number(SheetDelimiter.most)),
            ])
        }
      }
    } catch {
      reading.fail(error.diagnostic(file: file))
    }
    return DelimitedReading(
      text: reading.isReadable ? text.bytes : nil, headings: text.headings,
      diagnostics: reading.diagnostics)
  }

  private func choose(
    _ name: String?, _ reading: inout SheetReading
  ) throws(WorkbookFault) -> WorkbookParts.Sheet {
    let all = parts.sheets
    if let name {
      let same = all.first { $0.name == name }
      let folded = name.lowercased()
      if let sheet = same ?? all.first(where: { $0.name.lowercased() == folded }) { return sheet }
      throw WorkbookFault(
        WorkbookRules.unknownSheet,
        [(name: "found", value: .text(name)), (name: "known", value: .list(sheetNames))],
        suggestion: nearestName(to: name, among: sheetNames))
    }
    let shown = all.filter { !$0.isHidden }
    guard let first = shown.first else { throw WorkbookFault(WorkbookRules.noSheet) }
    if shown.count > 1 {
      reading.diagnostics.append(
        Diagnostic(
          WorkbookRules.severalSheets, at: .file(file),
          [
            (name: "sheet", value: .text(first.name)), (name: "count", value: .number(shown.count)),
            (name: "known", value: .list(shown.map { $0.name })),
          ]))
    }
    return first
  }

  private func read(
    _ sheet: WorkbookParts.Sheet, _ decimals: DecimalText, _ reading: inout SheetReading,
    _ take: (SheetRow) throws(WorkbookFault) -> Void
  ) throws(WorkbookFault) {
    guard let entry = archive.entry(sheet.part) else {
      throw WorkbookFault(WorkbookRules.partMissing, [(name: "part", value: .text(sheet.part))])
    }
    var reader = try WorksheetReader(
      try archive.content(of: entry), named: entry.name, sheet: sheet.name, texts: texts,
      formats: formats, dates: DateText(isFrom1904: parts.isFrom1904), decimals: decimals)
    var row = SheetRow()
    while try reader.next(into: &row) { try take(row) }
    let told = [
      (WorkbookRules.formulas, reader.formulas),
      (WorkbookRules.formulasWithoutValue, reader.formulasWithoutValue),
      (WorkbookRules.merged, reader.merged),
    ]
    for (rule, cells) in told where cells.count > 0 {
      let more = cells.count > cells.names.count ? ["…"] : []
      reading.diagnostics.append(
        Diagnostic(
          rule, at: .file(file),
          [
            (name: "cells", value: .list(cells.names + more)),
            (name: "count", value: .number(cells.count)),
          ]))
    }
  }
}
