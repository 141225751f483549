import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let weightNotFigure = DiagnosticRule(
    "J0308",
    message: Wording(
      id: "bobot harus angka 0 atau lebih, bukan {found}",
      en: "a weight is a figure of 0 or more, not {found}"),
    help: Wording(id: "tulis misalnya `weight 2`", en: "write for example `weight 2`"))

  static let sameYearTwice = DiagnosticRule(
    "J0309",
    message: Wording(
      id: "dua nilai untuk waktu yang sama", en: "two values for the same time"),
    related: Wording(id: "yang pertama ada di sini", en: "the first one is here"),
    help: Wording(
      id: "beri salah satunya `since TAHUN` yang lain, atau hapus",
      en: "give one of them another `since YEAR`, or remove it"))

  static let plainFigureNeeded = DiagnosticRule(
    "J0317",
    message: Wording(
      id: "di sini harus angka biasa, bukan bagian {found}",
      en: "a plain figure is needed here, not the share {found}"),
    help: Wording(id: "tulis tanpa % atau `of`", en: "write it without % or `of`"))

  static let mustBePositive = DiagnosticRule(
    "J0310",
    message: Wording(
      id: "di sini harus angka biasa di atas 0, bukan {found}",
      en: "a plain figure above 0 is needed here, not {found}"))

  static let yearsCrossed = DiagnosticRule(
    "J0311",
    message: Wording(
      id: "berlaku sejak {since} tetapi hanya sampai {until}: tidak pernah berlaku",
      en: "asked since {since} but only until {until}: it is never asked"),
    help: Wording(id: "tukar kedua tahunnya", en: "exchange the two years"))
}

package let datedPropertyRules: [DiagnosticRule] = [
  .weightNotFigure, .sameYearTwice, .plainFigureNeeded, .mustBePositive, .yearsCrossed,
]

extension Checker {
  /// A year from a `since` or `until` node.
  func year(_ node: Node?) -> Int? {
    guard let bound = node?.child(.bound) else { return nil }
    let year = whole(bound, from: 1900, to: 2200)
    if year != nil { model.needsYear = true }
    return year
  }

  /// Reports a stretch of years that holds none.
  func checkYears(_ node: Node, since: Int?, until: Int?) {
    guard let since, let until, since > until, let place = node.child(.until) else { return }
    report(.yearsCrossed, at: place.range, [("since", .number(since)), ("until", .number(until))])
  }

  /// A figure that is no share, from a `bound` node; reports a share.
  func plainFigure(_ bound: Node?) -> Rational? {
    guard let bound, let literal = bound.literal else { return nil }
    if literal.isScore {
      report(.plainFigureNeeded, at: bound.range, [("found", .text(bound.sourceText))])
      return nil
    }
    return literal.value
  }

  /// A weight from a `bound` node.
  func weight(_ bound: Node) -> Rational? {
    guard let literal = bound.literal else { return nil }
    if literal.isScore || literal.value < .zero {
      report(.weightNotFigure, at: bound.range, [("found", .text(bound.sourceText))])
      return nil
    }
    return literal.value
  }

  /// The weights of a declaration, by year.
  func weights(_ node: Node, default standard: Rational) -> Dated<Rational> {
    dated(node.children(.weight), standard) { weight($0) }
  }

  /// A property that may stand several times with different years.
  func dated<Value>(
    _ nodes: [Node], _ standard: Value, value: (Node) -> Value?
  ) -> Dated<Value> {
    var result = Dated(standard)
    var places: [Int?: SourceRange] = [:]
    for node in nodes {
      guard let bound = node.child(.bound), let value = value(bound) else { continue }
      let since = year(node.child(.since))
      if let first = places[since] {
        report(.sameYearTwice, at: node.range, related: [first])
        continue
      }
      places[since] = node.range
      if let since {
        result.changes.append(.init(since: since, value: value))
      } else {
        result.base = value
      }
    }
    result.changes.sort { $0.since < $1.since }
    return result
  }
}
