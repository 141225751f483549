import JenjangNumbers

/// The children that are or could be present, as an aggregate meets them.
///
/// A child without a group is there in every completion. The others stand in groups that enter or
/// leave as a whole; inside a group that entered, an optional child may still be missing.
struct Attendance {
  struct Child {
    var weight: Rational
    var value: Interval
    /// The group that it enters with; nil where it is always there.
    var group: Int?
    /// Whether it may be missing although its group is there.
    var isOptional: Bool
  }

  private(set) var children: [Child] = []
  private(set) var groupCount = 0
  /// Whether some child is there in every completion.
  private(set) var hasCertain = false
  private var groups: [Int: Int] = [:]

  /// Adds a figure under an undecided condition, which its key names, or under none.
  mutating func add(_ figure: Figure, weight: Rational, key: Int?) {
    guard let value = figure.interval else { return }
    var child = Child(weight: weight, value: value, group: nil, isOptional: figure.mayBeAbsent)
    if let key, let group = groups[key] {
      child.group = group
    } else if key != nil || figure.mayBeAbsent {
      child.group = groupCount
      if let key { groups[key] = groupCount }
      groupCount += 1
    } else {
      hasCertain = true
    }
    children.append(child)
  }

  /// The same without the children that weigh nothing.
  var weighted: Attendance {
    var result = self
    result.children.removeAll { $0.weight.isZero }
    result.hasCertain = result.children.contains { $0.group == nil }
    return result
  }

  /// The same with every value's sign changed: its high end is the low one of this.
  var mirrored: Attendance {
    var result = self
    for index in children.indices {
      result.children[index].value = -children[index].value
    }
    return result
  }
}
