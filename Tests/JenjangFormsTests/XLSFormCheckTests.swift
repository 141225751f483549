import JenjangModel
import Testing

@testable import JenjangForms

/// What form tools let pass in silence is refused before a form is written.
@Suite struct XLSFormCheckTests {
  private static func codes(_ change: (inout Questionnaire) -> Void) throws -> [String] {
    let ruleSet = try #require(FormModels.ruleSet(FormModels.small))
    var questionnaire = Questionnaire(ruleSet.model)
    change(&questionnaire)
    return XLSForm(questionnaire).diagnostics.map { $0.rule.code }
  }

  @Test func aSoundFormHasNothingToTell() throws {
    #expect(try Self.codes { _ in } == [])
  }

  @Test func mistakesOfAFormAreTold() throws {
    #expect(try Self.codes { $0.groups[1].name = "facts" } == ["J2502"])
    #expect(try Self.codes { $0.groups[0].name = "2 facts" } == ["J2503"])
    #expect(try Self.codes { $0.groups[0].name = "meta" } == ["J2503"])
    #expect(try Self.codes { $0.groups[0].items = [] } == ["J2504", "J2510", "J2510"])
    #expect(try Self.codes { $0.groups[2].title.texts[1] = "" } == ["J2501"])
    #expect(
      try Self.codes {
        guard case .question(var question) = $0.groups[0].items[3],
          case .choices(var choices) = question.answers
        else { return }
        choices[0].name = "not one"
        question.answers = .choices(choices + [choices[1]])
        $0.groups[0].items[3] = .question(question)
      } == ["J2507", "J2507"])
    #expect(
      try Self.codes {
        guard case .question(var question) = $0.groups[0].items[3] else { return }
        question.answers = .choices([])
        $0.groups[0].items[3] = .question(question)
      } == ["J2504"])
  }

  @Test func aColumnThatNoToolReadsIsTold() throws {
    let ruleSet = try #require(FormModels.ruleSet(FormModels.small))
    let questionnaire = Questionnaire(ruleSet.model)
    var form = XLSForm(questionnaire)
    form.survey.columns[form.survey.columns.count - 1] = "relevantt"
    #expect(XLSFormCheck(form, questionnaire).diagnostics.map { $0.rule.code } == ["J2508"])
  }

  /// Rules that make no form, and where that is told.
  @Test(arguments: [
    ("indicator i \"I\" column \"soal 1\" scale s", ["J2503"]),
    ("indicator i \"I\" / \"I\" scale s", []),
    ("indicator i \"I\" scale t", ["J2501"]),
    ("indicator meta \"I\" scale s", ["J2503"]),
    (
      "fact n \"N\" / \"N\" number not applicable allowed  indicator i \"I\" / \"I\" scale s",
      []
    ),
  ])
  func rulesThatMakeNoForm(_ indicator: String, _ codes: [String]) throws {
    let rules = """
      model m "M" / "M" { languages id, en  unanswered counts as lowest
        columns { community "kode" }  not_applicable words "NA" }
      scale s { 0 a "A" / "A"  1 b "B" / "B" }
      scale t { 0 a "A"  1 b "B" }
      \(indicator)
      """
    let form = try #require(FormModels.form(rules))
    var told: [String] = []
    for diagnostic in form.diagnostics where told.last != diagnostic.rule.code {
      told.append(diagnostic.rule.code)
    }
    #expect(told == codes || (codes == ["J2503"] && told.contains("J2503")))
  }
}
