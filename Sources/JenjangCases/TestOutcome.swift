import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// What came of one test of a rule file.
package struct TestOutcome: Sendable {
  package var name: String
  /// Where the test stands.
  package var place: SourceRange
  /// Expectations of a single case that were not met.
  package var failures: [TestFailure] = []
  /// Rows of a case table that differ from what the rules give.
  package var rowFailures: [RowFailure] = []
  /// Columns of the questions that a single case leaves unanswered.
  package var unansweredQuestions: [String] = []
  /// How many answer sheets it was tried on.
  package var cases = 1
  /// What was wrong with the case table itself.
  package var diagnostics: [Diagnostic] = []

  package var isPassed: Bool {
    failures.isEmpty && rowFailures.isEmpty && !diagnostics.contains { $0.isError }
  }

  package init(name: String, place: SourceRange) {
    self.name = name
    self.place = place
  }
}

/// A column of a case table in which rows differ.
package struct DifferingColumn: Hashable, Sendable {
  package var name: String
  package var rows = 0
  /// The greatest difference between figures; nil where there are none.
  package var greatest: Rational?

  package init(name: String) {
    self.name = name
  }
}

extension TestOutcome {
  /// The columns in which rows differ, in the order in which they are met.
  package var differingColumns: [DifferingColumn] {
    var columns: [DifferingColumn] = []
    for difference in rowFailures.lazy.flatMap({ $0.differences }) {
      let index = columns.firstIndex { $0.name == difference.column } ?? columns.count
      if index == columns.count { columns.append(DifferingColumn(name: difference.column)) }
      columns[index].rows += 1
      guard let excess = difference.excess?.magnitude else { continue }
      columns[index].greatest = columns[index].greatest.map { max($0, excess) } ?? excess
    }
    return columns
  }
}

/// One expectation that was not met.
package struct TestFailure: Sendable {
  /// The expectation, as it stands in the rule file.
  package var range: SourceRange
  package var found: [TestFinding]
  /// The parts of what is expected with their values, each before its own parts.
  package var values: [ExpressionValue] = []
  /// How the demands of the phase stood that the expectation is about.
  package var demands: [DemandStanding] = []

  package init(range: SourceRange, found: [TestFinding]) {
    self.range = range
    self.found = found
  }
}

/// What a part of an expression came to.
package struct ExpressionValue: Sendable {
  package var expression: Int
  package var value: Value

  package init(expression: Int, value: Value) {
    self.expression = expression
    self.value = value
  }
}

/// How something stood that a phase demands.
package struct DemandStanding: Sendable {
  package enum Demand: Sendable {
    /// A score of at least so much, or above it.
    case threshold(Threshold, score: Figure)
    /// That of the indicators so many apply.
    case applicability(Figure)
    /// A gate by its place in the phase, with the values under its condition.
    case gate(Int, values: [ExpressionValue])
  }

  package var phase: Int
  package var demand: Demand
  /// Whether it is met: `yes`, `no`, or undecided.
  package var truth: TruthSet

  package init(phase: Int, demand: Demand, truth: TruthSet) {
    self.phase = phase
    self.demand = demand
    self.truth = truth
  }
}

/// A value that explains why an expectation was not met.
package enum TestFinding: Sendable {
  /// The span of phases that was reached.
  case phases(PhaseSpan)
  /// What an expression of the model came to.
  case value(expression: Int, Value)
  /// Names of what blocks the phase: gates, their subjects, `overall` for the threshold.
  case blockers([String])
  /// Indicators whose next step is offered, by path.
  case advice([String])
  /// What was found, in any quadrant.
  case findings([FoundFinding])
  /// The codes of the reasons, in their order.
  case reasons([String])
  /// Indicators whose claims are without the evidence asked for, by path.
  case unproved([String])
}

/// A row of a case table that differs.
package struct RowFailure: Sendable {
  /// The physical line in the table.
  package var line: Int
  /// The cells that name the community, and the year.
  package var key: String
  package var differences: [Difference]
  /// What the row may come from; nil where that was not looked into.
  package var explanation: Explanation?

  /// What a row that differs may come from.
  package enum Explanation: Hashable, Sendable {
    /// All tested columns agree with another answer to one question.
    case answer(question: Int, is: Answer, inSheet: Answer)
    /// No other answer to a single question makes all of them agree.
    case noSingleAnswer
  }

  /// A column whose cell is not what the rules give.
  package struct Difference: Sendable {
    package var column: String
    /// The cell as it stands.
    package var published: String
    package var found: TestFinding
    /// The figure by the rules less the cell's, in the unit of the cell; nil where there is none.
    package var excess: Rational?
    /// The greatest difference that the test allows.
    package var within: Rational?
    /// The figure by the rules, rounded as the test says; nil where it says nothing of rounding.
    package var rounded: Rational?
    /// The rounding by which the figure of the rules becomes the published one.
    package var rounding: Rounding?

    package init(
      column: String, published: String, found: TestFinding, excess: Rational? = nil,
      within: Rational? = nil
    ) {
      self.column = column
      self.published = published
      self.found = found
      self.excess = excess
      self.within = within
    }
  }

  package init(line: Int, key: String, differences: [Difference]) {
    self.line = line
    self.key = key
    self.differences = differences
  }
}
