import Jenjang
import JenjangReport
import JenjangSource

/// The output of `assess` for people, or of the one community that `--only` names: gathered first, since
/// what it looks like depends on how many there are.
struct AssessResult {
  private let request: AssessRequest
  private let ruleSet: RuleSet
  private var csv: CSVReport?
  private var json: JSONReport?
  /// Records that a text report shows together; one only where `--only` chooses the latest.
  private var records: [CommunityRecord] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var hasFindings = false
  private(set) var hasShown = false
  /// Codes that were seen, for a suggestion where `--only` finds none.
  private(set) var ids: [String] = []

  /// Whether the results of another model come behind.
  private let goesOn: Bool

  /// Results that continue those of another model, or are continued, have no head or no end.
  init(
    _ request: AssessRequest, ruleSet: RuleSet, continues: Bool = false, goesOn: Bool = false
  ) {
    self.request = request
    self.ruleSet = ruleSet
    self.goesOn = goesOn
    switch request.format {
    case .csv, .xlsx:
      csv = CSVReport(
        model: ruleSet.model, columns: request.columns, decimals: request.decimals,
        dialect: request.dialect, language: request.language,
        continues: continues && request.format == .csv)
    case .json, .jsonl:
      json = JSONReport(
        model: ruleSet.model, form: request.format == .json ? .array : .lines,
        decimals: request.decimals, language: request.language,
        fingerprint: ruleSet.model.fingerprint(), continues: continues)
    case .text, .markdown, .whatsapp: break
    }
  }

  mutating func add(_ record: CommunityRecord) {
    if let only = request.only {
      if record.id != only {
        if ids.count < 10_000 { ids.append(record.id) }
        return
      }
    }
    if let year = request.year, let own = record.year, own != year { return }
    if let phase = request.failBelow {
      let certain = record.assessment?.verdict?.certain ?? -1
      if certain < phase { hasFindings = true }
    }
    hasShown = true
    if request.only != nil {
      // The latest year of the one community, unless `--year` chose another.
      if let kept = records.first, (kept.year ?? 0) > (record.year ?? 0) { return }
      records = [record]
    } else {
      // A table needs figures, not the trace behind them; the first is kept whole in case it stays alone.
      var light = record
      if !records.isEmpty {
        light.assessment?.trace = []
        light.assessment?.claims = []
      }
      records.append(light)
    }
  }

  mutating func close(_ sheet: Sheet) {
    diagnostics += sheet.diagnostics
    if sheet.notAssessed > 0 || sheet.diagnostics.contains(where: { $0.isError }) {
      hasFindings = true
    }
  }

  /// The whole output.
  mutating func finish() -> [UInt8] {
    switch request.format {
    case .text: return Array(text().utf8)
    case .markdown: return Array(markdown().utf8)
    case .whatsapp: return Array(message().utf8)
    case .csv, .xlsx, .json, .jsonl: break
    }
    for record in records {
      csv?.append(record)
      json?.append(record)
    }
    if !goesOn { json?.finish() }
    return csv?.takeBytes() ?? json?.takeBytes() ?? []
  }

  private func text() -> String {
    if records.count == 1, let record = records.first {
      return AssessmentText(
        model: ruleSet.model, decimals: request.decimals, language: request.language,
        usesColor: request.usesColor, sourceText: sourceText
      ).text(record)
    }
    return TextTable(
      model: ruleSet.model, columns: request.columns, decimals: request.decimals,
      language: request.language
    ).text(records)
  }

  private func markdown() -> String {
    let report = MarkdownReport(
      model: ruleSet.model, columns: request.columns, decimals: request.decimals,
      language: request.language, sourceText: sourceText)
    if records.count == 1, let record = records.first { return report.text(record) }
    return report.table(records)
  }

  private func message() -> String {
    let message = AssessmentMessage(
      model: ruleSet.model, decimals: request.decimals, language: request.language,
      sourceText: sourceText)
    return records.map { message.text($0) }.joined(separator: "\n")
  }

  private func sourceText(_ range: SourceRange) -> String {
    ruleSet.files[range.file].text(range.start, range.end)
  }
}
