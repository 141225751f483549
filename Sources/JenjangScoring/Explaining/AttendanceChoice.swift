import JenjangNumbers

/// Which children are there when a sum of gains is as great as it can be.
extension Attendance {
  /// Whether each child is there; at least one is, and what costs nothing is, too.
  ///
  /// The gain of a child without weight, or with one that has no end, is nil: it takes no part.
  func bestChoice(_ gains: [Rational?]) -> [Bool] {
    var isThere = children.indices.map { gains[$0] != nil && children[$0].group == nil }
    let hasCertain = isThere.contains(true)
    var alone: (gain: Rational, members: [Int])?
    for members in groupMembers(gains) {
      guard let (gain, chosen) = best(of: members, gains) else { continue }
      if gain >= .zero { for index in chosen { isThere[index] = true } }
      if alone.map({ gain > $0.gain }) ?? true { alone = (gain, chosen) }
    }
    if !hasCertain, !isThere.contains(true), let alone {
      for index in alone.members { isThere[index] = true }
    }
    return isThere
  }

  private func groupMembers(_ gains: [Rational?]) -> [[Int]] {
    var result: [[Int]] = Array(repeating: [], count: groupCount)
    for (index, child) in children.enumerated() where gains[index] != nil {
      if let group = child.group { result[group].append(index) }
    }
    return result
  }

  /// The most that a group gains with at least one of its children, and those; nil where it has none.
  private func best(of members: [Int], _ gains: [Rational?]) -> (Rational, [Int])? {
    var chosen = members.filter { !children[$0].isOptional || (gains[$0] ?? .zero) >= .zero }
    if chosen.isEmpty {
      let highest = members.max { (gains[$0] ?? .zero) < (gains[$1] ?? .zero) }
      guard let highest else { return nil }
      chosen = [highest]
    }
    return (chosen.reduce(Rational.zero) { $0 + (gains[$1] ?? .zero) }, chosen)
  }
}
