import JenjangNumbers
import JenjangSource
import JenjangSyntax

// What levels and indicators ask as evidence.
extension Checker {
  /// What a level says of evidence; what stands in its place is looked up when all levels are read.
  func levelEvidence(_ level: Node) -> LevelEvidence? {
    checkOnce(level, [.levelEvidence])
    guard let node = level.child(.levelEvidence) else { return nil }
    checkOnce(node, [.evidenceKind, .fallback])
    let isNeeded = node.has("needs")
    if !isNeeded, let fallback = node.child(.fallback) {
      report(.fallbackOfAsked, at: fallback.range)
    }
    return LevelEvidence(isNeeded: isNeeded, kind: evidenceKind(node))
  }

  private func evidenceKind(_ node: Node) -> EvidenceKind? {
    guard let kind = node.child(.evidenceKind) else { return nil }
    if kind.has("link") { return kind.has("within") ? .linkWithin : .link }
    return kind.child(.bound).flatMap { whole($0, from: 1, to: 10_000) }.map { .text(least: $0) }
  }

  /// The levels with what counts in place of those that need evidence and have none.
  func withFallbacks(_ levels: [Level], _ nodes: [Node], scaleNamed name: String) -> [Level] {
    var result = levels
    for node in nodes {
      guard let number = node.child(.bound)?.literal?.value,
        let index = levels.firstIndex(where: { Rational($0.number) == number }),
        levels[index].evidence?.isNeeded == true,
        let value = node.child(.levelEvidence)?.child(.fallback)?.children.first,
        value.kind != .missing
      else { continue }
      let found: Int?
      if value.kind == .bound {
        found = levels.firstIndex { Rational($0.number) == value.literal?.value }
      } else {
        found = levels.firstIndex { $0.name == value.sourceText }
      }
      let text = value.sourceText
      guard let found else {
        let known = levels.map { $0.name.isEmpty ? "\($0.number)" : "\($0.number) \($0.name)" }
        report(
          .notALevel, at: value.range,
          [("scale", .text(name)), ("found", .text("`\(text)`")), ("known", self.known(known))],
          suggestion: suggestion(for: text, among: levels.map { $0.name }))
        continue
      }
      if found >= index {
        report(.fallbackNotBelow, at: value.range, [("found", .text(text))])
      } else if levels[found].evidence?.isNeeded == true {
        report(.fallbackNeedsEvidence, at: value.range, [("found", .text(text))])
      } else {
        result[index].evidence?.fallback = found
      }
    }
    return result
  }

  /// What counts as the reason that a node's "not applicable" needs; nil where it needs none.
  func notApplicableReason(_ node: Node) -> EvidenceKind? {
    guard let rule = node.child(.notApplicable), rule.has("reason") else { return nil }
    return evidenceKind(rule) ?? .any
  }

  /// What an indicator says of its evidence.
  func evidenceRequest(_ node: Node, at path: String) -> EvidenceRequest {
    guard let evidence = node.child(.evidence) else { return EvidenceRequest() }
    checkOnce(evidence, [.text, .evidenceKind, .column])
    return EvidenceRequest(
      text: text(evidence.child(.text), at: path), kind: evidenceKind(evidence))
  }
}
