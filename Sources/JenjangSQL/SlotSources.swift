import JenjangModel
import JenjangScoring
import JenjangSource

/// Where the slots of a plan come from: the thing of the model, by name and place.
struct SlotSources {
  struct Source {
    var name: String
    var range: SourceRange?
    /// Its title in the model's first language; empty where it has none.
    var title = ""
  }

  private var known: [Int: Source] = [:]

  init(plan: Plan) {
    let model = plan.model
    for (index, indicator) in model.indicators.enumerated() {
      let slots = plan.indicatorSlots[index]
      let source = Source(
        name: indicator.shortPath, range: indicator.range, title: indicator.title.text(0))
      for slot in [slots.value, slots.points, slots.level] { note(source, slot, plan) }
    }
    for (index, dimension) in model.dimensions.enumerated() {
      let source = Source(
        name: index == 0 ? "overall" : dimension.path, range: dimension.range,
        title: dimension.title.text(0))
      note(source, plan.dimensionSlots[index], plan)
    }
    for (index, measure) in model.measures.enumerated() {
      let source = Source(
        name: measure.name, range: measure.range, title: measure.title.text(0))
      note(source, plan.measureSlots[index], plan)
    }
    for roster in plan.rosters {
      for member in roster {
        let count = model.indicators.count
        let source =
          member.weight < count
          ? Source(
            name: model.indicators[member.weight].shortPath,
            range: model.indicators[member.weight].range,
            title: model.indicators[member.weight].title.text(0))
          : Source(
            name: model.dimensions[member.weight - count].path,
            range: model.dimensions[member.weight - count].range,
            title: model.dimensions[member.weight - count].title.text(0))
        note(source, member.value, plan)
      }
    }
    for phase in model.ladder?.phases ?? [] {
      for (number, gate) in phase.gates.enumerated() {
        note(
          Source(name: gate.name ?? "\(phase.name) \(number + 1)", range: gate.range),
          plan.expressionSlots[gate.condition], plan)
      }
    }
    for (index, expression) in model.expressions.enumerated() {
      let slot = plan.expressionSlots[index]
      if known[slot] == nil { known[slot] = Source(name: "expression", range: expression.range) }
    }
  }

  /// Notes a slot, and the one that it takes its figure from.
  private mutating func note(_ source: Source, _ slot: Int, _ plan: Plan) {
    var slot = slot
    while known[slot] == nil {
      if case .constant = plan.instructions[slot] { return }
      known[slot] = source
      switch plan.instructions[slot] {
      case .whenApplies, .defined:
        guard let first = plan.operands(of: slot).first else { return }
        slot = first
      default: return
      }
    }
  }

  subscript(_ slot: Int) -> Source { known[slot] ?? Source(name: "model", range: nil) }
}
