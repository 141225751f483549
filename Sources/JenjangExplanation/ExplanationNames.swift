import JenjangModel

/// Names by which things are asked for.
extension Explanation {
  /// What a name stands for: `phase`, `overall`, a name or path of the rules; nil for none.
  ///
  /// A name that several things have is that of the first kind: dimension, indicator, phase, gate,
  /// measure. A gate's name may stand behind that of its phase and a point.
  package static func thing(named name: String, in model: Model) -> Thing? {
    entries(in: model).first { $0.name == name }?.thing
  }

  /// All names, in the order in which they are looked up.
  package static func names(in model: Model) -> [String] { entries(in: model).map { $0.name } }

  private static func entries(in model: Model) -> [(name: String, thing: Thing)] {
    var entries: [(name: String, thing: Thing)] = [("overall", .dimension(0))]
    if model.ladder != nil { entries.append(("phase", .verdict)) }
    for (index, dimension) in model.dimensions.enumerated() where index > 0 {
      entries.append((dimension.path, .dimension(index)))
    }
    for (index, indicator) in model.indicators.enumerated() {
      entries.append((indicator.path, .indicator(index)))
    }
    for (index, dimension) in model.dimensions.enumerated() where index > 0 {
      entries.append((dimension.name, .dimension(index)))
    }
    for (index, indicator) in model.indicators.enumerated() {
      entries.append((indicator.name, .indicator(index)))
    }
    let phases = model.ladder?.phases ?? []
    for (index, phase) in phases.enumerated() { entries.append((phase.name, .rung(index))) }
    for (index, phase) in phases.enumerated() {
      for (number, gate) in phase.gates.enumerated() {
        guard let name = gate.name else { continue }
        entries.append((phase.name + "." + name, .gate(phase: index, number: number)))
        entries.append((name, .gate(phase: index, number: number)))
      }
    }
    for (index, measure) in model.measures.enumerated() {
      entries.append((measure.name, .measure(index)))
    }
    return entries
  }
}
