import JenjangCSV
import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangSource

/// A cell of the sheet that a report writes out again.
enum PassedCell: Hashable, Sendable {
  /// A part of what names a community, by the model's community columns.
  case key(Int)
  case name
  /// By the model's group columns.
  case group(Int)

  /// The cells that columns write out again: first the parts of the key, then the others as they come.
  static func needed(by columns: [ReportColumn], in model: Model) -> [PassedCell] {
    var result = model.columns.community.indices.map { PassedCell.key($0) }
    for column in columns {
      let cell: PassedCell
      switch column {
      case .name where model.columns.name != nil: cell = .name
      case .group(let index) where model.columns.groups.indices.contains(index):
        cell = .group(index)
      default: continue
      }
      if !result.contains(cell) { result.append(cell) }
    }
    return result
  }
}

/// How a report's columns are written from a row of a tile.
struct TileCells: Sendable {
  struct Column: Sendable, BitwiseCopyable {
    var kind: Kind
    /// The first cell that is passed on, the first text, or the place among the steps.
    var place: Int32
    /// How many phases there are, with none; of steps, where their texts start.
    var count: Int32 = 0
  }

  /// Columns of one kind side by side.
  struct Stretch: Sendable, BitwiseCopyable {
    var kind: Kind
    var start: Int32
    var end: Int32
  }

  enum Kind: UInt8, Sendable, BitwiseCopyable {
    case key
    case passed
    case year
    /// A figure in units of the last decimal.
    case figure
    /// A figure without decimals.
    case count
    /// A text by the phases that are certain and possible, each from -1 up.
    case text
    case advice
    /// Always empty.
    case nothing
  }

  let columns: [Column]
  /// How many cells name a community.
  let keyCount: Int
  /// How many steps a row shows at most.
  let mostAdvice: Int
  let texts: CellTexts
  let delimiter: Delimiter
  let decimals: Int
  let decimalSign: UInt8

  init(_ model: Model, _ request: TileRequest, _ style: FigureStyle, passed: [PassedCell]) {
    delimiter = request.dialect.delimiter
    decimals = style.decimals
    decimalSign = request.dialect.decimalSign == .comma ? UInt8(ascii: ",") : UInt8(ascii: ".")
    keyCount = model.columns.community.count
    var texts = CellTexts(delimiter)
    // An empty cell stands before them, for where there is no step.
    let steps = texts.add([""] + model.steps.map { $0.name }) + 1
    var columns: [Column] = []
    var mostAdvice = 0
    for column in request.columns {
      switch column {
      case .id: columns.append(Column(kind: .key, place: 0))
      case .name:
        columns.append(Self.passedColumn(passed.firstIndex(of: .name)))
      case .group(let index):
        columns.append(Self.passedColumn(passed.firstIndex(of: .group(index))))
      case .year: columns.append(Column(kind: .year, place: 0))
      case .dimension, .overall: columns.append(Column(kind: .figure, place: 0))
      case .answered, .asked: columns.append(Column(kind: .count, place: 0))
      case .phase, .phaseTitle:
        let phases = model.ladder?.phases.count ?? 0
        if phases == 0 {
          columns.append(Column(kind: .nothing, place: 0))
          continue
        }
        // Each phase, or none, as the certain one with each as the possible one.
        let start = texts.add(
          (-1..<phases).flatMap { certain in
            (-1..<phases).map { possible in
              column.cell(from: certain, to: possible, model: model, language: request.language)
            }
          })
        columns.append(Column(kind: .text, place: Int32(start), count: Int32(phases + 1)))
      case .advice(let place):
        mostAdvice = max(mostAdvice, place)
        columns.append(Column(kind: .advice, place: Int32(place - 1), count: Int32(steps)))
      case .model, .blocked, .nextPhase, .findings, .evidence, .reason, .classed, .table, .goal,
        .detail:
        columns.append(Column(kind: .nothing, place: 0))
      }
    }
    self.columns = columns
    self.mostAdvice = mostAdvice
    self.texts = texts
  }

  private static func passedColumn(_ place: Int?) -> Column {
    place.map { Column(kind: .passed, place: Int32($0)) } ?? Column(kind: .nothing, place: 0)
  }
}

/// Texts as cells with the delimiter behind them, quoted where that is needed.
struct CellTexts: Sendable {
  /// Where a text stands among the bytes; its first sixteen bytes are at hand.
  struct Entry: Sendable, BitwiseCopyable {
    var head: UInt64
    var tail: UInt64
    var start: Int32
    var length: Int32
  }

  private(set) var entries: [Entry] = []
  /// All texts, with eight bytes more, so that eight can always be read at once.
  private(set) var bytes: [UInt8] = Array(repeating: 0, count: 8)
  private let delimiter: Delimiter

  init(_ delimiter: Delimiter) { self.delimiter = delimiter }

  /// The length of the longest.
  var mostLength: Int { entries.reduce(0) { max($0, Int($1.length)) } }

  /// Adds texts, and tells the place of the first.
  mutating func add(_ texts: [String]) -> Int {
    let first = entries.count
    for text in texts {
      var writer = DelimitedWriter(delimiter: delimiter)
      writer.append(text)
      let cell = writer.takeBytes() + [delimiter.rawValue]
      let start = bytes.count - 8
      bytes.replaceSubrange(start..<start, with: cell)
      entries.append(
        Entry(
          head: Self.word(cell.prefix(8)), tail: Self.word(cell.dropFirst(8).prefix(8)),
          start: Int32(start), length: Int32(cell.count)))
    }
    return first
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var word: UInt64 = 0
    for (index, byte) in bytes.enumerated() { word |= UInt64(byte) << UInt64(8 * index) }
    return word
  }
}
