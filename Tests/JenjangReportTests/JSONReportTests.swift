import JenjangNumbers
import JenjangScoring
import JenjangSource
import Testing

@testable import JenjangModel
@testable import JenjangReport

struct JSONReportTests {
  private func json(_ form: JSONReport.Form, _ records: [CommunityRecord]) -> String {
    let fingerprint = Fingerprint(verdict: "0a", texts: "0b")
    var report = JSONReport(
      model: sampleModel(), form: form, language: .english, fingerprint: fingerprint)
    for record in records { report.append(record) }
    report.finish()
    return String(decoding: report.takeBytes(), as: UTF8.self)
  }

  private let first = """
    {"id":"K01","name":"Sinar Tani","year":2026,"groups":{"district":"Garut"},\
    "ruleSet":{"name":"kopi","title":"KOPI Self-Assessment","edition":"2026.1",\
    "fingerprint":{"verdict":"0a","texts":"0b"}},"assessed":true,"overall":{"low":37.50,\
    "high":61.90,"exactLow":"3/8","exactHigh":"13/21","mayBeAbsent":false},\
    "dimensions":{"planning":{"value":61.90,"exact":"13/21"},"control":{"low":25.00,"high":61.90,\
    "exactLow":"1/4","exactHigh":"13/21","mayBeAbsent":false},"control.cash":{"low":-0.50,\
    "high":null,"exactLow":"-1/2","exactHigh":null,"mayBeAbsent":true}},\
    "indicators":{"planning.q01":{"state":"answered","level":"written","points":{"value":2.00,\
    "exact":"2"},"value":{"value":100.00,"exact":"1"}},"planning.q02":{"state":"answered",\
    "level":"informal","points":{"value":1.00,"exact":"1"},"value":{"value":50.00,\
    "exact":"1/2"}},"control.q03":{"state":"not_applicable","level":null,"points":null,\
    "value":null},"control.cash.q04":{"state":"unanswered","level":{"low":"absent",\
    "high":"written","mayBeAbsent":true},"points":{"low":0.00,"high":2.00,"exactLow":"0",\
    "exactHigh":"2","mayBeAbsent":true},"value":{"low":0.00,"high":100.00,"exactLow":"0",\
    "exactHigh":"1","mayBeAbsent":true}}},"phase":{"certain":"tertata","possible":"profesional"},\
    "withoutNotApplicable":{"certain":"cair","possible":"tertata"},\
    "dimensionPhases":{"planning":{"certain":"profesional","possible":"profesional"},\
    "control":{"certain":"cair","possible":"profesional"}},"blocked":{"phase":"profesional",\
    "threshold":{"value":50.00,"exact":"1/2","above":false},"distance":{"value":12.50,\
    "exact":"1/8"},"applicableShare":{"value":75.00,"exact":"3/4"},"gates":[{"name":"structure",\
    "subjects":["control","planning"],"because":"Structure is the core.","decided":false,\
    "causes":[{"subject":"control","comparison":"at_least","value":{"low":25.00,"high":61.90,\
    "exactLow":"1/4","exactHigh":"13/21","mayBeAbsent":false},"other":{"value":50.00,\
    "exact":"1/2"},"demanded":true,"distance":{"value":25.00,"exact":"1/4"}}]},{"name":null,\
    "subjects":["planning.q02"],"because":null,"decided":true,\
    "causes":[{"subject":"planning.q02","comparison":"at_least","value":"informal",\
    "other":"written","demanded":true,"distance":{"value":1.00,"exact":"1"}}]},{"name":null,\
    "subjects":["planning.q02"],"because":null,"decided":true,\
    "causes":[{"subject":"planning.q02","comparison":"at_least","value":"informal",\
    "other":"written","demanded":false,"distance":null}]}]},"answered":4,"asked":6,\
    "coverage":{"overall":{"answered":3,"asked":4},"planning":{"answered":2,"asked":2},\
    "control":{"answered":1,"asked":2},"control.cash":{"answered":0,"asked":1}},\
    "unanswered":["q04","anggota"],"decidingQuestions":[{"question":"q04","decides":2,\
    "reach":{"value":12.50,"exact":"1/8"}}],"notApplicable":["control.q03"],\
    "answersNotScored":["q01"],"evidence":{"proved":1,"asked":2},\
    "unproved":[{"indicator":"planning.q02","claimed":"written","counted":"informal"}],\
    "findings":[{"quadrant":"strength","aspect":"social","kind":"indicator",\
    "name":"planning.q01","text":"Annual programme","level":"written"},{"quadrant":"weakness",\
    "aspect":"economic","kind":"finding","name":"idle_capital","text":"Savings lie idle",\
    "level":null},{"quadrant":"weakness","aspect":"social","kind":"indicator",\
    "name":"planning.q02","text":"Indicators","level":"informal"},{"quadrant":"opportunity",\
    "aspect":"social","kind":"factor","name":"support","text":"Village support","level":"1"}],\
    "steps":[{"name":"q02","action":"prove","text":"Write down indicators",\
    "actors":[{"name":"kopi","title":"KOPI"}],"effort":2,"months":3,\
    "raised":[{"indicator":"planning.q02","from":"informal","to":"written"}],\
    "effect":{"opens":["overall","structure","planning.q02"],"closes":{"value":2.25,\
    "exact":"9/4"},"gain":{"value":1.25,"exact":"1/80"},"phase":"profesional"}},{"name":"q04",\
    "action":"answer","text":"Discuss it","actors":[],"effort":1,"months":null,\
    "raised":[{"indicator":"control.cash.q04","from":null,"to":"informal"}],"effect":{"opens":[],\
    "closes":{"value":0.00,"exact":"0"},"gain":null,"phase":null}},{"name":"open_books",\
    "action":"take","text":"Open the cash book and report monthly","actors":[{"name":"kopi",\
    "title":"KOPI"},{"name":"village","title":"Village government"}],"effort":3,"months":1,\
    "raised":[{"indicator":"planning.q01","from":"informal","to":"written"},\
    {"indicator":"control.cash.q04","from":null,"to":"informal"}],"effect":{"opens":[],\
    "closes":{"value":0.33,"exact":"1/3"},"gain":{"value":0.00,"exact":"0"},"phase":null}}]}
    """

  private let last = """
    {"id":"K05","name":"Mekar","year":2026,"groups":{"district":"Garut"},\
    "ruleSet":{"name":"kopi","title":"KOPI Self-Assessment","edition":"2026.1",\
    "fingerprint":{"verdict":"0a","texts":"0b"}},"assessed":false,"overall":null,"dimensions":{},\
    "indicators":{},"phase":null,"withoutNotApplicable":null,"dimensionPhases":{},"blocked":null,\
    "answered":null,"asked":null,"coverage":{},"unanswered":[],"decidingQuestions":[],\
    "notApplicable":[],"answersNotScored":[],"evidence":null,"unproved":[],"findings":[],\
    "steps":[]}
    """

  @Test func writesObjects() {
    let records = [sampleRecords()[0], sampleRecords()[4]]
    #expect(json(.lines, records) == first + "\n" + last + "\n")
    #expect(json(.array, records) == "[\n" + first + ",\n" + last + "\n]\n")
    #expect(json(.lines, []) == "")
    #expect(json(.array, []) == "[\n]\n")
  }

  /// What the sides of a comparison are called, by what they are.
  @Test func namesSides() {
    var model = sampleModel()
    model.facts.append(
      Fact(name: "trade", title: text("Usaha"), unit: .none, question: 6, range: nowhere))
    let shop = ChoiceOption(name: "shop", title: text("Dagang"))
    let none = ChoiceOption(name: "none", title: text("Tanpa"))
    model.questions.append(
      Question(
        owner: .fact(1), column: "trade", domain: .choice([none, shop]), notApplicable: .refused))
    model.expressions += [
      ExpressionNode(.fact(1), type: .choice(1), range: nowhere),
      ExpressionNode(.choice(1), type: .choice(1), range: nowhere),
      ExpressionNode(.compare(.equal), [10, 11], type: .truth, range: nowhere),
      ExpressionNode(.phase, type: .phase, range: nowhere),
      ExpressionNode(.rung(1), type: .phase, range: nowhere),
      ExpressionNode(.compare(.below), [13, 14], type: .truth, range: nowhere),
      ExpressionNode(.year, type: .number(.none), range: nowhere),
      ExpressionNode(.number(.one), type: .number(.none), range: nowhere),
      ExpressionNode(.compare(.atMost), [16, 17], type: .truth, range: nowhere),
    ]
    let cases: [(expression: Int, left: Figure, right: Figure, sides: String)] = [
      (
        12, range(.zero, .one), Figure(.one),
        #"""
        "subject":"trade","comparison":"is","value":{"low":"none","high":"shop","mayBeAbsent":false},\#
        "other":"shop","demanded":true,"distance":null
        """#
      ),
      (
        15, range(Rational(-1), .one), Figure(.one),
        #"""
        "subject":null,"comparison":"below","value":{"low":null,"high":"tertata",\#
        "mayBeAbsent":false},"other":"tertata","demanded":true,"distance":null
        """#
      ),
      (
        18, Figure(Rational(3)), Figure(.one),
        #"""
        "subject":null,"comparison":"at_most","value":{"value":3.00,"exact":"3"},\#
        "other":{"value":1.00,"exact":"1"},"demanded":true,"distance":{"value":2.00,"exact":"2"}
        """#
      ),
    ]
    for (expression, left, right, sides) in cases {
      model.ladder?.phases[2].gates[0].condition = expression
      var assessment = sampleAssessment()
      assessment.blocked?.gates = [
        BlockedGate(
          gate: 0, truth: .no,
          causes: [BlockingComparison(expression: expression, left: left, right: right)])
      ]
      var report = JSONReport(model: model, form: .lines)
      report.append(CommunityRecord(id: "K", assessment: assessment))
      let line = String(decoding: report.takeBytes(), as: UTF8.self)
      #expect(line.contains("\"causes\":[{" + sides + "}]"), "\(line)")
      #expect(line.contains("\"fingerprint\":null"))
    }
  }

  @Test func isValid() {
    let odd = CommunityRecord(
      id: "\u{0}\u{1F}\u{7F}\"\\/\n\r\t", name: "Désa 村 👩‍🌾 \u{2028}", groups: ["\u{8}"],
      assessment: sampleAssessment())
    let records = sampleRecords() + [odd]
    #expect(JSONScanner.isValid(json(.array, records)))
    for line in json(.lines, records).split(separator: "\n") {
      #expect(JSONScanner.isValid(String(line)), "\(line)")
    }
    #expect(json(.lines, [odd]).contains(#""id":"\u0000\u001f\u007f\"\\/\n\r\t","#))
    for broken in [
      "[1,]", "{\"a\":.5}", "[\"\n\"]", "{\"a\" 1}", "01", "[1 2]", "\"\\x\"", "1.", "",
    ] {
      #expect(!JSONScanner.isValid(broken), "\(broken)")
    }
  }
}
