import JenjangModel
import JenjangNumbers

/// One exact outcome.
enum Outcome: Hashable {
  case figure(Rational)
  case truth(Bool)
  case absent
  case undefined

  var figure: Rational? {
    if case .figure(let value) = self { return value }
    return nil
  }
}

/// Scores complete answers by the words of the language page, plainly and by recursion.
///
/// It shares no code with the plan: no ranges, no slots, no order of evaluation.
struct ExactOracle {
  let model: Model
  let answers: [Answer]
  let year: Int?

  func applies(_ child: Dimension.Child) -> Bool {
    switch child {
    case .indicator(let index):
      let indicator = model.indicators[index]
      return applies(indicator.appliesWhen, indicator.since, indicator.until)
    case .dimension(let index):
      let dimension = model.dimensions[index]
      return applies(dimension.appliesWhen, dimension.since, dimension.until)
    }
  }

  func appliesUp(_ child: Dimension.Child) -> Bool {
    var parent: Int?
    switch child {
    case .indicator(let index): parent = model.indicators[index].dimension
    case .dimension(let index): parent = model.dimensions[index].parent
    }
    guard applies(child) else { return false }
    return parent.map { appliesUp(.dimension($0)) } ?? true
  }

  private func applies(_ condition: Int?, _ since: Int?, _ until: Int?) -> Bool {
    if let year, let since, year < since { return false }
    if let year, let until, year > until { return false }
    return condition.map { value($0) == .truth(true) } ?? true
  }

  /// The points of an indicator, its conditions aside; nil where it is out.
  func points(_ index: Int) -> Rational? {
    let indicator = model.indicators[index]
    switch indicator.source {
    case .question(let question):
      let levels = model.scales[indicator.scale ?? 0].levels
      switch answers[question] {
      case .level(let place): return levels[place].points
      case .notApplicable:
        if case .points(let points) = indicator.notApplicable { return points }
        return nil
      default:
        if case .points(let points) = indicator.unanswered { return points }
        return levels[0].points
      }
    case .bands(let bands):
      guard let figure = value(bands.expression).figure else { return nil }
      return bands.bands.first { band in
        band.end.map { figure < $0 || (band.includesEnd && figure == $0) } ?? true
      }?.points
    case .points(let expression): return value(expression).figure
    }
  }

  func level(_ index: Int) -> Rational? {
    guard case .question(let question) = model.indicators[index].source else { return nil }
    switch answers[question] {
    case .level(let place): return Rational(place)
    case .notApplicable: return nil
    default: return .zero
    }
  }

  /// The score of a dimension, its own conditions aside; nil where it is out.
  func score(_ dimension: Int) -> Rational? {
    let present = model.dimensions[dimension].children.contains {
      applies($0) && childScore($0) != nil
    }
    guard present else { return nil }
    let score = model.dimensions[dimension].score
    return score < 0 ? aggregate(.mean, dimension) : value(score).figure
  }

  private func childScore(_ child: Dimension.Child) -> Rational? {
    switch child {
    case .indicator(let index): return points(index)
    case .dimension(let index): return score(index)
    }
  }

  func aggregate(_ aggregate: Aggregate, _ dimension: Int) -> Rational? {
    var weighted: [(weight: Rational, value: Rational)] = []
    switch aggregate {
    case .points, .mostPoints: weighted = leaves(dimension, most: aggregate == .mostPoints)
    default:
      for child in model.dimensions[dimension].children where applies(child) {
        switch child {
        case .indicator(let index):
          guard let points = points(index) else { continue }
          let indicator = model.indicators[index]
          let value = points * (indicator.mostPoints.reciprocal ?? .zero)
          weighted.append((indicator.weights.value(in: year), value))
        case .dimension(let index):
          guard let score = score(index) else { continue }
          let whole = model.dimensions[index].ofWhole ?? .one
          weighted.append(
            (model.dimensions[index].weights.value(in: year), score * (whole.reciprocal ?? .zero)))
        }
      }
    }
    if weighted.isEmpty { return nil }
    let sum = weighted.reduce(Rational.zero) { $0 + $1.weight * $1.value }
    switch aggregate {
    case .mean: return sum.divided(by: weighted.reduce(Rational.zero) { $0 + $1.weight })
    case .sum, .points, .mostPoints: return sum
    case .least: return weighted.map { $0.value }.min()
    case .greatest: return weighted.map { $0.value }.max()
    case .count: return Rational(weighted.count)
    }
  }

  private func leaves(
    _ dimension: Int, most: Bool
  ) -> [(weight: Rational, value: Rational)] {
    var result: [(weight: Rational, value: Rational)] = []
    for child in model.dimensions[dimension].children where applies(child) {
      switch child {
      case .indicator(let index):
        guard let points = points(index) else { continue }
        let indicator = model.indicators[index]
        result.append((indicator.weights.value(in: year), most ? indicator.mostPoints : points))
      case .dimension(let index): result += leaves(index, most: most)
      }
    }
    return result
  }

  func value(_ expression: Int) -> Outcome {
    let node = model.expressions[expression]
    let operands = node.operands
    switch node.operation {
    case .number(let value): return .figure(value)
    case .level(let place), .choice(let place): return .figure(Rational(place))
    case .truth(let truth): return .truth(truth)
    case .fact(let fact):
      switch answers[model.facts[fact].question] {
      case .truth(let truth): return .truth(truth)
      case .number(let number): return .figure(number)
      case .choice(let place): return .figure(Rational(place))
      default: return .absent
      }
    case .indicatorLevel(let index):
      return appliesUp(.indicator(index)) ? outcome(level(index)) : .absent
    case .indicatorPoints(let index):
      return appliesUp(.indicator(index)) ? outcome(points(index)) : .absent
    case .indicatorValue(let index):
      guard appliesUp(.indicator(index)) else { return .absent }
      let part = model.indicators[index].mostPoints.reciprocal ?? .zero
      return outcome(points(index).map { $0 * part })
    case .score(let dimension):
      return appliesUp(.dimension(dimension)) ? outcome(score(dimension)) : .absent
    case .aggregate(let kind, let dimension): return outcome(aggregate(kind, dimension))
    case .measure(let measure): return value(model.measures[measure].expression)
    case .add: return arithmetic(operands) { $0 + $1 }
    case .subtract: return arithmetic(operands) { $0 - $1 }
    case .multiply: return arithmetic(operands) { $0 * $1 }
    case .divide: return arithmetic(operands) { $0.divided(by: $1) }
    case .otherwise:
      let first = value(operands[0])
      return first == .undefined ? value(operands[1]) : first
    case .conditional:
      return value(value(operands[0]) == .truth(true) ? operands[1] : operands[2])
    case .minimum: return list(operands) { $0.min() }
    case .maximum: return list(operands) { $0.max() }
    case .total: return list(operands) { $0.reduce(.zero, +) }
    case .average:
      return list(operands) { $0.reduce(.zero, +).divided(by: Rational($0.count)) }
    case .compare(let comparison): return compare(operands, comparison)
    case .not:
      if case .truth(let truth) = value(operands[0]) { return .truth(!truth) }
      return .absent
    case .and: return vote(operands) { yes, count in yes == count }
    case .or: return vote(operands) { yes, _ in yes > 0 }
    case .atLeast(let least): return vote(operands) { yes, count in yes >= min(least, count) }
    case .countOf:
      return .figure(Rational(operands.filter { value($0) == .truth(true) }.count))
    default: return .absent
    }
  }

  private func outcome(_ value: Rational?) -> Outcome { value.map { .figure($0) } ?? .absent }

  private func arithmetic(
    _ operands: [Int], _ combine: (Rational, Rational) -> Rational?
  ) -> Outcome {
    let left = value(operands[0])
    let right = value(operands[1])
    if left == .absent || right == .absent { return .absent }
    guard let first = left.figure, let second = right.figure else { return .undefined }
    return combine(first, second).map { .figure($0) } ?? .undefined
  }

  private func list(_ operands: [Int], _ combine: ([Rational]) -> Rational?) -> Outcome {
    let values = operands.map { value($0) }
    if values.contains(.undefined) { return .undefined }
    let figures = values.compactMap { $0.figure }
    return figures.isEmpty ? .absent : outcome(combine(figures))
  }

  private func compare(_ operands: [Int], _ comparison: Comparison) -> Outcome {
    guard let left = value(operands[0]).figure, let right = value(operands[1]).figure
    else { return .absent }
    switch comparison {
    case .equal: return .truth(left == right)
    case .notEqual: return .truth(left != right)
    case .atLeast: return .truth(left >= right)
    case .atMost: return .truth(left <= right)
    case .above: return .truth(left > right)
    case .below: return .truth(left < right)
    }
  }

  private func vote(_ operands: [Int], _ decide: (Int, Int) -> Bool) -> Outcome {
    let applicable = operands.map { value($0) }.filter { $0 != .absent }
    if applicable.isEmpty { return .absent }
    return .truth(decide(applicable.filter { $0 == .truth(true) }.count, applicable.count))
  }
}

extension Model {
  /// Every way of answering the questions that have no answer and whose answer is open.
  func completions(of answers: [Answer]) -> [[Answer]] {
    var result = [answers]
    for (index, question) in questions.enumerated() where answers[index] == .unanswered {
      if case .indicator(let indicator) = question.owner,
        indicators[indicator].unanswered != .unknown
      {
        continue
      }
      var options: [Answer] = question.notApplicable == .refused ? [] : [.notApplicable]
      switch question.domain {
      case .level(let scale):
        options += scales[scale].levels.indices.map { .level($0) }
      case .truth: options += [.truth(false), .truth(true)]
      case .choice(let choices): options += choices.indices.map { .choice($0) }
      case .number(let domain):
        // The ends, and what lies between on whole steps: enough for domains of a few numbers.
        var next = domain.least ?? .zero
        while next <= domain.most ?? .zero {
          options.append(.number(next))
          next = next + .one
        }
      }
      result = result.flatMap { sheet in
        options.map { option in
          var filled = sheet
          filled[index] = option
          return filled
        }
      }
    }
    return result
  }
}
