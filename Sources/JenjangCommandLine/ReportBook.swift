import JenjangCSV
import JenjangHost
import JenjangModel
import JenjangReport
import JenjangSource
import JenjangWorkbook

/// The results of `assess` as a workbook: the table of `--format csv`, a sheet a model.
struct ReportBook {
  private var book = Workbook()
  /// Which columns of the sheet at hand hold texts, whatever they look like.
  private var areTexts: [Bool] = []

  /// Widths in characters between these are chosen by what the first rows hold.
  private static let widths = 8...40
  private static let measuredRows = 200

  /// Begins the sheet of a model, whose headings come first.
  mutating func begin(_ model: Model, _ columns: [ReportColumn]) {
    areTexts = columns.map { $0 == .model || $0.isOfAnswers }
    let leading = columns.prefix(2).prefix { $0 == .id || $0 == .name }.count
    book.sheets.append(
      WorkbookSheet(name: model.name, headingRows: 1, headingColumns: leading))
  }

  /// A table with its headings as a workbook of one sheet, in which what names a community is a text.
  static func bytes(
    of table: [UInt8], _ model: Model, file: String
  ) throws(CommandFailure) -> [UInt8] {
    var text = DelimitedText(table, delimiter: .comma)
    var headings = DelimitedRecord()
    guard text.next(into: &headings) else { return [] }
    let named = ["id", "name", "group"] + model.columns.groups.map { $0.name }
    let areTexts = headings.cells.map { cell in
      named.contains(String(decoding: text.bytes(of: cell), as: UTF8.self))
    }
    var book = ReportBook()
    book.book.sheets.append(
      WorkbookSheet(
        name: model.name, headingRows: 1, headingColumns: areTexts.prefix(2).prefix { $0 }.count))
    // Headings are texts whatever they are, such as the code of a community.
    let body = text.position
    book.areTexts = areTexts.map { _ in true }
    book.append(Array(table[..<body]))
    book.areTexts = areTexts
    book.append(Array(table[body...]))
    return try book.bytes(file: file)
  }

  /// Adds whole records of delimited text to the sheet at hand.
  mutating func append(_ records: [UInt8]) {
    guard !book.sheets.isEmpty else { return }
    let place = book.sheets.count - 1
    var text = DelimitedText(records, delimiter: .comma)
    var record = DelimitedRecord()
    while text.next(into: &record) {
      var row: [WorkbookCell] = []
      row.reserveCapacity(record.cells.count)
      for (column, cell) in record.cells.enumerated() {
        let content = String(decoding: text.bytes(of: cell), as: UTF8.self)
        let isText = column >= areTexts.count || areTexts[column]
        row.append(content.isEmpty ? .empty : isText ? .text(content) : .number(content))
      }
      book.sheets[place].rows.append(row)
    }
  }

  /// The workbook as a file's bytes.
  func bytes(file: String) throws(CommandFailure) -> [UInt8] {
    var book = book
    for index in book.sheets.indices {
      book.sheets[index].columnWidths = Self.widths(of: book.sheets[index].rows)
    }
    if let problem = book.problems(file: file).first(where: { $0.isError }) {
      throw .usage(UsageError(problem))
    }
    guard let bytes = book.archive() else { throw .usage(UsageError(.workbookTooLarge)) }
    return bytes
  }

  private static func widths(of rows: [[WorkbookCell]]) -> [Int] {
    var result: [Int] = []
    for row in rows.prefix(measuredRows) {
      for (column, cell) in row.enumerated() {
        if column == result.count { result.append(widths.lowerBound) }
        switch cell {
        case .text(let text), .number(let text):
          result[column] = max(result[column], min(text.count + 2, widths.upperBound))
        default: break
        }
      }
    }
    return result
  }
}

extension Arguments {
  /// For whom tables are written; a workbook's numbers are numbers, which every spreadsheet shows in its
  /// own way.
  func dialect(isWorkbook: Bool) -> CSVReport.Dialect {
    value(.csvDialect) == "excel-id" && !isWorkbook ? .excelIndonesian : .plain
  }
}

extension Invocation {
  /// What results are written to, as messages name it.
  var outputName: String { arguments.value(.output) ?? "-" }

  /// Writes a result; one that was asked for as a workbook is a table, of which one is made.
  func emit(
    _ result: [UInt8], as format: String, of model: Model
  ) throws(CommandFailure) {
    if format != "xlsx" { return try emit(result) }
    try emit(ReportBook.bytes(of: result, model, file: outputName))
  }

  /// Refuses to write bytes that are no text where somebody would see them.
  func refuseTerminal() throws(CommandFailure) {
    guard arguments.value(.output) == nil, HostTerminal.isTerminal(.output) else { return }
    throw .usage(UsageError(.binaryToTerminal))
  }
}
