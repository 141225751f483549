import JenjangNumbers
import JenjangScoring

/// How a score came from one year to a later one, and what moved it.
package struct ScoreChange: Hashable, Sendable {
  /// What was told of the earlier year: by the older edition, where there is one, else by this one.
  package var told: Figure
  /// The earlier answers by this edition, as of their own year.
  package var before: Figure
  /// The earlier answers by this edition, as of the later year.
  package var asOf: Figure
  /// The later answers as of their own year.
  package var after: Figure
  /// What another edition did to the same answers.
  package var edition: Movement
  /// What dated weights, thresholds, bands and questions did to the same answers.
  package var dated: Movement
  /// What other answers did under the same rule.
  package var community: Movement

  package init(
    told: Figure?, before: Figure, asOf: Figure?, after: Figure
  ) {
    self.told = told ?? before
    self.before = before
    self.asOf = asOf ?? before
    self.after = after
    edition = told.map { Movement(from: $0, to: before) } ?? .none
    dated = asOf.map { Movement(from: before, to: $0) } ?? .none
    community = Movement(from: self.asOf, to: after)
  }

  /// What the rule did: the edition and the dates.
  package var rule: Movement { edition + dated }

  /// From what was told to the later score; its ends are the sums of the parts' ends.
  package var whole: Movement { Movement(from: told, to: after) }
}

/// The changes of a score over several years: each part is the sum of its parts in the steps.
package struct ScoreSum: Hashable, Sendable {
  package var told: Figure
  package var after: Figure
  package var rule: Movement
  package var community: Movement

  /// The whole way, from what was told of the first year to the score of the last.
  package var whole: Movement { Movement(from: told, to: after) }

  /// The sum of steps that follow each other; the older edition enters once, with the first.
  package init?(_ steps: [ScoreChange]) {
    guard let first = steps.first, let last = steps.last else { return nil }
    told = first.told
    after = last.after
    rule = first.edition
    community = .none
    for step in steps {
      rule = rule + step.dated
      community = community + step.community
    }
    // What is open in between may cancel out: each part is also the whole less the other part.
    let (ruleRange, communityRange) = (rule.range, community.range)
    rule.narrow(to: whole.range, less: communityRange)
    community.narrow(to: whole.range, less: ruleRange)
  }
}
