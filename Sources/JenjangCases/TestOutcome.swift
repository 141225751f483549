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

/// One expectation that was not met.
package struct TestFailure: Sendable {
  /// The expectation, as it stands in the rule file.
  package var range: SourceRange
  package var found: [TestFinding]

  package init(range: SourceRange, found: [TestFinding]) {
    self.range = range
    self.found = found
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

  /// A column whose cell is not what the rules give.
  package struct Difference: Sendable {
    package var column: String
    /// The cell as it stands.
    package var published: String
    package var found: TestFinding

    package init(column: String, published: String, found: TestFinding) {
      self.column = column
      self.published = published
      self.found = found
    }
  }

  package init(line: Int, key: String, differences: [Difference]) {
    self.line = line
    self.key = key
    self.differences = differences
  }
}
