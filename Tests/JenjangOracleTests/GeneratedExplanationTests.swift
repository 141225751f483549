import JenjangTestSupport
import Testing

/// The laws of explanations on generated models: conditions, years, bands, nested scores, open answers.
@Suite struct GeneratedExplanationTests {
  @Test(arguments: 0..<4)
  func partsMakeUpTheWhole(part: Int) throws {
    var accounts = 0
    let size = GeneratedCount.of(1_000) / 4
    for number in (part * size)..<((part + 1) * size) {
      let seed = UInt64(number)
      let generated = GeneratedCase(seed: seed)
      let run = try EngineRun(generated.text)
      var sheets = SheetGenerator(seed)
      for place in 0..<3 {
        let sheet =
          place == 0
          ? sheets.completeSheet(generated.model)
          : sheets.sheet(generated.model, unansweredPercent: place * 35)
        let assessment = try run.assess(sheet, outlook: [])
        let laws = ExplanationLaws(plan: run.ruleSet.plan, assessment: assessment)
        accounts += laws.accounts
        guard laws.broken.isEmpty else {
          Issue.record("seed \(seed), sheet \(place): \(laws.broken)\n\(generated.text)")
          return
        }
      }
    }
    #expect(accounts > 4 * size)
  }
}
