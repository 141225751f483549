import JenjangModel
import JenjangNumbers
import JenjangTestSupport

@testable import JenjangScoring

/// A small model with every kind of expression in it, made at random.
struct RandomModel {
  var builder = ModelBuilder()
  private var truths: [Int] = []
  private var figures: [Int] = []

  init(_ random: inout SplitMix64) {
    addFacts(&random)
    for _ in 0..<3 { addExpression(&random) }
    var places = [0]
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      places.append(
        builder.dimension(
          in: places.randomElement(using: &random) ?? 0,
          weight: Dated(Rational(Int.random(in: 0...2, using: &random))),
          aggregate: [.mean, .sum, .least, .greatest, .count, .points, .mostPoints, nil]
            .randomElement(using: &random) ?? nil,
          appliesWhen: random.chance(1, of: 3) ? truths.randomElement(using: &random) : nil))
    }
    for _ in 0..<Int.random(in: 2...4, using: &random) {
      addIndicator(in: places.randomElement(using: &random) ?? 0, &random)
    }
    for index in builder.model.dimensions.indices {
      figures.append(builder.node(.score(index), type: .score))
    }
    for index in builder.model.indicators.indices {
      figures.append(builder.node(.indicatorLevel(index), type: .level(0)))
      figures.append(builder.node(.indicatorValue(index), type: .score))
      figures.append(builder.figure(.indicatorPoints(index)))
    }
    for _ in 0..<8 { addExpression(&random) }
    builder.phases([
      Phase(random.chance(1, of: 2) ? .zero : nil, gates: []),
      Phase(Rational(1, 4), gates: [truths.randomElement(using: &random) ?? 0]),
      Phase(Rational(1, 2), above: true, gates: [truths.randomElement(using: &random) ?? 0]),
    ])
  }

  private mutating func addFacts(_ random: inout SplitMix64) {
    let rule: NotApplicableRule = random.chance(1, of: 2) ? .allowed : .refused
    truths.append(builder.node(.fact(builder.fact(.truth, notApplicable: rule))))
    figures.append(
      builder.figure(.fact(builder.figureFact(.zero, Rational(2), notApplicable: rule))))
    figures.append(builder.figure(.number(Rational(Int.random(in: 0...1, using: &random)))))
  }

  private mutating func addIndicator(in place: Int, _ random: inout SplitMix64) {
    let rules: [NotApplicableRule] = [.refused, .allowed, .points(.one)]
    if random.chance(1, of: 5) {
      let bands = Bands(
        expression: figures[0],
        bands: [
          Band(end: .one, includesEnd: random.chance(1, of: 2), level: -1, points: .zero),
          Band(end: nil, includesEnd: false, level: -1, points: .one),
        ])
      _ = builder.indicator(in: place, from: .bands(bands), most: .one)
      return
    }
    _ = builder.indicator(
      in: place, scale: builder.scale(rationals(0, 1, 2)),
      weight: Dated(Rational(Int.random(in: 0...2, using: &random))),
      notApplicable: rules.randomElement(using: &random) ?? .refused,
      unanswered: random.chance(1, of: 5) ? .lowest : .unknown,
      appliesWhen: random.chance(1, of: 3) ? truths.randomElement(using: &random) : nil)
  }

  private mutating func addExpression(_ random: inout SplitMix64) {
    func pick(_ list: [Int], _ random: inout SplitMix64) -> Int {
      list.randomElement(using: &random) ?? 0
    }
    let first = pick(figures, &random)
    let second = pick(figures, &random)
    let left = pick(truths, &random)
    let right = pick(truths, &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0:
      let operation: JenjangModel.Operation =
        [.add, .subtract, .multiply, .divide].randomElement(using: &random) ?? .add
      figures.append(builder.figure(operation, [first, second]))
    case 1:
      let quotient = builder.figure(.divide, [first, second])
      figures.append(quotient)
      figures.append(builder.figure(.otherwise, [quotient, pick(figures, &random)]))
    case 2:
      let operation: JenjangModel.Operation =
        [.minimum, .maximum, .total, .average, .last].randomElement(using: &random) ?? .total
      figures.append(builder.figure(operation, [first, second, pick(figures, &random)]))
    case 3: figures.append(builder.figure(.conditional, [left, first, second]))
    case 4: truths.append(builder.node(.and, [left, right]))
    case 5: truths.append(builder.node(.or, [left, right, pick(truths, &random)]))
    case 6: truths.append(builder.node(.not, [left]))
    case 7: truths.append(builder.node(.atLeast(2), [left, right, pick(truths, &random)]))
    case 8: figures.append(builder.figure(.countOf, [left, right]))
    default:
      let comparison: Comparison =
        [.equal, .notEqual, .atLeast, .atMost, .above, .below].randomElement(using: &random)
        ?? .equal
      truths.append(builder.node(.compare(comparison), [first, second]))
    }
  }
}
