import JenjangNumbers
import JenjangSource
import JenjangSyntax

// Named classes of a figure: measures that give a level of a scale of their own.
extension Checker {
  func collectClass(_ node: Node) {
    guard let name = node.name else { return }
    let members = orderedMembers(node)
    if members.isEmpty { report(.classEmpty, at: name.range) }
    let measure = collectNamed(node, name)
    var levels: [Level] = []
    for (index, member) in members.enumerated() {
      guard let own = member.name else { continue }
      checkValueName(own)
      levels.append(
        Level(
          number: index, name: own.text, title: text(member.child(.text), at: name.text),
          points: Rational(index)))
    }
    reportAlike(members, levels)
    measureScales[measure] = model.scales.count
    model.classes.append(
      Classification(measure: measure, scale: model.scales.count, range: name.range))
    model.scales.append(
      Scale(name: "", title: LocalizedText(), levels: levels, range: name.range))
  }

  /// Enters a declaration that gives a value like a measure; returns its index.
  func collectNamed(_ node: Node, _ name: (text: String, range: SourceRange)) -> Int {
    let index = model.measures.count
    enter(.measure(index), name, in: 0)
    model.measures.append(
      Measure(
        name: name.text, title: text(node.child(.text), at: name.text), expression: -1,
        range: name.range))
    measureNodes.append(node)
    measureScales.append(nil)
    return index
  }

  /// The members from the lowest figure's up; those that end by `from` and `above` are written falling.
  private func orderedMembers(_ node: Node) -> [Node] {
    let members = parts(.classMember, of: node, "class")
    let first = members.first?.child(.band)?.ownWords.first
    return first == "from" || first == "above" ? members.reversed() : members
  }

  /// Reports members that have the same name, or the same words in some language.
  private func reportAlike(_ members: [Node], _ levels: [Level]) {
    var names: [String: SourceRange] = [:]
    var texts: [String: SourceRange] = [:]
    let written = zip(members.filter { $0.name != nil }, levels)
      .sorted { $0.0.index < $1.0.index }
    for (member, level) in written {
      guard let name = member.name else { continue }
      if let first = names.updateValue(name.range, forKey: level.name) {
        report(
          .classNamedTwice, at: name.range, [("name", .text(level.name))], related: [first])
        continue
      }
      for (language, title) in level.title.texts.enumerated() {
        guard let title, let place = member.child(.text)?.range else { continue }
        if let first = texts.updateValue(place, forKey: "\(language) " + title.lowercased()) {
          report(.classTextTwice, at: place, [("text", .text(title))], related: [first])
          break
        }
      }
    }
  }

  func checkClass(_ index: Int, _ node: Node) {
    let inner = node.children.first { child in
      child.kind != .name && child.kind != .text && child.kind != .classMember
    }
    let members = orderedMembers(node)
    guard let inner, !members.isEmpty, let scale = measureScales[index],
      let figure = figure(inner, ExpressionScope(0))
    else { return }
    var places: [Int: Int] = [:]
    for (place, member) in members.enumerated() {
      if let band = member.child(.band) { places[band.index] = place }
    }
    let bands = node.children(.classMember).compactMap { $0.child(.band) }
    guard bands.count == members.count, model.scales[scale].levels.count == members.count,
      let placed = partition(
        bands.map { band in
          PartitionItem(
            node: band, word: band.ownWords.first ?? "", bounds: band.children(.bound),
            value: places[band.index].map { BandValue(level: $0, points: Rational($0)) })
        }, of: figure, at: node.keywordRange)
    else { return }
    reportUnreachable(placed, in: traits[figure].domain, node)
    let most = Rational(members.count - 1)
    model.measures[index].expression = lookup(
      placed.map { $0.band }, of: figure, .level(scale), at: inner.range,
      Interval(low: .zero, high: most))
  }

  /// A node that looks its operand up among stretches.
  func lookup(
    _ bands: [Band], of operand: Int, _ type: ExpressionType, at range: SourceRange,
    _ domain: Interval
  ) -> Int {
    model.lookups.append(bands)
    return append(.lookup(model.lookups.count - 1), [operand], type, at: range, domain)
  }

  func reportNotAClass(_ found: String, at range: SourceRange, measure: Int, scale: Int) {
    let known = model.scales[scale].levels.map { $0.name }
    report(
      .notAClass, at: range,
      [
        ("name", .text(model.measures[measure].name)), ("found", .text(found)),
        ("known", self.known(known)),
      ], suggestion: suggestion(for: found, among: known))
  }
}
