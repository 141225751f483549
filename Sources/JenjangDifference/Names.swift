import JenjangModel

/// What a model's declarations are called where formulas and steps name them.
///
/// Those of an old model are replaced by the new names of what was renamed for certain, so that a
/// formula that only follows a new name is no change of its own.
struct Names {
  var scales: [String]
  var actors: [String]
  var facts: [String]
  var factors: [String]
  var measures: [String]
  var dimensions: [String]
  var indicators: [String]
  var phases: [String]
  var steps: [String]

  init(_ model: Model) {
    scales = model.scales.map { $0.name }
    actors = model.actors.map { $0.name }
    facts = model.facts.map { $0.name }
    factors = model.factors.map { $0.name }
    measures = model.measures.map { $0.name }
    dimensions = model.dimensions.indices.map { $0 == 0 ? "overall" : model.dimensions[$0].path }
    indicators = model.indicators.map { $0.path }
    phases = model.ladder?.phases.map { $0.name } ?? []
    steps = model.steps.map { $0.name }
  }

  /// The names of the new model for what was matched with it.
  mutating func take(_ kind: SubjectKind, _ index: Int, from other: Names, at place: Int) {
    switch kind {
    case .scale: scales[index] = other.scales[place]
    case .actor: actors[index] = other.actors[place]
    case .fact: facts[index] = other.facts[place]
    case .factor: factors[index] = other.factors[place]
    case .measure: measures[index] = other.measures[place]
    case .dimension: dimensions[index] = other.dimensions[place]
    case .indicator: indicators[index] = other.indicators[place]
    case .phase: phases[index] = other.phases[place]
    case .advice, .step: steps[index] = other.steps[place]
    case .model, .level, .choice, .phases, .gate, .finding: break
    }
  }
}
