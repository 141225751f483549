/// Look-ups over a model: every declaration by name, with its ancestors from the outermost in.
struct OracleIndex {
  let model: OracleModel
  private(set) var indicators: [String: OracleIndicator] = [:]
  private(set) var dimensions: [String: OracleDimension] = [:]
  private(set) var ancestors: [String: [String]] = [:]
  /// In the order of the file.
  private(set) var indicatorNames: [String] = []
  private(set) var dimensionNames: [String] = []
  /// Names of indicators that stand in a section.
  private(set) var sectioned: Set<String> = []
  let facts: [String: OracleFact]
  let measures: [String: OracleMeasure]
  let classes: [String: OracleClass]
  let tables: [String: OracleTable]
  let factors: [String: OracleFactor]
  let scales: [String: OracleScale]
  let memory = OracleMemory()

  init(_ model: OracleModel) {
    self.model = model
    facts = Dictionary(uniqueKeysWithValues: model.facts.map { ($0.name, $0) })
    measures = Dictionary(uniqueKeysWithValues: model.measures.map { ($0.name, $0) })
    classes = Dictionary(uniqueKeysWithValues: model.classes.map { ($0.name, $0) })
    tables = Dictionary(uniqueKeysWithValues: model.tables.map { ($0.name, $0) })
    factors = Dictionary(uniqueKeysWithValues: model.factors.map { ($0.name, $0) })
    scales = Dictionary(uniqueKeysWithValues: model.scales.map { ($0.name, $0) })
    enter(model.children, under: [])
  }

  private mutating func enter(_ children: [OracleChild], under path: [String]) {
    for child in children {
      switch child {
      case .dimension(let dimension):
        dimensions[dimension.name] = dimension
        dimensionNames.append(dimension.name)
        ancestors[dimension.name] = path
        enter(dimension.children, under: path + [dimension.name])
      case .indicator(let indicator): enter(indicator, under: path)
      case .section(let section):
        for indicator in section.indicators {
          enter(indicator, under: path)
          sectioned.insert(indicator.name)
        }
      }
    }
  }

  private mutating func enter(_ indicator: OracleIndicator, under path: [String]) {
    indicators[indicator.name] = indicator
    indicatorNames.append(indicator.name)
    ancestors[indicator.name] = path
  }

  /// The children of a dimension, or of the whole model, with sections opened.
  func children(of dimension: String?) -> [OracleChild] {
    if let known = memory.children[dimension] { return known }
    let opened = openedChildren(of: dimension)
    memory.children[dimension] = opened
    return opened
  }

  private func openedChildren(of dimension: String?) -> [OracleChild] {
    let written = dimension.map { dimensions[$0]!.children } ?? model.children
    return written.flatMap { child -> [OracleChild] in
      if case .section(let section) = child {
        return section.indicators.map { .indicator($0) }
      }
      return [child]
    }
  }

  func indicators(under dimension: String?) -> [OracleIndicator] {
    if let known = memory.indicators[dimension] { return known }
    let found = foundIndicators(under: dimension)
    memory.indicators[dimension] = found
    return found
  }

  private func foundIndicators(under dimension: String?) -> [OracleIndicator] {
    children(of: dimension).flatMap { child -> [OracleIndicator] in
      switch child {
      case .indicator(let indicator): [indicator]
      case .dimension(let dimension): indicators(under: dimension.name)
      case .section: []
      }
    }
  }

  /// All dimensions at any depth below a dimension.
  func dimensions(under dimension: String) -> [OracleDimension] {
    children(of: dimension).flatMap { child -> [OracleDimension] in
      if case .dimension(let inner) = child { return [inner] + dimensions(under: inner.name) }
      return []
    }
  }

  var topDimensions: [OracleDimension] {
    model.children.compactMap { if case .dimension(let dimension) = $0 { dimension } else { nil } }
  }
}

/// The rules that hold for an indicator, wherever they are written.
extension OracleIndex {
  func column(of indicator: OracleIndicator) -> String { indicator.column ?? indicator.name }

  func column(of fact: OracleFact) -> String { fact.column ?? fact.name }

  func column(of factor: OracleFactor) -> String { factor.column ?? factor.name }

  /// Nil where neither a level of the indicator's question nor "not applicable" demands evidence.
  func evidenceColumn(of indicator: OracleIndicator) -> String? {
    guard indicator.source == .question,
      needsReason(indicator)
        || (levels(of: indicator) ?? []).contains(where: { $0.evidence != nil })
    else { return nil }
    return indicator.evidence?.column ?? column(of: indicator) + "_evidence"
  }

  /// An indicator's own aspect, else that of the nearest dimension that says one.
  func aspect(of indicator: OracleIndicator) -> OracleAspect {
    if let own = indicator.aspect { return own }
    for name in (ancestors[indicator.name] ?? []).reversed() {
      if let aspect = dimensions[name]?.aspect { return aspect }
    }
    return .social
  }

  /// The ladder of levels, where the indicator has one.
  func levels(of indicator: OracleIndicator) -> [OracleLevel]? {
    switch indicator.source {
    case .points: return nil
    case .bands(_, let bands):
      guard case .level = bands.otherwise else { return nil }
    case .level(let table):
      guard case .levels(let scale) = tables[table]!.kind else { return nil }
      return scales[scale]?.levels
    case .question: if !indicator.levelsInPlace.isEmpty { return indicator.levelsInPlace }
    }
    return (indicator.scale ?? model.defaultScale).flatMap { scales[$0]?.levels }
  }

  func mostPoints(of indicator: OracleIndicator) -> Fraction {
    if let levels = levels(of: indicator) { return levels.map(\.points).max() ?? 0 }
    switch indicator.source {
    case .points(_, let most): return most
    case .bands: return indicator.allBands.map(\.mostPoints).max() ?? 0
    case .question, .level: return 0
    }
  }

  /// Whether points ÷ most points is a value: least at least 0, most above 0.
  func hasValue(_ indicator: OracleIndicator) -> Bool {
    let least =
      levels(of: indicator)?.map(\.points).min()
      ?? indicator.allBands.map(\.leastPoints).min() ?? 0
    return least >= 0 && mostPoints(of: indicator) > 0
  }

  func notApplicable(of indicator: OracleIndicator) -> OracleNotApplicable? {
    indicator.notApplicable ?? model.defaultNotApplicable
  }

  /// The nearest rule: the indicator's, its dimensions' from the inside out, the model's.
  func unanswered(of indicator: OracleIndicator) -> OracleUnanswered {
    if let own = indicator.unanswered { return own }
    for name in (ancestors[indicator.name] ?? []).reversed() {
      if let rule = dimensions[name]?.unanswered { return rule }
    }
    return model.unanswered
  }

  func weight(of indicator: OracleIndicator, in year: Int) -> Fraction {
    OracleIndex.value(indicator.weights, in: year) ?? model.defaultWeight ?? 1
  }

  func weight(of dimension: OracleDimension, in year: Int) -> Fraction {
    OracleIndex.value(dimension.weights, in: year) ?? model.defaultWeight ?? 1
  }

  static func value(_ dated: [OracleDated], in year: Int) -> Fraction? {
    var result: OracleDated?
    for entry in dated where (entry.since ?? Int.min) <= year {
      if (entry.since ?? Int.min) >= (result?.since ?? Int.min) { result = entry }
    }
    return result?.value
  }
}
