import JenjangModel
import JenjangNumbers

/// What the rules say about one community's answers of one year.
package struct Assessment: Sendable {
  package var year: Int?
  /// Scores by the model's dimensions; the first is the overall.
  package var dimensions: [Figure]
  package var indicators: [IndicatorResult]
  /// Where the community stands; nil where the model has no phases.
  package var verdict: PhaseSpan?
  /// Where each dimension stands by the thresholds alone; nil where it can't be compared.
  package var dimensionPhases: [PhaseSpan?]
  /// The first phase that is not certain, and what blocks it; nil at the top.
  package var blocked: BlockedPhase?
  /// Questions that are or could be asked under these answers.
  package var asked: Int
  /// Of those, the ones answered (not applicable counts as an answer).
  package var answered: Int
  /// Questions that are or could be asked and have no answer.
  package var openQuestions: [Int] = []
  /// Questions asked and answered, by the model's dimensions, with all that stands below them.
  package var coverage: [Coverage] = []
  /// Questions that were answered though they do not apply; such answers are not scored.
  package var unscoredAnswers: [Int]
  /// The classes by the model's, each the index of a level of its scale.
  package var classes: [Figure] = []
  /// What the model's tables give.
  package var tables: [Figure] = []
  /// How scores stand to the model's targets.
  package var goals: [GoalStanding] = []
  /// Where points stand apart from their baseline, furthest first.
  package var reasons: [Reason] = []
  /// What is found, quadrant by quadrant in the order of the files.
  package var findings: [FoundFinding] = []
  /// What was claimed without the evidence asked for.
  package var unproved: [UnprovedClaim] = []
  /// Questions called not applicable without the reason that this needs; they count as unanswered.
  package var withoutReason: [Int] = []
  /// All claims that ask for evidence, also of questions that do not apply.
  package var claims: [EvidenceClaim] = []
  /// Claims that ask for evidence; nil where the answers have no place for evidence.
  package var claimsAskingEvidence: Int?
  /// What follows from scoring again; nil where that was not asked for.
  package var outlook: Outlook?
  /// The value of every slot of the plan, from which any figure can be explained.
  package var trace: [Value]
  /// The slots of the model's measures in the trace.
  package var measureSlots: [Int] = []

  package init(
    year: Int?, dimensions: [Figure], indicators: [IndicatorResult], verdict: PhaseSpan?,
    dimensionPhases: [PhaseSpan?], blocked: BlockedPhase?, asked: Int, answered: Int,
    unscoredAnswers: [Int], trace: [Value]
  ) {
    self.year = year
    self.dimensions = dimensions
    self.indicators = indicators
    self.verdict = verdict
    self.dimensionPhases = dimensionPhases
    self.blocked = blocked
    self.asked = asked
    self.answered = answered
    self.unscoredAnswers = unscoredAnswers
    self.trace = trace
  }

  /// How many of the claims that ask for evidence are proved; nil where there is no place for evidence.
  package var claimsProved: Int? {
    claimsAskingEvidence.map { $0 - unproved.count - withoutReason.count }
  }

  package var overall: Figure { dimensions.first ?? .absent }

  /// What the measure with this index came to.
  package func measure(_ index: Int) -> Value {
    guard measureSlots.indices.contains(index), trace.indices.contains(measureSlots[index]) else {
      return .figure(.absent)
    }
    return trace[measureSlots[index]]
  }
}

/// What one indicator came to.
package struct IndicatorResult: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case answered
    case unanswered
    /// By the respondent's own word.
    case saidNotApplicable
    /// By the rule: a condition or a year.
    case doesNotApply
    /// Worked out from other answers.
    case measured
  }

  package var state: State
  /// The index of its level in its scale; absent where it has none.
  package var level: Figure
  package var points: Figure
  /// Points over most points, as it counts above; absent where that is no share of a whole.
  package var value: Figure
  /// Its weight in the answers' year.
  package var weight: Rational

  package init(state: State, level: Figure, points: Figure, value: Figure, weight: Rational) {
    self.state = state
    self.level = level
    self.points = points
    self.value = value
    self.weight = weight
  }
}

/// How many of a dimension's questions have an answer.
package struct Coverage: Hashable, Sendable {
  package var asked = 0
  package var answered = 0

  package init() {}
}

/// The highest phase that is certain and the highest that is possible; nil for no phase.
package struct PhaseSpan: Hashable, Sendable {
  package var certain: Int?
  package var possible: Int?

  package init(certain: Int?, possible: Int?) {
    self.certain = certain
    self.possible = possible
  }
}

/// The first phase that is not certain, with everything that keeps it from being so.
package struct BlockedPhase: Hashable, Sendable {
  package var phase: Int
  /// The threshold, where the score is not certainly there.
  package var threshold: BlockedThreshold?
  package var gates: [BlockedGate]
  /// Whether too few indicators apply.
  package var applicableShare: Figure?

  package init(
    phase: Int, threshold: BlockedThreshold?, gates: [BlockedGate], applicableShare: Figure?
  ) {
    self.phase = phase
    self.threshold = threshold
    self.gates = gates
    self.applicableShare = applicableShare
  }
}

/// A threshold that is not certainly reached.
package struct BlockedThreshold: Hashable, Sendable {
  package var threshold: Threshold
  package var score: Figure
  /// Threshold less score, at the score's low end; nil where there is no score.
  package var distance: Rational?

  package init(threshold: Threshold, score: Figure, distance: Rational?) {
    self.threshold = threshold
    self.score = score
    self.distance = distance
  }
}

/// A gate that does not certainly hold.
package struct BlockedGate: Hashable, Sendable {
  /// Its index among the phase's gates.
  package var gate: Int
  package var truth: TruthSet
  /// The comparisons in it that are not certainly true.
  package var causes: [BlockingComparison]

  package init(gate: Int, truth: TruthSet, causes: [BlockingComparison]) {
    self.gate = gate
    self.truth = truth
    self.causes = causes
  }
}

/// A comparison that is not certainly true, with both sides' values.
package struct BlockingComparison: Hashable, Sendable {
  /// The comparison's index among the model's expressions.
  package var expression: Int
  package var left: Figure
  package var right: Figure

  package init(expression: Int, left: Figure, right: Figure) {
    self.expression = expression
    self.left = left
    self.right = right
  }
}
