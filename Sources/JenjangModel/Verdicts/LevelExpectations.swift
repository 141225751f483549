import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension Checker {
  /// `risk between low and moderate`: exactly that span of classes or levels.
  func levelRange(_ node: Node, _ reference: Node) -> Expectation.Kind? {
    let ends = node.children.filter { $0.kind == .name || $0.kind == .bound }
    guard let symbol = resolve(reference, in: 0) else { return nil }
    var value: Int?
    var ranks: [Int] = []
    switch symbol {
    case .measure(let index):
      guard let scale = measureScales[index] else { break }
      ranks = ends.compactMap { level($0.sourceText, ofMeasure: index, scale, at: $0.range) }
      value = self.value(of: symbol, at: reference.range)
    case .indicator(let index):
      guard let scale = model.indicators[index].scale else { break }
      for end in ends {
        guard let rank = model.scales[scale].index(ofName: end.sourceText) else {
          reportNotALevel(end.sourceText, at: end.range, scale: scale)
          continue
        }
        ranks.append(rank)
      }
      value = append(.indicatorLevel(index), [], .level(scale), at: reference.range)
    default: break
    }
    guard let value else {
      if measureScale(symbol) == nil, let name = ends.first(where: { $0.kind == .name }) {
        report(.noLevelsHere, at: name.range, [("name", .text(pathText(reference)))])
      }
      return nil
    }
    guard ranks.count == 2 else { return nil }
    return .range(expression: value, low: Rational(ranks[0]), high: Rational(ranks[1]))
  }

  private func measureScale(_ symbol: Symbol) -> Int? {
    switch symbol {
    case .measure(let index): return measureScales[index]
    case .indicator(let index): return model.indicators[index].scale
    default: return nil
    }
  }
}

extension DiagnosticRule {
  static let noLevelsHere = DiagnosticRule(
    "J2105",
    message: Wording(
      id: "`{name}` tidak punya kelas atau jenjang bernama",
      en: "`{name}` has no named classes or levels"),
    help: Wording(
      id: "tulis dua angka: `expect {name} between 1 and 2`",
      en: "write two figures: `expect {name} between 1 and 2`"))
}
