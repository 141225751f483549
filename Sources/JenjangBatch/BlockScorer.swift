import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangTables

/// Scores blocks of one answer sheet; each thread has its own.
package struct BlockScorer: Sendable {
  private let sheet: AnswerSheet
  private let request: BatchRequest
  private let model: Model
  private let scorer: Scorer

  package init(_ sheet: AnswerSheet, _ request: BatchRequest, plan: Plan, model: Model) {
    self.sheet = sheet
    self.request = request
    self.model = model
    scorer = Scorer(plan: plan)
  }

  /// Scores a block.
  ///
  /// Rows known to repeat an earlier one, by their places among the keys that the block had when none
  /// was known, are told and left out.
  package func score(
    _ block: Block, repeated: [Int: SeenCommunities.Sighting] = [:]
  ) -> BlockResult {
    var work = BlockWork(
      rows: AnswerRows(sheet, in: block.bytes, block.range, repeated: repeated),
      report: BlockReport(request, model: model),
      scorer: scorer, request: request, needsYear: model.needsYear)
    // Here is the place of the compiled plan: it reads and scores what it can from `work.position` on,
    // appends its lines to the report and its keys to the rows, and moves the work on to the first row
    // that it hands over. Where rows are known to repeat, all go the general way.
    while work.scoreRecord() {}
    return work.result()
  }
}

/// A block that is being scored: what its rows came to so far.
struct BlockWork {
  var rows: AnswerRows
  var report: BlockReport
  let scorer: Scorer
  let request: BatchRequest
  let needsYear: Bool
  private var row = AnswerRow()
  private var notAssessed = 0
  private var hasFailed = false

  init(
    rows: AnswerRows, report: BlockReport, scorer: Scorer, request: BatchRequest, needsYear: Bool
  ) {
    self.rows = rows
    self.report = report
    self.scorer = scorer
    self.request = request
    self.needsYear = needsYear
  }

  /// Where the next record stands.
  var position: Int { rows.position }

  /// The general way: reads the record at the position, scores it as a single community is scored, and
  /// appends its line, its key and what was found. False where there is none.
  mutating func scoreRecord() -> Bool {
    switch rows.read(into: &row) {
    case .end: return false
    case .passedOver: return true
    case .row: break
    }
    var assessment: Assessment?
    if row.isIdentified, row.year != nil || !needsYear {
      assessment = scorer.score(
        row.answers, evidence: row.evidence, year: row.year, outlook: request.outlook)
    } else {
      notAssessed += 1
    }
    if let year = request.year, let own = row.year, own != year { return true }
    if let phase = request.failBelow, (assessment?.verdict?.certain ?? -1) < phase {
      hasFailed = true
    }
    report.append(
      CommunityRecord(
        id: row.key.joined(separator: " / "), name: row.name.isEmpty ? nil : row.name,
        year: row.year, groups: row.groups, assessment: assessment))
    return true
  }

  mutating func result() -> BlockResult {
    BlockResult(
      output: report.takeBytes(), notAssessed: notAssessed, hasFailed: hasFailed,
      rows: rows.summary)
  }
}
