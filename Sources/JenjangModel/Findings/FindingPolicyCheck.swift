import JenjangNumbers
import JenjangSource
import JenjangSyntax

// What is found without a rule of its own.
extension Checker {
  private static let policyUsages = [
    "strength": "strength at least LEVEL", "weakness": "weakness at most LEVEL",
    "opportunity": "opportunity above NUMBER", "threat": "threat below NUMBER",
  ]
  private static let policySigns: [String: Comparison] = [
    "strength": .atLeast, "weakness": .atMost, "opportunity": .above, "threat": .below,
  ]

  func checkFindingPolicy() {
    guard
      let node = trees.lazy.compactMap({ $0.root.child(.model) }).first?.child(.findingPolicy)
    else { return }
    var known: [String: SourceRange] = [:]
    for bound in node.children(.findingBound) {
      let word = bound.ownWords.first ?? ""
      if let first = known[word] {
        report(.propertyTwice, at: bound.range, [("what", .text(word))], related: [first])
        continue
      }
      known[word] = bound.range
      guard sign(of: bound) == Self.policySigns[word] else {
        report(
          .policySign, at: bound.range,
          [("what", .text(word)), ("usage", .text(Self.policyUsages[word] ?? ""))])
        continue
      }
      guard let value = bound.children.first, let number = policyNumber(value) else { continue }
      switch word {
      case "strength": model.findingPolicy.strengthFrom = number
      case "weakness": model.findingPolicy.weaknessUpTo = number
      case "opportunity": model.findingPolicy.opportunityAbove = number
      default: model.findingPolicy.threatBelow = number
      }
    }
    reportOverlap(node)
  }

  private func policyNumber(_ value: Node) -> Int? {
    switch value.kind {
    case .bound: return whole(value, from: -1_000_000, to: 1_000_000)
    case .name: return defaultLevel((value.sourceText, value.range))
    default: return nil
    }
  }

  /// Reports what would be found in two opposite quadrants.
  private func reportOverlap(_ node: Node) {
    let policy = model.findingPolicy
    for scale in model.indicators.compactMap({ $0.scale }) {
      let index = policy.strengthIndex(in: model.scales[scale])
      guard index <= policy.weaknessIndex(in: model.scales[scale]) else { continue }
      let number = model.scales[scale].levels[index].number
      report(
        .policyOverlaps, at: node.keywordRange,
        [
          ("value", .wording(Wording(id: "jenjang \(number)", en: "level \(number)"))),
          ("first", .text("strength")), ("second", .text("weakness")),
        ])
      return
    }
    let number = policy.opportunityAbove + 1
    guard number < policy.threatBelow else { return }
    report(
      .policyOverlaps, at: node.keywordRange,
      [
        ("value", .wording(Wording(id: "factor bernilai \(number)", en: "a factor of \(number)"))),
        ("first", .text("opportunity")), ("second", .text("threat")),
      ])
  }
}
