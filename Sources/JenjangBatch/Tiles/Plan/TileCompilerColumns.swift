import JenjangModel
import JenjangNumbers
import JenjangReport
import JenjangScoring

extension TileCompiler {
  /// Compiles what the columns of a report show; each column gets a register, or -1.
  mutating func compile(
    columns: [ReportColumn], style: FigureStyle
  ) throws(TileRefusal) {
    var slots: [Int] = []
    for column in columns { slots += try self.slots(of: column) }
    try compile(slots: slots)
    var shown: [ReportColumn: (shown: Int32, exact: Int32)] = [:]
    for column in columns {
      var registers = shown[column]
      if registers == nil { registers = try show(column, style) }
      shown[column] = registers
      program.shown.append(registers?.shown ?? -1)
      program.exact.append(registers?.exact ?? -1)
    }
    var simplifier = TileSimplifier(program)
    program = simplifier.simplified()
    closeDoubts(
      counting: columns.indices.filter { columns[$0] == .answered || columns[$0] == .asked })
  }

  private func slots(of column: ReportColumn) throws(TileRefusal) -> [Int] {
    switch column {
    case .id, .name, .year, .group: return []
    case .dimension(let index):
      guard plan.dimensionSlots.indices.contains(index) else { throw .broken }
      return [plan.dimensionSlots[index]]
    case .overall: return [plan.dimensionSlots[0]]
    case .phase, .phaseTitle: return phaseSlots
    case .answered, .asked: return plan.indicatorSlots.compactMap { $0.condition }
    case .advice: return adviceSlots
    case .model, .blocked, .nextPhase, .findings, .evidence, .reason, .classed, .table, .goal,
      .detail:
      throw .column(column)
    }
  }

  private mutating func show(
    _ column: ReportColumn, _ style: FigureStyle
  ) throws(TileRefusal) -> (shown: Int32, exact: Int32) {
    switch column {
    case .dimension(let index): return try show(dimension: index, style)
    case .overall: return try show(dimension: 0, style)
    case .phase, .phaseTitle:
      if plan.model.ladder == nil { return (-1, -1) }
      return (Int32(try phase().register), -1)
    case .answered: return (Int32(try answeredFigure().register), -1)
    case .asked: return (Int32(try askedFigure().register), -1)
    case .advice:
      if program.advice.isEmpty { try compileAdvice() }
      return (-1, -1)
    case .model, .id, .name, .year, .group, .blocked, .nextPhase, .findings, .evidence, .reason,
      .classed, .table, .goal, .detail:
      return (-1, -1)
    }
  }

  /// A score in units of the last decimal that is shown.
  private mutating func show(
    dimension: Int, _ style: FigureStyle
  ) throws(TileRefusal) -> (shown: Int32, exact: Int32) {
    let form = try form(plan.dimensionSlots[dimension])
    let whole = plan.model.dimensions[dimension].isShare ? style.whole : .one
    let value = try figure(of: form)
    let rounded = try rounded(
      value, times: whole, decimals: style.decimals, style.rounding)
    return (Int32(rounded.register), Int32(value.register))
  }

  /// The questions that are always asked, and the conditions of the others; nil is always.
  private func asked() throws(TileRefusal) -> [(question: Int, conditions: [TruthForm]?)] {
    var result: [(question: Int, conditions: [TruthForm]?)] = []
    for (index, question) in plan.model.questions.enumerated() {
      switch question.owner {
      case .fact, .factor: result.append((index, nil))
      case .indicator: result.append((index, []))
      }
    }
    for (index, question) in plan.indicatorQuestions.enumerated() {
      guard let question, result.indices.contains(question) else { continue }
      var condition = TruthForm.yes
      if let slot = plan.indicatorSlots[index].condition { condition = try truth(slot) }
      if condition == .yes {
        result[question].conditions = nil
      } else if case .register = condition {
        result[question].conditions?.append(condition)
      }
    }
    return result
  }

  private mutating func askedFigure() throws(TileRefusal) -> FigureColumn {
    var base = 0
    var conditions: [TruthForm] = []
    for (_, own) in try asked() {
      guard let own else {
        base += 1
        continue
      }
      if !own.isEmpty { conditions.append(joined(own, .any)) }
    }
    return try counted(base: answeredCount([], base: base), conditions)
  }

  private mutating func answeredFigure() throws(TileRefusal) -> FigureColumn {
    var always: [Int] = []
    var conditions: [TruthForm] = []
    for (question, own) in try asked() {
      guard let own else {
        always.append(question)
        continue
      }
      if own.isEmpty { continue }
      var answers = (0..<64).map { (code: UInt8($0), truth: TruthSet.yes) }
      answers.append((Tile.Code.notApplicable, takesNotApplicable(question) ? .yes : .no))
      let isAnswered = try codeTruth(question, answers)
      conditions.append(
        allApply(registers: [register(of: joined(own, .any)), register(of: isAnswered)]))
    }
    return try counted(base: answeredCount(always, base: always.count), conditions)
  }

  private mutating func counted(
    base: FigureColumn, _ conditions: [TruthForm]
  ) throws(TileRefusal) -> FigureColumn {
    if conditions.isEmpty { return base }
    let more = try count(of: conditions)
    return try figure(
      .combine, over: .one, (base.least + more.least, base.most + more.most), mayBeAbsent: false
    ) {
      $0.left = Int32(base.register)
      $0.right = Int32(more.register)
      $0.first = .one
      $0.second = .one
    }
  }
}
