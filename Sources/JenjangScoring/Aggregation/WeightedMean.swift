import JenjangNumbers

extension Attendance {
  /// The exact range of the weighted mean; absent where nothing with weight is there.
  ///
  /// The high end is the greatest ratio Σ weight × high end / Σ weight over the choices of groups
  /// and of optional children in them. Dinkelbach's method (Management Science 13, 1967): from the
  /// ratio λ of some choice, take whatever adds to Σ weight × (high end − λ), and go on from the
  /// ratio of those, which is greater, until nothing adds. Choices are finite, and so is this.
  var mean: Figure {
    let children = weighted
    guard !children.children.isEmpty else { return .absent }
    let low = children.mirrored.highestMean.map { -$0 }
    return Figure(
      Interval(low: low, high: children.highestMean), mayBeAbsent: !children.hasCertain)
  }

  /// The greatest mean; nil where it has no end. There are children, and all have weight.
  private var highestMean: Rational? {
    var start = Ratio()
    for child in children {
      guard let high = child.value.high else { return nil }
      if child.group == nil { start.add(high, child.weight) }
    }
    if groupCount == 0 { return start.quotient }
    guard var mean = hasCertain ? start.quotient : bestGroupAlone else { return nil }
    while true {
      var groups = Array(repeating: Ratio(), count: groupCount)
      for child in children {
        guard let group = child.group, let high = child.value.high else { continue }
        if !child.isOptional || high > mean { groups[group].add(high, child.weight) }
      }
      var chosen = start
      for group in groups where group.gain(over: mean) > .zero {
        chosen.add(group)
      }
      guard chosen.gain(over: mean) > .zero, let better = chosen.quotient else { return mean }
      mean = better
    }
  }

  /// The greatest mean of one group alone, which starts the search where no child is certain.
  private var bestGroupAlone: Rational? {
    var forced = Array(repeating: Ratio(), count: groupCount)
    var best: [Rational?] = Array(repeating: nil, count: groupCount)
    for child in children {
      guard let group = child.group, let high = child.value.high else { continue }
      if child.isOptional {
        best[group] = max(high, best[group] ?? high)
      } else {
        forced[group].add(high, child.weight)
      }
    }
    var result: Rational?
    for group in 0..<groupCount {
      guard let mean = forced[group].quotient ?? best[group] else { continue }
      result = max(mean, result ?? mean)
    }
    return result
  }
}

/// A weighted sum over its weight.
private struct Ratio {
  var sum = Rational.zero
  var weight = Rational.zero

  var quotient: Rational? { sum.divided(by: weight) }

  mutating func add(_ value: Rational, _ weight: Rational) {
    sum = sum + value * weight
    self.weight = self.weight + weight
  }

  mutating func add(_ other: Ratio) {
    sum = sum + other.sum
    weight = weight + other.weight
  }

  func gain(over mean: Rational) -> Rational { sum - mean * weight }
}
