import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Works out trends: every year's answers under this edition, and what moved between them.
package struct TrendReckoner: Sendable {
  private let plan: Plan
  private let scorer: Scorer
  private let older: Plan?
  private let attribution: Attribution
  /// Dimensions of the older edition by those of this one; nil where it has none of that path and kind.
  private let olderDimensions: [Int?]
  /// Phases of this edition by those of the older one.
  private let olderPhases: [Int?]

  /// A reckoner by a plan; and by that of an older edition, where its verdicts were told.
  package init(plan: Plan, older: Plan? = nil) {
    self.plan = plan
    self.older = older
    scorer = Scorer(plan: plan)
    attribution = Attribution(plan: plan)
    let before = older?.model.dimensions ?? []
    olderDimensions = plan.model.dimensions.enumerated().map { index, dimension in
      let place = index == 0 ? 0 : before.firstIndex { $0.path == dimension.path }
      return place.flatMap { place in
        before.indices.contains(place) && before[place].isShare == dimension.isShare ? place : nil
      }
    }
    let phases = plan.model.ladder?.phases ?? []
    olderPhases = (older?.model.ladder?.phases ?? []).map { phase in
      phases.firstIndex { $0.name == phase.name }
    }
  }

  /// The trend of one community; its rows may come in any order of years.
  package func trend(of rows: [YearAnswers], withContributions: Bool) -> Trend? {
    let sorted = rows.enumerated().sorted { left, right in
      let (first, second) = (left.element.year ?? 0, right.element.year ?? 0)
      return first == second ? left.offset < right.offset : first < second
    }.map { $0.element }
    guard let last = sorted.last else { return nil }
    var assessments = sorted.map { row in
      scorer.score(row.given.answers, evidence: row.given.evidence, year: row.year)
    }
    let told = sorted.map { verdictTold($0) }
    let ladders = assessments.map { Ladders(plan, $0) }
    var steps: [TrendStep] = []
    for to in sorted.indices.dropFirst() {
      steps.append(
        step(to, sorted, assessments, ladders, told[to - 1], withContributions))
    }
    for index in assessments.indices { lighten(&assessments[index]) }
    let years = sorted.indices.map { index in
      TrendYear(year: sorted[index].year, assessment: assessments[index], told: told[index])
    }
    return Trend(id: last.id, name: last.name, groups: last.groups, years: years, steps: steps)
  }

  /// Leaves what a trend does not show: there may be many of them at a time.
  private func lighten(_ assessment: inout Assessment) {
    assessment.trace = []
    assessment.claims = []
    assessment.findings = []
    assessment.coverage = []
    // Points are added up from those of the indicators.
    if !plan.model.show.isPoints { assessment.indicators = [] }
  }

  private func step(
    _ to: Int, _ rows: [YearAnswers], _ assessments: [Assessment], _ ladders: [Ladders?],
    _ told: ToldVerdict?, _ withContributions: Bool
  ) -> TrendStep {
    let (first, last) = (rows[to - 1], rows[to])
    let (before, after) = (assessments[to - 1], assessments[to])
    let isAlike = plan.rulesAreAlike(in: first.year, and: last.year)
    let asOf =
      isAlike
      ? nil
      : scorer.score(first.given.answers, evidence: first.given.evidence, year: last.year)
    let scores = plan.model.dimensions.indices.map { index in
      ScoreChange(
        told: told.map { $0.dimensions[index] }, before: before.dimensions[index],
        asOf: asOf.map { $0.dimensions[index] }, after: after.dimensions[index])
    }
    var step = TrendStep(from: to - 1, to: to, scores: scores, contributions: [], phase: nil)
    let middle = asOf ?? before
    if withContributions {
      let open = (Set(middle.openQuestions), Set(after.openQuestions))
      step.contributions = attribution.contributions(
        from: first.given, to: last.given,
        asked: { open.0.contains($0) && open.1.contains($0) }, year: last.year)
    }
    if let one = ladders[to - 1], let two = ladders[to] {
      step.phase = PhaseChange(
        from: one, asOf: asOf.flatMap { Ladders(plan, $0) } ?? one, to: two,
        told: told?.verdict)
    }
    return step
  }

  private func verdictTold(_ row: YearAnswers) -> ToldVerdict? {
    guard let older, let given = row.givenBefore else { return nil }
    let assessment = Scorer(plan: older).score(
      given.answers, evidence: given.evidence, year: row.year)
    var result = ToldVerdict(
      dimensions: olderDimensions.map { $0.map { assessment.dimensions[$0] } ?? .absent },
      verdict: nil, phaseNames: (nil, nil))
    guard let span = assessment.verdict, let phases = older.model.ladder?.phases else {
      return result
    }
    result.phaseNames = (
      span.certain.map { phases[$0].name }, span.possible.map { phases[$0].name }
    )
    let certain = span.certain.map { olderPhases[$0] }
    let possible = span.possible.map { olderPhases[$0] }
    // No phase at all stands on every ladder; one of another name stands on none.
    if certain.map({ $0 != nil }) ?? true, possible.map({ $0 != nil }) ?? true {
      result.verdict = PhaseSpan(certain: certain ?? nil, possible: possible ?? nil)
    }
    return result
  }
}
