/// An open question that an undecided verdict hangs on.
struct OracleDecidingQuestion: Hashable {
  /// The name of the indicator, fact or factor.
  var name: String
  var decides: Int
  var reach: Fraction
}

/// The questions that decide, found by trying every answer to each.
struct OracleDeciding {
  let index: OracleIndex
  let sheet: OracleSheet
  let outcomes: OracleOutcomes
  let standing: OracleStanding
  let most: Int

  var questions: [OracleDecidingQuestion] {
    let certain = standing.certain ?? -1
    guard let possible = standing.possible, possible > certain else { return [] }
    let undecided = places(standing.inForce.filter { $0 > certain && $0 <= possible })
    guard !undecided.isEmpty else { return [] }
    let mentioned = undecided.reduce(into: Set<String>()) { $0.formUnion(mentions($1)) }
    let found = candidates.filter { mentioned.contains($0.name) }.map { candidate in
      let trials = candidate.sheets.map { OracleStanding(index, $0, most: most) }
      let lows = trials.compactMap(\.score.low)
      let decided = trials.map { trial in
        undecided.filter { demand(trial, $0).isDecided }.count
      }
      return OracleDecidingQuestion(
        name: candidate.name, decides: decided.max() ?? 0,
        reach: (lows.max() ?? 0) - (lows.min() ?? 0))
    }
    return found.enumerated().sorted { left, right in
      if left.element.decides != right.element.decides {
        return left.element.decides > right.element.decides
      }
      if left.element.reach != right.element.reach {
        return left.element.reach > right.element.reach
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// A demand of a phase; nil is the threshold.
  private struct Place {
    var phase: Int
    var gate: Int?
  }

  private func places(_ phases: [Int]) -> [Place] {
    phases.flatMap { phase in
      let rung = standing.rungs[phase]
      let own = rung.threshold == nil ? [] : [Place(phase: phase, gate: nil)]
      return own + rung.gates.indices.map { Place(phase: phase, gate: $0) }
    }.filter { !demand(standing, $0).isDecided }
  }

  private func demand(_ standing: OracleStanding, _ place: Place) -> OracleDemand {
    let rung = standing.rungs[place.phase]
    return place.gate.map { rung.gates[$0].demand } ?? rung.threshold!
  }

  private func mentions(_ place: Place) -> Set<String> {
    let ladder = index.model.ladder!
    let mentions = OracleMentions(index)
    guard let gate = place.gate else { return mentions.questions(ofDimension: ladder.dimension) }
    return mentions.questions(in: ladder.phases[place.phase].gates[gate].condition)
  }

  private struct Candidate {
    var name: String
    /// The sheet with each possible answer.
    var sheets: [OracleSheet]
  }

  /// Open questions that may apply, in the order of the file.
  private var candidates: [Candidate] {
    let factors = index.model.factors.compactMap { factor -> Candidate? in
      let column = index.column(of: factor)
      guard isOpen(column) else { return nil }
      var answers = factor.numbers.indices.map { OracleAnswer.level($0) }
      if factor.allowsNotApplicable { answers.append(.notApplicable) }
      return Candidate(name: factor.name, sheets: answers.map { with($0, column) })
    }
    let facts = index.model.facts.compactMap { fact -> Candidate? in
      let column = index.column(of: fact)
      guard isOpen(column) else { return nil }
      let answers = answers(to: fact) + (fact.allowsNotApplicable ? [.notApplicable] : [])
      return Candidate(name: fact.name, sheets: answers.map { with($0, column) })
    }
    let indicators = index.indicatorNames.compactMap { name -> Candidate? in
      let indicator = index.indicators[name]!
      guard indicator.source == .question, isOpen(index.column(of: indicator)),
        outcomes.indicators[name]!.canApply
      else { return nil }
      var answers = index.levels(of: indicator)!.indices.map { OracleAnswer.level($0) }
      if index.notApplicable(of: indicator) != nil { answers.append(.notApplicable) }
      let sheets = answers.map { answer in
        var sheet = sheet
        // An answer that is shown to be true: the range of an open question holds those too.
        sheet.overrides[name] = OracleOverride(answer: answer, evidence: .ample)
        return sheet
      }
      return Candidate(name: name, sheets: sheets)
    }
    return index.model.writesFactorsLast
      ? facts + indicators + factors : facts + factors + indicators
  }

  private func isOpen(_ column: String) -> Bool {
    (sheet.answers[column] ?? .unanswered) == .unanswered
  }

  private func with(_ answer: OracleAnswer, _ column: String) -> OracleSheet {
    var sheet = sheet
    sheet.answers[column] = answer
    return sheet
  }

  private func answers(to fact: OracleFact) -> [OracleAnswer] {
    switch fact.kind {
    case .yesNo: [.truth(true), .truth(false)]
    case .choice(let names): names.indices.map { .choice($0) }
    case .number(_, let least, let most, _):
      [least, most.map { fact.onGrid($0) }].compactMap(\.self).map { .figure($0) }
    }
  }
}
