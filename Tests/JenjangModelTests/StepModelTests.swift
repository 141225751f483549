import JenjangSource
import Testing

@testable import JenjangModel

/// What the checker makes of next steps, evidence, factors and findings.
struct StepModelTests {
  private func model(_ text: String) -> Model {
    let result = Checker.check(RuleFolder(path: "a.jenjang", bytes: Array(text.utf8)))
    for diagnostic in result.diagnostics where diagnostic.isError {
      Issue.record("\(diagnostic.rule.code) \(diagnostic.arguments)")
    }
    return result.model ?? Model()
  }

  private func description(_ step: Step, in model: Model) -> String {
    var text = (step.isAdvice ? "advice " : "") + step.name + " \"\(step.text.text(0))\""
    for raise in step.raises {
      text += " " + model.indicators[raise.indicator].path
      switch raise.target {
      case .next: text += ">"
      case .highest: text += ">>"
      case .level(let level): text += ">\(level)"
      }
    }
    if let level = step.atLevel { text += " at \(level)" }
    for actor in step.actors { text += " \(model.actors[actor].name)" }
    text += " \(step.effort)"
    if let months = step.months { text += " \(months)m" }
    if step.when != nil { text += " when" }
    for after in step.after { text += " after \(after)" }
    return text
  }

  @Test func stepsStandInTheOrderOfTheFile() {
    let text = """
      model m "M" {
        unanswered counts as unknown
        defaults { scale s  next "Talk"  by us, them  effort 3  within 4 months }
      }
      scale s { -1 low "Low" points 0  1 mid "Mid"  2 high "High" }
      advice first "First" effort 7 after last_one, d.b { raises d.a to highest, c to 2 }
      dimension d "D" {
        indicator a "A" next "Outer" by us {
          next "Inner" to highest effort 9
          -1 "Nothing" next "Begin" to mid within 1 month
            next "Ask" effort 1
          1 "Some" next "Go on"
          2 "All"
          next "Keep on" by them
        }
        indicator b "B"
      }
      advice last_one "Last" { by them  raises b  within 8 months  when d.a is low  raises d.a }
      indicator c "C" { next "Up" to high }
      fact f "F" number whole at least 0 at most 3
      indicator p "P" points f of 3
      indicator g "G" measures f { bands { below 1: -1  otherwise: 2 } }
      dimension e "E" { indicator a "A" next "Here" }
      actor us "Us"
      actor them "Them"
      """
    let model = model(text)
    #expect(
      model.steps.map { description($0, in: model) } == [
        "advice first \"First\" d.a>> c>2 us them 7 4m after 8 after 7",
        "d.a \"Outer\" d.a> us 3 4m", "d.a \"Inner\" d.a>> us them 9 4m",
        "d.a \"Begin\" d.a>1 at 0 us them 3 1m",
        "d.a \"Ask\" d.a> at 0 us them 1 4m", "d.a \"Go on\" d.a> at 1 us them 3 4m",
        "d.a \"Keep on\" d.a> them 3 4m", "b \"Talk\" d.b> us them 3 4m",
        "advice last_one \"Last\" d.b> d.a> them 3 8m when", "c \"Up\" c>2 us them 3 4m",
        "g \"Talk\" g> us them 3 4m", "e.a \"Here\" e.a> us them 3 4m",
      ])
  }

  @Test func evidenceHasItsColumn() {
    let model = model(
      """
      model m "M" { unanswered counts as unknown }
      scale s { 0 low "Low"  1 mid "Mid" asks evidence  2 high "High" needs evidence text 5  4 best "Best" needs evidence link else low }
      scale plain { 0 no_ "No"  1 yes_ "Yes" }
      indicator a "A" scale s
      indicator b "B" scale s column q2
      indicator c "C" scale plain column q2
      indicator d "D" scale plain column q2 { evidence link "Page" column page }
      indicator e "E" scale plain { evidence "Book" }
      indicator f "F" scale plain
      indicator g "G" { 0 "No" needs evidence  1 "Yes" needs evidence }
      fact h "H" yes_no
      """)
    #expect(
      model.questions.map { $0.evidenceColumn } == [
        "a_evidence", "page", nil, "page", "e_evidence", nil, "g_evidence", nil,
      ])
    #expect(model.indicators[3].evidence.kind == .link)
    #expect(model.indicators[3].evidence.text.text(0) == "Page")
    let levels = model.scales[0].levels.map { $0.evidence }
    #expect(
      levels == [
        nil, LevelEvidence(isNeeded: false), LevelEvidence(isNeeded: true, kind: .text(least: 5)),
        LevelEvidence(isNeeded: true, kind: .link, fallback: 0),
      ])
    #expect(
      model.scales[0].levels.indices.map { model.scales[0].fallback(from: $0) } == [0, 1, 1, 0])
    let inPlace = model.scales[model.indicators[6].scale ?? 0]
    #expect(inPlace.levels.indices.map { inPlace.fallback(from: $0) } == [0, 0])
  }

  @Test func findingsHaveTheirAspects() {
    let model = model(
      """
      model m "M" {
        unanswered counts as unknown
        defaults { scale s }
        findings { weakness at most mid  strength at least 3  threat below -1 }
      }
      scale s { 0 low "Low"  1 mid "Mid"  2 high "High"  3 best "Best" }
      dimension d "D" aspect economic {
        section x "X" { indicator a "A"  indicator b "B" aspect social }
        dimension e "E" { indicator c "C" }
        dimension f "F" aspect social { indicator g "G" }
      }
      indicator h "H"
      factor i "I" scale -2 to 1 column x1 formerly y1 not applicable allowed { 1 "Good" also "fine" }
      factor j "J" aspect economic { -3 "Bad"  5 "Good" }
      finding k "K" threat economic when i < 0
      finding l "L" aspect social when h is low and phase is top strength
      phases { phase low "Low"  phase top "Top" from 50% { requires i >= 0 } }
      """)
    #expect(
      model.indicators.map { $0.aspect } == [.economic, .social, .economic, .social, .social])
    #expect(model.factors.map { $0.aspect } == [.social, .economic])
    let scales = model.factors.map { model.scales[$0.scale] }
    #expect(scales.map { $0.levels.map { $0.number } } == [[-2, -1, 0, 1], [-3, 5]])
    #expect(scales[0].levels.map { $0.title.text(0) } == ["", "", "", "Good"])
    #expect(scales[0].levels[3].also == ["fine"])
    let question = model.questions[model.factors[0].question]
    #expect(question.column == "x1" && question.formerColumns == ["y1"])
    #expect(question.owner == .factor(0) && question.notApplicable == .allowed)
    #expect(model.findings.map { $0.quadrant } == [.threat, .strength])
    #expect(model.findings.map { $0.aspect } == [.economic, .social])
    var policy = FindingPolicy()
    policy.weaknessUpTo = 1
    policy.strengthFrom = 3
    policy.threatBelow = -1
    #expect(model.findingPolicy == policy)
    #expect(model.ladder?.phases[1].gates[0].subjects == [.factor(0)])
    let operations = model.expressions.map { $0.operation }
    #expect(operations.contains(.phase) && operations.contains(.rung(1)))
  }

  @Test func testsGiveAndExpect() {
    let model = model(
      """
      model m "M" { unanswered counts as unknown  defaults { scale s } }
      scale s { 0 low "Low"  1 high "High" asks evidence }
      indicator a "A" next "Up"
      indicator b "B"
      factor f "F" scale -2 to 2
      finding g "G" threat when f < 0
      advice h "H" { raises a, b }
      test "t" {
        given  every indicator is high, every indicator is low without evidence, b is high without evidence, f is -2, a is low
        expect advice h  expect no advice a  expect advice b
        expect finding g  expect no finding f  expect no strength b
        expect unproved b  expect no unproved a
      }
      """)
    #expect(
      model.tests[0].given == [
        .every([.answer(question: 0, .level(1)), .answer(question: 1, .level(1))]),
        .every([
          .answer(question: 0, .level(0), hasEvidence: false),
          .answer(question: 1, .level(0), hasEvidence: false),
        ]),
        .answer(question: 1, .level(1), hasEvidence: false), .answer(question: 2, .level(0)),
        .answer(question: 0, .level(0)),
      ])
    let found = model.tests[0].expectations.map { expectation -> String in
      switch expectation.kind {
      case .advice(let steps, let isOffered): return "\(steps) \(isOffered)"
      case .finding(let subject, let quadrant, let isFound):
        return "\(subject) \(quadrant.map { $0.word } ?? "any") \(isFound)"
      case .unproved(let indicator, let isUnproved): return "\(indicator) \(isUnproved)"
      default: return "?"
      }
    }
    #expect(
      found == [
        "[1] true", "[0] false", "[] true", "finding(0) any true", "factor(0) any false",
        "indicator(1) strength false", "1 true", "0 false",
      ])
  }
}
