import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension Unit {
  func multiplied(by other: Unit) -> Unit {
    Unit(numerator + other.numerator, over: denominator + other.denominator)
  }

  func divided(by other: Unit) -> Unit {
    Unit(numerator + other.denominator, over: denominator + other.numerator)
  }

  /// A unit with what stands on both sides taken out.
  private init(_ numerator: [String], over denominator: [String]) {
    var rest = denominator
    var kept: [String] = []
    for name in numerator {
      if let index = rest.firstIndex(of: name) { rest.remove(at: index) } else { kept.append(name) }
    }
    self.init(numerator: kept.sorted(), denominator: rest.sorted())
  }

  /// The unit as people write it, such as `Rp/orang`; empty for a bare number.
  package var text: String {
    let top = numerator.joined(separator: "·")
    if denominator.isEmpty { return top }
    return (top.isEmpty ? "1" : top) + "/" + denominator.joined(separator: "/")
  }
}
