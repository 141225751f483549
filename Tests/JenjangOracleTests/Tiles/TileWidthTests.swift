import Jenjang
import JenjangModel
import JenjangReport
import Testing

@testable import JenjangBatch

/// How wide the numbers of a plan are comes from its bounds; what is too wide is refused.
@Suite struct TileWidthTests {
  /// A model whose one score is a mean of so many answers, any of which may be left out.
  static func ruleSet(_ count: Int, rules: String = "") throws -> RuleSet {
    var text = """
      model lebar "Lebar" {
        edition    "1"
        languages  id
        unanswered counts as lowest
        columns    { community "kode" }
        not_applicable words "NA"
        defaults   { scale tangga not applicable allowed }
      }
      scale tangga { 0 nol "Nol"  1 satu "Satu"  2 dua "Dua"  3 tiga "Tiga"  4 empat "Empat" }
      phases {
        phase awal "Awal"
        phase maju "Maju" from 50%
      }

      """
    for index in 1...count {
      text += "indicator p\(index) \"Pertanyaan \(index)\" weight \(1 + index % 3)\n"
    }
    let check = RuleSet.check(RuleFolder(path: "m.jenjang", bytes: Array((text + rules).utf8)))
    return try #require(check.ruleSet)
  }

  /// All sums of weights up to 20, up to 60 and up to 200 can stand below a mean.
  @Test(arguments: [(10, true), (30, false)])
  func widthSuffices(count: Int, isNarrow: Bool) throws {
    let ruleSet = try Self.ruleSet(count)
    let trial = try TileTrial(
      ruleSet, TileRequest(columns: [.id, .overall, .phase, .answered]))
    #expect(trial.plan.isNarrow == isNarrow)
    var rows = TrialRows(UInt64(count))
    rows.openPercent = 5
    var handedOver = 0
    for percent in [2, 50, 95] {
      rows.notApplicablePercent = percent
      let sheet = rows.rows(100, of: ruleSet.model)
      #expect(trial.difference(sheet, handedOver: &handedOver) == nil)
    }
    #expect(handedOver == 0)
  }

  @Test func tooLongIsRefused() throws {
    let ruleSet = try Self.ruleSet(100)
    #expect(throws: TileRefusal.tooLong) {
      try TilePlan(ruleSet.plan, TileRequest(columns: [.id, .overall]))
    }
    // What needs no such figure is taken.
    _ = try TilePlan(ruleSet.plan, TileRequest(columns: [.id, .answered]))
  }

  /// Rows that are not plain may hold any codes; their neighbours' sums stay what they are.
  @Test func undefinedCodesHarmNoNeighbour() throws {
    let ruleSet = try Self.ruleSet(10)
    let plan = try TilePlan(ruleSet.plan, TileRequest(columns: [.overall, .answered]))
    var tile = Tile(questions: 10, numbers: 0, passed: plan.passed.count)
    tile.count = 3
    tile.plain = 0b101
    for question in 0..<10 {
      tile.codes[question * Tile.width] = 4
      tile.codes[question * Tile.width + 1] = 0xFF
      tile.codes[question * Tile.width + 2] = 1
    }
    for row in 0..<3 { tile.passed[row] = row..<(row + 1) }
    let bytes = Array("abc,,,,,,,,,".utf8)
    var lines = LineBuffer()
    bytes.withUnsafeBufferPointer { buffer in
      TileMachine(plan, questions: 10).write(tile, bytes: buffer, to: &lines) { row, lines in
        lines.append(Array("row \(row)\n".utf8))
      }
    }
    #expect(String(decoding: lines.bytes, as: UTF8.self) == "100.00,10\nrow 1\n25.00,10\n")
  }
}
