import JenjangModel
import JenjangScoring

/// A community among others of the same year.
package struct ComparedCommunity: Sendable {
  package var id: String
  package var name: String?
  package var groups: [String]
  package var assessment: Assessment
}

/// Communities of one year beside each other.
package struct Workshop: Sendable {
  package var year: Int?
  /// In the order of the sheets; nobody is ranked by standing first.
  package var communities: [ComparedCommunity]
  /// What several have in common, the most frequent first.
  package var points: [CommonPoint]
  /// Who can show whom how something is done.
  package var pairs: [LearningPair]
  /// Whether there are too many communities somewhere to seek pairs among them.
  package var isTooLargeForPairs: Bool
  /// All together, then group by group; only the first where nobody asked for groups.
  package var groups: [GroupSummary]
  /// How many groups, and communities in them, are not shown.
  package var suppressed: (groups: Int, communities: Int) = (0, 0)
  /// Places by the overall score, by the communities; empty where nobody asked for them.
  package var ranks: [RankSpan?] = []
  /// Whether names and codes were replaced.
  package var isAnonymous = false

  /// Puts communities beside each other; with `group` the index of the group by which they are rolled up.
  package init(
    _ rows: [YearAnswers], plan: Plan, year: Int?, group: Int? = nil, withRanks: Bool = false
  ) {
    self.year = year
    let scorer = Scorer(plan: plan)
    communities = rows.map { row in
      var assessment = scorer.score(
        row.given.answers, evidence: row.given.evidence, year: row.year ?? year)
      assessment.trace = []
      return ComparedCommunity(
        id: row.id, name: row.name, groups: row.groups, assessment: assessment)
    }
    let model = plan.model
    points = CommonPoint.points(of: communities, model: model)
    pairs = LearningPair.pairs(among: communities, model: model, within: group)
    let together = communities
    let sizes = group.map { index in
      GroupSummary.members(of: together, by: index).map { $0.members.count }
    }
    isTooLargeForPairs = (sizes ?? [together.count]).contains {
      $0 > LearningPair.mostCommunities
    }
    groups = GroupSummary.summaries(of: communities, model: model, by: group)
    if withRanks { ranks = RankSpan.ranks(of: communities.map { $0.assessment.overall }) }
  }
}
