/// The way a number between two neighbours goes to one of them.
package enum RoundingMode: CaseIterable, Hashable, Sendable {
  /// To the nearer one; from the middle, away from zero.
  case halfUp
  /// To the nearer one; from the middle, to the even one.
  case halfEven
  /// To the nearer one; from the middle, towards zero.
  case halfDown
  /// To the greater one, towards plus infinity.
  case up
  /// To the lesser one, towards minus infinity.
  case down
  case towardZero

  /// Whether a number moves away from zero, by where it lies above the neighbour nearer to zero.
  func movesAway(from nearer: BigInteger, by excess: Excess, isNegative: Bool) -> Bool {
    if excess == .none { return false }
    switch self {
    case .halfUp: return excess == .half || excess == .most
    case .halfEven: return excess == .most || (excess == .half && nearer.isOdd)
    case .halfDown: return excess == .most
    case .up: return !isNegative
    case .down: return isNegative
    case .towardZero: return false
    }
  }

  /// The neighbour to which a number goes, by its sign and where it lies above the nearer one.
  func rounded(magnitude nearer: BigInteger, excess: Excess, isNegative: Bool) -> BigInteger {
    let away = movesAway(from: nearer, by: excess, isNegative: isNegative)
    let magnitude = away ? nearer + .one : nearer
    return isNegative ? -magnitude : magnitude
  }
}

/// How far, without its sign, a number lies above the neighbour nearer to zero.
enum Excess {
  case none
  case some
  case half
  case most

  /// The excess of a number that is not its neighbour, by the comparison with the middle.
  init(_ number: BigInteger, againstMiddle middle: BigInteger) {
    self = number == middle ? .half : number < middle ? .some : .most
  }
}
