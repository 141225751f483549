/// Whether something that a phase demands can hold and can fail.
struct OracleDemand: Hashable {
  var canHold = false
  var canFail = false
  /// In every completion.
  var isCertain: Bool { !canFail }
  /// In some completion.
  var isPossible: Bool { canHold }
  var isDecided: Bool { canHold != canFail }

  mutating func take(_ holds: Bool) {
    if holds { canHold = true } else { canFail = true }
  }
}

/// A part of a gate and the truth that is wanted of it there.
struct OracleWish: Hashable {
  var condition: OracleCondition
  /// False under an odd number of `not`.
  var wantsYes: Bool
  /// Whether it can be against what is wanted; not applicable is not.
  var canFail = false

  mutating func take(_ evaluator: OracleEvaluator) {
    let truth = evaluator.truth(condition)
    if truth != .notApplicable && (truth == .yes) != wantsYes { canFail = true }
  }
}

/// A comparison or plain condition in a gate.
struct OracleCause: Hashable {
  /// Itself, behind all that it stands in.
  var wishes: [OracleWish]
  var left = OracleHull()
  var right = OracleHull()

  var condition: OracleCondition { wishes[wishes.count - 1].condition }
  var wantsYes: Bool { wishes[wishes.count - 1].wantsYes }
  /// Whether it can be against what is wanted.
  var canFail: Bool { wishes[wishes.count - 1].canFail }
  /// Whether it can keep the gate shut: in a part that is met whatever comes, nothing can.
  var canBlock: Bool { wishes.allSatisfy(\.canFail) }

  /// What is missing at the worst: only where more of the left side is what the gate asks for.
  var distance: Fraction? {
    guard wantsYes else { return nil }
    switch condition {
    case .compare(_, .atLeast, _), .compare(_, .above, _), .level(_, .atLeast, _),
      .level(_, .above, _), .named(_, .atLeast, _), .named(_, .above, _):
      guard let left = left.low, let right = right.high else { return nil }
      return right - left
    default: return nil
    }
  }

  /// The causes of a condition; quantified ones are taken apart.
  static func all(
    in condition: OracleCondition, wantsYes: Bool = true, inside outer: [OracleWish] = [],
    _ index: OracleIndex
  ) -> [OracleCause] {
    let wishes = outer + [OracleWish(condition: condition, wantsYes: wantsYes)]
    switch condition {
    case .not(let operand):
      return all(in: operand, wantsYes: !wantsYes, inside: wishes, index)
    case .and, .or, .atLeast, .everyOf, .anyOf:
      return condition.conditions.flatMap { all(in: $0, wantsYes: wantsYes, inside: wishes, index) }
    case .quantified(let quantified):
      return index.instances(of: quantified).map {
        OracleCause(wishes: wishes + [OracleWish(condition: $0, wantsYes: wantsYes)])
      }
    case .fact, .choice, .level, .phase, .compare, .named, .stops:
      return [OracleCause(wishes: wishes)]
    }
  }

  mutating func take(_ evaluator: OracleEvaluator) {
    for place in wishes.indices { wishes[place].take(evaluator) }
    switch condition {
    case .compare(let first, _, let second):
      left.take(evaluator.figure(first, in: nil).fraction)
      right.take(evaluator.figure(second, in: nil).fraction)
    case .level(let name, _, let level):
      let levels = evaluator.index.levels(of: evaluator.index.indicators[name]!)!
      left.take(evaluator.indicator(name).level.map { Fraction($0) })
      right.take(Fraction(levels.firstIndex { $0.name == level }!))
    case .named(let name, _, let value):
      let names = evaluator.index.names(ofNamed: name)
      left.take(evaluator.place(ofNamed: name).map { Fraction($0) })
      right.take(Fraction(names.firstIndex(of: value)!))
    default: break
    }
  }
}

extension OracleIndex {
  /// The comparisons that `every` or `any` stands for.
  func instances(of quantified: OracleQuantified) -> [OracleCondition] {
    switch (quantified.subject, quantified.bound) {
    case (.dimensions, .figure(let bound)):
      (quantified.under.map { dimensions(under: $0) } ?? topDimensions).map {
        .compare(.dimension($0.name), quantified.comparison, bound)
      }
    case (.dimensions, .level): []
    case (.indicators, .figure(let bound)):
      indicators(under: quantified.under).map {
        .compare(.indicator($0.name), quantified.comparison, bound)
      }
    case (.indicators, .level(let level)):
      indicators(under: quantified.under).map {
        .level(indicator: $0.name, quantified.comparison, level: level)
      }
    }
  }
}
