import Jenjang
import JenjangModel
import JenjangReport
import JenjangTables
import Testing

@testable import JenjangBatch

/// Levels that need evidence come to the same sixteen rows at a time as row by row.
@Suite struct TileEvidenceTests {
  private static let rules = """
    model proof "Proof" {
      languages en  unanswered counts as unknown
      columns { community "code" }
      not_applicable words "NA"
    }
    scale practice {
      0 absent "Absent"  1 informal "Informal"  2 written "Written" asks evidence
      3 owned "Owned" needs evidence  4 shared "Shared" needs evidence else informal
    }
    dimension planning "Planning" {
      indicator plan   "Plan"   { scale practice  evidence "Papers"  not applicable allowed }
      indicator site   "Site"   { scale practice  evidence "A page" link  next "Publish it" }
      indicator report "Report" { scale practice  evidence "A report" text 5 }
    }
    phases {
      phase fluid  "Fluid"
      phase strong "Strong" from 60% { requires site is shared }
    }

    """

  private static let cells = [
    "", "ab", "abcd", "abcde", "héé", "hééée", "http://", "HTTPS://x", "http://é",
  ]

  @Test func levelsAreThoseThatCount() throws {
    let check = RuleSet.check(RuleFolder(path: "rules.jenjang", bytes: Array(Self.rules.utf8)))
    let ruleSet = try #require(
      check.ruleSet, "\(check.diagnostics.map { $0.rule.message.english })")
    var text = "code,plan,plan_evidence,site,site_evidence,report,report_evidence\n"
    var row = 0
    for level in ["0", "1", "2", "3", "4", "", "NA"] {
      for cell in Self.cells {
        row += 1
        let other = level == "NA" ? "3" : level
        text += "k\(row),\(level),\(cell),\(other),\(cell),\(other),\(cell)\n"
      }
    }
    // The second time the sheet has no place for the evidence of one question.
    for header in ["site_evidence", "remark"] {
      let bytes = Array(renamed(text, to: header).utf8)
      let sheet = AnswerSheet(
        model: ruleSet.model, bytes: bytes, file: "sheet.csv", options: AnswerOptions())
      let request = BatchRequest(
        form: .csv(.plain), columns: ReportColumn.defaults(for: ruleSet.model), language: .english)
      let scorer = BlockScorer(sheet, request, plan: ruleSet.plan, model: ruleSet.model)
      let general = BlockScorer(
        sheet, request, plan: ruleSet.plan, model: ruleSet.model, usesTiles: false)
      var block = Block(bytes)
      block.range = sheet.start..<bytes.count
      let memory = scorer.memory()
      let tiled = scorer.score(block, in: memory)
      let single = general.score(block)
      #expect(
        String(decoding: tiled.output, as: UTF8.self)
          == String(decoding: single.output, as: UTF8.self))
      #expect(tiled.rowCount == row)
      var counts = RowCounts()
      scorer.count(block, in: memory, to: &counts)
      #expect(counts.all == row)
      // Where the plan has no answer it may be not applicable, and what applies is not certain.
      #expect(counts.general == Self.cells.count, "\(counts)")
    }
  }

  private func renamed(_ text: String, to name: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    lines[0] = "code,plan,plan_evidence,site,\(name),report,report_evidence"
    return lines.joined(separator: "\n")
  }
}
