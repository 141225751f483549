import Jenjang
import JenjangCycle
import JenjangModel
import JenjangReport
import JenjangSource
import JenjangTables

/// Reads answer sheets for trends and comparisons: who answered what, in which year.
struct CycleReading {
  let invocation: Invocation
  let ruleSet: RuleSet
  /// An older edition that reads the same sheets; nil for none.
  let older: RuleSet?
  /// Columns of the sheets that other models of the folder read.
  let columnsReadByOthers: Set<String>
  /// The year of rows that do not say one.
  let undatedYear: Int?

  struct Result {
    var rows: [YearAnswers] = []
    var diagnostics: [Diagnostic] = []
    /// Rows without a community or, where one is needed, without a year.
    var notAssessed = 0

    var hasFindings: Bool { notAssessed > 0 || diagnostics.contains { $0.isError } }
  }

  private struct Key: Hashable {
    var id: String
    var year: Int?
  }

  /// All rows of all sheets as they come; a community's year that came before is told and left out.
  func read(_ paths: [String], needsYears: Bool) throws(CommandFailure) -> Result {
    var result = Result()
    let seen = SeenCommunities()
    let seenBefore = SeenCommunities()
    for path in paths {
      let bytes = try invocation.read(path, for: ruleSet.model)
      var reader = AnswerReader(
        model: ruleSet.model, bytes: bytes, file: path, options: options, seen: seen)
      if reader.isReadable, !reader.hasYears, undatedYear == nil,
        needsYears || ruleSet.model.needsYear
      {
        throw .usage(
          needsYears
            ? UsageError(.trendNeedsYears, [("file", .text(path))])
            : UsageError(.yearNeeded, [("file", .text(path))]))
      }
      let before = givenBefore(bytes, path, seenBefore)
      while let row = reader.next() {
        let id = row.key.joined(separator: " / ")
        if !row.isIdentified || (row.year == nil && (needsYears || ruleSet.model.needsYear)) {
          result.notAssessed += 1
          continue
        }
        result.rows.append(
          YearAnswers(
            id: id, name: row.name.isEmpty ? nil : row.name, groups: row.groups, year: row.year,
            given: GivenAnswers(answers: row.answers, evidence: row.evidence),
            // Rules that know no year read sheets of one year each.
            givenBefore: before[Key(id: id, year: row.year)] ?? before[Key(id: id, year: nil)]))
      }
      result.diagnostics += reader.diagnostics
    }
    return result
  }

  private var options: AnswerOptions {
    var options = AnswerOptions()
    options.yearOfUndatedRows = undatedYear
    options.columnsReadByOthers = columnsReadByOthers
    if let older { options.columnsReadByOthers.formUnion(older.model.columnsRead) }
    return options
  }

  /// The sheet as the older edition reads it; what it finds wrong is not told a second time.
  private func givenBefore(
    _ bytes: [UInt8], _ path: String, _ seen: SeenCommunities
  ) -> [Key: GivenAnswers] {
    guard let older else { return [:] }
    var reader = AnswerReader(
      model: older.model, bytes: bytes, file: path, options: options, seen: seen)
    var result: [Key: GivenAnswers] = [:]
    while let row = reader.next() {
      let key = Key(id: row.key.joined(separator: " / "), year: row.year)
      result[key] = GivenAnswers(answers: row.answers, evidence: row.evidence)
    }
    return result
  }
}
