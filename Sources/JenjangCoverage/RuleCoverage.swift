import JenjangCases
import JenjangModel
import JenjangNumbers
import JenjangScoring

/// What tests have seen of the rules so far.
package struct RuleCoverage: Sendable {
  package private(set) var items: [CoverageItem]
  /// How many tests were looked at.
  package private(set) var tests = 0
  /// On how many answer sheets; a table test has many.
  package private(set) var sheets = 0
  private let scorer: Scorer
  private let hasSteps: Bool

  /// The coverage of a model's rules before any test.
  package init(plan: Plan) {
    scorer = Scorer(plan: plan)
    items = plan.model.coverageItems()
    hasSteps = !plan.model.steps.isEmpty
  }

  /// Counts a test; its answer sheets are taken one by one.
  package mutating func beginTest() { tests += 1 }

  /// Takes in what the rules say of an answer sheet.
  package mutating func take(_ sheet: CaseSheet) {
    sheets += 1
    let assessment = scorer.score(
      sheet.answers, evidence: sheet.evidence, year: sheet.year, outlook: hasSteps ? .offers : [],
      includingTests: true)
    let view = CoverageView(assessment, of: sheet, scorer)
    for index in items.indices {
      if let outcome = view.outcome(of: items[index].probe) { items[index].sheets[outcome] += 1 }
    }
  }

  /// How many outcomes there are, and how many of them were seen.
  package struct Count: Hashable, Sendable {
    package var seen = 0
    package var of = 0

    package init() {}

    /// The share that was seen; nil where there is nothing to see.
    package var share: Rational? { of == 0 ? nil : Rational(Int64(seen), Int64(of)) }
  }

  /// The count of all items that satisfy a condition.
  package func count(where isCounted: (CoverageItem) -> Bool) -> Count {
    var count = Count()
    for item in items where isCounted(item) {
      count.seen += item.seen
      count.of += item.outcomes.count
    }
    return count
  }

  /// Whether of gates, thresholds and bands less than a percentage was seen; nothing to see is all.
  package func isBelow(percent: Int) -> Bool {
    let count = count { $0.kind.isDecisive }
    guard let share = count.share else { return false }
    return share * Rational(100) < Rational(percent)
  }
}
