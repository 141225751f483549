import Jenjang
import JenjangHost
import JenjangModel
import JenjangPlanning
import JenjangReport
import JenjangScoring
import JenjangSource
import JenjangTables

/// `jenjang plan RULES ANSWERS`: the steps of least effort to a phase or a score.
struct PlanCommand {
  let invocation: Invocation

  init(_ invocation: Invocation) {
    self.invocation = invocation
  }

  private var arguments: Arguments { invocation.arguments }

  func run() throws(CommandFailure) -> ExitStatus {
    let rules = try invocation.rules()
    let paths = try invocation.answerPaths()
    let (check, language) = try invocation.checked(rules)
    guard let ruleSet = check.ruleSet else { return .findings }
    let request: PlanRequest
    do throws(UsageError) {
      request = try PlanRequest(arguments, ruleSet.model)
    } catch {
      throw .usage(error)
    }
    if arguments.value(.planFormat) == "xlsx" { try invocation.refuseTerminal() }
    var table: TargetTable?
    if let path = arguments.value(.targets) {
      table = TargetTable(try invocation.read(path), file: path, model: ruleSet.model)
    }
    var search = PlannedSearch(ruleSet: ruleSet, only: arguments.value(.only), year: request.year)
    for path in paths {
      let bytes = try invocation.read(path, for: ruleSet.model)
      do throws(UsageError) { try search.look(in: bytes, file: path) } catch { throw .usage(error) }
    }
    var diagnostics = search.diagnostics + (table?.diagnostics ?? [])
    let communities: [PlannedCommunity]
    do throws(UsageError) {
      communities = try planned(search, table, request, ruleSet, &diagnostics)
    } catch {
      // What was wrong with the sheets may be why nothing was found in them.
      try invocation.say(diagnostics, files: check.files, language: language)
      throw .usage(error)
    }
    try invocation.emit(
      output(communities, ruleSet, decimals: request.decimals, language: language),
      as: arguments.value(.planFormat) ?? "text", of: ruleSet.model)
    try invocation.say(diagnostics, files: check.files, language: language)
    if communities.contains(where: { $0.plan?.outcome == .unsound }) { return .internalError }
    let isFine =
      !diagnostics.contains { $0.isError } && communities.allSatisfy { $0.plan != nil }
    return isFine ? .fine : .findings
  }

  private func planned(
    _ search: PlannedSearch, _ table: TargetTable?, _ request: PlanRequest, _ ruleSet: RuleSet,
    _ diagnostics: inout [Diagnostic]
  ) throws(UsageError) -> [PlannedCommunity] {
    let latest = try search.found()
    guard let table else {
      return latest.map { request.planned($0, request.targets, nil, ruleSet.plan) }
    }
    var result: [PlannedCommunity] = []
    for entry in table.entries {
      if let only = search.only, entry.community != only { continue }
      guard let record = search.record(of: entry.community, upTo: entry.year) else {
        let place = Place.cell(
          file: arguments.value(.targets) ?? "", line: entry.line, column: table.communityColumn)
        diagnostics.append(
          Diagnostic(
            .targetOfUnknownCommunity, at: place, [("found", .text(entry.community))],
            suggestion: nearestName(to: entry.community, among: latest.map { $0.id })))
        continue
      }
      if let year = entry.year, let used = record.year, used > year {
        let place = Place.cell(
          file: arguments.value(.targets) ?? "", line: entry.line, column: table.communityColumn)
        diagnostics.append(
          Diagnostic(
            .targetBeforeAnswers, at: place,
            [
              ("found", .text(entry.community)), ("year", .number(year)), ("used", .number(used)),
            ]))
      }
      result.append(request.planned(record, entry.targets, entry.year, ruleSet.plan))
    }
    return result
  }

  private func output(
    _ communities: [PlannedCommunity], _ ruleSet: RuleSet, decimals: Int?,
    language: MessageLanguage
  ) -> [UInt8] {
    let model = ruleSet.model
    let only = communities.count == 1 ? communities.first : nil
    let text = PlanText(
      model: model, files: ruleSet.files, decimals: decimals, language: language,
      usesColor: invocation.usesColor(.output))
    let table = PlanTable(model: model, decimals: decimals, language: language)
    switch arguments.value(.planFormat) {
    case "json":
      var json = PlanJSON(model: model, decimals: decimals, language: language)
      return json.bytes(communities)
    case "csv", "xlsx":
      let csv = PlanCSV(model: model, decimals: decimals, language: language)
      return only.map { csv.steps($0) } ?? csv.communities(communities)
    case "markdown":
      return Array((only.map { text.markdown($0) } ?? table.markdown(communities)).utf8)
    default: return Array((only.map { text.text($0) } ?? table.text(communities)).utf8)
    }
  }
}
