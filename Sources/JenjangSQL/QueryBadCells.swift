import JenjangModel
import JenjangSource

/// What the verdicts leave out: the cells that are no answers, and rows that should not be there.
extension QueryCompiler {
  mutating func badCells() throws(Refusal) -> String {
    try checkNames([])
    let parts = model.columns.community.map { "COALESCE(\(trimmed($0)), '')" }
    let key = stages.add(
      "community", joined(parts, " || ' / ' || "), reading: 0, in: .answers)
    let year = try yearColumn()
    let yearText = "CAST(\(year.text) AS \(dialect.textType))"
    var lists: [String] = []
    func list(_ column: String, _ cell: String, _ condition: String) {
      lists.append(
        "SELECT \(key.text) AS \(dialect.identifier("id")), \(yearText) AS "
          + "\(dialect.identifier("year")),\n  \(dialect.literal(column)) AS "
          + "\(dialect.identifier("column")), \(cell) AS \(dialect.identifier("cell"))\n"
          + "FROM \(Self.lastStep) WHERE \(condition)")
    }
    for column in model.columns.community {
      let cell = stages.add(column + "_cell", trimmed(column), reading: 0, in: .answers)
      list(column, cell.text, "COALESCE(\(cell.text), '') = ''")
    }
    if let column = model.columns.year {
      let cell = stages.add(column + "_cell", trimmed(column), reading: 0, in: .answers)
      let isBlank = "COALESCE(\(cell.text), '') = ''"
      let mayBeBlank = model.needsYear ? "" : " AND NOT \(isBlank)"
      list(column, cell.text, "\(year.text) IS NULL\(mayBeBlank)")
    }
    for question in model.questions.indices {
      let column = model.questions[question].column
      let isAnswered = try self.isAnswered(question)
      let cell = stages.add(column + "_cell", trimmed(column), reading: 0, in: .answers)
      list(column, cell.text, "\(isAnswered.negation) AND COALESCE(\(cell.text), '') <> ''")
    }
    // A community stands once a year; which of its rows came first, a table does not know.
    lists.append(
      "SELECT \(key.text), \(yearText), \(dialect.literal(model.columns.community[0])), "
        + "CAST(count(*) AS \(dialect.textType)) || ' x'\n"
        + "FROM \(Self.lastStep) GROUP BY \(key.text), \(yearText) HAVING count(*) > 1")
    let (text, last) = steps()
    let all = joined(lists, "\nUNION ALL\n").split(
      separator: Self.lastStep, omittingEmptySubsequences: false)
    return text + "\n\n" + joined(all.map { String($0) }, last) + "\n"
  }

  /// Stands for the last step's name, which is known behind all columns; no cell or name holds it.
  private static let lastStep: Character = "\u{0}"

  /// Whether the cell of a question is an answer to it.
  mutating func isAnswered(_ question: Int) throws(Refusal) -> Condition {
    if case .number = model.questions[question].domain { return try isFigure(question) }
    return Condition(isThere: try reading(of: question))
  }
}
