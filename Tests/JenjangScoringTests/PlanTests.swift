import JenjangModel
import JenjangNumbers
import Testing

@testable import JenjangScoring

@Suite struct PlanTests {
  @Test func equalExpressionsShareASlot() throws {
    var builder = ModelBuilder()
    let scale = builder.scale(rationals(0, 1))
    let fact = builder.figureFact(.zero, nil)
    let conditions = (0..<3).map { place in
      builder.node(
        .compare(.atLeast),
        [builder.figure(.fact(fact)), builder.figure(.number(Rational(place / 2)))])
    }
    _ = builder.indicator(scale: scale, appliesWhen: conditions[0])
    let plan = try #require(Plan(model: builder.model))
    #expect(plan.expressionSlots[conditions[0]] == plan.expressionSlots[conditions[1]])
    #expect(plan.expressionSlots[conditions[0]] != plan.expressionSlots[conditions[2]])
    for slot in 0..<plan.slotCount {
      #expect(plan.operands(of: slot).allSatisfy { $0 < slot })
    }
  }

  @Test func whatOnlyTestsReadStandsBehind() throws {
    var builder = ModelBuilder()
    let scale = builder.scale(rationals(0, 1))
    _ = builder.indicator(scale: scale)
    let score = builder.node(.score(0), type: .score)
    let limit = builder.node(.number(Rational(1, 2)), type: .score)
    let test = builder.node(.compare(.atLeast), [score, limit])
    let plan = try #require(Plan(model: builder.model))
    #expect(plan.verdictEnd < plan.slotCount)
    #expect(plan.expressionSlots[test] >= plan.verdictEnd)
    #expect(plan.expressionSlots[score] < plan.verdictEnd)
    let scorer = Scorer(plan: plan)
    let short = scorer.score([.level(1)], year: nil)
    let long = scorer.score([.level(1)], year: nil, includingTests: true)
    #expect(short.trace.count == plan.verdictEnd)
    #expect(scorer.value(ofExpression: test, in: short) == .figure(.absent))
    #expect(scorer.value(ofExpression: test, in: long) == .truth(.yes))
    #expect(scorer.value(ofExpression: score, in: short) == .figure(Figure(.one)))
    #expect(scorer.value(ofExpression: 99, in: long) == .figure(.absent))
  }

  @Test func ringsAndLooseEndsHaveNoPlan() {
    var ring = ModelBuilder()
    let scale = ring.scale(rationals(0, 1))
    _ = ring.indicator(scale: scale)
    let score = ring.node(.score(0), type: .score)
    ring.model.dimensions[0].score = score
    #expect(Plan(model: ring.model) == nil)

    var measures = ModelBuilder()
    _ = measures.measure(measures.figure(.measure(0)))
    #expect(Plan(model: measures.model) == nil)

    var tree = ModelBuilder()
    let first = tree.dimension()
    let second = tree.dimension(in: first)
    tree.model.dimensions[first].parent = second
    #expect(Plan(model: tree.model) == nil)

    var own = ModelBuilder()
    own.model.dimensions[0].children = [.dimension(0)]
    #expect(Plan(model: own.model) == nil)

    let loose: [JenjangModel.Operation] = [
      .measure(3), .fact(1), .score(9), .indicatorLevel(7), .aggregate(.mean, dimension: 5),
      .compare(.equal), .conditional,
    ]
    for operation in loose {
      var builder = ModelBuilder()
      _ = builder.node(operation)
      #expect(Plan(model: builder.model) == nil, "\(operation)")
    }
  }

  /// Depth costs no stack: a chain far deeper than any rule may be.
  @Test func depthDoesNotMatter() {
    var builder = ModelBuilder()
    var last = builder.node(.truth(true))
    for _ in 0..<20_001 { last = builder.node(.not, [last]) }
    builder.phases([Phase(gates: [last])])
    #expect(builder.value(of: last)?.truth == .no)
    #expect(builder.score()?.verdict == PhaseSpan(certain: nil, possible: nil))
  }

  @Test func anEmptyModelHasNoScore() {
    let result = ModelBuilder().score()
    #expect(result?.overall == .absent)
    #expect(result?.asked == 0)
    #expect(result?.verdict == nil)
  }
}
