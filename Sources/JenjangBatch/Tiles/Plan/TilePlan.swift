import JenjangCSV
import JenjangModel
import JenjangNumbers
import JenjangReport
import JenjangScoring
import JenjangSource

/// What is written of every row of a sheet.
struct TileRequest: Sendable {
  var columns: [ReportColumn]
  var decimals: Int?
  var dialect = CSVReport.Dialect.plain
  var language = MessageLanguage.indonesian
  /// Whether the sheet has columns of evidence.
  var hasEvidence = false
  /// The cells that the sheet has no column for; they are written as empty ones.
  var lacking: Set<PassedCell> = []
}

/// A plan compiled to fill a report's cells sixteen rows at a time, from codes and whole numbers.
///
/// What it writes is what the scorer and the CSV report write, to the byte. What it does not know
/// it refuses: as a whole with a ``TileRefusal``, or row by row where a figure is not certain.
struct TilePlan: Sendable {
  /// The programs of the stretches of years; nil where such rows take the general way.
  enum Programs: Sendable {
    case narrow([TileProgram<Int64>?])
    case wide([TileProgram<Int128>?])
  }

  let programs: Programs
  let years: TileYears
  let cells: TileCells
  /// The cells that the tile passes on, in the order of their places in it.
  let passed: [PassedCell]

  /// How many decimals a tile's figures have, by the model's questions that take figures.
  let decimals: [Int]

  /// Whether 64 bits suffice for every number.
  var isNarrow: Bool {
    if case .narrow = programs { return true }
    return false
  }

  init(_ plan: Plan, _ request: TileRequest) throws(TileRefusal) {
    if request.hasEvidence && plan.asksEvidence { throw .evidence }
    if plan.model.show.isPoints || plan.model.show.isFullWhenMet { throw .showing }
    let model = plan.model
    let style = FigureStyle(
      model.show, decimals: request.decimals, decimalSign: request.dialect.decimalSign)
    let decimals = model.questions.map { Tile.decimals(of: $0.domain) }
    self.decimals = model.questions.indices.compactMap { question in
      if case .number = model.questions[question].domain { return decimals[question] }
      return nil
    }
    years = TileYears(plan)
    var compiled: [TileProgram<BigInteger>?] = []
    var width = 0
    for stretch in 0..<years.count {
      if stretch == 0 && (years.isUndated || model.needsYear) {
        compiled.append(nil)
        continue
      }
      var compiler = TileCompiler(plan, year: years.year(in: stretch), decimals: decimals)
      do throws(TileRefusal) {
        try compiler.compile(columns: request.columns, style: style)
      } catch {
        // Rows without a year are for the general way where the rules read one.
        if error != .noYear { throw error }
        compiled.append(nil)
        continue
      }
      width = max(width, compiler.width)
      compiled.append(compiler.program)
    }
    if width <= Self.narrowWidth {
      var programs: [TileProgram<Int64>?] = []
      for program in compiled { programs.append(try program?.narrowed()) }
      self.programs = .narrow(programs)
    } else {
      var programs: [TileProgram<Int128>?] = []
      for program in compiled { programs.append(try program?.narrowed()) }
      self.programs = .wide(programs)
    }
    passed = PassedCell.needed(by: request.columns, in: model).filter {
      !request.lacking.contains($0)
    }
    cells = TileCells(model, request, style, passed: passed)
  }

  /// The bits of the longest number that 64 bits are taken for.
  private static let narrowWidth = 61
}

extension TileProgram where Number == BigInteger {
  /// The same in numbers of a fixed width, which are known to suffice.
  fileprivate func narrowed<Word: TileWord>() throws(TileRefusal) -> TileProgram<Word> {
    func word(_ number: BigInteger) throws(TileRefusal) -> Word {
      guard let word = Word(number) else { throw .tooLong }
      return word
    }
    var result = TileProgram<Word>()
    for operation in operations { result.operations.append(try operation.mapped(word)) }
    for number in numbers { result.numbers.append(try word(number)) }
    for chunk in chunks {
      result.chunks.append(
        LaneChunk(start: chunk.start, end: chunk.end, scale: try word(chunk.scale)))
    }
    for constant in constants {
      var value: Word?
      if let number = constant.value { value = try word(number) }
      result.constants.append(.init(register: constant.register, value: value))
    }
    result.truthConstants = truthConstants.map {
      .init(register: $0.register, isYes: $0.isYes, isNotApplicable: $0.isNotApplicable)
    }
    result.doubts = doubts.map { .init(bits: $0.bits, offsets: $0.offsets) }
    result.lists = lists
    result.byteTables = byteTables
    result.runs = runs
    result.terms = terms
    result.advice = advice
    result.registers = registers
    result.truths = truths
    result.shown = shown
    result.exact = exact
    result.open = open.map { .init(offset: $0.offset, highest: $0.highest) }
    return result
  }
}
