import Jenjang
import JenjangDifference
import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangSource
import JenjangTables

/// Scores the same answer sheets under two rule sets.
struct DiffScoring {
  struct Result {
    var migration: Migration
    /// What was wrong with the sheets, each thing once.
    var diagnostics: [Diagnostic] = []
    /// Whether all sheets could be read under both rule sets.
    var isReadable = true
  }

  let invocation: Invocation
  let old: RuleSet
  let new: RuleSet
  let difference: ModelDifference

  /// A community of one year, by which two assessments are of the same answers.
  private struct Key: Hashable {
    var id: String
    var year: Int?
  }

  func run(_ paths: [String]) throws(CommandFailure) -> Result {
    var result = Result(
      migration: Migration(old: old.model, new: new.model, difference: difference))
    let seen = (old: SeenCommunities(), new: SeenCommunities())
    let year: Int?
    do throws(UsageError) {
      year = try invocation.arguments.whole(.year, from: 1900, to: 2200)
    } catch {
      throw .usage(error)
    }
    for path in paths {
      let file = try invocation.answers(path)
      let before = try assess(
        old, try invocation.text(of: file, for: old.model), path, seen.old, year)
      let after = try assess(
        new, try invocation.text(of: file, for: new.model), path, seen.new, year)
      compare(before.records, after.records, year, &result.migration)
      result.diagnostics += told(before.diagnostics, after.diagnostics)
      if !before.isReadable || !after.isReadable { result.isReadable = false }
    }
    return result
  }

  private func assess(
    _ rules: RuleSet, _ bytes: [UInt8], _ path: String, _ seen: SeenCommunities, _ year: Int?
  ) throws(CommandFailure) -> (
    records: [CommunityRecord], diagnostics: [Diagnostic], isReadable: Bool
  ) {
    var options = AnswerOptions()
    options.yearOfUndatedRows = year
    var sheet = Sheet(rules, bytes: bytes, file: path, options: options, seen: seen)
    if sheet.isReadable, rules.model.needsYear, !sheet.hasYears, year == nil {
      throw .usage(UsageError(.yearNeeded, [("file", .text(path))]))
    }
    var records: [CommunityRecord] = []
    while var record = sheet.next() {
      // Only verdicts are compared; what explains figures may be large.
      record.assessment?.trace = []
      records.append(record)
    }
    return (records, sheet.diagnostics, sheet.isReadable)
  }

  private func compare(
    _ before: [CommunityRecord], _ after: [CommunityRecord], _ year: Int?,
    _ migration: inout Migration
  ) {
    var places: [Key: Int] = [:]
    for (place, record) in after.enumerated() {
      places[Key(id: record.id, year: record.year)] = place
    }
    var met = Set<Int>()
    for record in before {
      let place = places[Key(id: record.id, year: record.year)]
      if let place { met.insert(place) }
      if let year, let own = record.year, own != year { continue }
      guard let place, let mine = record.assessment, let theirs = after[place].assessment else {
        migration.notCompared += 1
        continue
      }
      migration.add(
        id: record.id, name: after[place].name ?? record.name, year: record.year, old: mine,
        new: theirs)
    }
    for (place, record) in after.enumerated() where !met.contains(place) {
      if let year, let own = record.year, own != year { continue }
      migration.notCompared += 1
    }
  }

  /// What both rule sets say of a sheet, each thing once.
  ///
  /// A column that only one of them reads is no mistake: only what neither reads is told.
  private func told(_ before: [Diagnostic], _ after: [Diagnostic]) -> [Diagnostic] {
    let plain = DiagnosticText(files: [], language: .english)
    var texts: Set<String> = []
    var result: [Diagnostic] = []
    for diagnostic in after + before {
      let told = isUnread(diagnostic) ? unread(in: before, and: after) : diagnostic
      if let told, texts.insert(plain.text(told)).inserted { result.append(told) }
    }
    return result
  }

  private func isUnread(_ diagnostic: Diagnostic) -> Bool { diagnostic.rule.code == "J1010" }

  /// The columns that neither rule set reads; nil for none.
  private func unread(in before: [Diagnostic], and after: [Diagnostic]) -> Diagnostic? {
    guard let mine = before.first(where: isUnread), var both = after.first(where: isUnread)
    else { return nil }
    let read = names(mine)
    let left = names(both).filter { read.contains($0) }
    if left.isEmpty { return nil }
    // Where the lists are cut, what is behind them is not known; the new rules' list stands whole.
    if left.count < names(both).count {
      both.arguments = [("count", .number(left.count)), ("names", .list(left))]
    }
    return both
  }

  private func names(_ diagnostic: Diagnostic) -> [String] {
    for argument in diagnostic.arguments {
      if case .list(let names) = argument.value { return names }
    }
    return []
  }
}
