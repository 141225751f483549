import JenjangModel

/// A column for what one declaration came to; no report has it unless it is asked for.
package enum DetailColumn: Hashable, Sendable {
  /// A figure that the rules work out.
  case measure(Int)
  /// What was answered to a fact.
  case fact(Int)
  /// The number of a factor's level.
  case factor(Int)
  /// The number of an indicator's level; its points where it has no levels.
  case indicator(Int)
  /// A part of what something came to.
  case part(Part, of: Subject)

  /// What is meant of a thing, by the word before its path.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    /// The points earned; of a dimension those of all indicators below it, by their weights.
    case points
    /// The most points that can be earned of what applies.
    case mostPoints = "most_points"
    /// The share as which it counts above.
    case value
    /// The level's name.
    case level
    /// The weight in the answers' year.
    case weight
    /// What the overall score gains with the indicator at its best level.
    case gain

    /// Whether a thing has such a part.
    func isOf(_ subject: Subject, _ model: Model) -> Bool {
      switch (self, subject) {
      case (.level, .indicator(let index)): return model.indicators[index].scale != nil
      case (.gain, .indicator(let index)):
        guard case .question = model.indicators[index].source else { return false }
        return model.indicators[index].scale != nil
      case (.value, .indicator(let index)): return model.indicators[index].hasValue
      case (.points, .indicator), (.mostPoints, .indicator), (.weight, .indicator): return true
      case (.points, .dimension), (.mostPoints, .dimension), (.value, .dimension),
        (.weight, .dimension):
        return true
      default: return false
      }
    }
  }
}

extension DetailColumn {
  /// The words that stand for all declarations of a kind.
  static let lists = ["measures", "facts", "indicators"]

  /// What a name stands for: all declarations of a kind, a part of one, or one by its path.
  static func columns(named name: String, model: Model) -> [DetailColumn]? {
    switch name {
    case "measures":
      // Classes have a word of their own.
      let classes = model.classes.map { $0.measure }
      return model.measures.indices
        .filter { !model.measures[$0].name.isEmpty && !classes.contains($0) }
        .map { .measure($0) }
    case "facts": return model.facts.indices.map { .fact($0) }
    case "indicators": return model.indicators.indices.map { .indicator($0) }
    default: break
    }
    for part in Part.allCases where name.hasPrefix(part.rawValue + ":") {
      let path = name.dropFirst(part.rawValue.count + 1)
      let subject = subjects(in: model).first { model.path(of: $0) == path && part.isOf($0, model) }
      return subject.map { [.part(part, of: $0)] }
    }
    for subject in subjects(in: model) where model.path(of: subject) == name {
      switch subject {
      case .measure(let index): return [.measure(index)]
      case .fact(let index): return [.fact(index)]
      case .factor(let index): return [.factor(index)]
      case .indicator(let index): return [.indicator(index)]
      case .dimension: continue
      }
    }
    return nil
  }

  /// The names that could be meant by one that is not known: paths, with the same part before them.
  static func names(for name: String, in model: Model) -> [String] {
    var names: [String] = []
    let part = Part.allCases.first { name.hasPrefix($0.rawValue + ":") }
    for subject in subjects(in: model) {
      if let part {
        if part.isOf(subject, model) { names.append(part.rawValue + ":" + model.path(of: subject)) }
      } else {
        names.append(model.path(of: subject))
      }
    }
    return names
  }

  /// What machines call the column.
  func header(in model: Model) -> String {
    switch self {
    case .measure(let index): return model.path(of: .measure(index))
    case .fact(let index): return model.path(of: .fact(index))
    case .factor(let index): return model.path(of: .factor(index))
    case .indicator(let index): return model.path(of: .indicator(index))
    case .part(let part, let subject): return part.rawValue + ":" + model.path(of: subject)
    }
  }

  private static func subjects(in model: Model) -> [Subject] {
    var result = model.dimensions.indices.map { Subject.dimension($0) }
    result += model.indicators.indices.map { .indicator($0) }
    result += model.measures.indices.map { .measure($0) }
    result += model.facts.indices.map { .fact($0) }
    return result + model.factors.indices.map { .factor($0) }
  }
}
