import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangTables

/// Scores blocks of one answer sheet; each thread has its own.
package struct BlockScorer: Sendable {
  let sheet: AnswerSheet
  let request: BatchRequest
  let model: Model
  let scorer: Scorer
  private let tiles: TileSheet?

  /// A scorer that takes every row the general way where that is asked for.
  package init(
    _ sheet: AnswerSheet, _ request: BatchRequest, plan: Plan, model: Model,
    usesTiles: Bool = true
  ) {
    self.sheet = sheet
    self.request = request
    self.model = model
    scorer = Scorer(plan: plan)
    tiles = usesTiles ? TileSheet(sheet, request, plan: plan) : nil
  }

  /// Memory for one thread.
  package func memory() -> BlockMemory {
    BlockMemory(tiles, questions: model.questions.count)
  }

  /// Scores a block, its plain rows sixteen at a time.
  package func score(_ block: Block, in memory: BlockMemory) -> BlockResult {
    guard tiles != nil else { return score(block) }
    var work = work(block, repeated: [:])
    let lines = memory.score(block, for: &work)
    return work.result(lines)
  }

  /// Scores a block row by row.
  ///
  /// Rows known to repeat an earlier one, by their places among the keys that the block had when none
  /// was known, are told and left out.
  package func score(
    _ block: Block, repeated: [Int: SeenCommunities.Sighting] = [:]
  ) -> BlockResult {
    var work = work(block, repeated: repeated)
    while work.scoreRecord() {}
    return work.result(work.takeLines())
  }

  func work(_ block: Block, repeated: [Int: SeenCommunities.Sighting]) -> BlockWork {
    BlockWork(
      rows: AnswerRows(sheet, in: block.bytes, block.range, repeated: repeated),
      report: BlockReport(request, model: model),
      scorer: scorer, request: request, needsYear: model.needsYear)
  }
}

/// A block that is being scored: what its rows came to so far.
struct BlockWork {
  var rows: AnswerRows
  var report: BlockReport
  let scorer: Scorer
  let request: BatchRequest
  let needsYear: Bool
  /// How far a record is worked on.
  var stage = BlockStage.format
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

  /// The general way: reads the record at the position, scores it as a single community is scored, and
  /// appends its line, its key and what was found. False where there is none.
  mutating func scoreRecord() -> Bool {
    switch rows.read(into: &row) {
    case .end: return false
    case .passedOver: return true
    case .row: break
    }
    if stage == .parse { return true }
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
    if stage < .format { return true }
    var record = CommunityRecord(
      id: row.key.joined(separator: " / "), name: row.name.isEmpty ? nil : row.name,
      year: row.year, groups: row.groups, assessment: assessment, answers: row.answers)
    record.disagreements = row.disagreements
    report.append(record)
    return true
  }

  /// The lines since the last call.
  mutating func takeLines() -> [UInt8] { report.takeBytes() }

  /// The lines of the next record alone.
  mutating func scoreNext() -> [UInt8] {
    _ = scoreRecord()
    return takeLines()
  }

  func result(_ lines: [UInt8]) -> BlockResult {
    BlockResult(
      output: lines, notAssessed: notAssessed, hasFailed: hasFailed,
      rows: rows.summary)
  }
}
