import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Steps, findings, conditions and bands that some answers bring about.
extension Prover {
  mutating func proveSteps(_ cases: [ProofCase]) {
    if plan.model.steps.isEmpty { return }
    var statement = ProofReport.Statement(.stepsOffered)
    let scorer = Scorer(plan: plan)
    for (index, step) in plan.model.steps.enumerated() {
      var result = SearchResult.none
      if cases.contains(where: { $0.pool.steps.contains(index) }) {
        statement.proved += 1
        continue
      }
      for raise in step.raises {
        guard let question = plan.indicatorQuestions[raise.indicator] else {
          result = .undecided
          continue
        }
        let slots = plan.indicatorSlots[raise.indicator]
        let found = search(
          cases,
          { proof in
            var goals: [Goal] = []
            if let condition = slots.condition { goals.append(.truth(slot: condition, .yes)) }
            if let when = step.when {
              goals.append(.truth(slot: plan.expressionSlots[when], .yes))
            }
            let levels = proof.problem.levels(of: question) { level in
              offers(index, raise, at: level)
            }
            goals.append(.noStep(question: question, condition: nil, levels))
            return goals
          },
          accepts: { scorer.scoreWithSteps($0.answers, year: $0.year).offered.contains(index) })
        switch found {
        case .found: result = found
        case .undecided: if case .none = result { result = .undecided }
        case .none: break
        }
        if case .found = result { break }
      }
      switch result {
      case .found: statement.proved += 1
      case .undecided: statement.undecided.append(step.name)
      case .none:
        statement.failed += 1
        report.diagnostics.append(
          Diagnostic(.stepNeverOffered, at: step.range, [("step", .text(step.name))]))
      }
    }
    report.statements.append(statement)
  }

  /// Whether a step raises an indicator that stands at a level, its `when` aside.
  private func offers(_ index: Int, _ raise: Step.Raise, at level: Int) -> Bool {
    let step = plan.model.steps[index]
    guard let scale = plan.model.indicators[raise.indicator].scale else { return false }
    let levels = plan.model.scales[scale].levels
    if let limit = plan.model.advice.belowRank,
      plan.model.scales[scale].rank(ofLevel: level) >= limit
    {
      return false
    }
    switch raise.target {
    case .next:
      if !levels.indices.contains(where: { $0 > level && levels[$0].points > levels[level].points })
      {
        return false
      }
    case .highest: if level >= levels.count - 1 { return false }
    case .level(let target): if level >= target { return false }
    }
    if step.isAdvice { return true }
    if let own = step.atLevel { return own == level }
    return !plan.model.steps.contains { other in
      other.atLevel == level && other.raises.contains { $0.indicator == raise.indicator }
    }
  }

  mutating func proveAdvised(_ cases: [ProofCase]) {
    guard let ladder = plan.model.ladder, !plan.model.steps.isEmpty else { return }
    var statement = ProofReport.Statement(.alwaysAdvised)
    let scorer = Scorer(plan: plan)
    var result = SearchResult.none
    if isOverdue() { result = .undecided }
    search: for proof in cases where result == .none {
      let quiet = quietGoals(proof.problem)
      let demands = proof.problem.demands(upTo: ladder.phases.count - 1)
      for missed in demands.compactMap({ $0.missed }) {
        var goals = quiet + [missed]
        // Without enough that applies there is no phase, whatever else holds.
        if case .applicability = missed {} else { goals = proof.problem.basis + goals }
        var search = Search(
          proof.problem, goals,
          accepts: { scorer.scoreWithSteps($0.answers, year: $0.year).offered.isEmpty })
        switch search.run() {
        case .found(let sheet):
          result = .found(sheet)
          break search
        case .undecided: result = .undecided
        case .none: break
        }
      }
    }
    switch result {
    case .none: statement.proved += 1
    case .undecided: statement.undecided.append(ladder.phases.last?.name ?? "")
    case .found(let sheet):
      statement.failed += 1
      report.diagnostics.append(
        Diagnostic(
          .withoutStep, at: ladder.range, [("witness", .text(witness.text(sheet)))]))
    }
    report.statements.append(statement)
  }

  var witness: WitnessText { WitnessText(plan.model) }

  /// That no step is offered which hangs on an indicator alone.
  private func quietGoals(_ problem: Problem) -> [Goal] {
    var result: [Goal] = []
    for (indicator, question) in plan.indicatorQuestions.enumerated() {
      guard let question else { continue }
      let raising = plan.model.steps.indices.filter { index in
        plan.model.steps[index].when == nil
          && plan.model.steps[index].raises.contains { $0.indicator == indicator }
      }
      if raising.isEmpty { continue }
      let quiet = problem.levels(of: question) { level in
        !raising.contains { index in
          plan.model.steps[index].raises.contains { raise in
            raise.indicator == indicator && offers(index, raise, at: level)
          }
        }
      }
      let absent = problem.wholeMasks[question] & ~problem.levels(of: question) { _ in true }
      result.append(
        .noStep(
          question: question, condition: plan.indicatorSlots[indicator].condition, quiet | absent))
    }
    return result
  }

  mutating func proveFindings(_ cases: [ProofCase]) {
    if plan.model.findings.isEmpty { return }
    var statement = ProofReport.Statement(.findingsFound)
    for finding in plan.model.findings {
      let slot = plan.expressionSlots[finding.condition]
      switch can(slot, .yes, cases) {
      case .found: statement.proved += 1
      case .undecided: statement.undecided.append(finding.name)
      case .none:
        statement.failed += 1
        report.diagnostics.append(
          Diagnostic(.findingNeverFound, at: finding.range, [("finding", .text(finding.name))]))
      }
    }
    report.statements.append(statement)
  }

  /// Whether a condition can come out in a certain way.
  func can(_ slot: Int, _ truth: TruthSet, _ cases: [ProofCase]) -> SearchResult {
    for proof in cases where proof.pool.truths[slot].contains(truth) {
      return .found(proof.problem.sheet(proof.pool.bases[0]))
    }
    return search(cases) { _ in [.truth(slot: slot, truth)] }
  }

  mutating func proveBands(_ cases: [ProofCase]) {
    var statement = ProofReport.Statement(.bandsReached)
    for indicator in plan.model.indicators {
      for (_, bands, offset) in indicator.allBands {
        let own = cases.filter { indicator.bands(in: $0.problem.year)?.offset == offset }
        prove(bands, of: indicator, offset: offset, own, &statement)
      }
    }
    if statement.proved + statement.failed + statement.undecided.count > 0 {
      report.statements.append(statement)
    }
  }

  /// Whether a figure falls into each band in the years in which it holds.
  private mutating func prove(
    _ bands: Bands, of indicator: Indicator, offset: Int, _ cases: [ProofCase],
    _ statement: inout ProofReport.Statement
  ) {
    let slot = plan.expressionSlots[bands.expression]
    for (place, band) in bands.bands.enumerated() {
      let number = offset + place
      var span = Span()
      if place > 0, let end = bands.bands[place - 1].end {
        span.atLeast(end, isOpen: bands.bands[place - 1].includesEnd)
      }
      if let end = band.end { span.atMost(end, isOpen: !band.includesEnd) }
      let isSeen = cases.contains { proof in
        proof.pool.points[slot].contains { span.contains($0) }
      }
      let result = isSeen ? nil : search(cases) { _ in span.goals(of: slot) }
      switch result {
      case nil, .found: statement.proved += 1
      case .undecided: statement.undecided.append("\(indicator.name) (\(number + 1))")
      case .some(.none):
        statement.failed += 1
        report.diagnostics.append(
          Diagnostic(
            .bandNeverReached, at: indicator.range,
            [("number", .number(number + 1)), ("indicator", .text(indicator.shortPath))]))
      }
    }
  }
}

extension Span {
  /// That a slot's figure lies in the span.
  fileprivate func goals(of slot: Int) -> [Goal] {
    var result = [Goal.presence(slot: slot)]
    if let low {
      result.append(.score(slot: slot, lowIsOpen ? .above : .atLeast, low, holds: true))
    }
    if let high {
      result.append(.score(slot: slot, highIsOpen ? .below : .atMost, high, holds: true))
    }
    return result
  }
}

extension Problem {
  /// The answers to a question that are levels of some kind.
  func levels(of question: Int, where isKept: (Int) -> Bool) -> UInt64 {
    var result: UInt64 = 0
    for (index, answer) in choices.answers[question].enumerated() {
      if case .level(let level) = answer, isKept(level) { result |= 1 << UInt64(index) }
    }
    return result
  }
}
