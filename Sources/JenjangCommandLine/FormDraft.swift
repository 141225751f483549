import Jenjang
import JenjangForms
import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangSource
import JenjangTables

/// What `form` takes from earlier answers: the rows that `--prefill`, `--only` and `--year` name.
struct FormDraft {
  private let ruleSet: RuleSet
  private let language: MessageLanguage
  /// One row a community, the latest of those asked for; empty without `--prefill`.
  private(set) var rows: [AnswerRow] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(
    _ invocation: Invocation, _ ruleSet: RuleSet, _ language: MessageLanguage
  ) throws(CommandFailure) {
    self.ruleSet = ruleSet
    self.language = language
    guard let path = invocation.arguments.value(.prefill) else {
      for option in [CommandOption.only, .year] where invocation.arguments.value(option) != nil {
        throw .usage(
          UsageError(.withoutPrefill, [("option", .text(option.spelling))]))
      }
      return
    }
    let year: Int?
    do throws(UsageError) {
      year = try invocation.arguments.whole(.year, from: 1900, to: 2200)
    } catch {
      throw .usage(error)
    }
    var options = AnswerOptions()
    options.yearOfUndatedRows = year
    var reader = AnswerReader(
      model: ruleSet.model, bytes: try invocation.read(path, for: ruleSet.model), file: path,
      options: options)
    if reader.isReadable, ruleSet.model.needsYear, !reader.hasYears, year == nil {
      throw .usage(UsageError(.yearNeeded, [("file", .text(path))]))
    }
    var all: [AnswerRow] = []
    while let row = reader.next() {
      if let year, let own = row.year, own != year { continue }
      all.append(row)
    }
    diagnostics = reader.diagnostics
    rows = DraftAnswers.latest(all)
    guard let only = invocation.arguments.value(.only) else { return }
    let ids = rows.map { $0.key.joined(separator: " / ") }
    rows = rows.filter { $0.key.joined(separator: " / ") == only }
    if rows.isEmpty {
      throw .usage(
        UsageError(
          .unknownCommunity,
          [("found", .text(only)), ("year", .text(year.map { " (\($0))" } ?? ""))],
          suggestion: nearestName(to: only, among: ids)))
    }
  }

  /// The worksheets, with what the rows came to.
  func paper(_ questionnaire: Questionnaire, isHTML: Bool, _ files: [SourceFile]) -> String {
    let sheet = PaperSheet(ruleSet.model, questionnaire, language: language) { range in
      files[range.file].text(range.start, range.end)
    }
    let scorer = Scorer(plan: ruleSet.plan)
    let drafts = rows.map { row in
      let isScored = row.year != nil || !ruleSet.model.needsYear
      return PaperDraft(
        DraftAnswers(row),
        assessment: isScored
          ? scorer.score(
            row.answers, evidence: row.evidence, year: row.year, outlook: [.steps, .effects])
          : nil)
    }
    return isHTML ? sheet.html(drafts) : sheet.markdown(drafts)
  }
}
