import Jenjang
import JenjangHost
import JenjangModel
import JenjangReport
import JenjangTables
import Testing

@testable import JenjangBatch

/// Classes and tables come to the same by tiles; columns that tiles don't know take the general way.
@Suite struct NamedValueBlockTests {
  private static func ruleSet(_ text: String) throws -> RuleSet {
    let check = RuleSet.check(RuleFolder(path: "rules.jenjang", bytes: Array(text.utf8)))
    return try #require(check.ruleSet, "\(check.diagnostics.map { $0.rule.message.english })")
  }

  /// Of the rules of classes and tables those that divide nothing, which tiles can hold.
  private static let plainRules = """
    model risks "Risks" {
      languages en  unanswered counts as unknown
      columns { community "code" name "name" year "year" group district "district" }
      not_applicable words "NA"
    }
    scale grade "Grade" { 0 low "Low"  1 mid "Mid"  2 high "High" points 4 }
    fact members "Members" number whole at least 0
    fact legal "Legal" yes_no not applicable allowed
    fact trade "Trade" choice { none "None"  shop "Shop"  mill "Mill" }
    class size "Size" of members { small "Small" below 10  medium "Medium" up to 20  large "Large" otherwise }
    table danger "Danger" by trade, legal gives grade {
      across no, yes
      none: low, low
      shop: mid, low
      mill: high, mid
    }
    table fee "Fee" by legal, size gives points {
      across small, medium, large
      yes: 1, 1, 2.5
      no: 2, 3, 4
    }
    dimension work "Work" {
      indicator books "Books" scale grade not applicable allowed
      indicator exposure "Exposure" level of danger
      indicator costs "Costs" measures fee { bands { below 2: 0 points  otherwise: 2 points } }
    }
    phases {
      phase fluid   "Fluid"
      phase ordered "Ordered" from 20% { requires danger is not high }
      phase strong  "Strong" { requires size is large }
    }

    """

  @Test func tilesMakeNoDifference() throws {
    let rules = try Self.ruleSet(Self.plainRules)
    var plain = 0
    var odd = 0
    for seed in 0..<12 {
      var request = BatchRequest(
        form: .csv(.plain), columns: ReportColumn.defaults(for: rules.model), language: .english)
      if seed % 2 == 0 { request.columns += [.phaseTitle, .asked] }
      if seed % 3 == 2 { request.columns += [.classed(0), .table(0), .table(1)] }
      var maker = NastySheet(rules.model, seed: UInt64(seed))
      maker.nastiness = [15, 3, 60][seed % 3]
      let bytes = maker.bytes(rows: 40)
      for block in [bytes.count / 3, 1 << 20] {
        let difference = TiledBlockTests.difference(
          rules, bytes, request, AnswerOptions(), block: block, plain: &plain, odd: &odd)
        #expect(difference == nil, "seed \(seed): \(difference ?? "")")
      }
    }
    #expect(plain > 0 && odd > 0, "\(plain) \(odd)")
  }

  @Test func columnsOfTheirOwnAreRefused() throws {
    let rules = try Self.ruleSet(Self.plainRules)
    var maker = NastySheet(rules.model, seed: 1)
    let bytes = maker.bytes(rows: 1)
    func tiles(_ columns: [ReportColumn]) throws -> Bool {
      var offset = 0
      func read(_ buffer: inout [UInt8], _ room: Range<Int>) throws(Never) -> ReadBytes {
        let count = min(room.count, bytes.count - offset)
        buffer.replaceSubrange(room.prefix(count), with: bytes[offset..<offset + count])
        offset += count
        return ReadBytes(count: count)
      }
      var source = BlockSource(BlockSizes(first: 1 << 10, most: 1 << 10))
      let opened = source.open(model: rules.model, file: "a", options: AnswerOptions(), read: read)
      let sheet = try #require(opened)
      let request = BatchRequest(form: .csv(.plain), columns: columns, language: .english)
      return TileSheet(sheet, request, plan: rules.plan) != nil
    }
    #expect(try tiles([.id, .overall, .phase]))
    #expect(try !tiles([.id, .classed(0)]))
    #expect(try !tiles([.id, .table(0)]))
    #expect(try !tiles([.id, .reason(1)]))
    #expect(try !tiles([.id, .goal(0, .percentToTarget)]))
  }
}
