import JenjangSource
import Testing

@testable import JenjangReport

struct TestTextTests {
  private var outcomes: [TestOutcome] {
    [
      TestOutcome(name: "satu\u{1B}", isPassed: true, place: sampleRange("phase"), cases: 3),
      TestOutcome(
        name: "tabel", isPassed: false, place: sampleRange("phase"),
        failures: [
          TestFailure(
            range: sampleRange("q02 at least written"), expected: "tertata",
            found: "cair..tertata", row: "cases/a.csv:7"),
          TestFailure(range: sampleRange("control"), expected: "62.50", found: "62.49"),
        ], unansweredQuestions: ["q01", "q04"], cases: 40),
      TestOutcome(name: "tanpa kasus", isPassed: false, place: sampleRange("phase"), cases: 0),
    ]
  }

  @Test func tellsInBothLanguages() {
    let cases: [(language: MessageLanguage, text: String)] = [
      (
        .indonesian,
        """
        ok     satu\\u{1b} (3 kasus)
        gagal  tabel (40 kasus)
          --> kopi.jenjang:4:11
           |
         4 | \trequires q02 at least written
           | \t         ^^^^^^^^^^^^^^^^^^^^
           = kasus: cases/a.csv:7
           = diharapkan: tertata
           = ternyata:   cair..tertata
          --> kopi.jenjang:2:23
           |
         2 |   requires structure: control >= 50%
           |                       ^^^^^^^
           = diharapkan: 62.50
           = ternyata:   62.49
           = tidak terjawab: q01, q04
        gagal  tanpa kasus (0 kasus)
          --> kopi.jenjang:1:1
        3 uji: 1 ok, 2 gagal

        """
      ),
      (
        .english,
        """
        ok      satu\\u{1b} (3 cases)
        failed  tabel (40 cases)
          --> kopi.jenjang:4:11
           |
         4 | \trequires q02 at least written
           | \t         ^^^^^^^^^^^^^^^^^^^^
           = case: cases/a.csv:7
           = expected: tertata
           = found:    cair..tertata
          --> kopi.jenjang:2:23
           |
         2 |   requires structure: control >= 50%
           |                       ^^^^^^^
           = expected: 62.50
           = found:    62.49
           = unanswered: q01, q04
        failed  tanpa kasus (0 cases)
          --> kopi.jenjang:1:1
        3 tests: 1 ok, 2 failed

        """
      ),
    ]
    for (language, text) in cases {
      #expect(TestText(files: [sampleSource], language: language).text(outcomes) == text)
    }
  }

  @Test func countsWhatItLeavesOut() {
    let failure = TestFailure(range: sampleRange("control"), expected: "a", found: "b")
    let outcome = TestOutcome(
      name: "banyak", isPassed: false, place: nil,
      failures: Array(repeating: failure, count: 12),
      unansweredQuestions: (1...13).map { "q\($0)" })
    let text = TestText(files: [sampleSource], language: .english).text(outcome)
    let lines = text.split(separator: "\n")
    #expect(lines.filter { $0 == "   = expected: a" }.count == 10)
    #expect(
      lines.suffix(2) == [
        "   = … and 2 more",
        "   = unanswered: q1, q2, q3, q4, q5, q6, q7, q8, q9, q10 … and 3 more",
      ])
    #expect(TestText.summary(of: [outcome], in: .indonesian) == "1 uji: 0 ok, 1 gagal")
    #expect(TestText.summary(of: [outcome], in: .english) == "1 test: 0 ok, 1 failed")
  }
}
