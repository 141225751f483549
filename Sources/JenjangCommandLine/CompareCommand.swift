import Jenjang
import JenjangCycle
import JenjangModel
import JenjangReport
import JenjangSource

/// `jenjang compare RULES ANSWERS`: communities of one year beside each other.
struct CompareCommand {
  /// The least group that is shown where names are replaced, unless another is asked for.
  static let standardLeast = 5

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
    let request: CompareRequest
    do throws(UsageError) {
      request = try CompareRequest(arguments, ruleSet.model)
    } catch {
      throw .usage(error)
    }
    if request.format == "xlsx" { try invocation.refuseTerminal() }
    let reading = CycleReading(
      invocation: invocation, ruleSet: ruleSet, older: nil,
      columnsReadByOthers: try invocation.columnsReadByOthers(
        than: rules, in: arguments.positionals[0]), undatedYear: request.year)
    let read = try reading.read(paths, needsYears: false)
    // The latest year that there are answers of, unless another is asked for.
    let year = request.year ?? read.rows.compactMap { $0.year }.max()
    let rows = read.rows.filter { $0.year == year || $0.year == nil }
    let everyone = TrendCommand.byCommunity(read.rows).count
    let leftOut = everyone - TrendCommand.byCommunity(rows).count
    let output = CompareOutput(
      ruleSet: ruleSet, request: request, leftOut: leftOut, language: language,
      usesColor: invocation.usesColor(.output))
    let bytes: [UInt8]
    do throws(UsageError) {
      if rows.isEmpty { throw UsageError(.noCommunities) }
      bytes = try output.bytes(rows, year: year)
    } catch {
      // What was wrong with the sheets may be why.
      try invocation.say(read.diagnostics, files: check.files, language: language)
      throw .usage(error)
    }
    try invocation.emit(bytes, as: request.format, of: ruleSet.model)
    try invocation.say(read.diagnostics, files: check.files, language: language)
    return read.hasFindings ? .findings : .fine
  }
}
