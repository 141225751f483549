import JenjangNumbers

/// What is known beforehand of sixteen figures in a register: whole numbers over one denominator.
struct FigureColumn {
  var register: Int
  /// Above zero.
  var denominator: BigInteger
  /// The bounds of the whole numbers, which hold zero where one may be absent.
  var least: BigInteger
  var most: BigInteger
  /// Whether some row may have none; what stands there then is zero.
  var mayBeAbsent: Bool
}

/// What is known beforehand of sixteen truths.
enum TruthForm: Hashable {
  case constant(Truth)
  case register(Int)

  enum Truth: Hashable {
    case yes
    case no
    case notApplicable
  }

  static let yes = TruthForm.constant(.yes)
}

/// What stands in one slot of a plan, for sixteen rows.
enum SlotForm {
  /// The same figure in every row; nil where it is absent.
  case constant(Rational?)
  /// A figure by what a question's answer is; it fills a register only where that is needed.
  case option(OptionForm)
  case figure(FigureColumn)
  case truth(TruthForm)
}

/// The figures that the answers to a question stand for; nil for absent.
struct OptionForm {
  var question: Int
  var options: [Rational?]
  var unanswered: Rational?
  var notApplicable: Rational?
  /// The bits of the codes whose figure is not certain.
  var doubts: UInt8
  /// Whether no answer is any of the options, of which none is below the one before it.
  var isOpenRange = false

  /// The figures by codes that a plain row can have, none of them doubtful.
  var entries: [(code: UInt8, figure: Rational?)] {
    var result: [(code: UInt8, figure: Rational?)] = []
    for (index, figure) in options.enumerated() {
      result.append((UInt8(truncatingIfNeeded: index), figure))
    }
    if doubts & Tile.Code.empty == 0 { result.append((Tile.Code.empty, unanswered)) }
    if doubts & Tile.Code.notApplicable == 0 {
      result.append((Tile.Code.notApplicable, notApplicable))
    }
    return result
  }

  /// Whether every answer but no answer and not applicable has a figure.
  var isPresentWhereAnswered: Bool { options.allSatisfy { $0 != nil } }
}

extension BigInteger {
  /// The least common multiple of two numbers above zero.
  func leastCommonMultiple(with other: BigInteger) -> BigInteger {
    let shared = greatestCommonDivisor(with: other)
    return exactQuotient(by: shared) * other
  }

  /// The quotient by a number that divides it.
  func exactQuotient(by divisor: BigInteger) -> BigInteger {
    quotientAndRemainder(dividingBy: divisor)?.quotient ?? self
  }
}

extension Rational {
  /// The whole number of units, where the unit is one over a multiple of the denominator.
  func units(over multiple: BigInteger) -> BigInteger {
    numerator * multiple.exactQuotient(by: denominator)
  }
}
