import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// That a better answer never lowers a score or a phase.
///
/// Proved by the direction in which each part of a score, a gate and a threshold moves. Where a direction
/// is not upwards or not known, two answer sheets that break the rule are looked for.
extension Prover {
  mutating func proveMonotony(_ cases: [ProofCase]) {
    var statement = ProofReport.Statement(.betterNeverLowers)
    var suspects: [Suspect] = []
    for proof in cases {
      guard let table = PolarityTable(proof.problem) else {
        statement.undecided.append(plan.model.name)
        continue
      }
      for suspect in all {
        let polarity = table.slots[suspect.slot]
        if polarity.isDisjoint(with: [.falls, .switches]) { continue }
        if !suspects.contains(suspect) { suspects.append(suspect) }
      }
    }
    // Where few answers decide, they are all tried.
    var shown: [Pair] = []
    suspects.removeAll { suspect in
      cases.allSatisfy { proof in
        switch tried(suspect, proof.problem) {
        case .neverFalls: return true
        case .falls(let pair): shown.append(pair)
        case .open: break
        }
        return false
      }
    }
    statement.proved = all.count - suspects.count
    let pairs = suspects.isEmpty ? [] : cases.flatMap { fallingPairs($0) } + shown
    var told: Set<[Int]> = []
    for suspect in suspects {
      var pair = pairs.first { $0.lowers.contains(suspect) }
      if pair == nil, !isOverdue() { pair = search(suspect, cases) }
      guard let pair else {
        statement.undecided.append(suspect.name)
        continue
      }
      statement.failed += 1
      // One cause is told once: what a dimension does, those above it do too.
      let cause = [pair.question, suspect.phase == nil ? -1 : suspect.slot]
      if !told.insert(cause).inserted { continue }
      tell(pair, suspect)
    }
    report.statements.append(statement)
  }

  /// A score, or a gate of a phase, that might move down.
  struct Suspect: Hashable {
    var slot: Int
    var name: String
    var range: SourceRange
    /// The phase whose gate it is; nil for a score.
    var phase: Int?
  }

  /// Two sheets that differ in one answer, which is better in the second.
  struct Pair {
    var worse: AnswerSheet
    var better: AnswerSheet
    var question: Int
    var lowers: Set<Suspect>
    var switchesQuestions: Bool
  }

  private var all: [Suspect] {
    var result: [Suspect] = []
    for (number, phase) in (plan.model.ladder?.phases ?? []).enumerated() {
      for gate in phase.gates {
        result.append(
          Suspect(
            slot: plan.expressionSlots[gate.condition], name: gate.name ?? phase.name,
            range: gate.range, phase: number))
      }
    }
    for (index, dimension) in plan.model.dimensions.enumerated().reversed() {
      result.append(
        Suspect(
          slot: plan.dimensionSlots[index], name: index == 0 ? "overall" : dimension.path,
          range: dimension.range))
    }
    return result
  }

  private mutating func tell(_ pair: Pair, _ suspect: Suspect) {
    let rule: DiagnosticRule = pair.switchesQuestions ? .betterBringsQuestion : .betterLowers
    var what = Wording(id: "nilai \"\(suspect.name)\"", en: "the score of `\(suspect.name)`")
    if suspect.phase != nil { what = Wording(id: "fase", en: "the phase") }
    report.diagnostics.append(
      Diagnostic(
        rule, at: suspect.range,
        [
          ("what", .wording(what)), ("witness", .text(witness.text(pair.worse))),
          ("change", .text(witness.text(of: pair.question, in: pair.better))),
        ]))
  }

  /// The pairs by which something falls, among plain sheets.
  private func fallingPairs(_ proof: ProofCase) -> [Pair] {
    var result: [Pair] = []
    for base in proof.pool.bases {
      for question in base.indices {
        guard case .indicator = plan.model.questions[question].owner else { continue }
        for choice in 0..<max(proof.problem.levelCount(question) - 1, 0) {
          if let pair = pair(base, question, choice, proof.problem) { result.append(pair) }
        }
      }
    }
    return result
  }

  /// The pair of a sheet with an answer and with the next better one, where something falls by it.
  func pair(
    _ base: [UInt64], _ question: Int, _ choice: Int, _ problem: Problem
  ) -> Pair? {
    var masks = base
    masks[question] = 1 << UInt64(choice)
    let worse = problem.sheet(masks)
    masks[question] = 1 << UInt64(choice + 1)
    let better = problem.sheet(masks)
    let scorer = Scorer(plan: plan)
    let first = scorer.score(worse.answers, year: worse.year)
    let second = scorer.score(better.answers, year: better.year)
    var lowers: Set<Suspect> = []
    let phases = (first.verdict?.certain ?? -1, second.verdict?.certain ?? -1)
    for suspect in all {
      if suspect.phase != nil {
        if phases.1 < phases.0, !first.trace[suspect.slot].truth.contains(.no),
          second.trace[suspect.slot].truth == .no
        {
          lowers.insert(suspect)
        }
      } else if let before = first.trace[suspect.slot].figure.certain,
        let after = second.trace[suspect.slot].figure.certain, after < before
      {
        lowers.insert(suspect)
      }
    }
    if lowers.isEmpty { return nil }
    let isSwitched = zip(first.indicators, second.indicators).contains { pair in
      (pair.0.state == .doesNotApply) != (pair.1.state == .doesNotApply)
    }
    return Pair(
      worse: worse, better: better, question: question, lowers: lowers,
      switchesQuestions: isSwitched)
  }

  /// A sheet in which a gate holds with all that its phase demands, and breaks by a better answer.
  private func search(_ suspect: Suspect, _ cases: [ProofCase]) -> Pair? {
    guard let phase = suspect.phase else { return nil }
    for proof in cases {
      let problem = proof.problem
      for question in problem.support[suspect.slot] {
        guard case .indicator = plan.model.questions[question].owner else { continue }
        for choice in 0..<max(problem.levelCount(question) - 1, 0) {
          var box = Box(problem)
          box.masks[question] = 1 << UInt64(choice)
          var search = Search(problem, problem.demands(upTo: phase), budget: 200)
          guard case .found(let sheet) = search.run(box) else { continue }
          let masks = problem.masks(of: sheet)
          if let pair = pair(masks, question, choice, problem), pair.lowers.contains(suspect) {
            return pair
          }
        }
      }
    }
    return nil
  }
}

extension Problem {
  /// A sheet as the choices that it makes.
  func masks(of sheet: AnswerSheet) -> [UInt64] {
    sheet.answers.enumerated().map { question, answer in
      1 << UInt64(choices.answers[question].firstIndex(of: answer) ?? 0)
    }
  }
}
