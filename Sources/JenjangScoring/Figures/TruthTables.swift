import JenjangModel
import JenjangNumbers

/// The logic of four truths: sets of outcomes, where what is not applicable is left out.
///
/// Operands count as independent, so that an outcome is in the result if some choice of one
/// outcome from each operand gives it.
extension TruthSet {
  /// Whether something under this condition surely applies; not applicable does not.
  var surelyApplies: Bool { self == .yes }
  var mayApply: Bool { contains(.yes) }

  /// The same with what is not applicable counted as no.
  var applies: TruthSet {
    contains(.notApplicable) ? subtracting(.notApplicable).union(.no) : self
  }

  static prefix func ! (truth: TruthSet) -> TruthSet {
    var result = truth.intersection(.notApplicable)
    if truth.contains(.yes) { result.insert(.no) }
    if truth.contains(.no) { result.insert(.yes) }
    return result
  }

  static func all(_ operands: some Sequence<TruthSet>) -> TruthSet {
    var result: TruthSet = []
    var mayLackNo = true
    var mayHaveYes = false
    var mayAllBeOut = true
    for truth in operands {
      if truth.contains(.no) { result.insert(.no) }
      if truth == .no { mayLackNo = false }
      if truth.contains(.yes) { mayHaveYes = true }
      if !truth.contains(.notApplicable) { mayAllBeOut = false }
    }
    if mayLackNo && mayHaveYes { result.insert(.yes) }
    if mayAllBeOut { result.insert(.notApplicable) }
    return result
  }

  static func any(_ operands: some Sequence<TruthSet>) -> TruthSet {
    !all(operands.lazy.map { !$0 })
  }

  /// At least so many of the applicable operands, or all of them where there are fewer.
  static func atLeast(_ count: Int, of operands: some Sequence<TruthSet>) -> TruthSet {
    var result: TruthSet = []
    // For yes, each operand is yes where it can be, else left out, else no.
    var mostYes = 0
    var forcedNo = 0
    // For no, each operand is no where it can be, else left out, else yes.
    var forcedYes = 0
    var mayHaveNo = false
    var mayAllBeOut = true
    for truth in operands {
      if truth.contains(.yes) { mostYes += 1 }
      if truth == .no { forcedNo += 1 }
      if truth == .yes { forcedYes += 1 }
      if truth.contains(.no) { mayHaveNo = true }
      if !truth.contains(.notApplicable) { mayAllBeOut = false }
    }
    let applicable = mostYes + forcedNo
    if applicable > 0 && mostYes >= min(count, applicable) { result.insert(.yes) }
    if mayHaveNo && count <= 0 { result.insert(.yes) }
    if mayHaveNo && forcedYes < count { result.insert(.no) }
    if mayAllBeOut { result.insert(.notApplicable) }
    return result
  }

  /// How many operands are yes.
  static func count(of operands: some Sequence<TruthSet>) -> Figure {
    var least = 0
    var most = 0
    for truth in operands {
      if truth == .yes { least += 1 }
      if truth.contains(.yes) { most += 1 }
    }
    return Figure(Interval(low: Rational(least), high: Rational(most)))
  }
}

/// Comparisons: not applicable where a side is, otherwise by the exact values.
extension TruthSet {
  package init(comparing left: Figure, _ comparison: Comparison, _ right: Figure) {
    self = []
    if left.mayBeAbsent || left.mayBeUndefined || right.mayBeAbsent || right.mayBeUndefined {
      insert(.notApplicable)
    }
    guard let first = left.interval, let second = right.interval else { return }
    switch comparison {
    case .equal: formUnion(TruthSet(first.isEqual(second)))
    case .notEqual: formUnion(!TruthSet(first.isEqual(second)))
    case .atLeast: formUnion(TruthSet(first.isAtLeast(second)))
    case .atMost: formUnion(TruthSet(second.isAtLeast(first)))
    case .above: formUnion(TruthSet(first.isAbove(second)))
    case .below: formUnion(TruthSet(second.isAbove(first)))
    }
  }

  /// Two truths compared for being the same.
  init(comparing left: TruthSet, _ comparison: Comparison, _ right: TruthSet) {
    self = left.union(right).intersection(.notApplicable)
    let decided: TruthSet = [.yes, .no]
    let first = left.intersection(decided)
    let second = right.intersection(decided)
    if first.isEmpty || second.isEmpty { return }
    var same: TruthSet = []
    if !first.isDisjoint(with: second) { same.insert(.yes) }
    if first != second || first == decided { same.insert(.no) }
    formUnion(comparison == .notEqual ? !same : same)
  }

  private init(_ certainty: Certainty) {
    switch certainty {
    case .certain: self = .yes
    case .impossible: self = .no
    case .undecided: self = [.yes, .no]
    }
  }
}
