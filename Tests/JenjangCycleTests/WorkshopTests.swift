import Jenjang
import JenjangCycle
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangTestSupport
import Testing

/// Communities beside each other: pairs, groups, places, and what is not shown.
struct WorkshopTests {
  private static let rules = """
    model m "M" { edition "1"  languages id  unanswered counts as unknown
      columns { community "id"  name "name"  year "year"  district "district" group }
      defaults { scale s } }
    scale s { 0 a "A"  1 b "B"  2 c "C"  3 d "D" }
    dimension x "X" { indicator one "One"  indicator two "Two" weight 2 }
    dimension y "Y" weight 3 { indicator three "Three" }
    phases { phase low "Low"  phase top "Top" from 50% { requires three at least c } }
    """

  /// Rows by their levels, `-` for no answer: `K1 north 0-3`.
  private func rows(_ lines: [String]) -> [YearAnswers] {
    lines.map { line in
      let words = line.split(separator: " ").map { String($0) }
      let answers = words[2].map { character -> Answer in
        character.wholeNumberValue.map { .level($0) } ?? .unanswered
      }
      return YearAnswers(
        id: words[0], name: words[0] + "-name", groups: [words[1]], year: 2026,
        given: GivenAnswers(answers: answers))
    }
  }

  private func workshop(
    _ lines: [String], group: Int? = nil, withRanks: Bool = false
  ) throws -> Workshop {
    let rules = try #require(ruleSet(Self.rules))
    return Workshop(
      rows(lines), plan: rules.plan, year: 2026, group: group, withRanks: withRanks)
  }

  @Test func pairsAreThoseWhereOneIsStrongAndTheOtherWeak() throws {
    let pairs = try workshop(["A n 330", "B n 003", "C n 033", "D s 222"]).pairs
    // B learns two things from A, which is the most; then A from B, and C from A. D comes last each time.
    #expect(
      pairs.map { [$0.teacher, $0.learner] + $0.indicators } == [
        [0, 1, 0, 1], [1, 0, 2], [0, 2, 0],
      ])
  }

  @Test func nobodyTeachesOrLearnsTooMuch() throws {
    var random = SplitMix64(seed: 7)
    let lines = (0..<60).map { index in
      "K\(index) \(index % 3) "
        + (0..<3).map { _ in "\(Int.random(in: 0...3, using: &random))" }
        .joined()
    }
    let workshop = try workshop(lines, group: 0)
    #expect(workshop.pairs.count > 20)
    for place in lines.indices {
      #expect(workshop.pairs.count { $0.teacher == place } <= LearningPair.mostLearners)
      #expect(workshop.pairs.count { $0.learner == place } <= LearningPair.mostTeachers)
    }
    for pair in workshop.pairs {
      // Within the groups that meet.
      #expect(pair.teacher % 3 == pair.learner % 3)
      for (place, quadrant) in [(pair.teacher, Quadrant.strength), (pair.learner, .weakness)] {
        let found = workshop.communities[place].assessment.findings
        for indicator in pair.indicators {
          #expect(
            found.contains { $0.subject == .indicator(indicator) && $0.quadrant == quadrant })
        }
      }
    }
  }

  @Test func spreadsAreExactAndKeepRanges() throws {
    // Overall (x + 3 y) / 4 with x = (one + 2 two) / 9.
    let workshop = try workshop(["A n 333", "B n 000", "C s 30-", "D s 003"], group: 0)
    let all = workshop.groups[0].spreads[0]
    #expect(all.scored == 4)
    #expect(all.lowest == Figure(.zero))
    #expect(all.highest == Figure(.one))
    // C is between 1/12 and 5/6, D at 3/4; in the middle stand C and D, at C's low end and at its high.
    #expect(
      all.median.interval == Interval(low: Rational(5, 12), high: Rational(19, 24)))
    #expect(
      all.mean.interval == Interval(low: Rational(11, 24), high: Rational(31, 48)))
    #expect(workshop.groups.map { $0.name } == [nil, "n", "s"])
    #expect(workshop.groups[0].phases == [1, 2])
    #expect(workshop.groups[0].undecided == 1)
  }

  @Test func placesAreSharedAndSpanned() throws {
    let lines = ["A n 333", "B n 000", "C s 30-", "D s 003", "E s 003"]
    let ranks = try workshop(lines, withRanks: true).ranks
    #expect(
      ranks.map { $0.map { [$0.best, $0.worst] } } == [[1, 1], [5, 5], [2, 4], [2, 3], [2, 3]])
    #expect(try workshop(lines).ranks.isEmpty)
  }

  @Test(arguments: [
    ([5, 6, 7], [true, true, true]), ([2, 6, 7], [false, false, true]),
    ([2, 3, 7], [false, false, true]), ([2, 2, 7], [false, false, false]),
    ([2, 2, 9, 9], [false, false, true, false]), ([4], [false]), ([9], [true]), ([], []),
  ])
  func smallGroupsAreNotShown(_ sizes: [Int], _ expected: [Bool]) {
    #expect(GroupSuppression.shown(sizes, least: 5) == expected)
  }

  @Test func nothingIsFoundBySubtraction() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<500 {
      let sizes = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Int.random(in: 1...12, using: &random)
      }
      let least = Int.random(in: 2...8, using: &random)
      let shown = GroupSuppression.shown(sizes, least: least)
      let hidden = sizes.indices.filter { !shown[$0] }
      #expect(sizes.indices.allSatisfy { !shown[$0] || sizes[$0] >= least })
      let members = hidden.reduce(0) { $0 + sizes[$1] }
      let isSafe = hidden.count > 1 && members >= least
      #expect(hidden.isEmpty || isSafe || hidden.count == sizes.count, "\(sizes) \(least)")
    }
  }

  @Test func anonymousWorkshopsTellNobody() throws {
    let lines = (0..<9).map { "K\($0) \($0 < 2 ? "n" : "s") \($0 % 4)\($0 % 3)\($0 % 2)" }
    let open = try workshop(lines, withRanks: true)
    let hidden = open.anonymised(least: 3)
    #expect(hidden.communities.map { $0.id } == (1...9).map { "\($0)" })
    #expect(hidden.communities.allSatisfy { $0.name == nil && $0.groups.isEmpty })
    // The order of the sheet does not matter: only figures do.
    let mixed = try workshop(lines.reversed(), withRanks: true).anonymised(least: 3)
    #expect(
      mixed.communities.map { $0.assessment.dimensions }
        == hidden.communities.map { $0.assessment.dimensions })
    #expect(
      hidden.communities.map { $0.assessment.dimensions }
        != open.communities.map { $0.assessment.dimensions })
    let scores = zip(hidden.communities, hidden.ranks).map { ($0.assessment.overall, $1) }
    let known = zip(open.communities, open.ranks).map { ($0.assessment.overall, $1) }
    for (score, rank) in scores {
      #expect(known.contains { $0.0 == score && $0.1 == rank })
    }
    let grouped = try workshop(lines, group: 0).anonymised(least: 3)
    #expect(grouped.communities.isEmpty && grouped.pairs.isEmpty)
    #expect(grouped.groups.map { $0.name } == [nil])
    #expect(grouped.suppressed == (2, 9))
  }

  @Test func differencesOfTwoAddUp() throws {
    for seed in 1...60 {
      var models = YearModels(seed: UInt64(seed))
      let rules = try #require(ruleSet(models.text()))
      let rows = (0..<2).map { index in
        YearAnswers(
          id: "K\(index)", year: 2026, given: models.answers(rules.model, openIn: seed % 3 * 3))
      }
      let two = SideBySide(rows[0], rows[1], plan: rules.plan, year: 2026)
      let sum = two.contributions.reduce(Movement.none) { $0 + $1.movement }
      guard let low = sum.low, let high = sum.high else { continue }
      #expect(low == two.differences[0].low && high == two.differences[0].high, "seed \(seed)")
    }
  }
}
