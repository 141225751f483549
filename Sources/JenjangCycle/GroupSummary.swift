import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Several communities rolled up: how many stand in which phase, and how their scores spread.
package struct GroupSummary: Sendable {
  /// What the group is called; nil for all communities.
  package var name: String?
  package var count: Int
  /// By the model's dimensions; the first is the overall.
  package var spreads: [Spread]
  /// How many stand in each phase for certain.
  package var phases: [Int]
  /// How many stand in none for certain, and could stand in none other.
  package var withoutPhase: Int
  /// How many stand in a span of phases.
  package var undecided: Int

  init(name: String?, _ members: [ComparedCommunity], model: Model) {
    self.name = name
    count = members.count
    spreads = model.dimensions.indices.map { index in
      Spread(members.map { $0.assessment.dimensions[index] })
    }
    phases = [Int](repeating: 0, count: model.ladder?.phases.count ?? 0)
    withoutPhase = 0
    undecided = 0
    for member in members {
      guard let span = member.assessment.verdict else { continue }
      if span.certain != span.possible {
        undecided += 1
      } else if let phase = span.certain {
        phases[phase] += 1
      } else {
        withoutPhase += 1
      }
    }
  }

  /// All communities, then the groups in the order in which they come first.
  static func summaries(
    of communities: [ComparedCommunity], model: Model, by group: Int?
  ) -> [GroupSummary] {
    let all = GroupSummary(name: nil, communities, model: model)
    guard let group else { return [all] }
    return [all]
      + members(of: communities, by: group).map { name, members in
        GroupSummary(name: name, members.map { communities[$0] }, model: model)
      }
  }

  /// The groups in the order in which they come first, each with the places of its communities.
  static func members(
    of communities: [ComparedCommunity], by group: Int
  ) -> [(name: String, members: [Int])] {
    var places: [String: Int] = [:]
    var result: [(name: String, members: [Int])] = []
    for (index, community) in communities.enumerated() {
      let name = community.groups.indices.contains(group) ? community.groups[group] : ""
      if let place = places[name] {
        result[place].members.append(index)
      } else {
        places[name] = result.count
        result.append((name, [index]))
      }
    }
    return result
  }
}

/// How scores spread over a group, exactly.
///
/// Where a score is a range, so is what it enters: each of these rises with every score, so that the low
/// ends of all scores give its low end, and the high ends its high end.
package struct Spread: Hashable, Sendable {
  /// How many communities certainly have a score; the others are left out.
  package var scored: Int
  package var lowest: Figure
  package var median: Figure
  package var highest: Figure
  package var mean: Figure

  init(_ figures: [Figure]) {
    var lows: [Rational] = []
    var highs: [Rational] = []
    for figure in figures where figure.isPresent {
      guard let low = figure.interval?.low, let high = figure.interval?.high else { continue }
      lows.append(low)
      highs.append(high)
    }
    lows.sort()
    highs.sort()
    scored = lows.count
    func figure(_ value: ([Rational]) -> Rational?) -> Figure {
      guard let low = value(lows), let high = value(highs) else { return .absent }
      return Figure(Interval(low: low, high: high))
    }
    lowest = figure { $0.first }
    highest = figure { $0.last }
    median = figure { Self.median($0) }
    mean = figure { all in
      all.reduce(Rational.zero) { $0 + $1 }.divided(by: Rational(all.count))
    }
  }

  /// The middle one, or the mean of both.
  private static func median(_ sorted: [Rational]) -> Rational? {
    if sorted.isEmpty { return nil }
    let middle = sorted.count / 2
    if sorted.count % 2 == 1 { return sorted[middle] }
    return (sorted[middle - 1] + sorted[middle]).divided(by: Rational(2))
  }
}
