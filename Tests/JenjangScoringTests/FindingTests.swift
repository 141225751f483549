import JenjangModel
import JenjangNumbers
import JenjangSource
import Testing

@testable import JenjangScoring

@Suite struct FindingTests {
  private func found(_ assessment: Assessment?) -> [String]? {
    assessment?.findings.map { finding in
      switch finding.subject {
      case .indicator(let index): return "\(finding.quadrant) i\(index) \(finding.level ?? -1)"
      case .factor(let index): return "\(finding.quadrant) x\(index) \(finding.level ?? -1)"
      case .finding(let index): return "\(finding.quadrant) f\(index)"
      }
    }
  }

  @Test func levelsAreStrengthsAndWeaknessesByTheirPlaceInTheScale() {
    // How many levels: from which a strength, up to which a weakness.
    let cases = [(2, 1, 0), (3, 2, 0), (4, 2, 1), (5, 3, 1), (7, 5, 1)]
    for (count, strength, weakness) in cases {
      var builder = ModelBuilder()
      let scale = builder.scale((0..<count).map { Rational($0) })
      _ = builder.indicator(scale: scale)
      for level in 0..<count {
        let expected =
          level >= strength
          ? ["strength i0 \(level)"] : level <= weakness ? ["weakness i0 \(level)"] : []
        #expect(found(builder.score([0: .level(level)])) == expected, "\(level) of \(count)")
      }
      #expect(found(builder.score()) == [])
    }
  }

  @Test func theModelMayMoveTheBounds() {
    var builder = ModelBuilder()
    let scale = builder.scale(rationals(0, 1, 2, 3, 4))
    _ = builder.indicator(scale: scale)
    builder.model.findingPolicy.strengthFrom = 4
    builder.model.findingPolicy.weaknessUpTo = 2
    #expect(found(builder.score([0: .level(3)])) == [])
    #expect(found(builder.score([0: .level(4)])) == ["strength i0 4"])
    #expect(found(builder.score([0: .level(2)])) == ["weakness i0 2"])
    builder.model.findingPolicy.strengthFrom = 5
    #expect(found(builder.score([0: .level(4)])) == [])
  }

  /// A factor of -2 to 2 that is the first question.
  private func factor(notApplicable: NotApplicableRule = .refused) -> ModelBuilder {
    var builder = ModelBuilder()
    let levels = (-2...2).map {
      Level(number: $0, name: "", title: LocalizedText(), points: Rational($0))
    }
    builder.model.scales.append(
      Scale(name: "", title: LocalizedText(), levels: levels, range: nowhere))
    builder.model.questions.append(
      Question(owner: .factor(0), column: "x", domain: .level(0), notApplicable: notApplicable))
    builder.model.factors.append(
      Factor(
        name: "x", title: LocalizedText(), aspect: .economic, scale: 0, question: 0, range: nowhere)
    )
    return builder
  }

  @Test func factorsHelpOrHinder() {
    var builder = factor()
    let expected = [
      ["threat x0 0"], ["threat x0 1"], [], ["opportunity x0 3"], ["opportunity x0 4"],
    ]
    for (level, found) in expected.enumerated() {
      #expect(self.found(builder.score([0: .level(level)])) == found)
    }
    #expect(found(builder.score()) == [])
    builder.model.findingPolicy.opportunityAbove = 1
    builder.model.findingPolicy.threatBelow = -1
    #expect(found(builder.score([0: .level(3)])) == [])
    #expect(found(builder.score([0: .level(1)])) == [])
    #expect(found(factor(notApplicable: .allowed).score([0: .notApplicable])) == [])
  }

  @Test func aFactorIsANumberInFormulas() {
    var builder = factor()
    let value = builder.node(.factor(0), type: .number(.none))
    #expect(builder.value(of: value, [0: .level(0)])?.figure == Figure(Rational(-2)))
    #expect(builder.value(of: value)?.figure == figure(Rational(-2), Rational(2)))
  }

  @Test func rulesFindWhatIsCertain() {
    var builder = factor()
    let value = builder.node(.factor(0), type: .number(.none))
    let bound = builder.node(.number(.one), type: .number(.none))
    let condition = builder.node(.compare(.atLeast), [value, bound])
    builder.model.findings = [Quadrant.threat, .strength].map {
      Finding(
        name: "f", title: LocalizedText(), quadrant: $0, aspect: .social, condition: condition,
        range: nowhere)
    }
    #expect(
      found(builder.score([0: .level(4)])) == ["strength f1", "opportunity x0 4", "threat f0"])
    #expect(found(builder.score([0: .level(2)])) == [])
    #expect(found(builder.score()) == [])
  }

  @Test func findingsSeeThePhase() {
    var builder = ModelBuilder()
    let scale = builder.scale(rationals(0, 1, 2))
    _ = builder.indicator(scale: scale)
    builder.phases([Phase(Rational(1, 2)), Phase(.one)])
    let phase = builder.node(.phase, type: .phase)
    let rung = builder.node(.rung(0), type: .phase)
    let condition = builder.node(.compare(.atLeast), [phase, rung])
    builder.model.findings = [
      Finding(
        name: "f", title: LocalizedText(), quadrant: .strength, aspect: .social,
        condition: condition, range: nowhere)
    ]
    #expect(builder.value(of: phase, [0: .level(0)])?.figure == Figure(Rational(-1)))
    #expect(builder.value(of: phase, [0: .level(2)])?.figure == Figure(.one))
    #expect(builder.value(of: phase)?.figure == figure(Rational(-1), .one))
    #expect(found(builder.score([0: .level(1)])) == ["strength f0"])
    #expect(found(builder.score([0: .level(0)])) == ["weakness i0 0"])
    #expect(found(builder.score()) == [])
  }
}
