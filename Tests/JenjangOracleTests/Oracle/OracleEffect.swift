/// What a step brings, by two standings: before it and after it.
struct OracleEffect: Hashable {
  var opensThreshold = false
  var opensApplicability = false
  var opensGates: [Int] = []
  var closes: Fraction = 0
  /// Nil where there is no score before or after, or may be none.
  var gain: Fraction?
  /// The certain phase after, where it is another one.
  var phase: Int?

  init() {}

  var opened: Int {
    opensGates.count + (opensThreshold ? 1 : 0) + (opensApplicability ? 1 : 0)
  }

  init(_ index: OracleIndex, before: OracleStanding, after: OracleStanding) {
    if let first = before.overall.low, let second = after.overall.low,
      !before.overall.canBeAbsent, !after.overall.canBeAbsent
    {
      gain = second - first
    }
    if after.certain != before.certain { phase = after.certain }
    guard let blocked = before.blocked else { return }
    let (old, new) = (before.rungs[blocked], after.rungs[blocked])
    if let demand = old.threshold, !demand.isCertain, let needed = old.needed {
      opensThreshold = new.threshold!.isCertain
      closes =
        closes
        + OracleEffect.share(
          before.score.low.map { needed - $0 }, after.score.low.map { needed - $0 },
          isOpened: opensThreshold)
    }
    if let demand = before.applicability, !demand.isCertain,
      let needed = index.model.ladder?.needsApplicable
    {
      opensApplicability = after.applicability!.isCertain
      closes =
        closes
        + OracleEffect.share(
          before.share.low.map { needed - $0 }, after.share.low.map { needed - $0 },
          isOpened: opensApplicability)
    }
    for (place, gate) in old.gates.enumerated() where !gate.demand.isCertain {
      let then = new.gates[place]
      if then.demand.isCertain {
        opensGates.append(place)
        closes = closes + 1
      } else {
        closes = closes + OracleEffect.mean(gate.causes, then.causes)
      }
    }
  }

  /// The share of a distance that is closed, at most all of it; where there is none, whether it is met.
  static func share(_ before: Fraction?, _ after: Fraction?, isOpened: Bool) -> Fraction {
    guard let before, let after, before > 0 else { return isOpened ? 1 : 0 }
    return after > 0 ? (before - after) / before : 1
  }

  private static func mean(_ before: [OracleCause], _ after: [OracleCause]) -> Fraction {
    let pairs = zip(before, after).filter { $0.0.canBlock }
    guard !pairs.isEmpty else { return 0 }
    let sum = pairs.reduce(Fraction(0)) { total, pair in
      total
        + share(pair.0.distance, pair.1.distance, isOpened: !pair.1.canFail)
    }
    return sum / Fraction(pairs.count)
  }
}
