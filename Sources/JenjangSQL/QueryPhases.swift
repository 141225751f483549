import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Whether each phase holds with all that it demands besides the phases below it.
struct PhaseColumns {
  var certain: [Condition]
  var possible: [Condition]
  /// Whether the two can differ.
  var isSpan: Bool
}

/// Where a community stands on the ladder.
extension QueryCompiler {
  /// The slots that a verdict reads.
  var phaseSlots: [Int] {
    guard let ladder = model.ladder else { return [] }
    var slots = [plan.dimensionSlots[ladder.dimension]]
    if ladder.needsApplicable != nil { slots += plan.indicatorSlots.map { $0.points } }
    for phase in ladder.phases {
      slots += phase.gates.map { plan.expressionSlots[$0.condition] }
    }
    return slots
  }

  /// The conditions of all phases, after their slots are filled.
  mutating func phaseColumns(_ ladder: Ladder) throws(Refusal) -> PhaseColumns {
    if let known = phases { return known }
    let score = figure(plan.dimensionSlots[ladder.dimension])
    guard score.isUndefined.constant == false else {
      throw refusal(.queryRange, slot: plan.dimensionSlots[ladder.dimension])
    }
    var certain = score.isPresent && !score.mayBeAbsent
    var possible = score.isPresent
    if let least = ladder.needsApplicable {
      let share = try applicable(least)
      certain = certain && share.certain
      possible = possible && share.possible
    }
    var result = PhaseColumns(certain: [], possible: [], isSpan: false)
    for phase in ladder.phases {
      guard phase.since == nil, phase.until == nil else {
        throw Refusal(
          .queryConstruct, at: phase.range,
          [
            (
              "what",
              .wording(
                Wording(
                  id: "fase menurut tahun (`since`, `until`)", en: "a phase of some years only"))
            )
          ])
      }
      let reached = try threshold(phase.threshold, score)
      certain = certain && reached.certain
      possible = possible && reached.possible
      for gate in phase.gates {
        let truth = self.truth(plan.expressionSlots[gate.condition])
        certain = certain && !truth.no
        possible = possible && !truth.surelyNo
      }
      let gateNotes = phase.gates.compactMap { $0.name }
      let note =
        note(phase.name, phase.title.text(0))
        + (gateNotes.isEmpty ? "" : "; " + joined(gateNotes, ", "))
      let isSame = certain.text == possible.text
      certain = column(phase.name + "_holds", certain, in: .phases, note: note)
      possible =
        isSame ? certain : column(phase.name + "_may_hold", possible, in: .phases)
      if !isSame { result.isSpan = true }
      try check(max(certain.longest, possible.longest), slot: plan.dimensionSlots[ladder.dimension])
      result.certain.append(certain)
      result.possible.append(possible)
      (certain, possible) = (.always, .always)
    }
    phases = result
    return result
  }

  private mutating func threshold(
    _ dated: Dated<Threshold?>, _ score: QueryFigure
  ) throws(Refusal) -> (certain: Condition, possible: Condition) {
    func standing(_ threshold: Threshold?) -> (certain: Condition, possible: Condition) {
      guard let threshold else { return (.always, .always) }
      let truth = arithmetic.truth(
        score, threshold.isStrict ? .above : .atLeast, QueryFigure(threshold.value))
      return (truth.surelyYes, truth.yes)
    }
    var result = standing(dated.base)
    for change in dated.changes {
      let later = Condition(try yearColumn(), .atLeast, Whole(change.since))
      let next = standing(change.value)
      result = (
        (later && next.certain) || (!later && result.certain),
        (later && next.possible) || (!later && result.possible)
      )
    }
    return result
  }

  /// Whether enough of the indicators that are in force apply.
  private mutating func applicable(
    _ least: Rational
  ) throws(Refusal) -> (certain: Condition, possible: Condition) {
    var inForce: [Whole] = []
    var sure: [Whole] = []
    var possible: [Whole] = []
    for (index, indicator) in model.indicators.enumerated() {
      var window = try self.inForce(since: indicator.since, until: indicator.until)
      var above: Int? = indicator.dimension
      while let dimension = above {
        let parent = model.dimensions[dimension]
        window =
          window
          && (try self.inForce(since: parent.since, until: parent.until))
        above = parent.parent
      }
      let figure = self.figure(plan.indicatorSlots[index].points)
      inForce.append(arithmetic.choice(window, Whole(1), Whole(0)))
      sure.append(
        arithmetic.choice(window && figure.isPresent && !figure.mayBeAbsent, Whole(1), Whole(0)))
      possible.append(arithmetic.choice(window && figure.isPresent, Whole(1), Whole(0)))
    }
    let asked = column("in_force", arithmetic.sum(inForce), in: .figures)
    let limit = arithmetic.product(least.numerator, asked)
    let some = Condition(asked, .above, Whole(0))
    func enough(_ parts: [Whole], _ name: String) -> Condition {
      let count = column(name, arithmetic.sum(parts), in: .figures)
      return some
        && Condition(arithmetic.product(least.denominator, count), .atLeast, limit)
    }
    return (enough(sure, "applicable"), enough(possible, "may_be_applicable"))
  }

  /// The phase as a figure: its index, -1 for none.
  mutating func phaseFigure() throws(Refusal) -> QueryFigure {
    guard let ladder = model.ladder else { return .absent }
    let columns = try phaseColumns(ladder)
    func index(_ holds: [Condition]) -> Whole {
      var result = Whole(ladder.phases.count - 1)
      for (place, condition) in holds.enumerated().reversed() {
        result = arithmetic.choice(!condition, Whole(place - 1), result)
      }
      return result
    }
    var result = QueryFigure(index(columns.certain))
    if columns.isSpan {
      result.isRange = true
      result.high = index(columns.possible)
    }
    return named(result, name: "phase_index", in: .phases)
  }
}
