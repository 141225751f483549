import Jenjang
import JenjangModel
import JenjangTestSupport
import Testing

@testable import JenjangBatch
@testable import JenjangTables

/// Several people's rows come to the same in blocks as in one reading.
@Suite struct RespondentBlockTests {
  private static let rules = """
    model m "M" {
      languages en  unanswered counts as unknown  not_applicable words "NA"
      columns { community "code"  year "year"  respondent "who" agreed "all" counts as median }
    }
    indicator a "A" not applicable allowed { 0 "No"  1 "Some"  2 "Yes" asks evidence }
    indicator b "B" weight 200 { 0 "No"  1 "Some"  2 "Yes" }

    """

  @Test(arguments: [BatchRequest.Form.csv(.plain), .jsonLines, .jsonArray])
  func blocksComeToTheSame(_ form: BatchRequest.Form) throws {
    let check = RuleSet.check(RuleFolder(path: "rules.jenjang", bytes: Array(Self.rules.utf8)))
    let rules = try #require(check.ruleSet)
    var random = SplitMix64(seed: 11)
    // With the mark of a delimiter, line 1 is no header.
    for head in ["", "sep=;\n"] {
      let mark = head.isEmpty ? "," : ";"
      var sheet = head + ["code", "year", "who", "a", "a_evidence", "b"].joined(separator: mark)
      for _ in 0..<120 {
        let cells = [
          ["K1", "K2", "K3", "K4", "\"K\n5\"", ""], ["2025", "2026", "x"],
          ["A", "B", "C", "all", ""],
          ["0", "1", "2", "NA", "", "Yes", "9"], ["", "minutes"], ["0", "1", "2", ""],
        ].map { $0.randomElement(using: &random) ?? "" }
        sheet += "\n" + cells.joined(separator: mark)
      }
      let sheets = [(file: "a.csv", bytes: Array((sheet + "\n").utf8))]
      let request = rules.request(form)
      let wanted = rules.rowByRow(sheets, request)
      #expect(wanted.findings.contains("J1080") && wanted.findings.contains("J1081"))
      if case .csv = form {} else { #expect(wanted.output.contains("\"by\":\"agreed\"")) }
      for block in [1, 300, 1 << 16] {
        #expect(try rules.inBlocks(sheets, request, block: block) == wanted, "\(block)")
      }
    }
  }
}
