import JenjangModel
import JenjangNumbers

/// What each question of a complete answer sheet can be answered, by the model's questions.
///
/// A figure stands for the stretch of figures between the bounds that the rules compare it with: within
/// such a stretch no rule tells two figures apart. Evidence needs no choices of its own, since a level
/// that counts for want of evidence is one that could have been claimed outright.
package struct AnswerChoices: Sendable {
  /// The answers, lowest level first; *not applicable* last where it is taken.
  package let answers: [[Answer]]
  /// Whether a question's answers stand for all that it could be answered.
  package let areAll: [Bool]
  let readings: [[AnswerReading]]

  /// The choices of a plan; nil where a question has more than 64.
  package init?(plan: Plan) {
    var answers: [[Answer]] = []
    var areAll: [Bool] = []
    for (index, form) in plan.questionForms.enumerated() {
      var choices: [Answer]
      var isAll = true
      switch form.kind {
      case .level: choices = (0..<form.optionCount).map { .level($0) }
      case .choice: choices = (0..<form.optionCount).map { .choice($0) }
      case .truth: choices = [.truth(false), .truth(true)]
      case .number(let domain):
        let cuts = plan.cuts(ofFigure: index)
        isAll = cuts.isExact
        choices = domain.representatives(between: cuts.values).map { .number($0) }
      }
      if form.takesNotApplicable { choices.append(.notApplicable) }
      if choices.count > 64 || choices.isEmpty { return nil }
      answers.append(choices)
      areAll.append(isAll)
    }
    self.answers = answers
    self.areAll = areAll
    readings = Self.readings(answers, plan)
  }

  /// Some answers to each question, at most 64; an answer may also be that there is none.
  package init(plan: Plan, answers: [[Answer]]) {
    self.answers = answers
    areAll = answers.map { _ in false }
    readings = Self.readings(answers, plan)
  }

  private static func readings(_ answers: [[Answer]], _ plan: Plan) -> [[AnswerReading]] {
    answers.enumerated().map { index, choices in
      choices.map { plan.questionForms[index].reading($0) }
    }
  }
}

extension Plan {
  /// The figures with which a question's answer is compared, and whether nothing else is done with it.
  fileprivate func cuts(ofFigure question: Int) -> (values: [Rational], isExact: Bool) {
    var values: Set<Rational> = []
    var isExact = true
    for slot in instructions.indices {
      let reads = operands(of: slot).contains { operand in
        if case .number(question, _) = instructions[operand] { return true }
        return false
      }
      if !reads { continue }
      switch instructions[slot] {
      case .compare:
        let others = operands(of: slot).compactMap { operand -> Rational? in
          guard case .constant(let index) = instructions[operand] else { return nil }
          return constants[index].figure.certain
        }
        values.formUnion(others)
        if others.count != 1 { isExact = false }
      case .band(let table): values.formUnion(bandTables[table].bands.compactMap { $0.end })
      default: isExact = false
      }
    }
    if !isExact {
      // Figures of every size, and those that the rules name wherever this question has a part.
      values.formUnion(
        [0, 1, 2, 5, 10, 100, 1_000, 10_000, 100_000, 1_000_000].map { Rational($0) })
      values.formUnion(limits(of: question))
    }
    let sorted = values.sorted()
    let most = 28
    if sorted.count <= most { return (sorted, isExact) }
    return ((0..<most).map { sorted[$0 * (sorted.count - 1) / (most - 1)] }, false)
  }

  /// The figures at which anything turns that hangs on a question: constants that it is compared with
  /// or held between, and the ends of bands.
  private func limits(of question: Int) -> [Rational] {
    var hangs: [Bool] = []
    var result: [Rational] = []
    for slot in instructions.indices {
      let reads = operands(of: slot)
      var isOwn = reads.contains { hangs[$0] }
      if case .number(question, _) = instructions[slot] { isOwn = true }
      hangs.append(isOwn)
      guard isOwn else { continue }
      switch instructions[slot] {
      case .band(let table):
        result += bandTables[table].bands.compactMap { $0.end }
        continue
      case .compare, .clamp: break
      default: continue
      }
      for operand in reads {
        guard case .constant(let index) = instructions[operand],
          let limit = constants[index].figure.certain
        else { continue }
        result.append(limit)
      }
    }
    return result
  }
}

extension NumberDomain {
  /// One figure of the domain for each stretch between some figures, and those figures themselves.
  fileprivate func representatives(between cuts: [Rational]) -> [Rational] {
    var ends: [Rational] = cuts
    if let least { ends.append(least) }
    if let most { ends.append(most) }
    let sorted = Set(ends).sorted()
    var result = Set(cuts.filter { contains($0) })
    if let least { result.insert(neighbours(of: least).above) }
    if let most { result.insert(neighbours(of: most).below) }
    if least == nil {
      result.insert(
        neighbours(of: (sorted.first ?? .zero).rounded(decimals: 0, .down) - .one).below)
    }
    if most == nil {
      result.insert(neighbours(of: (sorted.last ?? .zero).rounded(decimals: 0, .up) + .one).above)
    }
    for (low, high) in zip(sorted, sorted.dropFirst()) {
      let middle = neighbours(of: (low + high) * Rational(1, 2))
      result.insert(middle.below)
      // Where steps are wide, the one in the stretch may be the one above its middle.
      if step != nil { result.insert(middle.above) }
    }
    return result.filter { contains($0) }.sorted()
  }
}
