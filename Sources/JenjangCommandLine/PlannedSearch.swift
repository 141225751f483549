import Jenjang
import JenjangReport
import JenjangSource
import JenjangTables

/// The communities of answer sheets, each with all its years.
struct PlannedSearch {
  let ruleSet: RuleSet
  let only: String?
  let year: Int?
  private let seen = SeenCommunities()
  private(set) var diagnostics: [Diagnostic] = []
  /// Communities in the order in which they were met.
  private var ids: [String] = []
  private var records: [String: [CommunityRecord]] = [:]

  init(ruleSet: RuleSet, only: String?, year: Int?) {
    self.ruleSet = ruleSet
    self.only = only
    self.year = year
  }

  /// Reads one sheet.
  mutating func look(in bytes: [UInt8], file: String) throws(UsageError) {
    var options = AnswerOptions()
    options.yearOfUndatedRows = year
    var sheet = Sheet(ruleSet, bytes: bytes, file: file, options: options, seen: seen)
    if sheet.isReadable, ruleSet.model.needsYear, !sheet.hasYears, year == nil {
      throw UsageError(.yearNeeded, [("file", .text(file))])
    }
    while let record = sheet.next() {
      if records[record.id] == nil { ids.append(record.id) }
      records[record.id, default: []].append(record)
    }
    diagnostics += sheet.diagnostics
  }

  /// The latest year of each community, or the one asked for.
  func found() throws(UsageError) -> [CommunityRecord] {
    let result = ids.filter { only == nil || $0 == only }.compactMap { record(of: $0, upTo: nil) }
    if !result.isEmpty { return result }
    guard let only else { throw UsageError(.noCommunities) }
    throw UsageError(
      .unknownCommunity,
      [("found", .text(only)), ("year", .text(year.map { " (\($0))" } ?? ""))],
      suggestion: ids.contains(only) ? nil : nearestName(to: only, among: ids))
  }

  /// A community's latest year up to one; where all are later, the first.
  func record(of id: String, upTo last: Int?) -> CommunityRecord? {
    let all = (records[id] ?? []).filter { record in
      guard let year, let own = record.year else { return true }
      return own == year
    }
    let fitting = all.filter { record in
      guard let last, let own = record.year else { return true }
      return own <= last
    }
    if fitting.isEmpty { return all.min { ($0.year ?? 0) < ($1.year ?? 0) } }
    return fitting.max { ($0.year ?? 0) < ($1.year ?? 0) }
  }
}
