import Jenjang
import JenjangCycle
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangTestSupport
import Testing

/// What holds of every trend, on generated rules and answers.
struct TrendLawTests {
  private static let seeds = 1...120

  /// A trend over three years, with answers open or not.
  private struct Case {
    var plan: Plan
    var rows: [YearAnswers]
    var trend: Trend
    var models: YearModels

    init?(_ seed: Int, openIn: Int, isLinear: Bool = false, withOlder: Bool = false) {
      models = YearModels(seed: UInt64(seed))
      models.isLinear = isLinear
      let text = models.text()
      guard let rules = ruleSet(text) else {
        Issue.record("seed \(seed): \(firstError(text)) in\n\(text)")
        return nil
      }
      plan = rules.plan
      let older = withOlder ? ruleSet(YearModels.older(text)) : nil
      rows = []
      for year in [2024, 2025, 2026] {
        let given = models.answers(plan.model, openIn: openIn)
        rows.append(
          YearAnswers(
            id: "K", year: year, given: given, givenBefore: older == nil ? nil : given))
      }
      let reckoner = TrendReckoner(plan: plan, older: older?.plan)
      guard let trend = reckoner.trend(of: rows, withContributions: true) else { return nil }
      self.trend = trend
    }
  }

  @Test func partsAndContributionsAddUpExactly() throws {
    var (certain, ranges, shares) = (0, 0, 0)
    for seed in Self.seeds {
      let one = try #require(Case(seed, openIn: seed % 2 == 0 ? 0 : 5, withOlder: seed % 3 == 0))
      for step in one.trend.steps {
        for score in step.scores {
          let sum = score.rule + score.community
          #expect(sum.low == score.whole.low || score.isUntold, "seed \(seed)")
          #expect(sum.high == score.whole.high || score.isUntold, "seed \(seed)")
        }
        let whole = step.overall.community
        guard let low = whole.low, let high = whole.high else { continue }
        let sum = step.contributions.reduce(Movement.none) { $0 + $1.movement }
        // Where a score is missing in between, what brought it back is not known either.
        guard let sumLow = sum.low, let sumHigh = sum.high else { continue }
        #expect(sumLow == low, "seed \(seed)")
        #expect(sumHigh == high, "seed \(seed)")
        shares += step.contributions.count
        if whole.certain == nil { ranges += 1 } else { certain += 1 }
      }
      for (index, sum) in one.trend.sums.enumerated() {
        let parts = sum.rule + sum.community
        let isUntold = one.trend.steps.contains { $0.scores[index].isUntold }
        #expect(parts.low == sum.whole.low || isUntold, "seed \(seed)")
        #expect(parts.high == sum.whole.high || isUntold, "seed \(seed)")
      }
    }
    #expect(certain > 80 && ranges > 60 && shares > 900, "\(certain) \(ranges) \(shares)")
  }

  @Test func whatMayBeSaidHoldsOfEveryCompletion() throws {
    var moved = 0
    for seed in Self.seeds {
      var one = try #require(Case(seed, openIn: 3))
      // What counts as the lowest is no range that an answer would have to lie in.
      if one.plan.model.indicators.contains(where: { $0.unanswered == .lowest }) { continue }
      var rows = one.rows
      for index in rows.indices {
        rows[index].given = one.models.completed(rows[index].given, one.plan.model)
      }
      let complete = try #require(
        TrendReckoner(plan: one.plan).trend(of: rows, withContributions: false))
      for (step, full) in zip(one.trend.steps, complete.steps) {
        for (range, value) in zip(step.scores, full.scores) {
          for (told, fact) in [
            (range.whole, value.whole), (range.rule, value.rule),
            (range.community, value.community),
          ] {
            guard let range = told.range, let value = fact.certain else { continue }
            #expect(range.contains(value), "seed \(seed)")
            if told.certain == nil { moved += 1 }
          }
        }
      }
    }
    #expect(moved > 300, "\(moved)")
  }

  /// Weight's share times the difference of the values, for means of means.
  @Test func linearModelsBringWeightTimesDifference() throws {
    var count = 0
    for seed in Self.seeds {
      let one = try #require(Case(seed, openIn: 0, isLinear: true))
      let model = one.plan.model
      for step in one.trend.steps {
        let year = one.trend.years[step.to].year
        func share(_ index: Int, of parent: Int) -> Rational {
          let weights = model.dimensions[parent].children.map { child in
            switch child {
            case .indicator(let index): return model.indicators[index].weights.value(in: year)
            case .dimension(let index): return model.dimensions[index].weights.value(in: year)
            }
          }
          let total = weights.reduce(Rational.zero) { $0 + $1 }
          return weights[index].divided(by: total) ?? .zero
        }
        let both = [step.from, step.to].map { place in
          Scorer(plan: one.plan).score(
            one.rows[place].given.answers, evidence: one.rows[place].given.evidence, year: year)
        }
        for contribution in step.contributions {
          guard case .indicator(let index) = model.questions[contribution.question].owner else {
            Issue.record("a fact brings something")
            continue
          }
          let dimension = model.indicators[index].dimension
          let place = try #require(
            model.dimensions[dimension].children.firstIndex(of: .indicator(index)))
          let above = try #require(
            model.dimensions[0].children.firstIndex(of: .dimension(dimension)))
          let values = both.map { $0.indicators[index].value.certain ?? .zero }
          let expected =
            share(place, of: dimension) * share(above, of: 0) * (values[1] - values[0])
          #expect(contribution.movement.certain == expected, "seed \(seed)")
          count += 1
        }
      }
    }
    #expect(count > 500)
  }

  @Test func answersThatStayBringNothing() throws {
    for seed in 1...40 {
      let one = try #require(Case(seed, openIn: 0))
      var rows = one.rows
      for index in rows.indices { rows[index].given = rows[0].given }
      let trend = try #require(
        TrendReckoner(plan: one.plan).trend(of: rows, withContributions: true))
      for step in trend.steps {
        #expect(step.contributions.isEmpty)
        #expect(step.overall.community.low ?? .zero == .zero)
      }
    }
  }

  @Test func alikeYearsScoreAlike() throws {
    var (alike, other) = (0, 0)
    for seed in Self.seeds {
      var models = YearModels(seed: UInt64(seed))
      let rules = try #require(ruleSet(models.text()))
      let scorer = Scorer(plan: rules.plan)
      let given = models.answers(rules.model, openIn: 4)
      let first = scorer.score(given.answers, evidence: given.evidence, year: 2025)
      let second = scorer.score(given.answers, evidence: given.evidence, year: 2026)
      if rules.plan.rulesAreAlike(in: 2025, and: 2026) {
        #expect(first.dimensions == second.dimensions && first.verdict == second.verdict)
        alike += 1
      } else if first.dimensions != second.dimensions || first.verdict != second.verdict {
        other += 1
      }
    }
    #expect(alike > 0 && other > 40, "\(alike) \(other)")
  }

  @Test func phasesGainedAreThoseBetween() throws {
    var (gained, lost, demands) = (0, 0, 0)
    for seed in Self.seeds {
      let one = try #require(Case(seed, openIn: 6))
      for step in one.trend.steps {
        let change = try #require(step.phase)
        let (from, to) = (change.before.certain ?? -1, change.after.certain ?? -1)
        #expect(change.gained.count == max(to - from, 0))
        #expect(change.lost.count == max(from - to, 0))
        // Somebody who rises has met a demand that was not met, and who falls has lost one.
        // Below the first phase stands who has no score; that is no demand of a phase.
        if min(from, to) < 0 { continue }
        if to > from { #expect(!change.opened.isEmpty, "seed \(seed)") }
        if to < from { #expect(!change.closed.isEmpty, "seed \(seed)") }
        gained += change.gained.count
        lost += change.lost.count
        demands += change.opened.count + change.closed.count
      }
    }
    #expect(gained > 20 && lost > 20 && demands > 100, "\(gained) \(lost) \(demands)")
  }
}

extension ScoreChange {
  /// Whether the older edition has no such score, so that nothing is said of the whole way.
  fileprivate var isUntold: Bool { told.interval == nil || after.interval == nil }
}

extension YearModels {
  /// The rules of the year before: other weights, and the threshold of the middle phase elsewhere.
  static func older(_ text: String) -> String {
    var result = ""
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      result += words.map { $0 == "30%" ? "20%" : $0 }.joined(separator: " ") + "\n"
    }
    return result
  }
}
