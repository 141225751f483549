import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// What a single answer can do to the phase.
extension Prover {
  /// That no respondent's *not applicable* lifts a phase.
  mutating func proveNotApplicable(_ cases: [ProofCase], _ brinks: [[Brink]]) {
    guard let ladder = plan.model.ladder else { return }
    var statement = ProofReport.Statement(.notApplicableNeverLifts)
    var lifting: [String] = []
    var shown: (AnswerSheet, AnswerSheet, question: Int)?
    for (indicator, question) in plan.indicatorQuestions.enumerated() {
      guard let question, plan.model.indicators[indicator].notApplicable != .refused else {
        continue
      }
      let name = plan.model.indicators[indicator].shortPath
      let pair = crossing(question, cases, brinks) { problem in
        problem.choices.answers[question].count - 1
      }
      if let pair {
        lifting.append(name)
        if shown == nil { shown = (pair.0, pair.1, question) }
      } else if bears(on: question, cases) {
        statement.undecided.append(name)
      } else {
        statement.proved += 1
      }
    }
    statement.failed = lifting.count
    if let shown {
      report.diagnostics.append(
        Diagnostic(
          .notApplicableLifts, at: ladder.range,
          [
            ("indicators", .list(lifting)), ("witness", .text(witness.text(shown.0))),
            ("change", .text(witness.text(of: shown.question, in: shown.1))),
          ]))
    }
    report.statements.append(statement)
  }

  /// That each indicator's answer changes a phase somewhere.
  mutating func proveEffects(_ cases: [ProofCase], _ brinks: [[Brink]]) {
    guard plan.model.ladder != nil else { return }
    var statement = ProofReport.Statement(.indicatorsMatter)
    for (indicator, question) in plan.indicatorQuestions.enumerated() {
      guard let question else { continue }
      let item = plan.model.indicators[indicator]
      if !bears(on: question, cases) {
        // It may still change the phase of its own dimension.
        if cases.contains(where: { proof in
          plan.dimensionSlots.contains { proof.problem.weighs(question, on: $0) }
        }) {
          continue
        }
        statement.failed += 1
        report.diagnostics.append(
          Diagnostic(
            .indicatorWithoutEffect, at: item.range, [("indicator", .text(item.shortPath))]))
      } else if crossing(question, cases, brinks, { $0.levelCount(question) - 1 }) != nil {
        statement.proved += 1
      } else {
        statement.undecided.append(item.shortPath)
      }
    }
    report.statements.append(statement)
  }

  /// Two sheets that differ in one question, the lowest answer and another, by which a phase is reached.
  private func crossing(
    _ question: Int, _ cases: [ProofCase], _ brinks: [[Brink]], _ better: (Problem) -> Int
  ) -> (AnswerSheet, AnswerSheet)? {
    for (proof, brinks) in zip(cases, brinks) {
      for brink in brinks where proof.problem.support[brink.slot].contains(question) {
        for path in brink.paths {
          if isOverdue() { return nil }
          if let pair = path.crossing(
            of: question, from: 0, to: better(proof.problem), phase: brink.phase)
          {
            return pair
          }
        }
      }
    }
    return nil
  }

  /// Whether the phase hangs on a question at all: by a weight above zero, or by a gate.
  private func bears(on question: Int, _ cases: [ProofCase]) -> Bool {
    guard let ladder = plan.model.ladder else { return false }
    for proof in cases {
      let problem = proof.problem
      var slots = [plan.dimensionSlots[ladder.dimension]]
      for phase in ladder.phases {
        slots += phase.gates.map { plan.expressionSlots[$0.condition] }
      }
      if ladder.needsApplicable != nil, problem.choices.answers[question].last == .notApplicable {
        return true
      }
      if slots.contains(where: { problem.weighs(question, on: $0) }) { return true }
    }
    return false
  }
}

extension Problem {
  /// Whether a slot hangs on a question by more than a weight of zero.
  func weighs(_ question: Int, on slot: Int) -> Bool {
    guard support[slot].contains(question) else { return false }
    switch plan.instructions[slot] {
    case .option(question, _), .number(question, _): return true
    case .aggregate(let aggregate, let roster):
      return plan.rosters[roster].contains { member in
        if let condition = member.condition, weighs(question, on: condition) { return true }
        switch aggregate {
        case .mean, .sum, .points, .mostPoints:
          // A child that weighs nothing can still be the only one that is there.
          if weights[member.weight].isZero, choices.answers[question].last != .notApplicable {
            return false
          }
        case .least, .greatest, .count: break
        }
        return weighs(question, on: member.value)
      }
    case .anyPresent(let roster):
      return plan.rosters[roster].contains { member in
        support[member.value].contains(question)
          && choices.answers[question].last == .notApplicable
          || (member.condition.map { weighs(question, on: $0) } ?? false)
      }
    default: return plan.operands(of: slot).contains { weighs(question, on: $0) }
    }
  }
}
