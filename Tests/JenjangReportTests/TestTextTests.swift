import JenjangCases
import JenjangNumbers
import JenjangScoring
import JenjangSource
import Testing

@testable import JenjangReport

struct TestTextTests {
  private var passed: TestOutcome {
    var outcome = TestOutcome(name: "satu\u{1B}", place: sampleRange("phase"))
    outcome.cases = 3
    return outcome
  }

  private var failed: TestOutcome {
    var outcome = TestOutcome(name: "dua", place: sampleRange("phase"))
    outcome.failures = [
      TestFailure(
        range: sampleRange("q02 at least written"),
        found: [.phases(PhaseSpan(certain: 0, possible: 1))]),
      TestFailure(range: sampleRange("control"), found: [.blockers(["overall", "structure"])]),
    ]
    outcome.unansweredQuestions = ["q01", "q04"]
    return outcome
  }

  private var table: TestOutcome {
    var outcome = TestOutcome(name: "tabel", place: sampleRange("phase"))
    outcome.cases = 40
    outcome.rowFailures = [
      RowFailure(
        line: 12, key: "d1 2026",
        differences: [
          .init(
            column: "fase", published: "Cair",
            found: .phases(PhaseSpan(certain: 1, possible: 1))),
          .init(column: "saran", published: "q01", found: .advice([])),
        ])
    ]
    return outcome
  }

  @Test func tellsInBothLanguages() {
    let names = sampleModel().ladder?.phases.map { $0.name } ?? []
    let cases: [(language: MessageLanguage, text: String)] = [
      (
        .indonesian,
        """
        ok     satu\\u{1b} (3 kasus)
        gagal  dua
          --> kopi.jenjang:4:11
           |
         4 | \trequires q02 at least written
           | \t         ^^^^^^^^^^^^^^^^^^^^
           = ternyata \(names[0])..\(names[1])
          --> kopi.jenjang:2:23
           |
         2 |   requires structure: control >= 50%
           |                       ^^^^^^^
           = ternyata overall, structure
           = tidak terjawab: q01, q04
        gagal  tabel (40 kasus)
          baris 12: d1 2026: fase Cair di tabel, \(names[1]) menurut aturan; saran q01 di tabel, – menurut aturan
          fase: 1 baris berbeda
          saran: 1 baris berbeda
        3 uji: 1 ok, 2 gagal

        """
      ),
      (
        .english,
        """
        ok      satu\\u{1b} (3 cases)
        failed  dua
          --> kopi.jenjang:4:11
           |
         4 | \trequires q02 at least written
           | \t         ^^^^^^^^^^^^^^^^^^^^
           = found \(names[0])..\(names[1])
          --> kopi.jenjang:2:23
           |
         2 |   requires structure: control >= 50%
           |                       ^^^^^^^
           = found overall, structure
           = unanswered: q01, q04
        failed  tabel (40 cases)
          line 12: d1 2026: fase Cair in the table, \(names[1]) by the rules; saran q01 in the table, – by the rules
          fase: 1 row differs
          saran: 1 row differs
        3 tests: 1 ok, 2 failed

        """
      ),
    ]
    for (language, text) in cases {
      let renderer = TestText(files: [sampleSource], model: sampleModel(), language: language)
      #expect(renderer.text([passed, failed, table]) == text)
    }
  }

  @Test func countsWhatItLeavesOut() {
    let failure = TestFailure(range: sampleRange("control"), found: [.blockers(["b"])])
    var outcome = TestOutcome(name: "banyak", place: sampleRange("phase"))
    outcome.failures = Array(repeating: failure, count: 12)
    outcome.unansweredQuestions = (1...13).map { "q\($0)" }
    let text = TestText(files: [sampleSource], model: sampleModel(), language: .english)
      .text(outcome)
    let lines = text.split(separator: "\n")
    #expect(lines.filter { $0 == "   = found b" }.count == 10)
    #expect(
      lines.suffix(2) == [
        "   = … and 2 more",
        "   = unanswered: q1, q2, q3, q4, q5, q6, q7, q8, q9, q10 … and 3 more",
      ])
    #expect(TestText.summary(of: [outcome], in: .indonesian) == "1 uji: 0 ok, 1 gagal")
    #expect(TestText.summary(of: [outcome], in: .english) == "1 test: 0 ok, 1 failed")
  }
}
