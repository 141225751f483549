import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Which groups may be shown beside their total without giving a small one away.
package enum GroupSuppression {
  /// Whether each group is shown, by the numbers of their members.
  ///
  /// A group below the least is not. What is left between the total and the groups shown must be two
  /// groups at least, with as many members as the least together, or nobody: else it could be found by
  /// subtraction. So long as it is not, the smallest group shown goes too, of several the last.
  package static func shown(_ sizes: [Int], least: Int) -> [Bool] {
    var isShown = sizes.map { $0 >= least }
    while true {
      let hidden = sizes.indices.filter { !isShown[$0] }
      let members = hidden.reduce(0) { $0 + sizes[$1] }
      if hidden.isEmpty || (hidden.count > 1 && members >= least) { return isShown }
      var smallest: Int?
      for index in sizes.indices where isShown[index] {
        if smallest.map({ sizes[index] <= sizes[$0] }) ?? true { smallest = index }
      }
      guard let smallest else { return isShown }
      isShown[smallest] = false
    }
  }
}

extension Workshop {
  /// The workshop without names, codes and small groups.
  ///
  /// Communities stand in an order that follows from nothing but the figures that are shown. With groups
  /// no community is shown by itself: its score could be found again as a group's lowest or highest.
  package func anonymised(least: Int) -> Workshop {
    var result = self
    result.isAnonymous = true
    let sizes = groups.dropFirst().map { $0.count }
    let isShown = GroupSuppression.shown(sizes, least: least)
    var shown = Array(groups.prefix(1))
    for (group, isShown) in zip(groups.dropFirst(), isShown) {
      if isShown {
        shown.append(group)
      } else {
        result.suppressed.groups += 1
        result.suppressed.communities += group.count
      }
    }
    result.groups = shown
    if groups.count > 1 {
      result.communities = []
      result.pairs = []
      result.ranks = []
      return result
    }
    let keys = communities.map { Array(sha256(of: $0.shownFigures).utf8) }
    let order = communities.indices.sorted { left, right in
      keys[left] == keys[right]
        ? left < right : keys[left].lexicographicallyPrecedes(keys[right])
    }
    var places = [Int](repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { places[index] = place }
    result.communities = order.enumerated().map { place, index in
      var community = communities[index]
      community.id = "\(place + 1)"
      community.name = nil
      community.groups = []
      return community
    }
    if !ranks.isEmpty { result.ranks = order.map { ranks[$0] } }
    result.pairs = pairs.map { pair in
      var pair = pair
      pair.teacher = places[pair.teacher]
      pair.learner = places[pair.learner]
      return pair
    }.sorted { ($0.learner, $0.teacher) < ($1.learner, $1.teacher) }
    return result
  }
}

extension ComparedCommunity {
  /// The exact figures of its line, in one text.
  fileprivate var shownFigures: [UInt8] {
    var text = ""
    for figure in assessment.dimensions {
      text += (figure.interval?.low?.exact ?? "") + ".." + (figure.interval?.high?.exact ?? "")
      text += figure.mayBeAbsent ? "?;" : ";"
    }
    for phase in [assessment.verdict?.certain, assessment.verdict?.possible] {
      text += phase.map { "\($0)" } ?? "-"
      text += ";"
    }
    return Array(text.utf8)
  }
}
