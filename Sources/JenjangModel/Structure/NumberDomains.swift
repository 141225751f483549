import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let usualOutside = DiagnosticRule(
    "J2222",
    message: Wording(
      id: "yang lazim, {usual}, tidak seluruhnya di antara yang boleh, {allowed}",
      en: "what is usual, {usual}, is not all within what is allowed, {allowed}"),
    help: Wording(
      id: "persempit `usual`, atau lebarkan batasnya",
      en: "make `usual` narrower, or the bounds wider"))
}

// What figures a fact takes.
extension Checker {
  func numberDomain(_ node: Node) -> NumberDomain {
    var domain = NumberDomain()
    var kinds: [String: SourceRange] = [:]
    var usual: Node?
    var step: Node?
    for option in node.children(.option) {
      for kind in keys(of: option) {
        if let first = kinds[kind] {
          report(.propertyTwice, at: option.range, [("what", .text(kind))], related: [first])
        }
        kinds[kind] = option.range
      }
      let bounds = option.children(.bound)
      if option.has("whole") {
        domain.isWhole = true
      } else if option.has("usual") {
        usual = option
      } else if option.has("step") {
        step = option
      } else if option.has("from") {
        domain.least = plainFigure(bounds.first)
        domain.most = bounds.count == 2 ? plainFigure(bounds[1]) : nil
      } else if let figure = plainFigure(bounds.first) {
        if option.has("least") { domain.least = figure } else { domain.most = figure }
      }
    }
    if let least = domain.least, let most = domain.most, least > most,
      let place = node.children(.option).last(where: { !$0.has("usual") && !$0.has("step") })
    {
      report(
        .boundsCrossed, at: place.range,
        [("least", .text(least.brief)), ("most", .text(most.brief))])
    }
    if let step { domain.step = self.step(step, domain) }
    if let usual { takeUsual(usual, into: &domain) }
    return domain
  }

  /// What an option sets: `from A to B` is both bounds.
  private func keys(of option: Node) -> [String] {
    if option.has("from") { return ["at least", "at most"] }
    return [option.has("usual") ? "usual" : words(of: option)]
  }

  private func step(_ node: Node, _ domain: NumberDomain) -> Rational? {
    guard let bound = node.child(.bound), let step = plainFigure(bound) else { return nil }
    guard step > .zero else {
      report(.mustBePositive, at: bound.range, [("found", .text(bound.sourceText))])
      return nil
    }
    // Of whole figures only whole steps are ever taken: of 2.5 each second one.
    return domain.isWhole ? Rational(step.numerator) : step
  }

  private func takeUsual(_ node: Node, into domain: inout NumberDomain) {
    let bounds = node.children(.bound)
    guard bounds.count == 2, let least = plainFigure(bounds[0]), let most = plainFigure(bounds[1])
    else { return }
    guard least <= most else {
      report(
        .boundsCrossed, at: node.range,
        [("least", .text(least.brief)), ("most", .text(most.brief))])
      return
    }
    if domain.least.map({ least < $0 }) ?? false || domain.most.map({ most > $0 }) ?? false {
      report(
        .usualOutside, at: node.range,
        [
          ("usual", .text("\(least.brief) … \(most.brief)")),
          ("allowed", .text("\(domain.least?.brief ?? "−∞") … \(domain.most?.brief ?? "∞")")),
        ])
      return
    }
    domain.usualLeast = least
    domain.usualMost = most
  }
}
