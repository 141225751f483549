import JenjangReport
import JenjangScoring
import JenjangSource

/// A rule set as one query.
package struct SQLQuery {
  /// The query for some columns, or what keeps the rules from being one.
  package static func text(
    _ plan: Plan, columns: [ReportColumn], _ options: QueryOptions
  ) throws(Refusal) -> String {
    try refuseRespondents(plan)
    var compiler = QueryCompiler(plan: plan, options: options)
    return try compiler.query(columns)
  }

  /// A query that lists what the other one counts as unanswered, and rows that it should not be given.
  package static func badCells(
    _ plan: Plan, _ options: QueryOptions
  ) throws(Refusal) -> String {
    try refuseRespondents(plan)
    var compiler = QueryCompiler(plan: plan, options: options)
    return try compiler.badCells()
  }

  /// A query gives each row of its table a verdict of its own.
  private static func refuseRespondents(_ plan: Plan) throws(Refusal) {
    guard let respondent = plan.model.columns.respondent else { return }
    throw Refusal(.queryRespondents, at: respondent.range, [])
  }
}
