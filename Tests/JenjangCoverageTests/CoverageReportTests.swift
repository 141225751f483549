import JenjangCoverage
import JenjangReport
import JenjangSource
import Testing

/// The forms in which coverage is told, over one small rule set.
struct CoverageReportTests {
  private let rules = """
    model m "M" { languages en  unanswered counts as unknown }
    scale s { 0 no "No"  1 yes "Yes" }
    fact n "N" number at least 0
    indicator a "A" { scale s  next "Do it" }
    indicator b "B" measures n { bands { below 5: 0
      otherwise: 1 } }
    phases { phase low "Low"  phase high "High" from 50% { requires a is yes } }
    test "t" { given a is no, n is 9  expect phase is low }

    """

  private func coverage() throws -> (coverage: RuleCoverage, files: [SourceFile]) {
    let rules = try ruleSet(rules)
    return (rules.coverage { _ in .missing }, rules.files)
  }

  @Test func tellsInBothLanguages() throws {
    let (coverage, files) = try coverage()
    #expect(
      CoverageText(files: files, language: .english).text(coverage) == """
        tests: 1, answer sheets: 1

                         seen  of     %
        gates               1   2  50.0
        thresholds          1   2  50.0
        bands               1   2  50.0
        phases              1   2  50.0
        steps               1   2  50.0
        findings            2   4  50.0
        levels answered     1   2  50.0

        Not seen:
        rules.jenjang
          4  finding    strength:a  found
          4  finding    weakness:a  not found
          4  step       a           not offered
          5  band       b 1         hit
          7  threshold  high        missed
          7  phase      high        reached
          7  gate       high.a      holds
          levels that no one answered: 1

        """)
    #expect(
      CoverageText(files: files, language: .indonesian).text(coverage).hasPrefix(
        """
        uji: 1, lembar jawaban: 1

                         terlihat  dari     %
        syarat                  1     2  50,0
        """))
    #expect(
      CoverageText(files: files, language: .indonesian).below(coverage, percent: 80)
        == "syarat, ambang, dan pita baru terlihat 50,0%; diminta 80%\n")
    #expect(
      CoverageText(files: files, language: .english).below(coverage, percent: 80)
        == "of gates, thresholds and bands 50.0% is seen; 80% is demanded\n")
  }

  @Test func writesJSON() throws {
    let (coverage, files) = try coverage()
    let text = String(decoding: CoverageJSON(files: files).bytes(coverage), as: UTF8.self)
    #expect(
      text == """
        {"tests":1,"sheets":1,"decisive":{"seen":3,"of":6},"kinds":{\
        "gate":{"seen":1,"of":2},"threshold":{"seen":1,"of":2},"band":{"seen":1,"of":2},\
        "phase":{"seen":1,"of":2},"step":{"seen":1,"of":2},"finding":{"seen":2,"of":4},\
        "condition":{"seen":0,"of":0},"branch":{"seen":0,"of":0},"level":{"seen":1,"of":2}},"items":[
        {"kind":"gate","name":"high.a","file":"rules.jenjang","line":7,"outcomes":{"holds":0,"blocks":1}},
        {"kind":"threshold","name":"high","file":"rules.jenjang","line":7,"outcomes":{"met":1,"missed":0}},
        {"kind":"band","name":"b 1","file":"rules.jenjang","line":5,"outcomes":{"hit":0}},
        {"kind":"band","name":"b 2","file":"rules.jenjang","line":6,"outcomes":{"hit":1}},
        {"kind":"phase","name":"low","file":"rules.jenjang","line":7,"outcomes":{"reached":1}},
        {"kind":"phase","name":"high","file":"rules.jenjang","line":7,"outcomes":{"reached":0}},
        {"kind":"step","name":"a","file":"rules.jenjang","line":4,"outcomes":{"offered":1,"not_offered":0}},
        {"kind":"finding","name":"strength:a","file":"rules.jenjang","line":4,"outcomes":{"found":0,"not_found":1}},
        {"kind":"finding","name":"weakness:a","file":"rules.jenjang","line":4,"outcomes":{"found":1,"not_found":0}},
        {"kind":"level","name":"a no","file":"rules.jenjang","line":4,"outcomes":{"answered":1}},
        {"kind":"level","name":"a yes","file":"rules.jenjang","line":4,"outcomes":{"answered":0}}]}

        """)
  }

  @Test func writesATracefile() throws {
    let (coverage, files) = try coverage()
    #expect(
      CoverageLines(files: files).tracefile(coverage) == """
        TN:
        SF:rules.jenjang
        BRDA:4,0,0,0
        BRDA:4,0,1,1
        BRDA:4,1,0,1
        BRDA:4,1,1,0
        BRDA:4,2,0,1
        BRDA:4,2,1,0
        BRDA:5,0,0,-
        BRDA:6,0,0,1
        BRDA:7,0,0,1
        BRDA:7,1,0,1
        BRDA:7,1,1,0
        BRDA:7,2,0,-
        BRDA:7,3,0,0
        BRDA:7,3,1,1
        BRF:14
        BRH:7
        DA:4,0
        DA:5,0
        DA:6,1
        DA:7,0
        LF:4
        LH:1
        end_of_record

        """)
  }

  @Test func listsTheLines() throws {
    let (coverage, files) = try coverage()
    #expect(
      CoverageLines(files: files).listing(coverage, in: .english) == """
        rules.jenjang
                -:    1:model m "M" { languages en  unanswered counts as unknown }
                -:    2:scale s { 0 no "No"  1 yes "Yes" }
                -:    3:fact n "N" number at least 0
            #####:    4:indicator a "A" { scale s  next "Do it" }
                        finding strength:a: found 0, not found 1
                        finding weakness:a: found 1, not found 0
                        step a: offered 1, not offered 0
            #####:    5:indicator b "B" measures n { bands { below 5: 0
                        band b 1: hit 0
                1:    6:  otherwise: 1 } }
            #####:    7:phases { phase low "Low"  phase high "High" from 50% { requires a is yes } }
                        threshold high: met 1, missed 0
                        phase high: reached 0
                        gate high.a: holds 0, blocks 1
                -:    8:test "t" { given a is no, n is 9  expect phase is low }

        """)
  }
}
