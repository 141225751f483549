/// Who acts, at what cost and by when; what is nil or empty goes by the model's defaults.
struct OracleTerms: Hashable {
  var actors: [String] = []
  var effort: Int?
  var months: Int?
}

/// What a step raises an indicator to.
enum OracleTarget: Hashable {
  /// The next level that earns more.
  case next
  case highest
  /// The place of a level.
  case level(Int)
}

/// A `next` of an indicator.
struct OracleNext: Hashable {
  var text: String
  /// The place of the level that carries it; nil for a `next` of the indicator itself.
  var atLevel: Int?
  var target = OracleTarget.next
  var terms = OracleTerms()
}

struct OracleRaise: Hashable {
  var indicator: String
  var target: OracleTarget
}

/// An `advice` of its own.
struct OracleAdvice: Hashable {
  var name: String
  var raises: [OracleRaise]
  var when: OracleCondition?
  /// Names of advice and of indicators.
  var after: [String] = []
  var terms = OracleTerms()
  /// It is written before the child of the top level with this place.
  var place: Int
}

/// A step as it stands in the order of the file, its defaults filled in.
struct OracleStep: Hashable {
  var name: String
  var isAdvice: Bool
  var text: String
  var raises: [OracleRaise]
  var atLevel: Int?
  var when: OracleCondition?
  var effort: Int
  var after: [String] = []
}

extension OracleIndex {
  /// All steps in the order of the file.
  var steps: [OracleStep] {
    var result: [OracleStep] = []
    for place in 0...model.children.count {
      for advice in model.advices where advice.place == place {
        result.append(
          OracleStep(
            name: advice.name, isAdvice: true, text: advice.name, raises: advice.raises,
            when: advice.when, effort: advice.terms.effort ?? model.defaultTerms.effort ?? 1,
            after: advice.after))
      }
      if place < model.children.count { result += steps(of: model.children[place]) }
    }
    return result
  }

  private func steps(of child: OracleChild) -> [OracleStep] {
    switch child {
    case .dimension(let dimension): dimension.children.flatMap { steps(of: $0) }
    case .section(let section): section.indicators.flatMap { steps(of: $0) }
    case .indicator(let indicator): steps(of: indicator)
    }
  }

  /// An indicator's steps in the order written; one without any has the model's default.
  func steps(of indicator: OracleIndicator) -> [OracleStep] {
    var nexts = indicator.nextsInOrder
    if nexts.isEmpty, let text = model.defaultNext { nexts = [OracleNext(text: text)] }
    guard levels(of: indicator) != nil else { return [] }
    return nexts.map { next in
      OracleStep(
        name: indicator.name, isAdvice: false, text: next.text,
        raises: [OracleRaise(indicator: indicator.name, target: next.target)],
        atLevel: next.atLevel, effort: next.terms.effort ?? model.defaultTerms.effort ?? 1)
    }
  }
}

extension OracleIndicator {
  /// The levels' own steps from the lowest up, before or behind those of the indicator itself.
  var nextsInOrder: [OracleNext] {
    let places = Set(nexts.compactMap(\.atLevel)).sorted()
    let own = places.flatMap { place in nexts.filter { $0.atLevel == place } }
    let general = nexts.filter { $0.atLevel == nil }
    return writesNextFirst ? general + own : own + general
  }
}
