import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Tries the tests of a model's rule files.
package struct CaseRunner {
  let model: Model
  let scorer: Scorer

  package init(model: Model, plan: Plan) {
    self.model = model
    scorer = Scorer(plan: plan)
  }

  /// The outcome of a test whose case stands in the rule file.
  package func run(_ test: ModelTest) -> TestOutcome {
    var outcome = TestOutcome(name: test.name, place: test.range)
    let sheet = CaseSheet(test.given, model: model)
    let assessment = scorer.score(
      sheet.answers, evidence: sheet.evidence, year: sheet.year,
      outlook: test.expectations.contains { $0.kind.isAboutAdvice } ? .steps : [],
      includingTests: true)
    for expectation in test.expectations {
      if let found = unmet(expectation.kind, assessment) {
        var failure = TestFailure(range: expectation.range, found: found)
        explain(&failure, expectation.kind, assessment)
        outcome.failures.append(failure)
      }
    }
    if !outcome.failures.isEmpty {
      for (index, answer) in sheet.answers.enumerated() where answer == .unanswered {
        outcome.unansweredQuestions.append(model.questions[index].column)
      }
    }
    return outcome
  }

  /// What was found instead of what was expected; nil where the expectation is met.
  private func unmet(_ kind: Expectation.Kind, _ assessment: Assessment) -> [TestFinding]? {
    let span = assessment.verdict ?? PhaseSpan(certain: nil, possible: nil)
    switch kind {
    case .phase(let phase):
      return span == PhaseSpan(certain: phase, possible: phase) ? nil : [.phases(span)]
    case .phaseSpan(let low, let high):
      return span == PhaseSpan(certain: low, possible: high) ? nil : [.phases(span)]
    case .blocked(let phase, let references, let only):
      return unmetBlock(phase, references, only, assessment)
    case .condition(let expression):
      if scorer.value(ofExpression: expression, in: assessment).truth == .yes { return nil }
      return values(under: expression, assessment)
    case .range(let expression, let low, let high):
      let value = scorer.value(ofExpression: expression, in: assessment)
      let isMet =
        value.figure.interval == Interval(low: low, high: high) && !value.figure.mayBeAbsent
      return isMet ? nil : [.value(expression: expression, value)]
    case .notApplicable(let expression):
      let value = scorer.value(ofExpression: expression, in: assessment)
      return value.figure.isAbsent ? nil : [.value(expression: expression, value)]
    case .advice(let steps, let isOffered):
      let offered = assessment.outlook?.steps.map { $0.step } ?? []
      if offered.contains(where: { steps.contains($0) }) == isOffered { return nil }
      return [.advice(offered.map { model.steps[$0].name })]
    case .finding(let subject, let quadrant, let isFound):
      let isThere = assessment.findings.contains {
        $0.subject == subject && (quadrant == nil || $0.quadrant == quadrant)
      }
      return isThere == isFound ? nil : [.findings(assessment.findings)]
    case .unproved(let indicator, let isUnproved):
      let unproved =
        assessment.unproved.map { $0.indicator }
        + assessment.withoutReason.compactMap { question in
          if case .indicator(let index) = model.questions[question].owner { return index }
          return nil
        }
      if unproved.contains(indicator) == isUnproved { return nil }
      return [.unproved(unproved.map { model.indicators[$0].path })]
    case .reasons(let codes):
      let found = assessment.reasons.map { $0.code }
      return Array(found.prefix(codes.count)) == codes ? nil : [.reasons(found)]
    case .column: return nil
    }
  }

  /// The operands of the comparisons in a condition, which show why it does not hold.
  private func values(under expression: Int, _ assessment: Assessment) -> [TestFinding] {
    var found: [TestFinding] = []
    var pending = [expression]
    while let next = pending.popLast() {
      let node = model.expressions[next]
      if case .compare = node.operation {
        for operand in node.operands where !model.expressions[operand].operation.isLiteral {
          found.append(
            .value(
              expression: operand, scorer.value(ofExpression: operand, in: assessment)))
        }
      } else if node.operands.isEmpty {
        found.append(
          .value(expression: next, scorer.value(ofExpression: next, in: assessment)))
      } else {
        pending.append(contentsOf: node.operands.reversed())
      }
    }
    return found
  }

  // MARK: Blocked phases

  private func unmetBlock(
    _ phase: Int, _ references: [BlockerReference], _ only: Bool, _ assessment: Assessment
  ) -> [TestFinding]? {
    guard let blocked = assessment.blocked, blocked.phase == phase, let ladder = model.ladder else {
      return [.phases(assessment.verdict ?? PhaseSpan(certain: nil, possible: nil))]
    }
    var explained: Set<Int> = []
    var isThresholdNamed = false
    var isShareNamed = false
    for reference in references {
      let gates = blocked.gates.filter {
        names($0.gate, reference, ladder.phases[phase].gates[$0.gate])
      }
      if reference == .threshold {
        isThresholdNamed = true
        if blocked.threshold == nil { return [.blockers(names(of: blocked, ladder))] }
      } else if reference == .applicability {
        isShareNamed = true
        if blocked.applicableShare == nil { return [.blockers(names(of: blocked, ladder))] }
      } else if gates.isEmpty {
        return [.blockers(names(of: blocked, ladder))]
      }
      explained.formUnion(gates.map { $0.gate })
    }
    if only {
      let isExhaustive =
        explained.count == blocked.gates.count
        && (blocked.applicableShare == nil || isShareNamed)
        && (blocked.threshold == nil || isThresholdNamed)
      if !isExhaustive { return [.blockers(names(of: blocked, ladder))] }
    }
    return nil
  }

  func names(_ index: Int, _ reference: BlockerReference, _ gate: Gate) -> Bool {
    switch reference {
    case .threshold, .applicability: return false
    case .gate(let wanted): return index == wanted
    case .subject(let subject): return gate.subjects.contains(subject)
    }
  }

  func names(of blocked: BlockedPhase, _ ladder: Ladder) -> [String] {
    var names: [String] = []
    if blocked.threshold != nil { names.append(name(of: .dimension(ladder.dimension))) }
    if blocked.applicableShare != nil { names.append("applicable") }
    for blockedGate in blocked.gates {
      let gate = ladder.phases[blocked.phase].gates[blockedGate.gate]
      names.append(gate.name ?? gate.subjects.map { name(of: $0) }.joined(separator: " "))
    }
    return names
  }

  private func name(of subject: Subject) -> String {
    switch subject {
    case .dimension(let index): return index == 0 ? "overall" : model.dimensions[index].path
    case .indicator(let index): return model.indicators[index].path
    case .fact(let index): return model.facts[index].name
    case .measure(let index): return model.measures[index].name
    case .factor(let index): return model.factors[index].name
    }
  }
}

extension Expectation.Kind {
  fileprivate var isAboutAdvice: Bool {
    if case .advice = self { return true }
    return false
  }
}

extension JenjangModel.Operation {
  var isLiteral: Bool {
    switch self {
    case .number, .level, .choice, .truth, .notApplicable, .rung: return true
    default: return false
    }
  }
}
