import JenjangModel

extension PlanCompiler {
  /// All that the verdict is made of; nil where there is no ladder.
  func phaseDependencies() -> [Part]? {
    guard let ladder = model.ladder, model.dimensions.indices.contains(ladder.dimension) else {
      return nil
    }
    var parts = [Part.dimension(ladder.dimension)]
    if ladder.needsApplicable != nil {
      parts += model.indicators.indices.map { .indicator($0) }
    }
    for phase in ladder.phases { parts += phase.gates.map { .expression($0.condition) } }
    return parts
  }

  /// The slot of the phase, behind all that it is made of.
  mutating func emitPhase() -> Int {
    guard let ladder = model.ladder else { return program.emit(.phase) }
    var reads = [dimensions[ladder.dimension]]
    if ladder.needsApplicable != nil { reads += indicators.map { $0.points } }
    for phase in ladder.phases { reads += phase.gates.map { expressionSlots[$0.condition] } }
    return program.emit(.phase, reads)
  }
}
