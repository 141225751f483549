import JenjangModel
import JenjangNumbers
import JenjangScoring

/// The members of an aggregate, over one denominator: answers that lanes add up, and registers.
struct MemberParts {
  enum Part {
    case constant(Rational)
    /// Read as codes, eight rows a word.
    case option(OptionForm)
    case figure(FigureColumn)
  }

  var parts: [Part] = []
  var denominator = BigInteger.one
  /// The bounds of each value, in units of the denominator.
  var bounds: [(least: BigInteger, most: BigInteger)] = []
  var mayBeAbsent: [Bool] = []
}

extension TileCompiler {
  mutating func parts(_ members: [TileMember]) throws(TileRefusal) -> MemberParts {
    var result = MemberParts()
    for member in members {
      switch (member.form, member.condition) {
      case (.constant(let value?), .constant):
        result.parts.append(.constant(value))
        result.mayBeAbsent.append(false)
      case (.option(let option), .constant) where option.isPresentWhereAnswered:
        try doubt(option)
        result.parts.append(.option(option))
        result.mayBeAbsent.append(option.entries.contains { $0.figure == nil })
      default:
        let value = try figure(of: form(member.form, when: member.condition))
        result.parts.append(.figure(value))
        result.mayBeAbsent.append(value.mayBeAbsent)
      }
    }
    for part in result.parts {
      for denominator in part.denominators {
        result.denominator = result.denominator.leastCommonMultiple(with: denominator)
      }
    }
    try note(result.denominator)
    result.bounds = result.parts.map { $0.bounds(over: result.denominator) }
    return result
  }

  /// Σ factor × value, where what is absent adds nothing.
  mutating func valueSum(
    _ parts: inout MemberParts, by factors: [BigInteger]
  ) throws(TileRefusal) -> FigureColumn {
    var terms = SumTerms()
    for (index, part) in parts.parts.enumerated() {
      let factor = factors[index]
      let ends = [parts.bounds[index].least * factor, parts.bounds[index].most * factor].sorted()
      terms.least = terms.least + min(ends[0], .zero)
      terms.most = terms.most + max(ends[1], .zero)
      switch part {
      case .constant(let value):
        terms.lanes.base = terms.lanes.base + value.units(over: parts.denominator) * factor
      case .option(let option):
        terms.lanes.add(option, question: try offset(of: option.question)) {
          $0.units(over: parts.denominator) * factor
        }
      case .figure(let figure):
        terms.registers.append(figure.register)
        terms.weights.append(factor * parts.denominator.exactQuotient(by: figure.denominator))
      }
    }
    return try sum(terms, .weightedSum, over: parts.denominator)
  }

  /// Σ factor over the members that are there.
  mutating func presenceSum(
    _ parts: MemberParts, by factors: [BigInteger]
  ) throws(TileRefusal) -> SlotForm {
    var terms = SumTerms()
    for (index, part) in parts.parts.enumerated() {
      let factor = factors[index]
      if !parts.mayBeAbsent[index] {
        terms.lanes.base = terms.lanes.base + factor
        terms.least = terms.least + factor
        terms.most = terms.most + factor
        continue
      }
      terms.least = terms.least + min(factor, .zero)
      terms.most = terms.most + max(factor, .zero)
      switch part {
      case .constant: break
      case .option(let option):
        terms.lanes.addPresence(option, question: try offset(of: option.question), factor)
      case .figure(let figure):
        terms.registers.append(figure.register)
        terms.weights.append(factor)
      }
    }
    if !parts.mayBeAbsent.contains(true) { return .constant(Rational(terms.lanes.base)) }
    return .figure(try sum(terms, .presenceSum, over: .one))
  }

  /// How many rows' questions have no answer, subtracted from a base.
  mutating func answeredCount(
    _ questions: [Int], base: Int
  ) throws(TileRefusal) -> FigureColumn {
    var terms = SumTerms()
    terms.lanes.base = BigInteger(base)
    terms.least = BigInteger(base - questions.count)
    terms.most = BigInteger(base)
    for question in questions {
      let offset = try offset(of: question)
      terms.lanes.add(LaneSum.empty, offset, BigInteger(-1), most: 1)
      if !takesNotApplicable(question) {
        terms.lanes.add(LaneSum.notApplicable, offset, BigInteger(-1), most: 1)
      }
    }
    return try sum(terms, .weightedSum, over: .one)
  }

  private mutating func sum(
    _ terms: SumTerms, _ kind: TileOperationKind, over denominator: BigInteger
  ) throws(TileRefusal) -> FigureColumn {
    let (lanes, registers) = (terms.lanes, terms.registers)
    try note(lanes.base)
    var before: Int?
    if !lanes.isEmpty || registers.isEmpty {
      let chunks = try emit(lanes)
      // What is added up on the way keeps to the sum of all magnitudes.
      let form = try figure(
        .laneSum, over: denominator, (-lanes.most, lanes.most), mayBeAbsent: false
      ) {
        $0.list = Int32(chunks.lowerBound)
        $0.count = Int32(chunks.count)
        $0.first = lanes.base
      }
      if registers.isEmpty {
        return FigureColumn(
          register: form.register, denominator: denominator, least: terms.least,
          most: terms.most, mayBeAbsent: false)
      }
      before = form.register
    }
    let start = list(registers)
    let factors = try numbers(terms.weights)
    return try figure(
      kind, over: denominator, (terms.least, terms.most), mayBeAbsent: false
    ) {
      $0.left = Int32(before ?? -1)
      $0.list = start
      $0.count = Int32(registers.count)
      $0.numbers = factors
      $0.first = before == nil ? lanes.base : .zero
    }
  }

  private mutating func emit(_ lanes: LaneSum) throws(TileRefusal) -> Range<Int> {
    let first = program.chunks.count
    for chunk in lanes.chunks {
      try note(chunk.scale)
      let runs = program.runs.count
      for run in chunk.runs {
        let start = Int32(program.terms.count)
        program.terms += run.terms
        program.runs.append(
          LaneRun(
            pre: run.field.pre, add: run.field.add, shift: run.field.shift, mask: run.field.mask,
            start: start, end: Int32(program.terms.count)))
      }
      program.chunks.append(
        LaneChunk(start: Int32(runs), end: Int32(program.runs.count), scale: chunk.scale))
    }
    return first..<program.chunks.count
  }
}

/// What a sum is made of, and its bounds.
private struct SumTerms {
  /// Answers by their codes, and what stands in every row.
  var lanes = LaneSum()
  /// Figures, and their factors.
  var registers: [Int] = []
  var weights: [BigInteger] = []
  var least = BigInteger.zero
  var most = BigInteger.zero
}

extension MemberParts.Part {
  fileprivate var denominators: [BigInteger] {
    switch self {
    case .constant(let value): return [value.denominator]
    case .option(let option):
      return option.entries.compactMap { $0.figure?.denominator }
    case .figure(let figure): return [figure.denominator]
    }
  }

  fileprivate func bounds(over denominator: BigInteger) -> (least: BigInteger, most: BigInteger) {
    switch self {
    case .constant(let value):
      return (value.units(over: denominator), value.units(over: denominator))
    case .option(let option):
      let units = option.entries.map { $0.figure?.units(over: denominator) ?? .zero }
      return (units.min() ?? .zero, units.max() ?? .zero)
    case .figure(let figure):
      let factor = denominator.exactQuotient(by: figure.denominator)
      return (figure.least * factor, figure.most * factor)
    }
  }
}
