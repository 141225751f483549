import JenjangCSV
import JenjangModel
import JenjangTables

/// The first stage alone, for measuring: what comes of reading a sheet into tiles.
package struct TileStage: Equatable, Sendable {
  package private(set) var rows = 0
  /// The rows that could be read into tiles.
  package private(set) var plainRows = 0
  /// A sum over the answers, so that they cannot be left unread.
  package private(set) var sum: UInt64 = 0

  /// Reads a whole sheet; figures are held in `decimals` decimals.
  package init(reading sheet: [UInt8], model: Model, decimals: Int = 2) {
    var text = DelimitedText(sheet)
    var record = DelimitedRecord()
    guard text.next(into: &record) else { return }
    let header = SheetHeader(record, in: text)
    let options = AnswerOptions()
    let reader = TileReader(
      header, ColumnMap(header, model: model, file: "", options: options), model: model,
      delimiter: text.delimiter, options: options, passed: [0],
      decimals: model.questions.map { _ in decimals })
    let bytes = sheet.span
    var position = RecordScan.end(in: bytes, from: 0, delimiter: text.delimiter.rawValue)
    var tile = reader.tile()
    while position < bytes.count {
      reader.read(bytes, from: &position, into: &tile)
      rows += tile.count
      plainRows += tile.plain.nonzeroBitCount
      var offset = 0
      while offset < tile.codes.count {
        sum &+= UInt64(tile.codes[offset])
        offset += 16
      }
    }
  }
}
