import Jenjang
import JenjangCycle
import JenjangModel
import JenjangReport
import JenjangSource

/// `jenjang trend RULES ANSWERS`: what changed from year to year, because of whom.
struct TrendCommand {
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
    let older = try olderRules(language)
    if arguments.value(.with) != nil, older == nil { return .findings }
    let years: YearRange
    let decimals: Int?
    let only = arguments.value(.only)
    do throws(UsageError) {
      years = try YearRange(arguments.value(.years))
      decimals = try arguments.whole(.decimals, from: 0, to: 30)
      if arguments.value(.cycleFormat) == "whatsapp", only == nil {
        throw UsageError(.messageOfOne)
      }
    } catch {
      throw .usage(error)
    }
    let format = arguments.value(.cycleFormat) ?? "text"
    if format == "xlsx" { try invocation.refuseTerminal() }
    let reading = CycleReading(
      invocation: invocation, ruleSet: ruleSet, older: older,
      columnsReadByOthers: try invocation.columnsReadByOthers(
        than: rules, in: arguments.positionals[0]), undatedYear: nil)
    let read = try reading.read(paths, needsYears: true)
    let communities = Self.byCommunity(read.rows.filter { years.contains($0.year) })
    let chosen = only.map { id in communities.filter { $0[0].id == id } } ?? communities
    if chosen.isEmpty {
      // What was wrong with the sheets may be why nothing was found in them.
      try invocation.say(read.diagnostics, files: check.files, language: language)
      throw .usage(unknown(only, years, communities.map { $0[0].id }))
    }
    let output = TrendOutput(
      ruleSet: ruleSet, older: older, format: format, decimals: decimals,
      dialect: arguments.dialect(isWorkbook: format == "xlsx"),
      language: language, usesColor: invocation.usesColor(.output))
    try invocation.emit(
      output.bytes(chosen, isOne: only != nil || chosen.count == 1), as: format,
      of: ruleSet.model)
    try invocation.say(read.diagnostics, files: check.files, language: language)
    return read.hasFindings ? .findings : .fine
  }

  /// The older edition; nil where none is named, or where it has errors, which are told.
  private func olderRules(_ language: MessageLanguage) throws(CommandFailure) -> RuleSet? {
    guard let path = arguments.value(.with) else { return nil }
    let models = try invocation.models(of: path)
    guard models.count == 1 else {
      throw .usage(
        UsageError(
          .severalModelsHere,
          [("path", .text(path)), ("known", .list(models.map { $0.modelName ?? $0.name }))]))
    }
    let check = models[0].check()
    if check.ruleSet == nil {
      try invocation.say(check.diagnostics, files: check.files, language: language)
    }
    return check.ruleSet
  }

  /// Rows by community, both in the order in which they came first.
  static func byCommunity(_ rows: [YearAnswers]) -> [[YearAnswers]] {
    var places: [String: Int] = [:]
    var result: [[YearAnswers]] = []
    for row in rows {
      if let place = places[row.id] {
        result[place].append(row)
      } else {
        places[row.id] = result.count
        result.append([row])
      }
    }
    return result
  }

  private func unknown(_ only: String?, _ years: YearRange, _ ids: [String]) -> UsageError {
    guard let only else { return UsageError(.noCommunities) }
    return UsageError(
      .unknownCommunity,
      [("found", .text(only)), ("year", .text(years.text.map { " (\($0))" } ?? ""))],
      suggestion: nearestName(to: only, among: ids))
  }
}

/// The years that are looked at: from one to another, both included.
struct YearRange {
  private(set) var text: String?
  private var first: Int?
  private var last: Int?

  /// Reads `2024..2026`, an open end, or one year; all years for nil.
  init(_ text: String?) throws(UsageError) {
    guard let text else { return }
    self.text = text
    let unclear = UsageError(.yearsUnclear, [("found", .text(text))])
    let bytes = Array(text.utf8)
    let points = bytes.indices.dropLast().first { bytes[$0] == 0x2E && bytes[$0 + 1] == 0x2E }
    guard let points else {
      guard let year = try Self.year(bytes[...], unclear) else { throw unclear }
      (first, last) = (year, year)
      return
    }
    first = try Self.year(bytes[..<points], unclear)
    last = try Self.year(bytes[(points + 2)...], unclear)
    if first == nil, last == nil { throw unclear }
    if let first, let last, first > last { throw unclear }
  }

  func contains(_ year: Int?) -> Bool {
    guard let year else { return text == nil }
    return year >= first ?? year && year <= last ?? year
  }

  private static func year(
    _ bytes: ArraySlice<UInt8>, _ unclear: UsageError
  ) throws(UsageError) -> Int? {
    if bytes.isEmpty { return nil }
    guard let year = Int(String(decoding: bytes, as: UTF8.self)), (1900...2200).contains(year)
    else { throw unclear }
    return year
  }
}
