import Jenjang
import JenjangHost
import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangSource
import JenjangTestSupport
import Testing

@testable import JenjangBatch

/// Sixteen rows at a time against the scorer and the CSV report: the same bytes, or handed over.
@Suite struct TileAgreementTests {
  /// A rule set of the repository.
  static func ruleSet(_ name: String) throws -> RuleSet {
    let root = pathOfFolder(of: pathOfFolder(of: pathOfFolder(of: pathOfFolder(of: #filePath))))
    let folder = root + "/rules/" + name
    let files = namesInFolder(folder).filter { $0.hasSuffix(".jenjang") }
    let check = RuleSet.check(
      RuleFolder(files: files, root: name + ".jenjang") { path in
        .bytes(Array(textOfFile(folder + "/" + path).utf8))
      })
    return try #require(check.ruleSet)
  }

  @Test(arguments: [CSVReport.Dialect.plain, .excelIndonesian])
  func kopi60(dialect: CSVReport.Dialect) throws {
    let ruleSet = try Self.ruleSet("kopi60")
    let request = TileRequest(
      columns: ReportColumn.defaults(for: ruleSet.model)
        + [.phaseTitle, .asked, .advice(1), .advice(2), .advice(3), .advice(12)],
      dialect: dialect)
    let trial = try TileTrial(ruleSet, request)
    #expect(trial.plan.isNarrow)
    var rows = TrialRows(60)
    rows.openPercent = 5
    var handedOver = 0
    for percent in [1, 4, 30, 100] {
      rows.notApplicablePercent = percent
      #expect(
        trial.difference(rows.rows(203, of: ruleSet.model), handedOver: &handedOver) == nil)
    }
    #expect(handedOver == 0)
  }

  @Test(arguments: [nil, 0, 1, 4, 9])
  func decimals(decimals: Int?) throws {
    let ruleSet = try Self.ruleSet("kopi60")
    let request = TileRequest(columns: [.id, .overall, .dimension(1)], decimals: decimals)
    let trial = try TileTrial(ruleSet, request)
    var rows = TrialRows(7)
    var handedOver = 0
    #expect(trial.difference(rows.rows(301, of: ruleSet.model), handedOver: &handedOver) == nil)
    #expect(handedOver == 0)
  }

  @Test func idm() throws {
    let ruleSet = try Self.ruleSet("idm")
    let request = TileRequest(columns: ReportColumn.defaults(for: ruleSet.model))
    let trial = try TileTrial(ruleSet, request)
    #expect(trial.plan.isNarrow)
    var rows = TrialRows(50)
    rows.years = [2019, 2021]
    var handedOver = 0
    #expect(trial.difference(rows.rows(500, of: ruleSet.model), handedOver: &handedOver) == nil)
    #expect(handedOver == 0)
    rows.openPercent = 2
    #expect(trial.difference(rows.rows(500, of: ruleSet.model), handedOver: &handedOver) == nil)
    #expect(handedOver == 0)
  }

  @Test func kopi() throws {
    let ruleSet = try Self.ruleSet("kopi")
    let request = TileRequest(
      columns: ReportColumn.defaults(for: ruleSet.model) + [.phaseTitle, .asked])
    let trial = try TileTrial(ruleSet, request)
    var rows = TrialRows(3)
    rows.years = [2024, 2026, nil]
    var handedOver = 0
    #expect(trial.difference(rows.rows(500, of: ruleSet.model), handedOver: &handedOver) == nil)
    #expect(handedOver == 0)
    rows.openPercent = 1
    #expect(trial.difference(rows.rows(500, of: ruleSet.model), handedOver: &handedOver) == nil)
    #expect((1..<100).contains(handedOver))
    #expect(throws: TileRefusal.steps) {
      try TilePlan(ruleSet.plan, TileRequest(columns: [.id, .advice(1)]))
    }
    #expect(throws: TileRefusal.evidence) {
      try TilePlan(ruleSet.plan, TileRequest(columns: [.id, .overall], hasEvidence: true))
    }
  }

  static let parts = 8

  /// Generated models with all that the language has; what is refused is refused for a reason.
  @Test(arguments: 0..<parts)
  func generatedModels(part: Int) throws {
    let size = GeneratedCount.of(1_200) / Self.parts
    var columnsTried = 0
    var columnsTaken = 0
    var written = 0
    var handedOver = 0
    for seed in (part * size)..<((part + 1) * size) {
      let text = Renderer.text(ModelGenerator(UInt64(seed)).model())
      let ruleSet = try EngineRun(text).ruleSet
      let columns = Self.columns(ruleSet.model)
      let taken = columns.filter {
        (try? TilePlan(ruleSet.plan, TileRequest(columns: [$0]))) != nil
      }
      columnsTried += columns.count
      columnsTaken += taken.count
      let trial = try TileTrial(ruleSet, TileRequest(columns: [.id] + taken))
      var rows = TrialRows(UInt64(seed))
      rows.years = [nil, 2022, 2023, 2024, 2025, 2026, 2027]
      for open in [0, 8] {
        rows.openPercent = open
        let sheet = rows.rows(37, of: ruleSet.model)
        if let difference = trial.difference(sheet, handedOver: &handedOver) {
          Issue.record("seed \(seed)\n\(difference)\n\(text)")
          return
        }
        written += sheet.count
      }
    }
    // Half and more of what models say that have something of everything is taken.
    #expect(columnsTaken * 10 >= columnsTried * 5, "\(columnsTaken) of \(columnsTried)")
    #expect(handedOver * 10 <= written * 6, "\(handedOver) of \(written)")
  }

  private static func columns(_ model: Model) -> [ReportColumn] {
    var columns: [ReportColumn] = [.name, .year, .overall, .answered, .asked]
    columns += model.dimensions.indices.map { .dimension($0) }
    if model.ladder != nil { columns += [.phase, .phaseTitle] }
    return columns + [.advice(1), .advice(2)]
  }
}
