extension OracleEvaluator {
  /// The value of an expression; `children` is what the words of a score expression look at.
  func figure(_ figure: OracleFigure, in children: OracleChildren?) -> OracleValue {
    switch figure {
    case .number(let value), .score(let value): return .value(value)
    case .fact(let name):
      if case .figure(let value) = completion.answers[index.column(of: index.facts[name]!)] {
        return .value(value)
      }
      return .absent
    case .factor(let name):
      let factor = index.factors[name]!
      if case .level(let place) = completion.answers[index.column(of: factor)] {
        return .value(Fraction(factor.numbers[place]))
      }
      return .absent
    case .measure(let name): return self.figure(index.measures[name]!.figure, in: nil)
    case .indicator(let name): return OracleEvaluator.optional(indicator(name).value)
    case .dimension(let name): return OracleEvaluator.optional(score(name))
    case .pointsOf(let name): return OracleEvaluator.optional(indicator(name).points)
    case .table(let name): return OracleEvaluator.optional(cell(ofTable: name))
    case .percentToTarget(let name): return goal(of: name, isProgress: false)
    case .progress(let name): return goal(of: name, isProgress: true)
    case .year: return .value(Fraction(completion.year))
    case .overall: return OracleEvaluator.optional(overall)
    case .aggregate(let aggregate): return children!.aggregate(aggregate)
    case .start(let begin): return .value(begin + children!.points)
    case .binary(let symbol, let left, let right):
      return strict([left, right], in: children) { operate(symbol, $0[0], $0[1]) }
    case .negate(let operand): return strict([operand], in: children) { .value(-$0[0]) }
    case .list(let function, let operands):
      return list(function, operands.map { self.figure($0, in: children) })
    case .round(let operand, let digits, let mode, let isShare):
      return strict([operand], in: children) {
        .value($0[0].rounded(digits + (isShare ? 2 : 0), mode))
      }
    case .clamp(let operand, let low, let high):
      return strict([operand, low, high], in: children) { .value(min(max($0[0], $0[1]), $0[2])) }
    case .power(let operand, let exponent):
      return strict([operand], in: children) { .value($0[0].raised(exponent)) }
    case .root(let operand, let degree, let decimals, let mode):
      return strict([operand], in: children) { .value($0[0].root(degree, decimals, mode)) }
    case .otherwise(let operand, let fallback):
      let value = self.figure(operand, in: children)
      guard value == .undefined else { return value }
      return fallback.map { self.figure($0, in: children) } ?? .absent
    case .conditional(let condition, let first, let second):
      return self.figure(truth(condition) == .yes ? first : second, in: children)
    case .count(let conditions):
      return .value(Fraction(conditions.filter { truth($0) == .yes }.count))
    }
  }

  private static func optional(_ fraction: Fraction?) -> OracleValue {
    fraction.map { .value($0) } ?? .absent
  }

  /// An operator or function that has no value where an operand has none.
  private func strict(
    _ operands: [OracleFigure], in children: OracleChildren?,
    _ body: ([Fraction]) -> OracleValue
  ) -> OracleValue {
    let values = operands.map { figure($0, in: children) }
    if values.contains(.absent) { return .absent }
    if values.contains(.undefined) { return .undefined }
    return body(values.map { $0.fraction! })
  }

  private func operate(
    _ symbol: OracleOperator, _ left: Fraction, _ right: Fraction
  ) -> OracleValue {
    switch symbol {
    case .add: .value(left + right)
    case .subtract: .value(left - right)
    case .multiply: .value(left * right)
    case .divide: right == 0 ? .undefined : .value(left / right)
    }
  }

  /// Absent operands are left out of a list; with none left the whole is absent.
  private func list(_ function: OracleListFunction, _ values: [OracleValue]) -> OracleValue {
    if values.contains(.undefined) { return .undefined }
    let present = values.compactMap(\.fraction)
    guard let least = present.min(), let greatest = present.max() else { return .absent }
    let sum = present.reduce(0, +)
    switch function {
    case .min: return .value(least)
    case .max: return .value(greatest)
    case .last: return .value(present[present.count - 1])
    case .sum: return .value(sum)
    case .mean: return .value(sum / Fraction(present.count))
    }
  }
}
