import JenjangCSV
import JenjangModel
import JenjangNumbers

@testable import JenjangBatch
@testable import JenjangTables

/// What one row of a tile says, in the words of ``AnswerRow``.
struct TiledRow: Equatable {
  var isPlain = false
  var key: [String] = []
  var year: Int?
  var answers: [Answer] = []
  var evidence: [Evidence] = []
  /// All of the sheet's cells, since all are passed on.
  var cells: [String] = []
  var isUnquoted = false
}

/// A sheet as its tiles and, row by row, as the answer reader give it.
struct TiledSheet {
  static let decimals = 2

  let model: Model
  let bytes: [UInt8]
  let delimiter: Delimiter
  let options: AnswerOptions
  /// The header's record.
  let header: Range<Int>
  /// Where the rows start, and behind the last the end of the bytes.
  private(set) var starts: [Int] = []
  /// The lines on which they start.
  private var lines: [Int] = []
  private let reader: TileReader

  init(
    _ bytes: [UInt8], _ model: Model, _ delimiter: Delimiter = .comma, year: Int? = nil,
    passesAll: Bool = true,
    readsEvidence: Bool = true
  ) {
    self.model = model
    self.bytes = bytes
    self.delimiter = delimiter
    var options = AnswerOptions()
    options.delimiter = delimiter
    options.yearOfUndatedRows = year
    self.options = options
    var text = DelimitedText(bytes, delimiter: delimiter)
    var record = DelimitedRecord()
    _ = text.next(into: &record)
    let header = SheetHeader(record, in: text)
    var end = bytes.count
    while text.next(into: &record) {
      if starts.isEmpty { end = record.cells[0].range.lowerBound }
      starts.append(record.cells[0].range.lowerBound)
      lines.append(record.line)
    }
    starts.append(bytes.count)
    lines.append(.max)
    self.header = 0..<end
    reader = TileReader(
      header, ColumnMap(header, model: model, file: "", options: options), model: model,
      delimiter: delimiter, options: options, passed: passesAll ? Array(header.names.indices) : [],
      decimals: model.questions.indices.map { _ in Self.decimals }, readsEvidence: readsEvidence)
  }

  /// The rows of the sheet in blocks that end before these rows; also where each starts.
  func tiled(cuts: [Int] = []) -> (rows: [TiledRow], starts: [Int]) {
    var rows: [TiledRow] = []
    var starts: [Int] = []
    var tile = reader.tile()
    let edges = [self.starts[0]] + cuts.map { self.starts[$0] } + [bytes.count]
    for (start, end) in zip(edges, edges.dropFirst()) {
      let block = Array(bytes[start..<end])
      var position = 0
      while position < block.count {
        reader.read(block.span, from: &position, into: &tile)
        if tile.count == 0 { break }
        for row in 0..<tile.count {
          rows.append(said(tile, row, block))
          starts.append(start + tile.rowStarts[row])
        }
      }
    }
    return (rows, starts)
  }

  private func said(_ tile: Tile, _ row: Int, _ block: [UInt8]) -> TiledRow {
    if tile.plain & (1 << UInt16(row)) == 0 { return TiledRow() }
    func text(_ ranges: [Range<Int>]) -> [String] {
      stride(from: row, to: ranges.count, by: Tile.width).map {
        String(decoding: block[ranges[$0]], as: UTF8.self)
      }
    }
    var number = 0
    var answers: [Answer] = []
    for (index, question) in model.questions.enumerated() {
      let code = tile.codes[index * Tile.width + row]
      var figure: Int64 = 0
      if case .number = question.domain {
        figure = tile.figures[number * Tile.width + row]
        number += 1
      }
      switch (code, question.domain) {
      case (Tile.Code.empty, _): answers.append(.unanswered)
      case (Tile.Code.notApplicable, _): answers.append(.notApplicable)
      case (_, .level): answers.append(.level(Int(code)))
      case (_, .choice): answers.append(.choice(Int(code)))
      case (_, .truth): answers.append(.truth(code == 1))
      case (_, .number):
        let scale = BigInteger.powerOfTen(Self.decimals)
        answers.append(
          .number(Rational(numerator: BigInteger(figure), denominator: scale) ?? .zero))
      }
    }
    var demand = 0
    let evidence = model.questions.map { question -> Evidence in
      if question.evidenceColumn == nil { return .notAsked }
      demand += 1
      switch tile.evidence[(demand - 1) * Tile.width + row] {
      case Tile.Evidence.notAsked: return .notAsked
      case Tile.Evidence.missing: return .missing
      case let code: return .given(length: Int(code >> 1), isLink: code & 1 == 1)
      }
    }
    let year = tile.years[row]
    return TiledRow(
      isPlain: true, key: text(tile.keys), year: year == 0 ? nil : Int(year), answers: answers,
      evidence: evidence, cells: text(tile.passed),
      isUnquoted: tile.unquoted & (1 << UInt16(row)) != 0)
  }

  /// What the answer reader makes of the rows; one that it has something to tell of is not plain.
  func read() -> [TiledRow] {
    var options = options
    options.namedFindings = .max
    var reader = AnswerReader(model: model, bytes: bytes, file: "", options: options)
    var found: [Int: AnswerRow] = [:]
    while let row = reader.next() { found[row.line] = row }
    var told: [(line: Int, isRepetition: Bool)] = []
    for finding in reader.diagnostics {
      guard case .cell(_, let line, _) = finding.place else { continue }
      told.append((line, finding.rule.code == RepeatedCommunityCheck.rule.code))
    }
    var text = DelimitedText(bytes, delimiter: delimiter)
    var record = DelimitedRecord()
    _ = text.next(into: &record)
    var rows: [TiledRow] = []
    for index in starts.indices.dropLast() {
      _ = text.next(into: &record)
      let ofRow = told.filter { $0.line >= lines[index] && $0.line < lines[index + 1] }
      if ofRow.count == 1, ofRow[0].isRepetition {
        rows.append(readAlone(index))
      } else if ofRow.isEmpty, let row = found[lines[index]] {
        rows.append(said(row, record, text))
      } else {
        rows.append(TiledRow())
      }
    }
    return rows
  }

  private func said(
    _ row: AnswerRow, _ record: DelimitedRecord, _ text: DelimitedText
  ) -> TiledRow {
    if !row.isIdentified || row.badCells > 0 || (row.year == nil && model.needsYear) {
      return TiledRow()
    }
    return TiledRow(
      isPlain: true, key: row.key, year: row.year, answers: row.answers,
      evidence: row.evidence.isEmpty
        ? model.questions.map { _ in .notAsked } : row.evidence.map(Self.asTilesKeep),
      cells: record.cells.map { CellText.string(CellText.trimmed(text.bytes(of: $0))) })
  }

  /// Links within a text are read the general way only; models that ask for them have no tiles.
  private static func asTilesKeep(_ evidence: Evidence) -> Evidence {
    guard case .given(let length, let isLink, _) = evidence else { return evidence }
    return .given(length: length, isLink: isLink)
  }

  /// What the answer reader makes of a row that is the only one below the header.
  private func readAlone(_ row: Int) -> TiledRow {
    let sheet = Array(bytes[header] + bytes[starts[row]..<starts[row + 1]])
    var reader = AnswerReader(model: model, bytes: sheet, file: "", options: options)
    guard let found = reader.next() else { return TiledRow() }
    var text = DelimitedText(sheet, delimiter: delimiter)
    var record = DelimitedRecord()
    _ = text.next(into: &record)
    _ = text.next(into: &record)
    return said(found, record, text)
  }
}
