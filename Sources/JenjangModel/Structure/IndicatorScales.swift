import JenjangNumbers
import JenjangSource
import JenjangSyntax

// Where an indicator's levels come from.
extension Checker {
  /// The scale of an indicator's levels: its own, levels in place, or the defaults'.
  func scale(of node: Node, path: String) -> Int? {
    if node.child(.pointsOf) != nil { return nil }
    if let source = node.child(.levelOf) { return levelScale(source) }
    let own = parts(.level, of: node, "indicator")
    if let named = node.child(.useScale)?.name {
      let scale = resolveScale(named)
      if let scale {
        reportNamedTwice(own, scale)
      }
      return scale
    }
    let standsInPlace = own.contains {
      $0.name != nil || $0.child(.points) != nil || $0.child(.stops) != nil
    }
    if !own.isEmpty, standsInPlace || defaults.scale == nil {
      let levels = levels(own, at: path, needsNames: false)
      if levels.isEmpty { return nil }
      model.scales.append(
        Scale(name: "", title: LocalizedText(), levels: levels, range: own[0].range))
      return model.scales.count - 1
    }
    if node.children(.bands).contains(where: { givesPoints($0) }) { return nil }
    let scale = defaults.scale.flatMap { resolveScale($0) }
    if let scale { reportNamedTwice(own, scale) }
    return scale
  }

  /// Reports levels that say again what they have from a scale.
  private func reportNamedTwice(_ own: [Node], _ scale: Int) {
    for level in own {
      guard
        level.name != nil || level.child(.points) != nil || level.child(.levelEvidence) != nil
          || level.child(.stops) != nil
      else { continue }
      report(
        .levelNamedTwice, at: level.range, [("scale", .text(model.scales[scale].name))],
        related: [model.scales[scale].range])
    }
  }

  /// Whether every band says its points outright.
  private func givesPoints(_ bands: Node) -> Bool {
    bands.children(.band).contains { $0.child(.points)?.has("points") == true }
  }

  func resolveScale(_ name: (text: String, range: SourceRange)) -> Int? {
    if let scale = names.scales[name.text] { return scale.index < 0 ? nil : scale.index }
    report(
      .unknownScale, at: name.range, [("name", .text(name.text)), ("known", known(scaleNames))],
      suggestion: suggestion(for: name.text, among: scaleNames))
    return nil
  }

  func levelTexts(of node: Node, scale: Int?, path: String) -> [Int: LocalizedText] {
    guard let scale, !model.scales[scale].name.isEmpty else { return [:] }
    var result: [Int: LocalizedText] = [:]
    for own in node.children(.level) {
      guard let bound = own.child(.bound),
        let number = whole(bound, from: -1_000_000, to: 1_000_000)
      else { continue }
      guard let index = model.scales[scale].index(ofNumber: number) else {
        reportNotALevel("\(number)", at: bound.range, scale: scale)
        continue
      }
      if result[index] != nil {
        report(.levelTextTwice, at: bound.range, [("found", .number(number))])
      }
      result[index] = text(own.child(.text), at: path)
    }
    return result
  }

  func reportNotALevel(_ found: String, at range: SourceRange, scale: Int) {
    let scale = model.scales[scale]
    let known = scale.levels.map { $0.name.isEmpty ? "\($0.number)" : "\($0.number) \($0.name)" }
    report(
      .notALevel, at: range,
      [("scale", .text(scale.name)), ("found", .text("`\(found)`")), ("known", self.known(known))],
      related: [scale.range],
      suggestion: suggestion(for: found, among: scale.levels.map { $0.name }))
  }

  /// The level below which next steps are offered.
  func checkAdviseBelow() {
    guard let node = trees.compactMap({ $0.root.child(.model) }).first?.child(.adviseBelow) else {
      return
    }
    if let bound = node.child(.bound) {
      model.advice.belowRank = whole(bound, from: -1_000_000, to: 1_000_000)
    } else if let name = node.name {
      model.advice.belowRank = defaultLevel(name)
    }
  }

  /// The rank of a level of the default scale by its name; nil, reported, where there is none.
  func defaultLevel(_ name: (text: String, range: SourceRange)) -> Int? {
    guard let scaleName = defaults.scale else {
      report(.noDefaultScale, at: name.range, [("found", .text(name.text))])
      return nil
    }
    guard let scale = resolveScale(scaleName) else { return nil }
    if let level = model.scales[scale].index(ofName: name.text) {
      return model.scales[scale].rank(ofLevel: level)
    }
    reportNotALevel(name.text, at: name.range, scale: scale)
    return nil
  }
}
