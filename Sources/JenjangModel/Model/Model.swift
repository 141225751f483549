import JenjangNumbers
import JenjangSource

/// A checked rule set: every name resolved, every type known, nothing left to complain about.
///
/// Declarations refer to each other by index into this value's arrays, in the order of the files.
package struct Model: Sendable {
  package var name = ""
  package var title = LocalizedText()
  package var edition = ""
  /// Language codes; the first is that of bare texts.
  package var languages: [String] = ["id"]
  package var ask: LocalizedText?
  package var show = ShowStyle()
  package var columns = ColumnRoles()
  /// Cells that mean "not applicable".
  package var notApplicableWords: [String] = []
  /// How cells write figures; nil where the model does not say.
  package var decimalSign: DecimalSign?
  /// The names of the kinds of indicators, in the order of the file.
  package var kinds: [String] = []
  package var scales: [Scale] = []
  package var facts: [Fact] = []
  package var measures: [Measure] = []
  /// Named classes beside the phases; each is one of the measures.
  package var classes: [Classification] = []
  /// Tables over two answers; each is one of the measures.
  package var tables: [CrossTable] = []
  /// What `lookup` operations look their operands up in: each stretch with its result as points.
  package var lookups: [[Band]] = []
  package var indicators: [Indicator] = []
  /// The dimensions; the first is the whole (the overall score), which has no parent.
  package var dimensions: [Dimension] = []
  /// Titles over children of dimensions; a section stands before those inside it.
  package var sections: [Section] = []
  /// What is asked: the answers of an answer sheet stand in this order.
  package var questions: [Question] = []
  package var ladder: Ladder?
  package var actors: [Actor] = []
  /// What can be done next, in the order of the files.
  package var steps: [Step] = []
  package var advice = AdvicePolicy()
  package var factors: [Factor] = []
  package var findings: [Finding] = []
  package var findingPolicy = FindingPolicy()
  /// On which side of their baseline points give a reason.
  package var reasonOrder = ReasonOrder.below
  /// What scores are to reach, in the order of the files.
  package var goals: [Goal] = []
  package var tests: [ModelTest] = []
  /// All expressions; operands stand before what uses them.
  package var expressions: [ExpressionNode] = []

  package init() {}

  /// Whether a year is needed to score: something is dated, or an expression reads the year.
  package var needsYear = false
}

/// A text in the model's languages, in their order; nil where it is not translated.
package struct LocalizedText: Hashable, Sendable {
  package var texts: [String?]
  package var range: SourceRange?

  package init(_ texts: [String?] = [], range: SourceRange? = nil) {
    self.texts = texts
    self.range = range
  }

  /// The text in a language, else in the first, else empty.
  package func text(_ language: Int) -> String {
    if language < texts.count, let text = texts[language] { return text }
    return (texts.first ?? nil) ?? ""
  }
}

/// How figures are shown; no verdict depends on it.
package struct ShowStyle: Hashable, Sendable {
  /// What a score of 100 % is shown as: 100 for per cent, 1 for a fraction, N for `of N`.
  package var whole = Rational(100)
  package var decimals = 2
  package var rounding = RoundingMode.halfUp
  /// Whether scores are shown in points.
  package var isPoints = false
  /// Whether a share below its whole is never shown as the whole.
  package var isFullWhenMet = false

  package init() {}
}

/// The sign between the whole and the decimal part of a figure in a cell.
package enum DecimalSign: Sendable {
  case comma
  case point
}

/// Which columns of an answer sheet say whose answers they are.
package struct ColumnRoles: Hashable, Sendable {
  /// The columns that together name a community.
  package var community: [String] = ["id"]
  package var name: String?
  package var year: String?
  package var groups: [GroupColumn] = []
  /// The columns that together name a community in sheets that lack those of `community`; none where
  /// such sheets can't be read.
  package var otherwise: [String] = []
  /// Who answered, where several people answer for one community.
  package var respondent: RespondentColumn?
  /// Other headings under which these columns may stand.
  package var headings: [ColumnHeadings] = []

  package init() {}
}

/// Other headings of a column, which are compared as cells are: without case.
package struct ColumnHeadings: Hashable, Sendable {
  package var column: String
  package var also: [String]

  package init(column: String, also: [String]) {
    self.column = column
    self.also = also
  }
}

/// A column by which communities are grouped (district, province).
package struct GroupColumn: Hashable, Sendable {
  package var name: String
  package var column: String

  package init(name: String, column: String) {
    self.name = name
    self.column = column
  }
}

/// A value that may change from a year on.
package struct Dated<Value: Hashable & Sendable>: Hashable, Sendable {
  package var base: Value
  /// Later values by the first year they hold, ascending.
  package var changes: [Change] = []

  package struct Change: Hashable, Sendable {
    package var since: Int
    package var value: Value

    package init(since: Int, value: Value) {
      self.since = since
      self.value = value
    }
  }

  package init(_ base: Value, changes: [Change] = []) {
    self.base = base
    self.changes = changes
  }

  /// The value in a year; without a year the first one.
  package func value(in year: Int?) -> Value {
    guard let year else { return base }
    var result = base
    for change in changes where change.since <= year {
      result = change.value
    }
    return result
  }
}
