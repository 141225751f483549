import JenjangModel
import JenjangNumbers

extension Value {
  /// One value where a condition is yes, another where it is no or not applicable, else both.
  static func choice(_ condition: TruthSet, _ first: Value, _ second: Value) -> Value {
    if condition.surelyApplies { return first }
    if !condition.mayApply { return second }
    switch (first, second) {
    case (.truth(let left), .truth(let right)): return .truth(left.union(right))
    default: return .figure(first.figure.joined(with: second.figure))
    }
  }
}

extension Figure {
  /// The figure under a condition: absent where it does not hold.
  func when(_ condition: TruthSet) -> Figure {
    if condition.surelyApplies { return self }
    if !condition.mayApply { return .absent }
    var result = self
    result.mayBeAbsent = true
    return result
  }
}

extension TruthSet {
  static func comparing(_ left: Value, _ comparison: Comparison, _ right: Value) -> TruthSet {
    if case .truth(let first) = left, case .truth(let second) = right {
      return TruthSet(comparing: first, comparison, second)
    }
    return TruthSet(comparing: left.figure, comparison, right.figure)
  }
}
