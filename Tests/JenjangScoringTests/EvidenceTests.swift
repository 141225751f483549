import JenjangModel
import JenjangNumbers
import Testing

@testable import JenjangScoring

@Suite struct EvidenceTests {
  /// Levels 0 to 4, of which 3 asks for evidence and 4 needs it.
  private func model(kind: EvidenceKind? = nil, fallback: Int? = nil) -> ModelBuilder {
    var builder = ModelBuilder()
    let scale = builder.scale(rationals(0, 1, 2, 3, 4))
    builder.model.scales[scale].levels[3].evidence = LevelEvidence(isNeeded: false)
    builder.model.scales[scale].levels[4].evidence = LevelEvidence(
      isNeeded: true, kind: kind, fallback: fallback)
    _ = builder.indicator(scale: scale, next: true)
    return builder
  }

  @Test func aClaimWithoutItsEvidenceCountsLower() {
    let short = Evidence.given(length: 4, isLink: false)
    let long = Evidence.given(length: 5, isLink: false)
    let cases: [(EvidenceKind?, Int?, Evidence, Int, Int)] = [
      (nil, nil, .missing, 4, 3), (nil, 1, .missing, 4, 1), (nil, nil, .notAsked, 4, 4),
      (nil, nil, short, 4, 4), (.text(least: 5), nil, short, 4, 3),
      (.text(least: 5), nil, long, 4, 4), (.link, nil, long, 4, 3),
      (.link, nil, .given(length: 12, isLink: true), 4, 4), (nil, nil, .missing, 3, 3),
      (nil, nil, .missing, 2, 2),
    ]
    for (kind, fallback, evidence, claimed, counted) in cases {
      let builder = model(kind: kind, fallback: fallback)
      let assessment = builder.score([0: .level(claimed)], evidence: [0: evidence])
      #expect(
        assessment?.indicators[0].points == Figure(Rational(counted)),
        "\(String(describing: kind)) \(evidence) \(claimed)")
    }
  }

  @Test func whatIsUnprovedIsNamed() {
    func unproved(_ level: Int, _ evidence: Evidence) -> [UnprovedClaim] {
      model().score([0: .level(level)], evidence: [0: evidence])?.unproved ?? []
    }
    #expect(unproved(4, .missing) == [UnprovedClaim(indicator: 0, claimed: 4, counted: 3)])
    #expect(unproved(3, .missing) == [UnprovedClaim(indicator: 0, claimed: 3, counted: 3)])
    #expect(unproved(2, .missing).isEmpty)
    #expect(unproved(4, .ample).isEmpty)
    #expect(unproved(4, .notAsked).isEmpty)
    let assessments = [Evidence.missing, .ample, .notAsked].map {
      model().score([0: .level(4)], evidence: [0: $0])?.claimsAskingEvidence
    }
    #expect(assessments == [1, 1, nil])
    #expect(model().score([0: .level(1)], evidence: [0: .missing])?.claimsAskingEvidence == 0)
  }

  @Test func theStepOfAnUnprovedClaimIsToProveIt() {
    let steps = model().score([0: .level(4)], evidence: [0: .missing], outlook: .all)?.outlook?
      .steps
    #expect(steps?.map { $0.action } == [.prove])
    #expect(steps?[0].raised == [OfferedStep.Raised(indicator: 0, from: 3, to: 4)])
    #expect(steps?[0].effect?.gain == Rational(1, 4))
    // A level that counts in full is not lifted by its evidence.
    let asked = model().score([0: .level(3)], evidence: [0: .missing], outlook: .all)?.outlook?
      .steps
    #expect(asked?.map { $0.action } == [.take])
  }
}
