import JenjangModel
import JenjangNumbers
import JenjangSource

// Dimensions, phases and gates.
extension Portrait {
  mutating func addDimension(_ index: Int, below entry: Int) {
    guard let dimension = model.dimensions.at(index) else { return }
    let outer = parent
    parent = entry
    let path = index == 0 ? "overall" : dimension.path
    open(
      .dimension, index, index == 0 ? "overall" : dimension.name, path: path, dimension.range,
      isOrdered: index > 0)
    let place = last
    if index > 0 {
      text(.title, dimension.title)
      addSection(of: .dimension(index))
      weights(dimension.weights)
    }
    addScore(dimension, index)
    word(.ofWhole, dimension.ofWhole.map { Values.figure($0) })
    formula(.appliesWhen, dimension.appliesWhen)
    if dimension.isPath {
      word(.stopAt, Wording(id: "pada negatif pertama", en: "at the first negative"))
    }
    number(.since, dimension.since)
    number(.until, dimension.until)
    addGoal(of: .dimension(index))
    for child in dimension.children {
      parent = place
      switch child {
      case .indicator(let index): addIndicator(index)
      case .dimension(let index): addDimension(index, below: place)
      }
    }
    parent = outer
  }

  /// A score that is one figure over the children is told by its word.
  private mutating func addScore(_ dimension: Dimension, _ index: Int) {
    var shown: Wording?
    if case .aggregate(let aggregate, dimension: index) = model.expressions.at(dimension.score)?
      .operation
    {
      shown = Values.plain(Values.word(aggregate))
    }
    formula(.score, dimension.score, shown: shown)
  }

  mutating func addLadder() {
    guard let ladder = model.ladder else { return }
    open(.phases, 0, "", path: "", ladder.range)
    let place = last
    let isShare = model.dimensions.at(ladder.dimension)?.isShare ?? true
    word(.phasesOf, names.dimensions.at(ladder.dimension))
    word(.needsApplicable, ladder.needsApplicable.map { Values.figure($0, isShare: true) })
    parent = place
    for (index, phase) in ladder.phases.enumerated() {
      parent = place
      open(.phase, index, phase.name, path: phase.name, phase.range, isOrdered: true)
      text(.title, phase.title)
      add(
        Facet(
          property: .threshold,
          meaning: Values.dated(phase.threshold) { threshold in
            threshold.map { "\($0.isStrict) \($0.value.exact)" } ?? "none"
          },
          shown: Values.dated(phase.threshold) { Values.threshold($0, isShare: isShare) }))
      number(.since, phase.since)
      number(.until, phase.until)
      parent = last
      for (number, gate) in phase.gates.enumerated() { addGate(gate, number, of: phase) }
    }
    parent = -1
  }

  /// A gate; one without a name is known by its condition.
  private mutating func addGate(_ gate: Gate, _ number: Int, of phase: Phase) {
    let condition = model.expressions.at(gate.condition)?.range ?? gate.range
    let label = gate.name ?? "`" + line(condition) + "`"
    open(
      .gate, number, gate.name ?? "", path: phase.name + "." + label, gate.range, isOrdered: true)
    formula(.condition, gate.condition)
    text(.because, gate.because)
  }
}
