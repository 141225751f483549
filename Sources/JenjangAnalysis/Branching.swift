import JenjangModel
import JenjangNumbers
import JenjangScoring

/// How a set of answer sheets is split where a goal is open.
extension Search {
  package func branches(of goal: Goal, _ box: Box, _ scores: PossibleScores) -> [Box] {
    switch goal {
    case .truth(let slot, let allowed):
      return split(condition: slot, prefersYes: allowed.contains(.yes), box, scores)
    case .score(let slot, let comparison, let limit, let holds):
      let span = box.spans[slot] ?? Span()
      return span.parts(comparison, limit, holds: holds).map { part in
        var result = box
        result.assume(part, of: slot, problem)
        return result
      }
    case .presence(let slot):
      var result = box
      result.assume(box.spans[slot] ?? Span(), of: slot, problem)
      return [result]
    case .applicability:
      return halves(of: widest(box, []), box)
    case .noStep(let question, let condition, let quiet):
      var result: [Box] = []
      if box.masks[question] & quiet != 0 {
        result.append(box)
        result[0].masks[question] &= quiet
      }
      if let condition {
        var other = box
        other.masks[question] &= ~quiet
        other.goals.append(.truth(slot: condition, [.no, .notApplicable]))
        result.append(other)
      }
      return result
    }
  }

  /// Splits by the first thing that an open condition hangs on.
  private func split(
    condition: Int, prefersYes: Bool, _ box: Box, _ scores: PossibleScores
  ) -> [Box] {
    let plan = problem.plan
    var slot = condition
    var prefersYes = prefersYes
    while true {
      let isOpen = { (slot: Int) in
        let truth = scores.value(slot).truth
        return truth != .yes && truth != .no && truth != .notApplicable
      }
      switch plan.instructions[slot] {
      case .not:
        prefersYes.toggle()
        slot = plan.operands(of: slot).first ?? slot
      case .and, .or, .atLeast, .allApply:
        guard let next = plan.operands(of: slot).first(where: isOpen) else {
          return halves(of: widest(box, [slot]), box)
        }
        slot = next
      case .conditional:
        let parts = Array(plan.operands(of: slot))
        slot = isOpen(parts[0]) ? parts[0] : parts[1...].first(where: isOpen) ?? parts[0]
        if !isOpen(slot) { return halves(of: widest(box, [condition]), box) }
      case .option(let question, let table):
        return byAnswers(of: question, plan.answerTables[table], box) { $0.truth }
      case .compare:
        return split(comparison: slot, prefersYes: prefersYes, box, scores)
      default:
        return halves(of: widest(box, [slot]), box)
      }
    }
  }

  private func split(
    comparison slot: Int, prefersYes: Bool, _ box: Box, _ scores: PossibleScores
  ) -> [Box] {
    let plan = problem.plan
    guard let (subject, atom) = plan.comparing(slot) else {
      return halves(of: widest(box, [slot]), box)
    }
    switch plan.instructions[subject] {
    case .option(let question, let table):
      return byAnswers(of: question, plan.answerTables[table], box) { outcome($0, atom) }
    case .phase:
      return split(phase: atom, prefersYes: prefersYes, box) ?? halves(of: widest(box, [slot]), box)
    case .countOf:
      let open = plan.operands(of: subject).first {
        scores.value($0).truth.rawValue.nonzeroBitCount > 1
      }
      guard let open else { return halves(of: widest(box, [slot]), box) }
      return split(condition: open, prefersYes: prefersYes, box, scores)
    default: break
    }
    let truth = scores.value(slot).truth
    var result: [Box] = []
    let order: [TruthSet] =
      prefersYes ? [.yes, .notApplicable, .no] : [.no, .yes, .notApplicable]
    for outcome in order where truth.contains(outcome) {
      if outcome == .notApplicable {
        var absent = box
        absent.assumeAbsent(subject)
        absent.assume(.notApplicable, ofCondition: slot)
        result.append(absent)
        continue
      }
      let parts = (box.spans[subject] ?? Span()).parts(
        atom.comparison, atom.limit, holds: outcome == .yes)
      for part in parts {
        var present = box
        present.assume(part, of: subject, problem)
        present.assume(outcome, ofCondition: slot)
        result.append(present)
      }
    }
    return result
  }

  private func outcome(_ value: Value, _ atom: Problem.Comparing) -> TruthSet {
    guard let figure = value.figure.certain else { return .notApplicable }
    return Span().truth(atom.comparison, atom.limit, within: .point(figure))
  }

  /// One branch for each outcome that a question's answers have.
  private func byAnswers(
    of question: Int, _ table: AnswerTable, _ box: Box, _ outcome: (Value) -> TruthSet
  ) -> [Box] {
    var parts: [(outcome: TruthSet, mask: UInt64)] = []
    var mask = box.masks[question]
    while mask != 0 {
      let bit = mask & ~(mask - 1)
      mask &= mask - 1
      var single = box.masks
      single[question] = bit
      let value = problem.choices.value(single[question], of: question, table)
      let truth = outcome(value)
      if let index = parts.firstIndex(where: { $0.outcome == truth }) {
        parts[index].mask |= bit
      } else {
        parts.append((truth, bit))
      }
    }
    if parts.count < 2 { return halves(of: question, box) }
    return parts.reversed().map { part in
      var result = box
      result.masks[question] = part.mask
      return result
    }
  }

  /// The question with the most answers left among those that slots hang on, else among all.
  package func widest(_ box: Box, _ slots: [Int]) -> Int? {
    var best: Int?
    var most = 1
    let questions =
      slots.isEmpty
      ? Array(box.masks.indices) : slots.flatMap { problem.support[$0] }
    for question in questions where box.masks[question].nonzeroBitCount > most {
      most = box.masks[question].nonzeroBitCount
      best = question
    }
    if best == nil, !slots.isEmpty { return widest(box, []) }
    return best
  }

  /// The set in two, by a question's answers; none where each question has one answer left.
  package func halves(of question: Int?, _ box: Box) -> [Box] {
    guard let question else { return [] }
    var low: UInt64 = 0
    var rest = box.masks[question]
    for _ in 0..<(rest.nonzeroBitCount / 2) {
      low |= rest & ~(rest - 1)
      rest &= rest - 1
    }
    return [rest, low].filter { $0 != 0 }.map { mask in
      var result = box
      result.masks[question] = mask
      return result
    }
  }
}
