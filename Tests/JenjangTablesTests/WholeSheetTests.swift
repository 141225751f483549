import JenjangModel
import JenjangNumbers
import JenjangSource
import Testing

@testable import JenjangTables

struct WholeSheetTests {
  static func model() -> Model {
    var model = sampleModel()
    model.questions[0].evidenceColumn = "q01_evidence"
    return model
  }

  /// What marks of a sheet remain besides those of missing and unread columns.
  static func marks(_ sheet: Sheet) -> [String] {
    sheet.marks.filter { !["J1008", "J1009"].contains(String($0.prefix(5))) }
  }

  // MARK: Submissions

  static let kobo = "kode,tahun,q01,_id,_uuid,_submission_time,_validation_status,meta/rootUuid\n"

  /// Rows of a tool's sheet, the codes with their first answers that are left, and what is told.
  static let submissions: [(rows: String, left: [String], marks: [String])] = [
    (
      "A,2026,1,1,u,2026-01-01T00:00:00,,r\nB,2026,2,2,v,2026-01-02T00:00:00,,s\n", ["A1", "B2"], []
    ),
    // The same submission again: the later one, wherever it stands.
    (
      "A,2026,1,1,u,2026-01-03T00:00:00,,r\nB,2026,2,2,v,2026-01-02T00:00:00,,r\n", ["A1"],
      ["J1055 3 "]
    ),
    (
      "A,2026,1,1,u,2026-01-01T23:00:00,,r\nB,2026,2,2,v,2026-01-02T00:00:00+07:00,,r\n", ["A1"],
      ["J1055 3 "]
    ),
    ("A,2026,1,1,u,,,r\nB,2026,2,2,v,,,r\n", ["B2"], ["J1055 2 "]),
    // Another submission of the same community and year.
    (
      "A,2026,1,1,u,2026-01-03T00:00:00,,r\nA,2026,2,2,v,2026-01-02T00:00:00,,s\nA,2025,3,3,w,,,t\n",
      ["A1", "A3"], ["J1056 3 "]
    ),
    (
      "A,2026,1,1,u,2026-01-03T00:00:00,validation_status_not_approved,r\n"
        + "A,2026,2,2,v,2026-01-02T00:00:00,Approved,s\n", ["A2"], ["J1057 2 ", "J1056 2 "]
    ),
    ("A,2026,1,1,u,,Not Approved,r\n", ["A1"], ["J1057 2 "]),
    // Lines keep their numbers, whatever a row that does not count holds.
    (
      "A,2026,\"1\n\",1,u,,,r\nA,2026,1,1,u,,,r\nB,2026,x,2,v,,,s\n", ["A1", "B"],
      ["J1055 2 ", "J1020 5 q01"]
    ),
  ]

  @Test func theLatestSubmissionCounts() {
    for (rows, left, marks) in Self.submissions {
      let sheet = Sheet(Self.kobo + rows, Self.model())
      let shown = sheet.rows.map { row in
        if case .level(let level) = row.answers[0] { return row.key.joined() + "\(level)" }
        return row.key.joined()
      }
      #expect(shown == left, "\(rows)")
      #expect(Self.marks(sheet) == marks, "\(rows)")
    }
  }

  @Test func columnsThatHoldNothingAreNotNamed() {
    let sheet = Sheet("kode,q01,note,other,_uuid\nA,1,,x,u\nB,2,,,v\n", Self.model())
    let told = sheet.findings.filter { $0.rule.code == "J1010" }.map { message($0) }.joined()
    #expect(told.contains("(1): other"), "\(told)")
  }

  @Test func unfinishedAnswersAreTold() {
    let head = "id,submitdate,lastpage,kode,P[q01],P[q02]\n"
    let sheet = Sheet(
      head + "1,2026-11-24 08:40:00,6,A,3,1\n2,,2,B,,1\n3,,1,A,0,0\n", Self.model())
    #expect(sheet.rows.map { $0.key.joined() } == ["A", "B"])
    #expect(sheet.rows[0].answers.prefix(2) == [.level(3), .level(1)])
    #expect(Self.marks(sheet) == ["J1058 3 ", "J1058 4 ", "J1056 4 "])
  }

  @Test func readsTimes() {
    let ascending = [
      "2023/11/13 4:20:37 am CET", "2023/11/13 4:20:37 pm CET", "2024-11-10T09:00:00.000+07:00",
      "2024-11-10T02:00:00.001Z", "2024-11-10T09:00:00+0600", "2024-11-10 03:00:01",
    ]
    let times = ascending.map { SubmissionTime(Array($0.utf8)[...]) }
    for (earlier, later) in zip(times, times.dropFirst()) {
      #expect(earlier != nil && later != nil)
      if let earlier, let later { #expect(earlier < later) }
    }
    for text in ["", "x", "10/11/2026", "2026", "2026-11"] {
      #expect(SubmissionTime(Array(text.utf8)[...]) == nil, "\(text)")
    }
  }

  // MARK: An answer a row

  static let long = """
    komunitas,tahun,indikator,jawaban,bukti,catatan
    A,2026,q01,3,minutes,x
    B,2026,q01,2 - Tertulis,,
    A,2026,Q02,NA,,
    A,2026,members,12,,
    B,2026,q02,9,,
    A,2025,q01,1,,
    A,2026,q99,1,,
    A,2026,q01,2,,
    ,2026,q01,2,,
    B,x,q01,0,,

    """

  @Test func gathersAnAnswerARow() {
    let sheet = Sheet(Self.long, Self.model())
    #expect(
      sheet.rows.map { $0.key.joined() + " \($0.year ?? 0)" } == [
        "A 2026", "B 2026", "A 2025", "B 0",
      ])
    #expect(sheet.rows.map { $0.line } == [2, 3, 7, 11])
    #expect(
      sheet.rows[0].answers.prefix(4) == [
        .level(3), .notApplicable, .unanswered, .number(Rational(12)),
      ])
    #expect(sheet.rows[0].evidence[0] == .given(length: 7, isLink: false, holdsLink: false))
    #expect(sheet.rows[1].evidence[0] == .missing)
    #expect(
      sheet.marks.filter { !$0.hasPrefix("J1008") } == [
        "J1060 8 indikator", "J1061 9 indikator", "J1015 10 komunitas", "J1020 6 q02",
        "J1017 11 tahun",
      ])
  }

  @Test func aLongSheetGivesWhatTheWideOneGives() {
    let wide = Sheet(
      "kode,tahun,q01,q02,q03,members,savings,office,trade\nA,2026,3,1,0,12,1.5,ya,shop\n"
        + "B,2026,,0,12,,,tidak,tani\n")
    let rows = """
      A,2026,q01,3
      A,2026,q02,1
      A,2026,q03,0
      A,2026,members,12
      A,2026,savings,1.5
      A,2026,office,ya
      A,2026,trade,shop
      B,2026,q02,0
      B,2026,q03,12
      B,2026,office,tidak
      B,2026,trade,tani
      """
    let long = Sheet("kode,year,question,answer\n" + rows)
    #expect(long.rows.map { $0.answers } == wide.rows.map { $0.answers })
    #expect(long.rows.map { $0.key } == wide.rows.map { $0.key })
  }

  @Test func aSheetWithQuestionsOfItsOwnIsNotLong() {
    #expect(Sheet("kode,q01,indicator,answer\nA,1,x,y\n").rows.count == 1)
  }

  // MARK: JSON

  /// JSON, its rows' codes with first answers, and what is told.
  static let json: [(text: String, rows: [String], marks: [String])] = [
    (
      #"[{"kode":"A","tahun":2026,"q01":3},{"kode":"B","tahun":"2026","q01":"2.0"}]"#,
      ["A3", "B2"], []
    ),
    ("\u{FEFF} {\"results\":[{\"kode\":\"A\",\"q01\":1e0}]}", ["A1"], []),
    (#"{"kode":"A","answers":{"q01":"Établi"},"evidence":{"q01":"x"}}"#, ["A3"], []),
    (#"{"kode":"\u00c9\ud83d\ude00\n","answers":{"q01":true}}"#, ["É😀"], ["J1020 1 answers.q01"]),
    (
      "[{\"kode\":\"A\",\n\"q01\":\"x\"},\n{\"kode\":\"B\",\n\"q01\":[1]}]", ["A", "B1"],
      ["J1020 2 [0].q01"]
    ),
    ("[{\"q01\":1,\n\"kode\":\"\"}]", ["1"], ["J1015 2 [0].kode"]),
    (#"[{"kode":"A","q01":1},{"kode":"A","q01":2}]"#, ["A1"], ["J1016 1 [1].kode"]),
    (
      #"[{"komunitas":"A","tahun":2026,"indikator":"q01","jawaban":3},{"komunitas":"A","tahun":2026,"#
        + #""indikator":"q9","jawaban":3}]"#, ["A3"], ["J1060 1 [1].indikator"]
    ),
    (#"[{"kode":"A","q01":1"#, [], ["J1070 1 "]), (#"[{"kode":"A","kode":"B"}]"#, [], ["J1070 1 "]),
    ("{\"kode\":\n01}", [], ["J1070 2 "]), ("[]", [], ["J1071 file"]), ("{} x", [], ["J1070 1 "]),
    (#"{"a":"\x"}"#, [], ["J1070 1 "]), (#"{"a":"\ud800"}"#, [], ["J1070 1 "]),
    ("[{\"a\":" + String(repeating: "[", count: 40) + "]", [], ["J1070 1 "]),
  ]

  @Test func readsJSON() {
    for (text, rows, marks) in Self.json {
      let sheet = Sheet(text, Self.model())
      let shown = sheet.rows.map { row in
        if case .level(let level) = row.answers[0] { return row.key.joined() + "\(level)" }
        return row.key.joined()
      }
      #expect(shown == rows, "\(text)")
      #expect(Self.marks(sheet).filter { !$0.hasPrefix("J1010") } == marks, "\(text)")
    }
  }

  @Test func figuresOfJSONAreExact() {
    var model = Self.model()
    model.decimalSign = .comma
    let cases = [
      ("1.204", "1.204"), ("12e2", "1200"), ("-1.5E-3", "-0.0015"), ("0.10e1", "1"),
      ("1e99", "1e99"),
      ("123456789012345678901234567890", "123456789012345678901234567890"),
    ]
    for (written, plain) in cases { #expect(JSONValue.plain(written) == plain) }
    let sheet = Sheet(#"[{"kode":"A","savings":1.204}]"#, model)
    #expect(sheet.rows.first?.answers[4] == .number(Rational(1204, 1000)))
  }

  @Test func aSheetInSquareBracketsIsNoJSON() {
    #expect(Sheet("[kode],kode,q01\n1,A,2\n").rows.map { $0.key } == [["A"]])
  }
}
