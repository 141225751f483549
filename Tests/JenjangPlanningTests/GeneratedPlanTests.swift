import JenjangHost
import Testing

/// Plans of generated rule sets beside what trying everything finds; `.ci/plans` takes a thousand.
struct GeneratedPlanTests {
  @Test func plansAreTheCheapest() {
    var planned = 0
    for seed in 0..<UInt64(Self.count) {
      let result = PlanAgreement(seed: seed).result()
      if let failure = result.failure { Issue.record("\(failure)") }
      if result.isPlanned { planned += 1 }
    }
    #expect(planned * 2 > Self.count)
  }

  private static let count = HostEnvironment.value("JENJANG_GENERATED") == "all" ? 1000 : 40
}
