import Jenjang
import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangSource
import JenjangTables
import Testing

@testable import JenjangBatch

/// A model with levels, ranges, a yes-or-no fact, a number, groups, a key of one column and years.
let villageRules = """
  model village "Village" {
    languages en  unanswered counts as unknown
    columns { community "code" name "name" year "year" group district "district" }
    not_applicable words "NA"
  }
  scale practice { 0 absent "Absent"  1 informal "Informal"  2 written "Written"  3 owned "Owned" }
  fact members "Members" number whole at least 1
  fact has_shop "Shop?" yes_no
  dimension planning "Planning" {
    indicator programme "Programme" { scale practice  next "Write it down" }
    indicator size "Size" measures members { bands { below 10: 0  up to 20: 1  otherwise: 2 } }
  }
  dimension control "Control" {
    indicator audit "Audit" { scale practice  not applicable allowed }
    indicator stock "Stock list" { scale practice  applies when has_shop }
  }
  phases {
    phase fluid   "Fluid"
    phase ordered "Ordered" from 30% from 40% since 2026 { requires control >= 40% }
    phase strong  "Strong" above 60% { requires audit is owned }
  }

  """

let villageHeader = "code,name,year,district,programme,members,audit,has_shop,stock\n"

func villageRuleSet() throws -> RuleSet {
  let check = RuleSet.check(RuleFolder(path: "rules.jenjang", bytes: Array(villageRules.utf8)))
  try #require(check.diagnostics.isEmpty, "\(check.diagnostics.map { $0.rule.message.english })")
  return try #require(check.ruleSet)
}

/// Everything that comes of sheets: the output, and what was found, as text.
struct BatchOutcome: Equatable {
  var output = ""
  var findings = ""
  var hasFindings = false
}

extension RuleSet {
  func request(_ form: BatchRequest.Form) -> BatchRequest {
    var request = BatchRequest(
      form: form, columns: ReportColumn.defaults(for: model), language: .english)
    if case .csv = form {} else { request.outlook = .all }
    return request
  }

  /// Sheets in blocks, one after the other, of which bytes come in so many at a time.
  func inBlocks(
    _ sheets: [(file: String, bytes: [UInt8])], _ request: BatchRequest, block: Int,
    piece: Int = 1 << 20, seen: SeenCommunities = SeenCommunities()
  ) throws -> BatchOutcome {
    var outcome = BatchOutcome()
    var frame = BatchFrame(request, model: model)
    var output = frame.takeHead()
    var diagnostics: [Diagnostic] = []
    for (file, bytes) in sheets {
      var offset = 0
      func read(_ buffer: inout [UInt8], _ room: Range<Int>) throws(Never) -> ReadBytes {
        let count = min(room.count, bytes.count - offset, piece)
        buffer.replaceSubrange(room.prefix(count), with: bytes[offset..<offset + count])
        offset += count
        return ReadBytes(count: count, isPausing: count > 0 && count < room.count)
      }
      var source = BlockSource(BlockSizes(first: block, most: block))
      let opened = source.open(model: model, file: file, options: AnswerOptions(), read: read)
      let sheet = try #require(opened)
      var joiner = SheetJoiner(sheet, seen: seen)
      let scorer = BlockScorer(sheet, request, plan: plan, model: model)
      var block = Block()
      if sheet.isReadable {
        while case .block = source.next(into: &block, read: read) {
          output += frame.lines(
            joiner.add(scorer.score(block)) { scorer.score(block, repeated: $0) })
        }
      }
      let found = joiner.diagnostics()
      diagnostics += found
      if joiner.hasFindings || found.contains(where: { $0.isError }) { outcome.hasFindings = true }
    }
    outcome.output = String(decoding: output + frame.tail, as: UTF8.self)
    outcome.findings = DiagnosticText(files: [], language: .english).text(diagnostics)
    return outcome
  }

  /// The same row by row, as one community is scored.
  func rowByRow(
    _ sheets: [(file: String, bytes: [UInt8])], _ request: BatchRequest
  ) -> BatchOutcome {
    var csv: CSVReport?
    var json: JSONReport?
    switch request.form {
    case .csv(let dialect):
      csv = CSVReport(
        model: model, columns: request.columns, dialect: dialect, language: .english)
    case .jsonLines: json = JSONReport(model: model, form: .lines, language: .english)
    case .jsonArray: json = JSONReport(model: model, form: .array, language: .english)
    }
    var outcome = BatchOutcome()
    var diagnostics: [Diagnostic] = []
    let seen = SeenCommunities()
    for (file, bytes) in sheets {
      var sheet = Sheet(self, bytes: bytes, file: file, outlook: request.outlook, seen: seen)
      while let record = sheet.next() {
        if let year = request.year, let own = record.year, own != year { continue }
        csv?.append(record)
        json?.append(record)
      }
      diagnostics += sheet.diagnostics
      if sheet.notAssessed > 0 || sheet.diagnostics.contains(where: { $0.isError }) {
        outcome.hasFindings = true
      }
    }
    json?.finish()
    outcome.output = String(decoding: csv?.takeBytes() ?? json?.takeBytes() ?? [], as: UTF8.self)
    outcome.findings = DiagnosticText(files: [], language: .english).text(diagnostics)
    return outcome
  }
}
