import Jenjang
import JenjangReport
import JenjangSQL
import JenjangSource

/// `jenjang compile RULES --to sql`: the rule set as one query that gives the same verdicts.
struct CompileCommand {
  let invocation: Invocation

  init(_ invocation: Invocation) {
    self.invocation = invocation
  }

  func run() throws(CommandFailure) -> ExitStatus {
    let rules = try invocation.rules()
    try invocation.takesOnlyRules()
    for needed in [CommandOption.to, .dialect] where invocation.arguments.value(needed) == nil {
      throw .usage(invocation.missing(needed.spelling))
    }
    let (check, language) = try invocation.checked(rules)
    guard let ruleSet = check.ruleSet else { return .findings }
    let columns: [ReportColumn]
    let options: QueryOptions
    do throws(UsageError) {
      columns = try self.columns(ruleSet)
      options = try self.options(ruleSet, language)
    } catch {
      throw .usage(error)
    }
    let text: String
    do throws(Refusal) {
      text =
        invocation.arguments.has(.badCells)
        ? try SQLQuery.badCells(ruleSet.plan, options)
        : try SQLQuery.text(ruleSet.plan, columns: columns, options)
    } catch {
      try invocation.say([error.diagnostic], files: check.files, language: language)
      return .findings
    }
    try invocation.emit(text)
    return .fine
  }

  private func columns(_ ruleSet: RuleSet) throws(UsageError) -> [ReportColumn] {
    try AssessRequest.columns(invocation.arguments.value(.columns), ruleSet.model)
      ?? ReportColumn.defaults(for: ruleSet.model)
  }

  private func options(
    _ ruleSet: RuleSet, _ language: MessageLanguage
  ) throws(UsageError) -> QueryOptions {
    let dialect = invocation.arguments.value(.dialect).flatMap { SQLDialect(rawValue: $0) }
    var options = QueryOptions(dialect: dialect ?? .duckdb)
    if let table = invocation.arguments.value(.table), !table.isEmpty { options.table = table }
    options.decimals = try invocation.arguments.whole(.decimals, from: 0, to: 30)
    options.year = try invocation.arguments.whole(.year, from: 1900, to: 2200)
    options.hasEvidence = invocation.arguments.has(.withEvidence)
    options.language = ruleSet.model.textLanguage(for: language)
    if ruleSet.model.needsYear, ruleSet.model.columns.year == nil, options.year == nil {
      throw UsageError(
        .yearNeeded, [("file", .text(invocation.arguments.positionals[0]))])
    }
    return options
  }
}
