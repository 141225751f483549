import JenjangModel
import JenjangNumbers
import JenjangSource
import Testing

@testable import JenjangTables

struct BadCellTests {
  /// A column and a cell in it, the code, the suggestion, and what the message must hold.
  static let cases:
    [(column: String, cell: String, code: String, suggestion: String?, told: String)] = [
      (
        "q01", "4", "J1020", nil,
        "Allowed are: 0 absent \"Absent\", 1 informal \"Oral\", 2 written \"Written down\","
      ),
      ("q01", "3.5", "J1020", nil, "\"3.5\" is not a level"),
      ("q01", "3 - Tertulis", "J1020", "Tertulis", "3 - Tertulis"),
      ("q01", "belum adda", "J1020", "Belum ada", "belum adda"),
      ("q01", "writen", "J1020", "written", ""),
      ("q01", "xyz", "J1020", nil, ""), ("q01", "tb", "J1021", nil, "`not applicable allowed`"),
      ("q03", "13", "J1020", nil, "Allowed are: -1 \"Turun\", 0 \"Tetap\", 12 \"Naik\"."),
      (
        "members", "1.204", "J1022", nil,
        "1204 if its sign parts thousands, 1.204 if it is the decimal sign"
      ),
      ("members", "dua", "J1023", nil, "\"dua\" is not a figure"),
      ("members", "-1", "J1026", nil, "-1 is out of bounds"),
      ("members", "5001", "J1026", nil, "0 to 5000"),
      ("members", "2,5", "J1027", nil, "Write a whole number, 0 to 5000."),
      ("savings", String(repeating: "7", count: 50), "J1025", nil, "more than 40 digits"),
      ("office", "yess", "J1028", "yes", "neither yes nor no"),
      ("office", "2", "J1028", nil, "ya, tidak"),
      ("trade", "shp", "J1029", "shop", "shop \"Shop\", farm \"Pertanian\""),
      ("trade", "pertanain", "J1029", "Pertanian", ""), ("trade", "0", "J1029", nil, ""),
    ]

  @Test func saysWhatWasFoundAndWhatIsAllowed() {
    for (column, cell, code, suggestion, told) in Self.cases {
      let sheet = Sheet("kode,\(column)\na,\"\(cell)\"\n")
      let finding = sheet.findings.last { $0.rule.code == code }
      #expect(finding?.place == .cell(file: "a.csv", line: 2, column: column), "\(column) \(cell)")
      #expect(finding?.suggestion == suggestion, "\(column) \(cell)")
      let text = finding.map { message($0) } ?? ""
      #expect(told.isEmpty || text.contains(told), "\(text)")
      #expect(!text.contains("{"), "\(text)")
      let indonesian = finding.map { message($0, .indonesian) } ?? ""
      #expect(!indonesian.contains("{") && indonesian != text, "\(indonesian)")
      #expect(sheet.rows.first?.badCells == 1 && sheet.badCells == 1)
      #expect(sheet.rows.first?.answers.allSatisfy { $0 == .unanswered } == true)
    }
  }

  @Test func showsFiguresByTheStatedSign() {
    let cases: [(sign: DecimalSign, cell: String, suggestion: String, told: String)] = [
      (.comma, "2.5", "2,5", "no figure with a comma as its decimal sign"),
      (.point, "1.000.000,50", "1,000,000.50", "`numbers point`: write figures like 1500.5"),
    ]
    for (sign, cell, suggestion, told) in cases {
      var model = sampleModel()
      model.decimalSign = sign
      let finding = Sheet("kode,savings\na,\"\(cell)\"\n", model).findings.last
      #expect(finding?.rule.code == "J1024" && finding?.suggestion == suggestion)
      #expect(finding.map { message($0) }?.contains(told) == true)
    }
    let doubtful = Sheet("kode,savings\na,\"-1,204\"\n").findings.last
    let text = doubtful.map { message($0, .indonesian) } ?? ""
    #expect(text.contains("-1204 bila tandanya memisahkan ribuan, -1,204 bila"), "\(text)")
  }

  @Test func cutsLongListsAndLongCells() {
    var model = sampleModel()
    model.scales[0].levels = (0..<40).map { level($0, "l\($0)", "Tingkat \($0)", nil) }
    let text = Sheet("kode,q01\na," + String(repeating: "z", count: 500), model).findings.last
    let told = text.map { message($0) } ?? ""
    #expect(told.contains("11 l11 \"Tingkat 11\", ….") && told.utf8.count < 600, "\(told)")
  }
}

/// Figures by steps, and those at which somebody might wonder.
struct FigureStepTests {
  static func model() -> Model {
    var model = sampleModel()
    var domain = NumberDomain()
    domain.least = Rational(10)
    domain.most = Rational(100)
    domain.step = Rational(5, 2)
    domain.usualLeast = Rational(20)
    domain.usualMost = Rational(60)
    model.questions[3].domain = .number(domain)
    return model
  }

  /// A cell, the code of what is said of it, what must stand in that, and the answer.
  @Test(arguments: [
    (cell: "22.5", code: nil as String?, told: "", answer: Rational(45, 2) as Rational?),
    (cell: "12.6", code: "J2220", told: "The nearest are 12.5 and 15.", answer: nil),
    (cell: "10.1", code: "J2220", told: "10.1 is no multiple of 2.5 from 10", answer: nil),
    (cell: "99", code: "J2220", told: "97.5 and 100", answer: nil),
    (cell: "102.5", code: "J1026", told: "10 to 100", answer: nil),
    (cell: "12.5", code: "J2221", told: "Usual is 20 to 60.", answer: Rational(25, 2)),
    (
      cell: "62.5", code: "J2221", told: "62.5 is unusual in the column members",
      answer: Rational(125, 2)
    ),
    (cell: "20", code: nil, told: "", answer: Rational(20)),
    (cell: "60", code: nil, told: "", answer: Rational(60)),
  ])
  func cellsAreRead(cell: String, code: String?, told: String, answer: Rational?) {
    let sheet = Sheet("kode,members\na,\(cell)\n", Self.model())
    let finding = sheet.findings.first { $0.rule.code == code }
    #expect((finding == nil) == (code == nil), "\(sheet.findings.map { $0.rule.code })")
    let text = finding.map { message($0) } ?? ""
    #expect(text.contains(told) || told.isEmpty, "\(text)")
    #expect((finding?.isError ?? false) == (answer == nil))
    let read = sheet.rows.first?.answers[3]
    #expect(read == answer.map { .number($0) } ?? .unanswered)
    #expect(sheet.badCells == (answer == nil ? 1 : 0))
  }
}
