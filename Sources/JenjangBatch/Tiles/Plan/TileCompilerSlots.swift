import JenjangModel
import JenjangNumbers
import JenjangScoring

extension TileCompiler {
  /// What stands in a slot whose operands are compiled.
  mutating func compile(_ slot: Int) throws(TileRefusal) -> SlotForm {
    let operands = Array(plan.operands(of: slot))
    switch plan.instructions[slot] {
    case .constant(let index): return try constant(plan.constants[index])
    case .year: return .figure(try yearFigure())
    case .option(let question, let table):
      return try answer(question, plan.answerTables[table])
    case .number(let question, let table):
      return .figure(try number(question, plan.answerTables[table]))
    case .isAnswered(let question):
      // Rows where it is not answered take the general way.
      try doubt(question, Tile.Code.empty)
      return .truth(.constant(.yes))
    case .phase: return .figure(try phase())
    case .inForce(let window): return .truth(.constant(window.contains(year) ? .yes : .no))
    case .allApply: return .truth(try allApply(operands))
    case .whenApplies: return try form(form(operands[0]), when: truth(operands[1]))
    case .defined, .otherwise: return try form(operands[0])
    case .band(let table): return try band(plan.bandTables[table], form(operands[0]))
    case .anyPresent(let roster): return .truth(try anyPresent(roster))
    case .aggregate(let aggregate, let roster):
      return try self.aggregate(aggregate, members(of: roster))
    case .add: return try combined(operands, .one)
    case .subtract: return try combined(operands, Rational(-1))
    case .multiply: return try product(operands)
    case .divide: return try quotient(operands)
    case .negate: return try scaled(form(operands[0]), by: Rational(-1))
    case .minimum: return try aggregate(.least, plainMembers(operands))
    case .maximum: return try aggregate(.greatest, plainMembers(operands))
    case .total: return try aggregate(.sum, plainMembers(operands))
    case .average: return try aggregate(.mean, plainMembers(operands))
    case .round(let decimals, let mode):
      return .figure(try rounded(figure(of: form(operands[0])), decimals: decimals, mode))
    case .clamp: return .figure(try clamped(operands))
    case .power(let exponent): return try power(form(operands[0]), exponent)
    case .root: throw .operation(.root)
    case .last: throw .operation(.last)
    case .logarithm: throw .operation(.logarithm)
    case .conditional: return try conditional(operands)
    case .compare(let comparison):
      return .truth(try compare(form(operands[0]), comparison, form(operands[1])))
    case .not: return .truth(try not(truth(operands[0])))
    case .and: return .truth(try joined(operands, .all))
    case .or: return .truth(try joined(operands, .any))
    case .atLeast(let count): return .truth(try atLeast(count, operands))
    case .countOf: return .figure(try count(of: operands))
    }
  }

  private func constant(_ value: Value) throws(TileRefusal) -> SlotForm {
    switch value {
    case .truth(let truth):
      guard let constant = TruthForm.Truth(truth) else { throw .operation(.unknownConstant) }
      return .truth(.constant(constant))
    case .figure(let figure):
      if figure.isAbsent { return .constant(nil) }
      guard let certain = figure.certain else { throw .operation(.unknownConstant) }
      return .constant(certain)
    }
  }

  private mutating func yearFigure() throws(TileRefusal) -> FigureColumn {
    if year == nil { throw .noYear }
    let most = BigInteger(Int64(Int32.max))
    return try figure(.year, over: .one, (-most, most), mayBeAbsent: false) { _ in }
  }

  /// Whether a question's own not applicable is taken for an answer.
  func takesNotApplicable(_ question: Int) -> Bool {
    let rule = plan.model.questions[question].notApplicable
    switch plan.model.questions[question].owner {
    case .indicator: return rule != .refused
    case .fact, .factor: return rule == .allowed
    }
  }

  private mutating func answer(
    _ question: Int, _ table: AnswerTable
  ) throws(TileRefusal) -> SlotForm {
    guard plan.model.questions.indices.contains(question), table.values.count >= 2,
      table.values.count - 2 <= Int(Tile.Code.empty)
    else { throw .broken }
    let options = Array(table.values.dropLast(2))
    let unanswered = table.values[table.values.count - 2]
    let last = takesNotApplicable(question) ? table.values[table.values.count - 1] : nil
    var doubts: UInt8 = 0
    if !unanswered.isCertain { doubts |= Tile.Code.empty }
    if !(last?.isCertain ?? false) { doubts |= Tile.Code.notApplicable }
    if case .truth = unanswered {
      var values = options.enumerated().map { (code: UInt8($0.offset), truth: $0.element.truth) }
      if doubts & Tile.Code.empty == 0 { values.append((Tile.Code.empty, unanswered.truth)) }
      if doubts & Tile.Code.notApplicable == 0, let last {
        values.append((Tile.Code.notApplicable, last.truth))
      }
      try doubt(question, doubts)
      return .truth(try codeTruth(question, values))
    }
    guard options.allSatisfy({ $0.isCertain }) else { throw .operation(.unknownConstant) }
    var form = OptionForm(
      question: question, options: options.map { $0.figure.certain },
      unanswered: unanswered.figure.certain, notApplicable: last?.figure.certain,
      doubts: doubts)
    form.isOpenRange =
      isOfIndicator(question) && doubts & Tile.Code.empty != 0
      && isRange(unanswered.figure, of: form.options)
    return .option(form)
  }

  /// Whether an indicator asks the question; what facts decide does not rise with their answers.
  private func isOfIndicator(_ question: Int) -> Bool {
    if case .indicator = plan.model.questions[question].owner { return true }
    return false
  }

  /// Whether a figure is surely there, and any of options of which none is below the one before it.
  private func isRange(_ figure: Figure, of options: [Rational?]) -> Bool {
    guard !figure.mayBeAbsent, !figure.mayBeUndefined, let interval = figure.interval,
      let low = interval.low, let high = interval.high
    else { return false }
    let values = options.compactMap { $0 }
    return values.count == options.count && values.first == low && values.last == high
      && zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }
  }

  /// A truth by what a question's answer is.
  mutating func codeTruth(
    _ question: Int, _ values: [(code: UInt8, truth: TruthSet)]
  ) throws(TileRefusal) -> TruthForm {
    var table = Array(repeating: UInt8(0), count: 129)
    for (code, truth) in values where Int(code) < table.count {
      table[Int(code)] = (truth == .yes ? 1 : 0) | (truth == .notApplicable ? 2 : 0)
    }
    let start = program.byteTables.count
    program.byteTables += table
    let offset = try offset(of: question)
    return truth(.codeTruth) { operation in
      operation.left = offset
      operation.numbers = Int32(start)
    }
  }

  private mutating func number(
    _ question: Int, _ table: AnswerTable
  ) throws(TileRefusal) -> FigureColumn {
    guard plan.model.questions.indices.contains(question), let place = numberPlaces[question],
      case .number(let domain) = plan.model.questions[question].domain, table.values.count >= 2
    else { throw .broken }
    let unanswered = table.values[table.values.count - 2]
    let last = table.values[table.values.count - 1]
    var doubts: UInt8 = 0
    var absent: UInt8 = 0
    if !unanswered.isCertain {
      doubts |= Tile.Code.empty
    } else if !unanswered.figure.isAbsent {
      throw .operation(.unknownConstant)
    } else {
      absent |= Tile.Code.empty
    }
    if !takesNotApplicable(question) || !last.isCertain {
      doubts |= Tile.Code.notApplicable
    } else if !last.figure.isAbsent {
      throw .operation(.unknownConstant)
    } else {
      absent |= Tile.Code.notApplicable
    }
    try doubt(question, doubts)
    let unit = BigInteger.powerOfTen(decimals[question])
    let bound = BigInteger(Tile.mostFigure)
    var least = -bound
    var most = bound
    if let low = domain.least { least = min(max(least, (low * Rational(unit)).floor), most) }
    if let high = domain.most { most = max(min(most, (high * Rational(unit)).floor + .one), least) }
    let offset = try offset(of: question)
    return try figure(.number, over: unit, (least, most), mayBeAbsent: absent != 0) { operation in
      operation.left = offset
      operation.right = Int32(place * Tile.width)
      operation.count = Int32(absent)
      operation.first = least
      operation.second = most
    }
  }
}

extension TruthForm.Truth {
  /// The one thing that a condition can be; nil where it can be more.
  init?(_ truth: TruthSet) {
    switch truth {
    case .yes: self = .yes
    case .no: self = .no
    case .notApplicable: self = .notApplicable
    default: return nil
    }
  }
}

extension Value {
  /// Whether there is but one thing that it can be.
  var isCertain: Bool {
    switch self {
    case .figure(let figure): return figure.isAbsent || figure.certain != nil
    case .truth(let truth): return TruthForm.Truth(truth) != nil
    }
  }
}
