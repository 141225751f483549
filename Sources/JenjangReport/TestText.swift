import JenjangCases
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Outcomes of rule tests for people: a line each, and under a failed one what was not met.
package struct TestText: Sendable {
  /// How many failures of one test are shown, and how many unanswered questions.
  static let limit = 10

  let files: [SourceFile]
  let model: Model
  let language: MessageLanguage
  private let usesColor: Bool

  /// A renderer over a rule set's files in the order of loading, with terminal colours or without.
  package init(
    files: [SourceFile], model: Model, language: MessageLanguage, usesColor: Bool = false
  ) {
    self.files = files
    self.model = model
    self.language = language
    self.usesColor = usesColor
  }

  /// One test as lines; of many failures the first ten are shown and the others counted.
  ///
  /// Rows of a case table that differ are all named, each with what it may come from, and behind them
  /// the columns with how many rows differ.
  package func text(_ outcome: TestOutcome) -> String {
    let color = TextColor(isUsed: usesColor)
    let passed = ReportWording.passed.text(in: language)
    let failed = ReportWording.failed.text(in: language)
    let word = outcome.isPassed ? passed : failed
    let gap = String(repeating: " ", count: max(passed.count, failed.count) - word.count + 2)
    var text = color.paint(word, outcome.isPassed ? .passed : .error) + gap
    text += VisibleText.escaped(outcome.name)
    if outcome.cases != 1 {
      text += ReportWording.cases.filled([("count", .number(outcome.cases))], in: language)
    }
    text += "\n"
    if outcome.isPassed { return text }
    for diagnostic in outcome.diagnostics {
      text += DiagnosticText(files: files, language: language, usesColor: usesColor)
        .text(diagnostic)
    }
    for row in outcome.rowFailures { text += lines(of: row) }
    for column in outcome.differingColumns { text += "  " + self.text(column) + "\n" }
    return text + singleFailures(outcome, color)
  }

  private func singleFailures(_ outcome: TestOutcome, _ color: TextColor) -> String {
    let shown = Array(outcome.failures.prefix(TestText.limit))
    let excerpts = shown.map { SourceExcerpt($0.range, files: files) }
    let parts = shown.map { gateExcerpts($0) + lineExcerpts($0.range) }
    var lines = ExcerptText(
      excerpts.compactMap { $0 } + parts.flatMap { $0 }, color: color)
    for (failure, excerpt) in zip(shown, excerpts) {
      if failure.values.isEmpty {
        if let excerpt { lines.excerpt(excerpt, label: nil, style: .error) }
        for finding in failure.found {
          note(ReportWording.found, "text", self.text(finding), to: &lines)
        }
      } else {
        diagram(of: failure.values, in: failure.range, label: nil, to: &lines)
      }
      tell(failure.demands, to: &lines)
    }
    let hidden = outcome.failures.count - shown.count
    if hidden > 0 { lines.note(more(hidden)) }
    if !outcome.unansweredQuestions.isEmpty {
      let names = outcome.unansweredQuestions
      var list = Array(names.prefix(TestText.limit)).together(", ")
      if names.count > TestText.limit { list += " " + more(names.count - TestText.limit) }
      note(ReportWording.unansweredList, "questions", list, to: &lines)
    }
    return lines.lines
  }

  /// What was found where a single case expected something else, in a line.
  package func found(_ finding: TestFinding) -> String { VisibleText.escaped(text(finding)) }

  /// What the rules give where a table's cell says something else, in a line.
  package func found(_ difference: RowFailure.Difference) -> String {
    VisibleText.escaped(text(difference.found, decimals: Self.rowDecimals))
  }

  /// Published tables carry more decimals than reports show.
  static let rowDecimals = 8

  func text(_ finding: TestFinding, decimals: Int? = nil) -> String {
    switch finding {
    case .phases(let span): return model.phaseCell(span) { $0.name }.orDash
    case .blockers(let names): return names.together(", ").orDash
    case .advice(let names), .unproved(let names), .reasons(let names):
      return names.together(", ").orDash
    case .findings(let findings):
      return findings.map { model.name(of: $0) }.together(", ").orDash
    case .value(let expression, let value) where decimals != nil && isNamed(expression):
      return model.content(value, of: expression).cell(style).orDash
    case .value(let expression, .truth(let truth)):
      return named(expression, ReportWording.truth(truth).text(in: language))
    case .value(let expression, .figure(let figure)):
      let style = FigureStyle(model.show, decimals: decimals, decimalSign: .point)
      guard decimals == nil else {
        // Beside a published cell, in its unit: without a per cent sign.
        return style.text(
          figure, isShare: model.expressions[expression].type == .score, in: language)
      }
      var text = model.valueText(figure, of: expression, style: style, in: language)
      if let exact = figure.certain, !exact.isInteger { text += " = \(exact.exact)" }
      return named(expression, text)
    }
  }

  /// Whether an expression gives a level, a choice or a truth.
  private func isNamed(_ expression: Int) -> Bool {
    switch model.expressions.at(expression)?.type {
    case .level, .choice, .truth: return true
    default: return false
    }
  }

  /// A value behind the source text of what it is the value of.
  private func named(_ expression: Int, _ value: String) -> String {
    let range = model.expressions[expression].range
    guard files.indices.contains(range.file) else { return value }
    return files[range.file].text(range.start, range.end) + ": " + value
  }

  /// All tests, and the count of them last.
  package func text(_ outcomes: [TestOutcome]) -> String {
    var text = ""
    for outcome in outcomes { text += self.text(outcome) }
    return text + TestText.summary(of: outcomes, in: language) + "\n"
  }

  /// How many tests there are and how many of them passed, in a line without its end.
  package static func summary(of outcomes: [TestOutcome], in language: MessageLanguage) -> String {
    let passed = outcomes.count { $0.isPassed }
    let wording = outcomes.count == 1 ? ReportWording.oneTest : ReportWording.tests
    return wording.filled(
      [
        ("count", .number(outcomes.count)), ("passed", .number(passed)),
        ("failed", .number(outcomes.count - passed)),
      ], in: language)
  }

  func note(
    _ wording: Wording, _ place: String, _ value: String, to lines: inout ExcerptText
  ) {
    let value = VisibleText.escaped(value)
    lines.note(wording.filled([(place, .text(value))], in: language))
  }

  private func more(_ count: Int) -> String {
    ReportWording.more.filled([("count", .number(count))], in: language)
  }
}

extension String {
  fileprivate var orDash: String { isEmpty ? "–" : self }
}
