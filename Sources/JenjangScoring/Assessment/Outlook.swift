import JenjangModel
import JenjangNumbers

/// What is learnt of a community by scoring its answers again with something changed.
package struct Outlook: Sendable {
  /// The next steps that are offered, best first.
  package var steps: [OfferedStep] = []
  /// The verdict if what the respondent called not applicable counted as the lowest level; nil where
  /// there is none such, or no ladder.
  package var withoutNotApplicable: PhaseSpan?
  /// The open questions that an undecided verdict hangs on, the weightiest first.
  package var decidingQuestions: [DecidingQuestion] = []
  /// What the overall score's low end gains with an indicator at its best level, by the model's
  /// indicators; nil where it has no answer that a level could take the place of. Empty where that
  /// was not asked for.
  package var gains: [Rational?] = []

  package init() {}
}

/// A next step that is open to a community, and what it would bring.
package struct OfferedStep: Hashable, Sendable {
  /// What is to be done.
  package enum Action: Hashable, Sendable {
    /// Take the step.
    case take
    /// Answer the question first, which is open.
    case answer
    /// Show the evidence for the level that is claimed.
    case prove
  }

  /// An indicator that the step raises; levels are indices in its scale.
  package struct Raised: Hashable, Sendable {
    package var indicator: Int
    /// The level that counts; nil where the question is open.
    package var from: Int?
    package var to: Int

    package init(indicator: Int, from: Int?, to: Int) {
      self.indicator = indicator
      self.from = from
      self.to = to
    }
  }

  /// The step, by the model's steps.
  package var step: Int
  package var action: Action
  package var raised: [Raised]
  /// What it opens of the next phase; nil where that was not worked out.
  package var effect: Effect?

  package init(step: Int, action: Action, raised: [Raised], effect: Effect? = nil) {
    self.step = step
    self.action = action
    self.raised = raised
    self.effect = effect
  }

  /// What a step brings, by scoring again with that step alone.
  package struct Effect: Hashable, Sendable {
    /// Whether it makes the threshold of the next phase certain, which was not.
    package var opensThreshold = false
    /// Whether it makes the share of what applies suffice, which did not.
    package var opensApplicability = false
    /// Gates of the next phase that it makes certain, which were not, by their indices.
    package var opensGates: [Int] = []
    /// The shares of the remaining distances that it closes, summed over what blocks the next phase.
    package var closes = Rational.zero
    /// What the overall score's low end gains; nil where there is no score before or after.
    package var gain: Rational?
    /// The phase that is certain after it, where that is another one than before.
    package var phase: Int?

    package init() {}

    /// How many demands of the next phase it opens.
    package var opened: Int {
      opensGates.count + (opensThreshold ? 1 : 0) + (opensApplicability ? 1 : 0)
    }
  }
}

/// An open question that the verdict hangs on.
package struct DecidingQuestion: Hashable, Sendable {
  package var question: Int
  /// How many undecided demands of the next phases an answer to it alone can decide.
  package var decides: Int
  /// By how far its answers alone move the low end of the score that the thresholds compare.
  package var reach: Rational

  package init(question: Int, decides: Int, reach: Rational) {
    self.question = question
    self.decides = decides
    self.reach = reach
  }
}
