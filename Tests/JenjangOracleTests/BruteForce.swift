import JenjangAnalysis
import JenjangModel
import JenjangNumbers
import JenjangScoring

/// What holds of a small model, by scoring every complete answer sheet there is.
struct BruteForce {
  let plan: Plan
  let choices: AnswerChoices
  /// Phases that some sheet stands in, in every year.
  private(set) var phases: Set<Int> = []
  /// Gates, as phase and number, that hold back somebody who meets all else up to their phase.
  private(set) var gates: Set<[Int]> = []
  private(set) var steps: Set<Int> = []
  private(set) var findings: Set<Int> = []
  /// Some sheet below the highest phase has no step.
  private(set) var isLeftAlone = false
  /// A better answer lowers a score or a phase.
  private(set) var falls = false
  /// Questions whose answers change the phase of some sheet.
  private(set) var matters: Set<Int> = []
  /// Questions that lift the phase of some sheet by being called not applicable.
  private(set) var lifts: Set<Int> = []

  /// Nil for a model with more than so many sheets.
  init?(plan: Plan, atMost most: Int) {
    guard let choices = AnswerChoices(plan: plan), choices.areAll.allSatisfy({ $0 }) else {
      return nil
    }
    self.plan = plan
    self.choices = choices
    var count = plan.model.yearsThatDiffer.count
    for answers in choices.answers {
      count *= answers.count
      if count > most { return nil }
    }
    for (number, year) in plan.model.yearsThatDiffer.enumerated() {
      // A phase can only be stood in in its own years.
      let others = plan.model.ladder?.phases.indices.filter {
        !(plan.model.ladder?.phases[$0].isInForce(in: year) ?? true)
      }
      let seen = look(year).union(others ?? [])
      phases = number == 0 ? seen : phases.intersection(seen)
    }
  }

  private struct Seen {
    var verdict: Int
    var scores: [Rational?]
  }

  private mutating func look(_ year: Int?) -> Set<Int> {
    let scorer = Scorer(plan: plan)
    var places = [Int](repeating: 0, count: choices.answers.count)
    var seen: [[Int]: Seen] = [:]
    var verdicts: Set<Int> = []
    repeat {
      let answers = places.indices.map { choices.answers[$0][places[$0]] }
      let (assessment, offered) = scorer.scoreWithSteps(answers, year: year)
      let verdict = assessment.verdict?.certain ?? -1
      verdicts.insert(verdict)
      steps.formUnion(offered)
      for (index, finding) in plan.model.findings.enumerated()
      where scorer.value(ofExpression: finding.condition, in: assessment).truth == .yes {
        findings.insert(index)
      }
      lookAtGates(assessment, places, year)
      let highest = plan.model.ladder?.phases.lastIndex { $0.isInForce(in: year) }
      if let highest, verdict < highest, offered.isEmpty,
        isPlaced(assessment, places, year)
      {
        isLeftAlone = true
      }
      seen[places] = Seen(verdict: verdict, scores: assessment.dimensions.map { $0.certain })
    } while advance(&places)
    compare(seen)
    return verdicts
  }

  private func advance(_ places: inout [Int]) -> Bool {
    for index in places.indices {
      places[index] += 1
      if places[index] < choices.answers[index].count { return true }
      places[index] = 0
    }
    return false
  }

  /// Whether there is a score to stand on a ladder by, or too few indicators apply for one.
  private func isPlaced(_ assessment: Assessment, _ places: [Int], _ year: Int?) -> Bool {
    guard let ladder = plan.model.ladder else { return false }
    return assessment.dimensions[ladder.dimension].certain != nil
      || ladder.needsApplicable.map { share(places, year) < $0 } ?? false
  }

  private func share(_ places: [Int], _ year: Int?) -> Rational {
    let scores = PossibleScores(
      plan: plan, choices: choices, masks: places.map { 1 << UInt64($0) },
      bounds: Array(repeating: nil, count: plan.slotCount), year: year)
    return scores?.applicableShare.certain ?? .zero
  }

  private mutating func lookAtGates(_ assessment: Assessment, _ places: [Int], _ year: Int?) {
    guard let ladder = plan.model.ladder,
      let score = assessment.dimensions[ladder.dimension].certain,
      ladder.needsApplicable.map({ share(places, year) >= $0 }) ?? true
    else { return }
    let scorer = Scorer(plan: plan)
    var broken: [[Int]] = []
    for (number, phase) in ladder.phases.enumerated() where phase.isInForce(in: year) {
      if let threshold = phase.threshold.value(in: year),
        threshold.isStrict ? score <= threshold.value : score < threshold.value
      {
        return
      }
      for (index, gate) in phase.gates.enumerated()
      where scorer.value(ofExpression: gate.condition, in: assessment).truth == .no {
        broken.append([number, index])
      }
      if broken.count > 1 { return }
      if let only = broken.first, only[0] == number { gates.insert(only) }
    }
  }

  private mutating func compare(_ seen: [[Int]: Seen]) {
    for (places, first) in seen {
      for question in places.indices {
        guard case .indicator = plan.model.questions[question].owner else { continue }
        for place in choices.answers[question].indices where place != places[question] {
          var other = places
          other[question] = place
          guard let second = seen[other] else { continue }
          if first.verdict != second.verdict { matters.insert(question) }
          if choices.answers[question][place] == .notApplicable {
            if places[question] == 0, second.verdict > first.verdict { lifts.insert(question) }
          } else if place == places[question] + 1 {
            let isLower = zip(first.scores, second.scores).contains { pair in
              guard let before = pair.0, let after = pair.1 else { return false }
              return after < before
            }
            if isLower || second.verdict < first.verdict { falls = true }
          }
        }
      }
    }
  }
}
