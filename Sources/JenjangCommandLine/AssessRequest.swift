import Jenjang
import JenjangModel
import JenjangReport
import JenjangSource

/// What `assess` was asked for, resolved against the rule set.
struct AssessRequest {
  enum Format {
    case text
    case markdown
    case csv
    case json
    case jsonl
    case xlsx
    case whatsapp

    /// Whether one community alone is told in full, and many are a table.
    var isForPeople: Bool { self == .text || self == .markdown || self == .whatsapp }
  }

  let format: Format
  private(set) var columns: [ReportColumn]
  /// Columns of the sheets that other models read.
  var columnsReadByOthers: Set<String> = []
  let decimals: Int?
  let only: String?
  let year: Int?
  let dialect: CSVReport.Dialect
  /// The phase that every community must have reached for certain; nil where none is demanded.
  let failBelow: Int?
  let language: MessageLanguage
  /// Whether the screen has colours.
  let usesColor: Bool

  init(
    _ arguments: Arguments, ruleSet: RuleSet, language: MessageLanguage, usesColor: Bool
  ) throws(UsageError) {
    let model = ruleSet.model
    self.language = language
    self.usesColor = usesColor
    switch arguments.value(.format) {
    case "markdown": format = .markdown
    case "csv": format = .csv
    case "json": format = .json
    case "jsonl": format = .jsonl
    case "xlsx": format = .xlsx
    case "whatsapp": format = .whatsapp
    default: format = .text
    }
    decimals = try arguments.whole(.decimals, from: 0, to: 30)
    year = try arguments.whole(.year, from: 1900, to: 2200)
    only = arguments.value(.only)
    if format == .whatsapp, only == nil { throw UsageError(.messageOfOne) }
    dialect = arguments.dialect(isWorkbook: format == .xlsx)
    let standard =
      format.isForPeople
      ? ReportColumn.tableDefaults(for: model) : ReportColumn.defaults(for: model)
    columns = try Self.columns(arguments.value(.columns), model) ?? standard
    failBelow = try Self.phase(arguments.value(.failIf), model)
  }

  /// The columns with the model's name before them, where several models are written as one table.
  mutating func takeModelColumn(common: [ReportColumn]?) {
    if let common { columns = common }
    if !columns.contains(.model) { columns.insert(.model, at: 0) }
  }

  static func columns(
    _ list: String?, _ model: Model
  ) throws(UsageError) -> [ReportColumn]? {
    guard let list else { return nil }
    switch ReportColumn.parse(list, model: model) {
    case .columns(let columns): return columns
    case .unknown(let name, let candidates):
      throw UsageError(
        .unknownColumn,
        [("found", .text(name)), ("known", .list(ReportColumn.names(in: model)))],
        suggestion: nearestName(to: name, among: candidates))
    }
  }

  private static func phase(_ condition: String?, _ model: Model) throws(UsageError) -> Int? {
    guard let condition else { return nil }
    let words = condition.split(separator: " ").map { String($0) }
    let known = model.ladder?.phases.map { $0.name } ?? []
    guard words.count == 3, words[0] == "phase", words[1] == "below",
      let phase = known.firstIndex(of: words[2])
    else {
      throw UsageError(
        .unknownFailPhase, [("found", .text(condition)), ("known", .list(known))],
        suggestion: words.count == 3 ? nearestName(to: words[2], among: known) : nil)
    }
    return phase
  }
}
