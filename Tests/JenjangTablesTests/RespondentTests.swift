import JenjangModel
import JenjangNumbers
import JenjangSource
import Testing

@testable import JenjangTables

struct RespondentTests {
  static func model(_ rule: DifferingAnswers) -> Model {
    var model = sampleModel()
    model.columns.respondent = RespondentColumn(
      column: "responden", agreedWords: ["disepakati"], rule: rule)
    model.questions[0].evidenceColumn = "q01_evidence"
    return model
  }

  /// Answers to q01 of A, B, …; what counts as lowest, median and highest, and how many differ.
  static let cases:
    [(cells: [String], lowest: Answer, median: Answer, highest: Answer, sides: Int)] = [
      (["1", "1.0"], .level(1), .level(1), .level(1), 0),
      (["3", "0", "2"], .level(0), .level(2), .level(3), 3),
      (["3", "0"], .level(0), .level(0), .level(3), 2),
      (["3", "0", "3", "1"], .level(0), .level(1), .level(3), 3),
      (["", "2"], .level(2), .level(2), .level(2), 0),
      (["x", "2"], .level(2), .level(2), .level(2), 0),
      (["3", "x", "0"], .level(0), .level(0), .level(3), 2),
      (["tulis", "2", "3", "3.0"], .level(2), .level(2), .level(3), 2),
      (["x", "y"], .unanswered, .unanswered, .unanswered, 0),
      (["", ""], .unanswered, .unanswered, .unanswered, 0),
    ]

  @Test func theRulePicksOneOfTheAnswers() {
    for (cells, lowest, median, highest, sides) in Self.cases {
      var source = "kode,tahun,responden,q01\n"
      for (place, cell) in cells.enumerated() { source += "K,2026,r\(place),\(cell)\n" }
      for (rule, wanted) in zip(
        [DifferingAnswers.lowest, .median, .highest], [lowest, median, highest])
      {
        let sheet = Sheet(source, Self.model(rule))
        #expect(sheet.rows.map { $0.answers[0] } == [wanted], "\(cells) \(rule)")
        #expect(sheet.rows.first?.disagreements.first?.sides.count ?? 0 == sides, "\(cells)")
        #expect(sheet.marks.contains("J1080 2 q01") == (sides > 0), "\(cells)")
        let wrong = cells.indices.filter { ["x", "y"].contains(cells[$0]) }
        #expect(
          sheet.marks.filter { $0.hasPrefix("J1020") } == wrong.map { "J1020 \($0 + 2) q01" },
          "\(cells)")
      }
    }
  }

  @Test func saysHowTheMiddleWasFound() {
    for (cells, reason) in [
      (["0", "1"], Disagreement.Reason.lowerOfTwo), (["0", "1", "1", "2"], .rule(.median)),
      (["0", "1", "2"], .rule(.median)),
    ] {
      var source = "kode,tahun,responden,q01\n"
      for (place, cell) in cells.enumerated() { source += "K,2026,r\(place),\(cell)\n" }
      let row = Sheet(source, Self.model(.median)).rows.first
      #expect(row?.disagreements.map { $0.reason } == [reason], "\(cells)")
    }
  }

  @Test func whatWasAgreedCounts() {
    let sheet = Sheet(
      "kode,tahun,responden,q01,q01_evidence,q02,members,office\n"
        + "K,2026,Ani,1,minutes,NA,10,ya\nK,2026,Budi,3,photo,2,12,tidak\n"
        + "L,2026,Ani,1,,1,5,ya\nK,2026,Disepakati,3,,,,\n", Self.model(.lowest))
    #expect(sheet.rows.map { $0.key } == [["K"], ["L"]] && sheet.rows.map { $0.line } == [2, 4])
    let row = sheet.rows[0]
    #expect(row.answers[0] == .level(3) && row.answers[1] == .level(2))
    #expect(row.answers[3] == .number(Rational(10)) && row.answers[5] == .unanswered)
    // The evidence is that of the answer which counts.
    #expect(row.evidence[0] == .given(length: 5, isLink: false, holdsLink: false))
    #expect(
      row.disagreements.map { $0.question } == [0, 1, 3, 5]
        && row.disagreements.map { $0.counted } == ["3", "2", "10", nil])
    #expect(row.disagreements[0].reason == .agreed)
    #expect(
      row.disagreements[0].sides == [
        .init(answer: "1", respondents: ["Ani"]), .init(answer: "3", respondents: ["Budi"]),
      ])
    #expect(sheet.rows[1].disagreements.isEmpty)
    // What was agreed on needs no talk.
    let told = sheet.findings.filter { $0.rule.code == "J1080" }.map { message($0) }
    #expect(told.count == 3)
    #expect(told.last?.contains("ya (Ani), tidak (Budi); what counts is none") == true)
  }

  @Test func notApplicableGivesWayToAnAnswer() {
    let cases: [(cells: [String], answer: Answer, marks: [String])] = [
      (["NA", "2", "NA"], .level(2), ["J1080 2 q02"]), (["NA", "tb"], .notApplicable, []),
      (["NA", "", ""], .notApplicable, []), (["3", "1", "NA"], .level(1), ["J1080 2 q02"]),
    ]
    for (cells, answer, marks) in cases {
      var source = "kode,tahun,responden,q02\n"
      for (place, cell) in cells.enumerated() { source += "K,2026,r\(place),\(cell)\n" }
      let sheet = Sheet(source, Self.model(.median))
      #expect(sheet.rows.map { $0.answers[1] } == [answer], "\(cells)")
      #expect(Self.own(sheet.marks) == marks, "\(cells)")
    }
    let agreed = Sheet(
      "kode,tahun,responden,q02\nK,2026,A,3\nK,2026,disepakati,NA\n", Self.model(.median))
    #expect(agreed.rows.map { $0.answers[1] } == [.notApplicable])
    #expect(agreed.rows[0].disagreements.map { $0.sides.count } == [1])
  }

  /// All but what is said of columns that a small sheet lacks.
  private static func own(_ marks: [String]) -> [String] {
    marks.filter { !["J1008", "J1009"].contains(String($0.prefix(5))) }
  }

  @Test func evidenceIsThatOfTheAnswerHoweverItIsSpelt() {
    let sheet = Sheet(
      "kode,tahun,responden,q01,q01_evidence\nK,2026,A,3,no\nK,2026,B,tulis,\nK,2026,C,2,minutes\n",
      Self.model(.median))
    #expect(sheet.rows.map { $0.answers[0] } == [.level(2)])
    #expect(
      sheet.rows.map { $0.evidence[0] } == [.given(length: 7, isLink: false, holdsLink: false)])
  }

  @Test func tellsWhatIsWrongWhereItStands() {
    let sheet = Sheet(
      "kode,tahun,responden,q01,q02\nK,2026,A,,1\nK,2026,B,9,2\nK,2026,disepakati,,\n"
        + "K,2026,Disepakati ,1,1\n,2026,C,1,1\n,2026,C,1,1\nK,2026,\" a\",3,3\nK,2026,,1,1,7\n"
        + "K,2026,,1\nkode,tahun,responden,q01,q02\nK,2025,A,1,1\nK,2025,B,\"1\n\",2\n"
        + "K,X,B,\"1\",2\n", Self.model(.median))
    #expect(
      Self.own(sheet.marks).sorted() == [
        "J1012 9 ", "J1014 10 q02", "J1015 6 kode", "J1015 7 kode", "J1017 15 tahun",
        "J1020 3 q01", "J1035 11 ", "J1080 12 q02", "J1080 2 q02", "J1081 5 ", "J1081 8 ",
      ])
    #expect(sheet.rows.map { $0.line } == [2, 6, 7, 12, 15])
    #expect(sheet.rows[0].answers.prefix(2) == [.level(1), .level(1)])
    #expect(
      sheet.rows[0].disagreements.map { $0.sides } == [
        [.init(answer: "1", respondents: ["A", "#9"]), .init(answer: "2", respondents: ["B"])]
      ])
  }

  @Test func yearsAreTheSameHoweverTheyAreWritten() {
    var options = AnswerOptions()
    options.yearOfUndatedRows = 2026
    let sheet = Sheet(
      "kode,tahun,responden,q01\nK,2026,A,3\nK,2026-05-01,B,2\nK,,C,1\n", Self.model(.median),
      options: options)
    #expect(sheet.rows.map { $0.answers[0] } == [.level(2)])
    #expect(sheet.rows[0].year == 2026 && sheet.rows[0].disagreements[0].sides.count == 3)
  }

  @Test func furtherOnesAreCounted() {
    var options = AnswerOptions()
    options.namedFindings = 2
    let sheet = Sheet(
      "kode,tahun,responden,q01,q02,q03\nK,2026,A,3,3,0\nK,2026,B,2,2,12\nL,2026,A,3,x,0\n"
        + "L,2026,B,2,2,12\n", Self.model(.median), options: options)
    #expect(
      sheet.marks.filter { !["J1008", "J1009"].contains($0.prefix(5)) } == [
        "J1080 2 q01", "J1080 2 q02", "J1020 4 q02", "J1019 2 q03",
      ])
    #expect(sheet.rows.allSatisfy { !$0.disagreements.isEmpty })
  }

  @Test func withoutTheirColumnRowsRepeatAsEver() {
    let sheet = Sheet("kode,tahun,q01\nK,2026,3\nK,2026,2\n", Self.model(.median))
    #expect(sheet.rows.map { $0.answers[0] } == [.level(3)])
    #expect(sheet.marks.contains("J1016 3 kode"))
  }

  @Test func submissionsOfSeveralPeopleDoNotReplaceEachOther() {
    let sheet = Sheet(
      "kode,tahun,responden,q01,_id,_uuid\nK,2026,A,1,1,a\nK,2026,B,3,2,b\nK,2026,B,2,3,c\n",
      Self.model(.highest))
    #expect(sheet.rows.map { $0.answers[0] } == [.level(2)])
    #expect(sheet.marks.contains("J1056 3 ") && sheet.marks.contains("J1080 2 q01"))
  }

  @Test func anAnswerARowMayNameWhoGaveIt() {
    let sheet = Sheet(
      "kode,tahun,responden,indikator,jawaban\nK,2026,A,q01,1\nK,2026,A,q02,2\nK,2026,B,q01,3\n",
      Self.model(.highest))
    #expect(sheet.rows.map { $0.answers.prefix(2) } == [[.level(3), .level(2)]])
    #expect(sheet.marks.contains("J1080 2 q01"))
  }
}
