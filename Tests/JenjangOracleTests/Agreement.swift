import JenjangNumbers
import JenjangScoring

/// Compares what the engine says of a sheet with the outcomes of all its completions.
struct Agreement {
  let run: EngineRun
  let assessment: Assessment
  let outcomes: OracleOutcomes
  var differences: [String] = []

  init(_ run: EngineRun, _ assessment: Assessment, _ outcomes: OracleOutcomes) {
    self.run = run
    self.assessment = assessment
    self.outcomes = outcomes
    compareDimensions()
    compareIndicators()
    compareVerdict()
    compareGates()
    compareNames()
    compareReasons()
    compareUnscored()
    if let outlook = outcomes.outlook { compare(outlook) }
  }

  private mutating func compareDimensions() {
    for (index, dimension) in run.model.dimensions.enumerated() {
      guard let outcome = outcomes.dimensions[dimension.name] else {
        differences.append("the oracle knows no dimension \(dimension.name)")
        continue
      }
      compare(
        assessment.dimensions[index], outcome.score, "score of \(dimension.name)")
      // A divided dimension's own phases are not compared: the pages leave open which figure counts.
      if index > 0, dimension.ofWhole == nil, let span = assessment.dimensionPhases[index],
        run.model.ladder?.dimension == 0
      {
        compare(span, outcome.lowestPhase, outcome.highestPhase, "phase of \(dimension.name)")
      }
    }
  }

  private mutating func compareIndicators() {
    for (index, indicator) in run.model.indicators.enumerated() {
      guard let outcome = outcomes.indicators[indicator.name] else { continue }
      let result = assessment.indicators[index]
      compare(result.points, outcome.points, "points of \(indicator.name)")
      // A scale that goes below 0 is no share for the oracle, even where no band gives those levels.
      let least = indicator.scale.flatMap { run.model.scales[$0].levels.first?.points } ?? .zero
      if indicator.hasValue, least >= .zero {
        compare(result.value, outcome.value, "value of \(indicator.name)")
      }
      if indicator.scale != nil {
        compare(result.level, outcome.level, "level of \(indicator.name)")
      }
      if outcomes.isComplete {
        let applies = result.state != .doesNotApply
        if applies != outcome.canApply {
          differences.append("\(indicator.name) applies: \(applies), oracle \(outcome.canApply)")
        }
      }
    }
  }

  private mutating func compareVerdict() {
    guard outcomes.hasLadder else { return }
    guard let verdict = assessment.verdict else {
      differences.append("no verdict")
      return
    }
    compare(verdict, outcomes.lowestPhase, outcomes.highestPhase, "verdict")
  }

  private mutating func compareGates() {
    for outcome in outcomes.gates {
      guard let truth = run.gate(outcome.phase, outcome.gate, in: assessment) else {
        differences.append("no gate \(outcome.gate) of phase \(outcome.phase)")
        continue
      }
      let isWrong =
        outcomes.isComplete
        ? truth.gateIsCertain != outcome.canHold || truth.gateIsPossible != outcome.canHold
        : truth.gateIsCertain && outcome.canFail || !truth.gateIsPossible && outcome.canHold
      if isWrong {
        differences.append(
          "gate \(outcome.gate) of phase \(outcome.phase): \(truth), oracle can hold \(outcome.canHold), can fail \(outcome.canFail)"
        )
      }
    }
  }

  mutating func compare(_ figure: Figure, _ hull: OracleHull, _ what: String) {
    let low = hull.low?.rational
    let high = hull.high?.rational
    var isFine: Bool
    if outcomes.isComplete || hull.exactness == .exact && outcomes.isExhaustive {
      let ends = low.map { Interval(low: $0, high: high) }
      isFine = figure.interval == ends && figure.mayBeAbsent == hull.canBeAbsent
    } else {
      isFine = figure.mayBeAbsent || !hull.canBeAbsent
      if let low, let high {
        isFine = isFine && (figure.interval?.contains(low) ?? false)
        isFine = isFine && (figure.interval?.contains(high) ?? false)
      }
    }
    if isFine { return }
    differences.append(
      "\(what): \(Self.text(figure)), oracle \(low?.exact ?? "–")..\(high?.exact ?? "–")\(hull.canBeAbsent ? " or none" : "") (\(hull.exactness))"
    )
  }

  private mutating func compare(
    _ span: PhaseSpan, _ lowest: Int?, _ highest: Int?, _ what: String
  ) {
    let isFine =
      outcomes.isComplete
      ? span == PhaseSpan(certain: lowest, possible: highest)
      : (span.certain ?? -1) <= (lowest ?? -1) && (span.possible ?? -1) >= (highest ?? -1)
    if isFine { return }
    differences.append(
      "\(what): \(span.certain ?? -1)..\(span.possible ?? -1), oracle \(lowest ?? -1)..\(highest ?? -1)"
    )
  }

  static func text(_ figure: Figure) -> String {
    let low = figure.interval?.low?.exact ?? "–"
    let high = figure.interval?.high?.exact ?? "–"
    return "\(low)..\(high)\(figure.mayBeAbsent ? " or none" : "")"
  }
}
