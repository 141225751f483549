import JenjangNumbers
import JenjangSource

/// A bound on how many bits an exact figure can need.
///
/// A figure is whole part × fraction; the fraction's denominator is a power of ten (cells and literals)
/// times whatever divisions brought in. Adding decimals does not lengthen their denominator, so sums of
/// many facts stay short, while nested powers and products of measures do grow and are bounded here.
struct FigureLength {
  /// Figures that could need more bits than this are refused: exact arithmetic on them would not end soon.
  static let mostBits = 32_768
  /// What a cell of an answer sheet can need (60 digits).
  static let cell = FigureLength(whole: 200, decimals: 200, divisors: 0)

  var whole = 8
  var decimals = 0
  var divisors = 0
  /// How many terms of such a whole part were added up; a sum of many is not much longer than one.
  private var terms = 1

  private var termBits: Int { Int.bitWidth - (terms - 1).leadingZeroBitCount }

  var bits: Int { whole + termBits + decimals + divisors }

  /// The same bound without counted terms.
  var folded: FigureLength {
    FigureLength(whole: whole + termBits, decimals: decimals, divisors: divisors)
  }

  init(whole: Int = 8, decimals: Int = 0, divisors: Int = 0) {
    self.whole = whole
    self.decimals = decimals
    self.divisors = divisors
  }

  init(_ value: Rational) {
    self.init(
      whole: value.numerator.bitWidthUsed,
      decimals: value.isInteger ? 0 : value.denominator.bitWidthUsed)
  }

  func added(to other: FigureLength) -> FigureLength {
    var sum = FigureLength(
      whole: max(whole, other.whole), decimals: max(decimals, other.decimals),
      divisors: divisors + other.divisors)
    // Far from the end of an Int, which has 32 bits in a page.
    let most = Int.max / 8
    sum.terms = min(terms, most) + min(other.terms, most)
    return sum
  }

  func multiplied(by other: FigureLength) -> FigureLength {
    let (left, right) = (folded, other.folded)
    return FigureLength(
      whole: left.whole + right.whole, decimals: left.decimals + right.decimals,
      divisors: left.divisors + right.divisors)
  }

  func divided(by other: FigureLength) -> FigureLength {
    FigureLength(
      whole: folded.whole + other.decimals + other.divisors, decimals: decimals,
      divisors: divisors + other.bits)
  }

  func raised(to exponent: Int) -> FigureLength {
    FigureLength(
      whole: folded.whole * exponent, decimals: decimals * exponent, divisors: divisors * exponent)
  }

  func covering(_ other: FigureLength) -> FigureLength {
    FigureLength(
      whole: max(folded.whole, other.folded.whole), decimals: max(decimals, other.decimals),
      divisors: max(divisors, other.divisors))
  }
}

extension Checker {
  /// The bound for an operation on figures with known bounds; reports what grows too long.
  func length(_ operation: Operation, _ operands: [Int], at range: SourceRange) -> FigureLength {
    let parts = operands.map { traits[$0].length }
    let length = unboundedLength(operation, parts)
    guard length.bits > FigureLength.mostBits else { return length }
    // What is made of a figure that is too long already is not told again.
    var isNew = !parts.isEmpty && parts.allSatisfy { $0.bits <= FigureLength.mostBits }
    if case .aggregate = operation {
      isNew = !diagnostics.contains { $0.rule.code == DiagnosticRule.figuresTooLong.code }
    }
    if isNew {
      report(.figuresTooLong, at: range, [("most", .number(FigureLength.mostBits))])
    }
    return FigureLength(whole: FigureLength.mostBits + 1)
  }

  private func unboundedLength(_ operation: Operation, _ parts: [FigureLength]) -> FigureLength {
    switch operation {
    case .number(let value): return FigureLength(value)
    case .fact: return .cell
    case .factor: return FigureLength(whole: 32)
    case .lookup(let table):
      return model.lookups[table].reduce(FigureLength()) {
        $0.covering(FigureLength($1.points))
      }
    case .measure(let index):
      return traits[model.measures[index].expression].length
    case .score(let index): return traits[model.dimensions[index].score].length
    case .indicatorValue(let index), .indicatorPoints(let index): return length(ofIndicator: index)
    case .aggregate(let aggregate, dimension: let index): return length(aggregate, of: index)
    case .multiply: return parts.reduce(FigureLength(whole: 0)) { $0.multiplied(by: $1) }
    case .divide where parts.count == 2: return parts[0].divided(by: parts[1])
    case .power(let exponent): return parts[0].raised(to: exponent)
    case .round(let decimals, _), .root(_, let decimals, _), .logarithm(_, let decimals, _):
      return FigureLength(
        whole: parts[0].folded.whole + 1, decimals: 4 * decimals + 16, divisors: 0)
    case .conditional, .otherwise, .clamp, .minimum, .maximum, .last:
      return parts.reduce(FigureLength()) { $0.covering($1) }
    default: return parts.dropFirst().reduce(parts.first ?? FigureLength()) { $0.added(to: $1) }
    }
  }
}
