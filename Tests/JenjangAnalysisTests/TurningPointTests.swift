import JenjangModel
import JenjangScoring
import Testing

@testable import JenjangAnalysis

/// What turns at the ends of bands, and conditions that turn one way.
struct TurningPointTests {
  static func statements(_ rules: String) throws -> [ProofReport.Statement] {
    let text = """
      model m "M" { languages en  unanswered counts as unknown  columns { community "id"  year "year" } }
      scale s { 0 none "None"  1 some "Some"  2 half "Half"  3 all "All" }
      \(rules)

      """
    let result = Checker.check(RuleFolder(path: "a.jenjang", bytes: Array(text.utf8)))
    let codes = result.diagnostics.map { $0.rule.code }
    let model = try #require(result.model, "\(codes)")
    return Prover.report(on: try #require(Plan(model: model))).statements
  }

  static func undecided(_ rules: String, _ kind: ProofKind) throws -> [String] {
    let statement = try #require(try statements(rules).first { $0.kind == kind })
    #expect(statement.failed == 0)
    return statement.undecided
  }

  /// A score that is whole only where all is met rises with the answers, written with a condition too.
  @Test(arguments: [
    ("if mean >= 100% then 100% else min(round(mean, 0, half up), 99%)", []),
    ("if mean < 100% then min(round(mean, 0, half up), 99%) else 100%", []),
    ("if a at least half then mean / 2 + 50% else mean / 2", []),
    // The branches overlap, so that nothing is known of where it turns.
    ("if mean >= 50% then mean else mean + 30%", ["overall"]),
  ])
  func conditionsThatTurnOneWay(score: String, undecided: [String]) throws {
    let rules = """
      indicator a "A" scale s
      indicator b "B" scale s
      overall score \(score)
      """
    let statement = try #require(try Self.statements(rules).first)
    if undecided.isEmpty {
      #expect(statement.undecided.isEmpty && statement.failed == 0, "\(statement)")
    } else {
      #expect(!statement.undecided.isEmpty || statement.failed > 0)
    }
  }

  /// Each band over a quotient is reached: by a numerator at its end over a denominator of 1.
  @Test func bandsOverQuotients() throws {
    let rules = """
      fact part "Part" number at least 0
      fact whole "Whole" number at least 0
      measure share = part / whole * 100%, otherwise 0%
      indicator a "A" measures share {
        bands { below 3%: 0 points  below 7.5%: 1 points  below 12%: 2 points  below 43%: 3 points
          from 43% to 61%: 3 to 4 points  otherwise: 5 points }
      }
      """
    #expect(try Self.undecided(rules, .bandsReached).isEmpty)
  }

  /// A list that rises, in steps and along a line, is proved never to fall.
  @Test func stretchesRise() throws {
    let rules = """
      dimension d "D" { indicator x "X" scale s  indicator y "Y" scale s }
      indicator a "A" measures d {
        bands { below 20%: 0 points  from 20% to 50%: 1 to 4 points  from 50% to 80%: 4 to 9 points  otherwise: 9 points }
      }
      """
    let statement = try #require(try Self.statements(rules).first)
    #expect(statement.undecided.isEmpty && statement.failed == 0, "\(statement)")
  }

  /// Bands and phases are reached in the years in which they hold.
  @Test func yearsHaveTheirOwn() throws {
    let rules = """
      fact f "F" number whole at least 0 at most 10
      indicator a "A" measures f {
        bands { below 5: 0 points  otherwise: 4 points }
        bands since 2026 { below 7: 1 points  from 7 to 10: 1 to 4 points }
      }
      indicator b "B" scale s
      phases {
        phase low "Low"
        phase watched "Watched" since 2024 until 2027 from 30%
        phase middle "Middle" from 60%
        phase high "High" since 2026 from 80% { requires b is all }
      }
      """
    for statement in try Self.statements(rules) {
      #expect(statement.failed == 0 && statement.undecided.isEmpty, "\(statement)")
    }
  }
}
