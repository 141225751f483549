import Jenjang
import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangSource
import JenjangTables

/// Looks for one community in answer sheets: its latest year, unless another one is asked for.
///
/// Only what is found is scored again with its outlook, which takes many times as long.
struct CommunitySearch {
  let ruleSet: RuleSet
  let only: String?
  let year: Int?
  private let seen = SeenCommunities()
  private(set) var diagnostics: [Diagnostic] = []
  private var candidate: Candidate?
  /// Codes that were seen, each once as they came, and whether there were more than can be told.
  private var ids: [String] = []

  private struct Candidate {
    var bytes: [UInt8]
    var file: String
    /// The place of the row among those that were read.
    var place: Int
    var record: CommunityRecord
  }

  init(ruleSet: RuleSet, only: String?, year: Int?) {
    self.ruleSet = ruleSet
    self.only = only
    self.year = year
  }

  private var options: AnswerOptions {
    var options = AnswerOptions()
    options.yearOfUndatedRows = year
    return options
  }

  /// Looks through one sheet.
  mutating func look(in bytes: [UInt8], file: String) throws(UsageError) {
    var sheet = Sheet(ruleSet, bytes: bytes, file: file, options: options, seen: seen)
    if sheet.isReadable, ruleSet.model.needsYear, !sheet.hasYears, year == nil {
      throw UsageError(.yearNeeded, [("file", .text(file))])
    }
    var place = -1
    while let record = sheet.next() {
      place += 1
      if ids.last != record.id, ids.count < 10_000 { ids.append(record.id) }
      if let only, record.id != only { continue }
      if let year, let own = record.year, own != year { continue }
      if let candidate, (candidate.record.year ?? 0) > (record.year ?? 0) { continue }
      candidate = Candidate(bytes: bytes, file: file, place: place, record: record)
    }
    diagnostics += sheet.diagnostics
  }

  /// The community with its whole assessment.
  func found() throws(UsageError) -> CommunityRecord {
    let others = different
    if only == nil, others.count > 1 {
      throw UsageError(
        .onlyNeeded,
        [
          ("count", .number(others.count)), ("first", .text(others[0])),
          ("known", .list(Array(others.prefix(10)))),
        ])
    }
    guard let candidate else {
      guard let only else { throw UsageError(.noCommunities) }
      throw UsageError(
        .unknownCommunity,
        [("found", .text(only)), ("year", .text(year.map { " (\($0))" } ?? ""))],
        suggestion: different.contains(only) ? nil : nearestName(to: only, among: different))
    }
    var sheet = Sheet(
      ruleSet, bytes: candidate.bytes, file: candidate.file, options: options)
    for _ in 0..<candidate.place { _ = sheet.next() }
    sheet.outlook = .all
    return sheet.next() ?? candidate.record
  }

  private var different: [String] {
    var known: Set<String> = []
    return ids.filter { known.insert($0).inserted }
  }
}
