import Jenjang
import JenjangModel
import JenjangNumbers
import JenjangPlanning
import JenjangScoring
import JenjangSource
import Testing

/// Plans of small rule sets whose cheapest plan can be found by hand.
struct PlanTests {
  private static let rules = """
    model m "M" {
      languages en  unanswered counts as unknown  columns { community "id" }
      not_applicable words "NA"
    }
    scale s { 0 none "None"  1 some "Some"  2 most "Most"  3 full "Full" }
    actor board "Board"
    actor village "Village"
    fact members "Members" number whole at least 0
    indicator a "A" scale s weight 2 {
      next "Do A" by board effort 2 within 2 months
      2 "Most" next "Finish A" effort 5
    }
    indicator b "B" scale s { next "Do B" by village effort 1 within 1 month }
    indicator c "C" scale s { not applicable allowed  next "Do C" by board effort 4 }
    advice both "B and C" by board effort 3 after a { raises b to full, c to full  when members >= 5 }
    phases {
      phase p0 "P0"
      phase p1 "P1" from 50%
      phase p2 "P2" from 50% { requires c at least some or a is full }
    }
    """

  private struct Case: CustomTestStringConvertible {
    var answers: String
    var targets: [String] = []
    /// Steps by name and levels, in order.
    var steps: [String]
    var effort: Int

    var testDescription: String { answers + " " + targets.joined(separator: " ") }
  }

  private static let cases = [
    // 12 points of 12: six are needed; B and C give six for 3.
    Case(answers: "0,0,0,9", steps: ["both b0>3 c0>3"], effort: 3),
    // Too few members: A gives four for 4, B two for 2.
    Case(answers: "0,0,0,4", steps: ["a a0>1", "a a1>2", "b b0>1", "b b1>2"], effort: 6),
    // An open question stands at its lowest level.
    Case(answers: ",2,0,4", steps: ["a a0>1", "a a1>2"], effort: 4),
    // What is not applicable takes its weight away: five of nine, and one step of A is fewer than two of B.
    Case(answers: "1,1,NA,4", steps: ["a a1>2"], effort: 2),
    // A gate of the phase: C is dearer than the rest of A would be; both orders are open.
    Case(answers: "2,3,0,4", targets: ["p2"], steps: ["c c0>1"], effort: 4),
    Case(answers: "2,3,NA,4", targets: ["p2"], steps: ["a a2>3"], effort: 5),
    // Several targets together.
    Case(
      answers: "0,0,0,9", targets: ["overall=75"], steps: ["both b0>3 c0>3", "a a0>1", "a a1>2"],
      effort: 7),
    Case(answers: "3,3,3,9", targets: ["p1", "overall=90"], steps: [], effort: 0),
  ]

  private static func start(_ answers: String, rules: String = rules) throws -> StartingPoint {
    let check = RuleSet.check(RuleFolder(path: "m.jenjang", bytes: Array(rules.utf8)))
    let ruleSet = try #require(check.ruleSet, "\(check.diagnostics.map { $0.rule.code })")
    let text = "id,a,b,c,members\nK," + answers + "\n"
    var sheet = Sheet(ruleSet, bytes: Array(text.utf8), file: "a.csv")
    let next = sheet.next()
    let record = try #require(next)
    return StartingPoint(
      plan: ruleSet.plan, answers: record.answers, given: try #require(record.assessment),
      year: nil)
  }

  private static func planner(_ targets: [String], _ start: StartingPoint) throws -> Planner {
    var planner = Planner()
    let names = TargetNames(model: start.plan.model)
    planner.targets = try targets.map { try names.target(typed: $0) }
    return planner
  }

  private static func told(_ plan: CommunityPlan) -> [String] {
    let model = plan.start.plan.model
    return plan.steps.map { step in
      var text = model.steps[step.step].name
      for raised in step.raised {
        text += " \(model.indicators[raised.indicator].name)\(raised.from ?? -1)>\(raised.to)"
      }
      return text
    }
  }

  @Test(arguments: cases)
  private func cheapestPlanIsFound(_ example: Case) throws {
    let start = try Self.start(example.answers)
    let plan = try Self.planner(example.targets, start).plan(start)
    #expect(Self.told(plan).sorted() == example.steps.sorted())
    #expect(plan.outcome == (example.steps.isEmpty ? .reached : .planned))
    #expect(plan.effort == example.effort)
    #expect(plan.least == example.effort)
  }

  @Test func stepsWaitForWhatTheyComeAfter() throws {
    let start = try Self.start("0,0,0,9")
    let plan = try Self.planner(["overall=75"], start).plan(start)
    let names = Self.told(plan).map { String($0.prefix(1)) }
    // `both` comes after A's steps, though it gains more for its effort.
    #expect(names == ["a", "a", "b"])
    let both = try #require(plan.steps.last)
    #expect(both.raised.count == 2)
    #expect(both.waitsFor == [0, 1])
    #expect(both.start == 4)
  }

  @Test func whatIsOutOfReachIsProvedToBe() throws {
    let start = try Self.start("0,0,0,9")
    let plan = try Self.planner(["overall=101"], start).plan(start)
    #expect(plan.outcome == .impossible)
    #expect(plan.steps.isEmpty)
  }

  @Test func endedSearchTellsBounds() throws {
    let start = try Self.start("0,0,0,9")
    var planner = try Self.planner([], start)
    planner.mostNodes = 0
    let plan = planner.plan(start)
    #expect(plan.outcome == .planned)
    #expect(!plan.isProved)
    #expect(plan.least <= 3)
    #expect(plan.effort >= 3)
    planner.mostNodes = PlanAgreement.enough
    planner.isOver = { true }
    #expect(planner.plan(start).wasOver)
  }

  @Test func capacitySpreadsOverQuarters() throws {
    let start = try Self.start("0,0,0,4")
    var planner = try Self.planner(["p2"], start)
    let free = planner.plan(start)
    #expect(Set(free.quarters.map { $0.number }) == Set(1...free.quarters.count))
    planner.capacity = [0: 1]
    let plan = planner.plan(start)
    #expect(plan.effort == free.effort)
    #expect(plan.quarters.count > free.quarters.count)
    // Nobody gives more than he can: the board's efforts take as many quarters.
    let board = plan.steps.filter { start.plan.model.steps[$0.step].actors == [0] }
    #expect(plan.quarters.count >= board.reduce(0) { $0 + $1.effort })
    for (place, step) in plan.steps.enumerated() {
      for earlier in step.waitsFor {
        #expect(earlier < place)
        #expect(plan.steps[earlier].end <= step.start)
      }
    }
    #expect(plan.quarters.last?.assessment.verdict?.certain == 2)
  }

  @Test func suppositionsMoveTheStart() throws {
    let start = try Self.start("0,3,0,4")
    let names = TargetNames(model: start.plan.model)
    let supposed = try names.supposition(typed: "a=most")
    let whatIf = WhatIf([(supposed.indicator, supposed.level)], from: start)
    #expect(whatIf.before.assessment.verdict?.certain == 0)
    #expect(whatIf.after.assessment.verdict?.certain == 1)
    #expect(whatIf.opensThreshold)
    #expect(whatIf.changes == [WhatIf.Change(indicator: 0, from: 0, to: 2)])
    let plan = try Self.planner(["p2"], whatIf.after).plan(whatIf.after)
    #expect(Self.told(plan) == ["c c0>1"])
  }

  @Test func claimWithoutEvidenceIsProvedByAStep() throws {
    let rules = """
      model m "M" { languages en  unanswered counts as lowest  columns { community "id" } }
      scale s { 0 none "None"  1 some "Some"  2 full "Full" needs evidence }
      fact members "Members" number
      indicator a "A" scale s { evidence "Minutes" column a_evidence  next "Do A" effort 2 }
      phases { phase p0 "P0"  phase p1 "P1" from 100% }
      """
    let check = RuleSet.check(RuleFolder(path: "m.jenjang", bytes: Array(rules.utf8)))
    let ruleSet = try #require(check.ruleSet, "\(check.diagnostics.map { $0.rule.code })")
    var sheet = Sheet(ruleSet, bytes: Array("id,a,a_evidence\nK,2,\n".utf8), file: "a.csv")
    let next = sheet.next()
    let record = try #require(next)
    let start = StartingPoint(
      plan: ruleSet.plan, answers: record.answers, given: try #require(record.assessment),
      year: nil)
    let plan = Planner().plan(start)
    #expect(Self.told(plan) == ["a a1>2"])
    #expect(plan.steps.first?.proves == true)
  }
}
