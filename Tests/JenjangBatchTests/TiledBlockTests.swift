import Jenjang
import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangSource
import JenjangTestSupport
import Testing

@testable import JenjangBatch
@testable import JenjangTables

/// A block scored by tiles comes to what it comes to row by row: lines, counts, keys and findings.
@Suite struct TiledBlockTests {
  /// A model with figures in conditions, two columns for the community, and groups.
  static let figureRules = """
    model wards "Wards" {
      languages en  unanswered counts as unknown
      columns { community "code", "unit" name "name" year "year" group district "district" }
      not_applicable words "NA"
    }
    scale practice { 0 absent "Absent"  1 informal "Informal"  2 written "Written"  3 owned "Owned" }
    fact members "Members" number whole at least 1
    fact savings "Savings" number at least 0
    fact has_shop "Shop?" yes_no
    dimension planning "Planning" {
      indicator programme "Programme" { scale practice }
      indicator size "Size" measures members { bands { below 10: 0  up to 20: 1  otherwise: 2 } }
    }
    dimension control "Control" {
      indicator audit "Audit" { scale practice  not applicable allowed }
      indicator thrift "Thrift" measures savings { bands { below 10.5: 0  up to 30.25: 1  otherwise: 2 } }
      indicator stock "Stock list" { scale practice  applies when has_shop }
    }
    phases {
      phase fluid   "Fluid"
      phase ordered "Ordered" from 30% { requires members >= 5 }
      phase strong  "Strong" above 60% { requires audit is owned }
    }

    """

  static func ruleSet(_ name: String) throws -> RuleSet {
    let check: RuleSet.Check
    if name == "wards" {
      check = RuleSet.check(RuleFolder(path: "rules.jenjang", bytes: Array(figureRules.utf8)))
    } else {
      let root = pathOfFolder(of: pathOfFolder(of: pathOfFolder(of: #filePath)))
      let folder = root + "/rules/" + name
      let files = namesInFolder(folder).filter { $0.hasSuffix(".jenjang") }
      check = RuleSet.check(
        RuleFolder(files: files, root: name + ".jenjang") { path in
          .bytes(Array(textOfFile(folder + "/" + path).utf8))
        })
    }
    return try #require(check.ruleSet, "\(check.diagnostics.map { $0.rule.message.english })")
  }

  /// What is asked for, by a seed: columns, dialects, years and a phase that must be reached.
  static func request(_ model: Model, _ name: String, seed: Int) -> BatchRequest {
    var request = BatchRequest(
      form: .csv(seed % 3 == 0 ? .excelIndonesian : .plain),
      columns: ReportColumn.defaults(for: model), language: .english)
    if seed % 2 == 0 { request.columns += [.phaseTitle, .asked] }
    if name == "kopi60", seed % 4 == 1 {
      request.columns += [.advice(1), .advice(2), .advice(3)]
      request.outlook = .steps
    }
    if seed % 5 == 4 { request.decimals = 1 }
    if seed % 7 == 5 { request.year = 2026 }
    if seed % 11 == 9 { request.failBelow = 1 }
    return request
  }

  /// The difference that tiles make to a sheet in blocks of some size; nil if they make none. Adds up
  /// how many rows were plain and how many were not.
  static func difference(
    _ rules: RuleSet, _ bytes: [UInt8], _ request: BatchRequest, _ options: AnswerOptions,
    block size: Int, plain: inout Int, odd: inout Int
  ) -> String? {
    var offset = 0
    func read(_ buffer: inout [UInt8], _ room: Range<Int>) throws(Never) -> ReadBytes {
      let count = min(room.count, bytes.count - offset)
      buffer.replaceSubrange(room.prefix(count), with: bytes[offset..<offset + count])
      offset += count
      return ReadBytes(count: count)
    }
    var source = BlockSource(BlockSizes(first: size, most: size))
    guard let sheet = source.open(model: rules.model, file: "a", options: options, read: read),
      sheet.isReadable
    else { return "the header is not read" }
    let tiled = BlockScorer(sheet, request, plan: rules.plan, model: rules.model)
    let general = BlockScorer(
      sheet, request, plan: rules.plan, model: rules.model, usesTiles: false)
    let reader = TileSheet(sheet, request, plan: rules.plan)?.reader
    let memory = tiled.memory()
    var joiners = [
      SheetJoiner(sheet, seen: SeenCommunities(most: 50)),
      SheetJoiner(sheet, seen: SeenCommunities(most: 50)),
    ]
    var block = Block()
    var number = 0
    while case .block = source.next(into: &block, read: read) {
      let found = tiled.score(block, in: memory)
      let wanted = general.score(block)
      if let difference = difference(found, wanted) { return "block \(number): \(difference)" }
      let lines = joiners[0].add(found) { tiled.score(block, repeated: $0) }
      if lines != joiners[1].add(wanted, again: { general.score(block, repeated: $0) }) {
        return "block \(number): joined lines"
      }
      if let reader { count(block, reader, plain: &plain, odd: &odd) }
      number += 1
    }
    let told = joiners.map { text($0.diagnostics()) }
    if told[0] != told[1] { return "told\n\(told[0])instead of\n\(told[1])" }
    if joiners[0].rowCount != joiners[1].rowCount { return "rows of the sheet" }
    return joiners[0].hasFindings == joiners[1].hasFindings ? nil : "whether there are findings"
  }

  private static func difference(_ found: BlockResult, _ wanted: BlockResult) -> String? {
    if found.output != wanted.output {
      return String(decoding: found.output, as: UTF8.self) + "instead of\n"
        + String(decoding: wanted.output, as: UTF8.self)
    }
    if found.notAssessed != wanted.notAssessed { return "rows not assessed" }
    if found.hasFailed != wanted.hasFailed { return "a phase not reached" }
    let (rows, others) = (found.rows, wanted.rows)
    if rows.rowCount != others.rowCount { return "\(rows.rowCount) rows for \(others.rowCount)" }
    if rows.lineCount != others.lineCount {
      return "\(rows.lineCount) lines for \(others.lineCount)"
    }
    if rows.keys.prints != others.keys.prints { return "keys" }
    if rows.keys.lines != others.keys.lines {
      return "rows on lines \(rows.keys.lines) for \(others.keys.lines)"
    }
    if rows.keys.orders != others.keys.orders { return "order of the keys" }
    let told = text(rows.findings.diagnostics)
    let toTell = text(others.findings.diagnostics)
    return told == toTell ? nil : "told\n\(told)instead of\n\(toTell)"
  }

  private static func text(_ diagnostics: [Diagnostic]) -> String {
    DiagnosticText(files: [], language: .english).text(diagnostics)
  }

  private static func count(
    _ block: Block, _ reader: TileReader, plain: inout Int, odd: inout Int
  ) {
    var tile = reader.tile()
    var position = block.range.lowerBound
    let bytes = Array(block.bytes[..<block.range.upperBound])
    while position < bytes.count {
      reader.read(bytes.span, from: &position, into: &tile)
      plain += tile.plain.nonzeroBitCount
      odd += tile.count - tile.plain.nonzeroBitCount
    }
  }

  @Test(arguments: ["wards", "kopi", "idm", "kopi60"])
  func tilesMakeNoDifference(_ name: String) throws {
    let rules = try Self.ruleSet(name)
    var plain = 0
    var odd = 0
    let count = GeneratedCount.of(name == "wards" ? 60 : 24, part: 6)
    for seed in 0..<count {
      let request = Self.request(rules.model, name, seed: seed)
      var maker = NastySheet(rules.model, seed: UInt64(seed))
      maker.nastiness = [15, 3, 60][seed % 3]
      maker.hasYears = seed % 6 != 5
      var options = AnswerOptions()
      options.yearOfUndatedRows = maker.hasYears ? nil : request.year ?? 2024
      if seed % 4 == 2 { options.namedFindings = 3 }
      let bytes = maker.bytes(rows: 10 + seed % 50)
      for block in [1, bytes.count / 7, bytes.count / 2, 1 << 20] {
        let difference = Self.difference(
          rules, bytes, request, options, block: block, plain: &plain, odd: &odd)
        if let difference {
          Issue.record(
            """
            seed \(seed), blocks of \(block): \(difference)
            \(String(decoding: bytes, as: UTF8.self))
            """)
          return
        }
      }
    }
    #expect(plain > 12 * count && odd > count, "\(plain) \(odd)")
  }

  /// Columns that tiles do not write send every row the general way, and the bytes are the same.
  @Test func columnsOfDetailsGoTheGeneralWay() throws {
    let rules = try Self.ruleSet("wards")
    let more =
      "next_phase,measures,facts,indicators,points:planning,most_points:control,value:planning.size,"
      + "level:control.audit,weight:control,gain:planning.programme"
    guard case .columns(let columns) = ReportColumn.parse(more, model: rules.model) else {
      Issue.record("the columns are not known")
      return
    }
    #expect(columns.count == 1 + 3 + 5 + 6)
    var maker = NastySheet(rules.model, seed: 7)
    let bytes = maker.bytes(rows: 40)
    for column in [nil] + columns.map({ Optional($0) }) {
      var request = rules.request(.csv(.plain))
      if let column { request.columns.append(column) }
      request.outlook = .gains
      var plain = 0
      var odd = 0
      let difference = Self.difference(
        rules, bytes, request, AnswerOptions(), block: bytes.count / 3, plain: &plain, odd: &odd)
      #expect(difference == nil, "\(difference ?? "")")
      #expect((plain + odd > 0) == (column == nil), "\(column.map { "\($0)" } ?? "none")")
    }
    var request = rules.request(.csv(.plain))
    request.columns += columns
    request.outlook = .gains
    let sheets = [(file: "a", bytes: bytes)]
    let blocks = try rules.inBlocks(sheets, request, block: bytes.count / 3)
    #expect(blocks.output == rules.rowByRow(sheets, request).output)
  }

  /// The small sheets that go wrong wherever sheets do, in blocks of every size.
  @Test func everyBlockSizeGivesTheSame() throws {
    let rules = try villageRuleSet()
    let request = rules.request(.csv(.plain))
    var plain = 0
    var odd = 0
    for sheet in BlockTests.sheets where sheet.hasPrefix(villageHeader) {
      let bytes = Array(sheet.utf8)
      for block in BlockTests.sizes(upTo: bytes.count) {
        let difference = Self.difference(
          rules, bytes, request, AnswerOptions(), block: block, plain: &plain, odd: &odd)
        #expect(difference == nil, "blocks of \(block) of\n\(sheet)")
        if difference != nil { return }
      }
    }
    #expect(plain > 500 && odd > 500, "\(plain) \(odd)")
  }
}
