extension ModelBuilder {
  private enum Kind {
    case share
    case number
    case none
  }

  private func kind(_ child: OracleChild, _ index: OracleIndex) -> [Kind] {
    switch child {
    case .dimension(let dimension): [dimension.isShare || dimension.of != nil ? .share : .number]
    case .indicator(let indicator): [index.hasValue(indicator) ? .share : .none]
    case .section(let section): section.indicators.map { index.hasValue($0) ? .share : .none }
    }
  }

  /// A score expression that fits the kinds of the children, and whether it is a share.
  func chooseScore(_ children: [OracleChild]) -> (figure: OracleFigure?, isShare: Bool) {
    let index = partialIndex
    let kinds = Set(children.flatMap { kind($0, index) })
    if let last = lastScore(children, index) { return last }
    let roll = random.below(100)
    if kinds == [.share] {
      switch roll {
      case 0..<36: return (nil, true)
      case 36..<40: return (.aggregate(.mean), true)
      case 40..<47: return (.aggregate(.sum), true)
      case 47..<53: return (.aggregate(.least), true)
      case 53..<58: return (.aggregate(.greatest), true)
      case 58..<61: return (.aggregate(.count), false)
      case 61..<69: return (.aggregate(.points), false)
      case 69..<72: return (.start(random.pick([10, 600])), false)
      default:
        if isPlain { return (random.pick([nil, .aggregate(.mean), .aggregate(.sum)]), true) }
        return (shareExpression(children), true)
      }
    }
    if kinds == [.number] && options.aggregatesOfNumbers && roll < 70 {
      let aggregates: [OracleAggregate?] = [nil, nil, .mean, .sum, .least, .greatest]
      return (random.pick(aggregates).map { .aggregate($0) }, false)
    }
    switch roll {
    case 0..<50: return (.aggregate(.points), false)
    case 50..<65: return (.start(random.pick([5, 20, 600])), false)
    case 65..<75: return (.aggregate(.count), false)
    case 75..<85:
      return (.binary(.subtract, .aggregate(.points), .number(1)), false)
    default: return (pointsShare, true)
    }
  }

  private var pointsShare: OracleFigure {
    let ratio = OracleFigure.binary(
      .divide, .aggregate(.points), .aggregate(.mostPoints))
    let share = OracleFigure.binary(.multiply, ratio, .score(1))
    return .otherwise(share, random.chance(70) ? .score(0) : nil)
  }

  private func scaled(_ share: Fraction, _ figure: OracleFigure) -> OracleFigure {
    let factor: OracleFigure = options.percentTimesScore ? .score(share) : .number(share)
    return .binary(.multiply, factor, figure)
  }

  private func shareExpression(_ children: [OracleChild]) -> OracleFigure {
    let named = children.compactMap { child -> OracleFigure? in
      switch child {
      case .dimension(let dimension):
        dimension.isShare && dimension.of == nil ? .dimension(dimension.name) : nil
      case .indicator(let indicator): .indicator(indicator.name)
      case .section: nil
      }
    }
    let mean = OracleFigure.aggregate(.mean)
    let least = OracleFigure.aggregate(.least)
    if named.count >= 2 && random.chance(45) {
      let (first, second) = (named[0], named[1])
      switch random.below(4) {
      case 0: return .binary(.divide, .binary(.add, first, second), .number(2))
      case 1:
        return .binary(
          .add, scaled(Fraction(1, 4), first), scaled(Fraction(3, 4), second))
      case 2: return .list(random.pick(OracleListFunction.common), named)
      default:
        return .conditional(condition(.facts, depth: 0), first, .list(.max, [first, second]))
      }
    }
    switch random.below(9) {
    case 0, 1: return .binary(.add, scaled(Fraction(1, 2), mean), scaled(Fraction(1, 2), least))
    case 2, 3: return pointsShare
    case 4: return .clamp(.aggregate(.sum), .score(0), .score(1))
    case 5: return .round(mean, digits: random.below(2), someRounding, isShare: true)
    case 6: return .conditional(condition(.facts, depth: 0), mean, least)
    case 7: return .list(.max, [.binary(.subtract, mean, .score(Fraction(1, 10))), least])
    default:
      return .otherwise(.binary(.divide, .aggregate(.sum), .aggregate(.count)), .score(0))
    }
  }
}
