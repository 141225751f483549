import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let baselineWithoutReason = DiagnosticRule(
    "J2120",
    message: Wording(
      id: "`baseline` tanpa `reason`: tidak ada alasan yang diukur darinya",
      en: "`baseline` without a `reason`: nothing is told of the distance from it"),
    help: Wording(
      id: "tambahkan `reason \"KODE\"` pada indicator, jenjang atau band-nya, atau hapus",
      en: "add a `reason \"CODE\"` to the indicator, its levels or bands, or remove it"))

  static let noReasons = DiagnosticRule(
    "J2122",
    message: Wording(
      id: "tidak ada indicator yang punya `reason`, jadi tidak pernah ada alasan",
      en: "no indicator has a `reason`, so there are never any reasons"),
    help: Wording(
      id: "tambahkan `reason \"KODE\"` pada indicator, atau hapus",
      en: "add a `reason \"CODE\"` to an indicator, or remove this"))

  static let unknownReason = DiagnosticRule(
    "J2123",
    message: Wording(
      id: "tidak ada `reason \"{found}\"`", en: "there is no `reason \"{found}\"`"),
    help: Wording(id: "yang ada: {known}", en: "there are: {known}"))
}

package let reasonRules: [DiagnosticRule] = [.baselineWithoutReason, .noReasons, .unknownReason]

extension Checker {
  /// The reason of an indicator, without those of its levels and bands.
  func reasonRule(_ node: Node, in dimension: Int) -> ReasonRule {
    var rule = ReasonRule()
    let reason = node.child(.reason)
    rule.code = reason?.child(.string)?.stringValue
    rule.unanswered = node.child(.unanswered)?.child(.reason)?.child(.string)?.stringValue
    let own = reason?.child(.baseline) ?? node.child(.baseline)
    if let other = node.child(.baseline), let first = reason?.child(.baseline) {
      report(
        .propertyTwice, at: other.keywordRange, [("what", .text("baseline"))],
        related: [first.keywordRange])
    }
    rule.baseline = plainFigure(own?.child(.bound)) ?? dimensionBaselines[dimension] ?? .zero
    return rule
  }

  /// The code that a level or a band has of its own.
  func reason(_ node: Node) -> String? { node.child(.reason)?.child(.string)?.stringValue }

  /// Reports baselines that nothing is held against; asked for when all indicators are checked.
  func checkReasons() {
    let block = trees.compactMap { $0.root.child(.model) }.first
    if let order = block?.child(.reasonOrder) {
      model.reasonOrder = order.has("above") ? .above : .below
      if !model.hasReasons { report(.noReasons, at: order.keywordRange) }
    }
    for (index, node) in indicatorNodes.enumerated() {
      if let baseline = node.child(.baseline), !model.hasReason(model.indicators[index]) {
        report(.baselineWithoutReason, at: baseline.range)
      }
    }
    for (index, node) in dimensionNodes.enumerated() {
      guard let baseline = node?.child(.baseline) else { continue }
      let isRead = indicatorsBelow(index).contains { model.hasReason(model.indicators[$0]) }
      if !isRead { report(.baselineWithoutReason, at: baseline.range) }
    }
  }

  /// `reasons "RC1", "RC2"`.
  func reasonExpectation(_ node: Node) -> Expectation.Kind? {
    guard model.hasReasons else {
      report(.noReasons, at: node.range)
      return nil
    }
    let known = model.reasonCodes
    var codes: [String] = []
    for string in node.children(.string) {
      let code = string.stringValue
      if known.contains(code) {
        codes.append(code)
        continue
      }
      report(
        .unknownReason, at: string.range,
        [("found", .text(code)), ("known", self.known(known))],
        suggestion: suggestion(for: code, among: known))
    }
    return codes.count == node.children(.string).count ? .reasons(codes) : nil
  }
}

extension Model {
  /// All codes of reasons, sorted, each once.
  package var reasonCodes: [String] {
    var codes: Set<String> = []
    for indicator in indicators {
      codes.formUnion([indicator.reason.code, indicator.reason.unanswered].compactMap { $0 })
      if case .bands(let bands) = indicator.source {
        codes.formUnion(bands.bands.compactMap { $0.reason })
      }
      if let scale = indicator.scale, scales.indices.contains(scale) {
        codes.formUnion(scales[scale].levels.compactMap { $0.reason })
      }
    }
    return codes.sorted()
  }
}
