import JenjangModel
import JenjangScoring

/// A community that can show another how something is done, in which it is strong and the other is weak.
package struct LearningPair: Hashable, Sendable {
  /// Each community learns from so many at most, and teaches so many.
  package static let mostTeachers = 2
  package static let mostLearners = 2
  /// Among more communities than these no pairs are sought: nobody meets in such a hall.
  package static let mostCommunities = 300

  /// Places among the communities.
  package var teacher: Int
  package var learner: Int
  /// The indicators, in the order of the files; those that an earlier pair covers are left out.
  package var indicators: [Int]

  /// The pairs in the order in which they are chosen, within groups where one is named.
  ///
  /// Chosen first is the pair that shares the most indicators; of several the one whose learner, then
  /// whose teacher, comes first in the sheets. What the learner is shown by a pair already does not count
  /// again.
  static func pairs(
    among communities: [ComparedCommunity], model: Model, within group: Int?
  ) -> [LearningPair] {
    guard let group else {
      return Choice(communities, Array(communities.indices), model).pairs()
    }
    return GroupSummary.members(of: communities, by: group).flatMap { _, members in
      Choice(communities, members, model).pairs()
    }
  }
}

/// Sets of indicators as bits, for many communities.
private struct Choice {
  private let members: [Int]
  private let strengths: [[UInt64]]
  private var needs: [[UInt64]]

  init(_ communities: [ComparedCommunity], _ members: [Int], _ model: Model) {
    self.members = members.count > LearningPair.mostCommunities ? [] : members
    let words = (model.indicators.count + 63) / 64
    func bits(_ member: Int, _ quadrant: Quadrant) -> [UInt64] {
      var result = [UInt64](repeating: 0, count: words)
      for found in communities[member].assessment.findings where found.quadrant == quadrant {
        if case .indicator(let index) = found.subject {
          result[index / 64] |= 1 << UInt64(index % 64)
        }
      }
      return result
    }
    strengths = self.members.map { bits($0, .strength) }
    needs = self.members.map { bits($0, .weakness) }
  }

  func pairs() -> [LearningPair] {
    var needs = needs
    var learning = [Int](repeating: 0, count: members.count)
    var teaching = [Int](repeating: 0, count: members.count)
    // The best teacher of each learner; found again where that teacher, or what is needed, has gone.
    var best = members.indices.map { bestTeacher(of: $0, needs, teaching, taught: []) }
    var taught = [[Int]](repeating: [], count: members.count)
    var result: [LearningPair] = []
    while true {
      var chosen: Int?
      for learner in members.indices {
        guard let own = best[learner] else { continue }
        if chosen.map({ own.count > (best[$0]?.count ?? 0) }) ?? true { chosen = learner }
      }
      guard let learner = chosen, let teacher = best[learner]?.teacher else { return result }
      let shared = zip(needs[learner], strengths[teacher]).map { $0 & $1 }
      result.append(
        LearningPair(
          teacher: members[teacher], learner: members[learner], indicators: Self.places(shared)))
      needs[learner] = zip(needs[learner], shared).map { $0 & ~$1 }
      learning[learner] += 1
      teaching[teacher] += 1
      taught[learner].append(teacher)
      let isFull = teaching[teacher] >= LearningPair.mostLearners
      for other in members.indices
      where other == learner || (isFull && best[other]?.teacher == teacher) {
        best[other] =
          learning[other] >= LearningPair.mostTeachers
          ? nil : bestTeacher(of: other, needs, teaching, taught: taught[other])
      }
    }
  }

  private func bestTeacher(
    of learner: Int, _ needs: [[UInt64]], _ teaching: [Int], taught: [Int]
  ) -> (teacher: Int, count: Int)? {
    var best: (teacher: Int, count: Int)?
    for teacher in members.indices
    where teacher != learner && teaching[teacher] < LearningPair.mostLearners {
      if taught.contains(teacher) { continue }
      var count = 0
      for (need, strength) in zip(needs[learner], strengths[teacher]) {
        count += (need & strength).nonzeroBitCount
      }
      if count > best?.count ?? 0 { best = (teacher, count) }
    }
    return best
  }

  private static func places(_ bits: [UInt64]) -> [Int] {
    bits.indices.flatMap { word in
      (0..<64).filter { bits[word] & (1 << UInt64($0)) != 0 }.map { word * 64 + $0 }
    }
  }
}
