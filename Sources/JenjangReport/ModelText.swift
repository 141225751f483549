import JenjangModel
import JenjangScoring
import JenjangSource

extension Model {
  /// The index of the model's language that is nearest to one of the tool's; the first for none.
  package func textLanguage(for language: MessageLanguage) -> Int {
    let code = language == .indonesian ? "id" : "en"
    let nearest = languages.firstIndex { candidate in
      candidate == code || candidate.hasPrefix(code + "-") || candidate.hasPrefix(code + "_")
    }
    return nearest ?? 0
  }

  /// A text in a language, or the name where there is no text.
  func titled(_ text: LocalizedText, _ language: Int, _ name: String) -> String {
    let title = text.text(language)
    return title.isEmpty ? name : title
  }

  func isShare(_ dimension: Int) -> Bool { dimensions.at(dimension)?.isShare ?? true }

  /// The dimensions right below the whole, in the file's order.
  var topDimensions: [Int] {
    dimensions.indices.filter { dimensions[$0].parent == 0 }
  }

  /// How many dimensions stand between a dimension and the whole.
  func depth(of dimension: Int) -> Int {
    var depth = 0
    var at = dimension
    while let parent = dimensions.at(at)?.parent, parent < at {
      depth += 1
      at = parent
    }
    return depth
  }

  func dimensionTitle(_ index: Int, _ language: MessageLanguage) -> String {
    if index == 0 { return ReportWording.overall.text(in: language) }
    guard let dimension = dimensions.at(index) else { return "" }
    return titled(dimension.title, textLanguage(for: language), dimension.name)
  }

  func indicatorTitle(_ index: Int, _ language: MessageLanguage) -> String {
    guard let indicator = indicators.at(index) else { return "" }
    return titled(indicator.title, textLanguage(for: language), indicator.name)
  }

  func questionTitle(_ index: Int, _ language: MessageLanguage) -> String {
    guard let question = questions.at(index) else { return "" }
    switch question.owner {
    case .indicator(let indicator): return indicatorTitle(indicator, language)
    case .fact(let fact): return factTitle(fact, language)
    case .factor(let factor): return factorTitle(factor, language)
    }
  }

  func factorTitle(_ index: Int, _ language: MessageLanguage) -> String {
    guard let factor = factors.at(index) else { return "" }
    return titled(factor.title, textLanguage(for: language), factor.name)
  }

  func factTitle(_ index: Int, _ language: MessageLanguage) -> String {
    guard let fact = facts.at(index) else { return "" }
    return titled(fact.title, textLanguage(for: language), fact.name)
  }

  func measureTitle(_ index: Int, _ language: MessageLanguage) -> String {
    guard let measure = measures.at(index) else { return "" }
    return titled(measure.title, textLanguage(for: language), measure.name)
  }

  /// What people call something that a condition names.
  func title(of subject: Subject, _ language: MessageLanguage) -> String {
    switch subject {
    case .dimension(let index): return dimensionTitle(index, language)
    case .indicator(let index): return indicatorTitle(index, language)
    case .fact(let index): return factTitle(index, language)
    case .measure(let index): return measureTitle(index, language)
    case .factor(let index): return factorTitle(index, language)
    }
  }

  /// What machines call a dimension: its path, and `overall` for the whole.
  func dimensionPath(_ index: Int) -> String {
    index == 0 ? "overall" : dimensions.at(index)?.path ?? ""
  }

  /// What machines call something that a condition names.
  func path(of subject: Subject) -> String {
    switch subject {
    case .dimension(let index): return dimensionPath(index)
    case .indicator(let index): return indicators.at(index)?.path ?? ""
    case .fact(let index): return facts.at(index)?.name ?? ""
    case .measure(let index): return measures.at(index)?.name ?? ""
    case .factor(let index): return factors.at(index)?.name ?? ""
    }
  }

  /// What keeps a phase from being certain, by names: threshold, applicability, then the gates.
  func blockerNames(_ blocked: BlockedPhase) -> [String] {
    var names: [String] = []
    if blocked.threshold != nil { names.append(dimensionPath(ladder?.dimension ?? 0)) }
    if blocked.applicableShare != nil { names.append("applicable") }
    let gates = ladder?.phases.at(blocked.phase)?.gates ?? []
    for entry in blocked.gates {
      guard let gate = gates.at(entry.gate) else { continue }
      let own = gate.name.map { [$0] } ?? gate.subjects.map { path(of: $0) }
      for name in own where !names.contains(name) { names.append(name) }
    }
    return names
  }
}
