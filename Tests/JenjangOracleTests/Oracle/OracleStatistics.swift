/// Counts in how many of a run of models each construct occurs, to tune the generator by.
struct OracleStatistics {
  private(set) var models: [String: Int] = [:]
  private(set) var count = 0

  mutating func take(_ model: OracleModel) {
    count += 1
    for construct in OracleStatistics.constructs(model) { models[construct, default: 0] += 1 }
  }

  mutating func take(_ outcomes: OracleOutcomes) {
    var seen: Set<String> = []
    seen.insert(outcomes.isComplete ? "outcome: complete sheet" : "outcome: open sheet")
    if !outcomes.isExhaustive { seen.insert("outcome: completions thinned out") }
    if outcomes.completions > 50 { seen.insert("outcome: more than 50 completions") }
    if outcomes.hasLadder {
      seen.insert(outcomes.highestPhase == nil ? "outcome: no phase" : "outcome: some phase")
      if outcomes.lowestPhase != outcomes.highestPhase { seen.insert("outcome: span of phases") }
      if outcomes.highestPhase ?? 0 > 0 { seen.insert("outcome: phase above the first possible") }
    }
    for dimension in outcomes.dimensions.values {
      seen.insert("outcome: dimension \(dimension.score.exactness)")
      if !dimension.score.isDecided {
        seen.insert("outcome: undecided dimension \(dimension.score.exactness)")
      }
      if dimension.score.canBeAbsent { seen.insert("outcome: dimension may be absent") }
    }
    for gate in outcomes.gates {
      seen.insert(
        gate.canHold && gate.canFail
          ? "outcome: gate undecided" : gate.canHold ? "outcome: gate holds" : "outcome: gate fails"
      )
    }
    seen.formUnion(outcomes.moreConstructs)
    if let outlook = outcomes.outlook { seen.formUnion(outlook.constructs) }
    if !outcomes.unscoredAnswers.isEmpty { seen.insert("outcome: unscored answer") }
    for construct in seen { models[construct, default: 0] += 1 }
  }

  static func constructs(_ model: OracleModel) -> Set<String> {
    var seen: Set<String> = []
    OracleWalk(model: model).visit(
      figure: { seen.insert($0.label) }, condition: { seen.insert($0.label) })
    let index = OracleIndex(model)
    seen.insert("model: unanswered \(label(model.unanswered))")
    if model.defaultScale != nil { seen.insert("model: default scale") }
    if model.defaultWeight != nil { seen.insert("model: default weight") }
    if model.defaultNotApplicable != nil { seen.insert("model: default not applicable") }
    if !model.adviceOrder.isEmpty { seen.insert("model: order advice") }
    if model.adviseBelow != nil { seen.insert("model: advise below") }
    for scale in model.scales {
      if scale.leastPoints < 0 { seen.insert("scale: negative points") }
      if scale.levels.contains(where: { !$0.points.isWhole }) {
        seen.insert("scale: fractional points")
      }
    }
    for fact in model.facts {
      seen.insert("fact: " + label(fact.kind))
      if fact.allowsNotApplicable { seen.insert("fact: not applicable allowed") }
    }
    seen.formUnion(index.stepConstructs)
    seen.formUnion(index.findingConstructs)
    seen.formUnion(index.moreConstructs)
    for indicator in index.indicators.values { take(indicator, index, &seen) }
    for dimension in index.dimensions.values { take(dimension, index, &seen) }
    if !index.sectioned.isEmpty { seen.insert("section") }
    if model.overallScore != nil { seen.insert("overall score") }
    if OracleMonotony(index).holds { seen.insert("model: monotone by its form") }
    guard let ladder = model.ladder else { return seen }
    seen.insert(ladder.dimension == nil ? "ladder of overall" : "ladder of a dimension")
    seen.insert(ladder.isShare ? "ladder of shares" : "ladder of numbers")
    if ladder.needsApplicable != nil { seen.insert("needs applicable") }
    for phase in ladder.phases {
      if !phase.gates.isEmpty { seen.insert("gate") }
      for threshold in phase.thresholds {
        seen.insert(threshold.isStrict ? "threshold above" : "threshold from")
        if threshold.since != nil { seen.insert("threshold dated") }
      }
    }
    return seen
  }

  private static func label(_ rule: OracleUnanswered) -> String {
    switch rule {
    case .unknown: "unknown"
    case .lowest: "lowest"
    case .points: "points"
    }
  }

  private static func label(_ kind: OracleFact.Kind) -> String {
    switch kind {
    case .yesNo: "yes/no"
    case .choice: "choice"
    case .number: "number"
    }
  }

  private static func take(
    _ indicator: OracleIndicator, _ index: OracleIndex, _ seen: inout Set<String>
  ) {
    switch indicator.source {
    case .question:
      seen.insert(
        indicator.levelsInPlace.isEmpty ? "indicator: scale" : "indicator: levels in place")
    case .points: seen.insert("indicator: points of N")
    case .level: seen.insert("indicator: level of a table")
    case .bands(let figure, let bands):
      let isRising = bands.bands.first.map { $0.edge == .below || $0.edge == .upTo } ?? true
      seen.insert(isRising ? "indicator: rising bands" : "indicator: falling bands")
      seen.insert("bands over \(figure.label)")
    }
    if indicator.weights.count > 1 { seen.insert("weight dated") }
    if indicator.weights.first?.value == 0 { seen.insert("weight zero") }
    if indicator.appliesWhen != nil { seen.insert("indicator: applies when") }
    if indicator.since != nil || indicator.until != nil { seen.insert("indicator: since, until") }
    if let rule = indicator.unanswered { seen.insert("indicator: unanswered \(label(rule))") }
    switch indicator.notApplicable {
    case .allowed: seen.insert("indicator: not applicable allowed")
    case .reasoned: seen.insert("indicator: not applicable needs reason")
    case .counts: seen.insert("indicator: not applicable counts as points")
    case nil: break
    }
    if let column = indicator.column, index.indicators[column] != nil {
      seen.insert("shared column")
    }
  }

  private static func take(
    _ dimension: OracleDimension, _ index: OracleIndex, _ seen: inout Set<String>
  ) {
    seen.insert("dimension: depth \((index.ancestors[dimension.name] ?? []).count + 1)")
    if dimension.aspect != nil { seen.insert("dimension: aspect") }
    if dimension.of != nil { seen.insert("dimension: of N") }
    if let rule = dimension.unanswered { seen.insert("dimension: unanswered \(label(rule))") }
    if dimension.appliesWhen != nil { seen.insert("dimension: applies when") }
    if dimension.since != nil || dimension.until != nil { seen.insert("dimension: since, until") }
    seen.insert("dimension: score \(dimension.score?.label ?? "default")")
    seen.insert(dimension.isShare ? "dimension: share" : "dimension: number")
    let conditions = index.children(of: dimension.name).compactMap { child in
      switch child {
      case .indicator(let indicator): indicator.appliesWhen
      case .dimension(let inner): inner.appliesWhen
      case .section: nil
      }
    }
    if Set(conditions).count < conditions.count { seen.insert("condition shared by siblings") }
  }

  var report: String {
    models.sorted { $0.key < $1.key }.map { name, number in
      let digits = "\(number)"
      return String(repeating: " ", count: max(0, 6 - digits.count)) + digits + "  " + name
    }.joined(separator: "\n")
  }
}
