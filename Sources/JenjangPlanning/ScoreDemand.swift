import JenjangAnalysis
import JenjangNumbers
import JenjangScoring

/// That a weighted sum over the levels of indicators reaches a bound, in whole numbers.
struct ScoreDemand {
  /// What each level adds to that of the first level left, by the movable indicator's place and the
  /// level's place among those it can reach.
  var values: [Int: [Int64]]
  /// How much has to be added.
  var bound: Int64
  /// Whether something in it is not known.
  private(set) var isLow = false

  /// The places, ascending.
  var places: [Int] { values.keys.sorted() }

  /// Nil where the slot is no sum over answers with one value each.
  init?(
    _ slot: Int, _ span: Span, _ box: Box, _ problem: Problem, _ scores: PossibleScores,
    _ moves: Moves, countsOpen: Bool
  ) {
    guard let low = span.low,
      let form = LinearForm(slot, problem, moves, scores, countsOpen: countsOpen)
    else { return nil }
    var sums: [Int: [Rational]] = [:]
    var missing = low - form.constant
    for term in form.terms {
      let question = term.question
      let table = problem.plan.answerTables[term.table]
      guard let place = moves.places[question] else {
        let value = problem.choices.value(box.masks[question], of: question, table).figure
        guard let certain = value.certain else { return nil }
        missing = missing - certain * term.factor
        continue
      }
      var levels = sums[place] ?? moves.movables[place].reachable.map { _ in Rational.zero }
      for choice in levels.indices {
        let value = problem.choices.value(1 << UInt64(choice), of: question, table).figure
        guard let certain = value.certain else { return nil }
        levels[choice] = levels[choice] + certain * term.factor
      }
      sums[place] = levels
    }
    // Differences from the first level, as whole numbers of some part of 1.
    var parts: Int64 = 1
    for place in sums.keys.sorted() {
      guard let levels = sums[place], let first = levels.first else { continue }
      missing = missing - first
      let differences = levels.map { $0 - first }
      sums[place] = differences
      for difference in differences {
        guard let small = difference.smallParts,
          let next = Self.common(parts, small.denominator)
        else { return nil }
        parts = next
      }
    }
    var values: [Int: [Int64]] = [:]
    for (place, differences) in sums {
      var whole: [Int64] = []
      for difference in differences {
        guard let small = difference.smallParts else { return nil }
        let (product, overflow) = small.numerator.multipliedReportingOverflow(
          by: parts / small.denominator)
        if overflow || product.magnitude > 1 << 50 { return nil }
        whole.append(product)
      }
      if whole.contains(where: { $0 != 0 }) { values[place] = whole }
    }
    let scaled = missing * Rational(parts, 1)
    let least = -((-scaled).floor)
    guard var bound = least.small, bound.magnitude < 1 << 56 else { return nil }
    if span.lowIsOpen, scaled.isInteger { bound += 1 }
    self.values = values
    self.bound = bound
    isLow = form.isLow
  }

  private init(values: [Int: [Int64]], bound: Int64) {
    self.values = values
    self.bound = bound
  }

  private static func common(_ left: Int64, _ right: Int64) -> Int64? {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    let (product, overflow) = (left / a).multipliedReportingOverflow(by: right)
    return overflow || product > 1 << 40 ? nil : product
  }

  /// The same demand in the units of one that holds all its indicators; nil where their values are not
  /// in one proportion.
  func inUnits(of other: ScoreDemand) -> ScoreDemand? {
    var ratio: (numerator: Int64, denominator: Int64)?
    for (place, levels) in values {
      guard let others = other.values[place] else { return nil }
      for (value, counterpart) in zip(levels, others) {
        if value == 0 && counterpart == 0 { continue }
        if value == 0 || counterpart == 0 { return nil }
        guard let known = ratio else {
          ratio = (counterpart, value)
          continue
        }
        let left = counterpart.multipliedFullWidth(by: known.denominator)
        let right = value.multipliedFullWidth(by: known.numerator)
        if left.high != right.high || left.low != right.low { return nil }
      }
    }
    guard let ratio else { return nil }
    let factor = Rational(ratio.numerator, ratio.denominator)
    if factor.signum <= 0 { return nil }
    // Values are whole in these units too, so that a bound between two whole numbers is the upper one.
    let scaled = Rational(bound, 1) * factor
    guard let whole = (-((-scaled).floor)).small else { return nil }
    return ScoreDemand(
      values: other.values.filter { values[$0.key] != nil }, bound: whole)
  }
}
