import JenjangNumbers
import JenjangSource
import JenjangSyntax

// Factors: what helps or hinders from outside.
extension Checker {
  func collectFactor(_ node: Node) {
    guard let name = node.name else { return }
    checkOnce(node, [.aspect, .factorScale, .column, .notApplicable])
    let index = model.factors.count
    enter(.factor(index), name, in: 0)
    var rule = notApplicable(node) ?? .refused
    if case .points = rule {
      report(.notApplicablePointsOnFact, at: node.child(.notApplicable)?.range ?? name.range)
      rule = .refused
    }
    let levels = factorLevels(node, name)
    let place = node.child(.factorScale)?.range ?? name.range
    model.factors.append(
      Factor(
        name: name.text, title: text(node.child(.text), at: name.text),
        aspect: aspect(node) ?? .social, scale: model.scales.count,
        question: model.questions.count, range: name.range))
    model.questions.append(
      Question(
        owner: .factor(index), column: column(node) ?? name.text,
        formerColumns: formerColumns(node), domain: .level(model.scales.count),
        notApplicable: rule))
    model.questions[model.questions.count - 1].notApplicableReason = notApplicableReason(node)
    model.questions[model.questions.count - 1].headings = otherHeadings(node)
    model.scales.append(Scale(name: "", title: LocalizedText(), levels: levels, range: place))
  }

  /// One level a whole number, with the words of those that are listed; never empty.
  private func factorLevels(
    _ node: Node, _ name: (text: String, range: SourceRange)
  ) -> [Level] {
    let written = parts(.level, of: node, "factor")
    for level in written {
      let others: [SyntaxKind] = [.name, .points, .levelEvidence]
      for other in others.compactMap({ level.child($0) }) {
        report(.factorLevelPlain, at: other.range)
      }
    }
    let listed = levels(written, at: name.text, needsNames: false)
    guard let scale = node.child(.factorScale) else {
      if written.isEmpty { report(.factorWithoutNumbers, at: name.range) }
      return listed.isEmpty ? [Self.level(0)] : listed
    }
    let bounds = scale.children(.bound)
    guard bounds.count == 2, let least = whole(bounds[0], from: -1_000_000, to: 1_000_000),
      let most = whole(bounds[1], from: -1_000_000, to: 1_000_000)
    else { return [Self.level(0)] }
    guard least <= most else {
      report(
        .boundsCrossed, at: scale.range,
        [("least", .text("\(least)")), ("most", .text("\(most)"))])
      return [Self.level(0)]
    }
    guard most - least < Self.mostParts else {
      report(
        .tooManyParts, at: scale.range,
        [("what", .text("factor")), ("most", .number(Self.mostParts))])
      return [Self.level(0)]
    }
    var levels = (least...most).map { Self.level($0) }
    for level in written {
      guard let bound = level.child(.bound), let value = bound.literal?.value,
        let found = listed.first(where: { Rational($0.number) == value })
      else { continue }
      if found.number < least || found.number > most {
        report(
          .factorLevelOutside, at: bound.range,
          [("found", .number(found.number)), ("least", .number(least)), ("most", .number(most))])
      } else {
        levels[found.number - least] = found
      }
    }
    claimNumbers(levels, scale, written)
    return levels
  }

  /// Reports words of a listed answer that are another answer's number.
  private func claimNumbers(_ levels: [Level], _ scale: Node, _ written: [Node]) {
    var spellings = Spellings()
    for (index, level) in levels.enumerated() {
      claim("\(level.number)", for: index, at: scale, in: &spellings)
    }
    for node in written {
      guard let value = node.child(.bound)?.literal?.value,
        let index = levels.firstIndex(where: { Rational($0.number) == value })
      else { continue }
      for spelling in levels[index].title.texts.compactMap({ $0 }) + levels[index].also {
        claim(spelling, for: index, at: node, in: &spellings)
      }
    }
  }

  private static func level(_ number: Int) -> Level {
    Level(number: number, name: "", title: LocalizedText(), points: Rational(number))
  }
}

// The side of a community's life that something belongs to.
extension Checker {
  /// The node's own aspect; nil where it says none.
  func aspect(_ node: Node) -> Aspect? {
    guard let name = node.child(.aspect)?.name else { return nil }
    switch name.text {
    case "social": return .social
    case "economic": return .economic
    default:
      report(
        .unknownAspect, at: name.range, [("found", .text(name.text))],
        suggestion: likelyName(for: name.text, among: ["social", "economic"]))
      return nil
    }
  }
}
