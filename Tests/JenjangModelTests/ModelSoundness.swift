@testable import JenjangModel

/// Whether a model holds what its type promises: nothing left open, every index within its array.
enum ModelSoundness {
  /// The first flaw, or nil.
  static func flaw(of model: Model) -> String? {
    let expressions = model.expressions.indices
    for (index, node) in model.expressions.enumerated() {
      if node.operands.contains(where: { $0 < 0 || $0 >= index }) { return "operand of \(index)" }
    }
    for measure in model.measures where !expressions.contains(measure.expression) {
      return "measure \(measure.name) has no expression"
    }
    for indicator in model.indicators {
      if let flaw = flaw(of: indicator, in: model) { return "indicator \(indicator.path) \(flaw)" }
    }
    for dimension in model.dimensions {
      guard expressions.contains(dimension.score) || model.indicators.isEmpty else {
        return "dimension \(dimension.path) has no score"
      }
      if let condition = dimension.appliesWhen, !isTruth(condition, in: model) {
        return "dimension \(dimension.path) applies when no condition"
      }
      if let whole = dimension.ofWhole, whole <= .zero { return "of nothing" }
    }
    for question in model.questions {
      if case .level(let scale) = question.domain, !model.scales.indices.contains(scale) {
        return "question \(question.column) has no scale"
      }
    }
    for scale in model.scales {
      if scale.levels.isEmpty { return "empty scale \(scale.name)" }
      for index in scale.levels.indices where scale.fallback(from: index) > index {
        return "a level of \(scale.name) falls up"
      }
    }
    for phase in model.ladder?.phases ?? [] {
      for gate in phase.gates where !isTruth(gate.condition, in: model) {
        return "gate of \(phase.name)"
      }
    }
    if let ladder = model.ladder, ladder.phases.isEmpty { return "no phases" }
    for finding in model.findings where !isTruth(finding.condition, in: model) {
      return "finding \(finding.name) has no condition"
    }
    for factor in model.factors {
      guard model.questions.indices.contains(factor.question),
        case .level(factor.scale) = model.questions[factor.question].domain
      else { return "factor \(factor.name) asks nothing" }
    }
    return model.steps.lazy.compactMap { flaw(of: $0, in: model) }.first
  }

  private static func flaw(of step: Step, in model: Model) -> String? {
    let name = "step \(step.name)"
    if step.raises.isEmpty || !step.isAdvice && step.raises.count > 1 { return name + " raises" }
    for raise in step.raises {
      guard model.indicators.indices.contains(raise.indicator) else { return name + " raises" }
      guard case .level(let level) = raise.target else { continue }
      guard let scale = model.indicators[raise.indicator].scale,
        model.scales[scale].levels.indices.contains(level)
      else { return name + " raises to nothing" }
    }
    if let when = step.when, !isTruth(when, in: model) { return name + " has no condition" }
    if !step.actors.allSatisfy({ model.actors.indices.contains($0) }) { return name + " by nobody" }
    if !step.after.allSatisfy({ model.steps.indices.contains($0) }) { return name + " after" }
    return step.effort >= 1 ? nil : name + " has no effort"
  }

  private static func flaw(of indicator: Indicator, in model: Model) -> String? {
    if let condition = indicator.appliesWhen, !isTruth(condition, in: model) {
      return "applies when no condition"
    }
    switch indicator.source {
    case .question(let question):
      if !model.questions.indices.contains(question) { return "asks nothing" }
      if indicator.scale == nil { return "has no scale" }
    case .points(let expression):
      if !model.expressions.indices.contains(expression) { return "has no points" }
    case .bands(let bands):
      if !model.expressions.indices.contains(bands.expression) { return "measures nothing" }
      if bands.bands.isEmpty || bands.bands.last?.end != nil { return "has open bands" }
    }
    if let scale = indicator.scale, !model.scales.indices.contains(scale) { return "has no scale" }
    return nil
  }

  private static func isTruth(_ expression: Int, in model: Model) -> Bool {
    model.expressions.indices.contains(expression) && model.expressions[expression].type == .truth
  }
}
