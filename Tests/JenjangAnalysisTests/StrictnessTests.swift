import JenjangModel
import JenjangScoring
import JenjangSource
import Testing

@testable import JenjangAnalysis

/// A rule set of which one thing is changed, and who moves by it.
struct StrictnessTests {
  static let rules = """
    model m "M" { languages en  unanswered counts as unknown }
    scale s { 0 none "None"  1 some "Some"  2 half "Half"  3 most "Most"  4 all "All" }
    dimension plan "Plan" {
      indicator programme "Programme" scale s weight 2
      indicator budget "Budget" scale s
    }
    dimension control "Control" {
      indicator cash "Cash" scale s
      indicator audit "Audit" scale s
    }
    phases {
      phase low "Low"
      phase middle "Middle" from 50% { requires even: every dimension >= 25% }
      phase high "High" from 70% {
        requires audited: audit at least half and at least 2 of (cash at least most, budget at least most,
          programme at least most)
      }
    }
    """

  enum Moves: String {
    case nobody
    case some
  }

  /// What is replaced by what, and whether anybody stands lower, or higher, by it.
  static let changes: [(from: String, to: String, lower: Moves, higher: Moves)] = [
    ("model m \"M\"", "model m \"Another\"", .nobody, .nobody),
    ("from 50%", "from 50.0%", .nobody, .nobody),
    ("from 50%", "from 60%", .some, .nobody),
    ("from 50%", "above 50%", .some, .nobody),
    ("from 70%", "from 60%", .nobody, .some),
    (">= 25%", ">= 20%", .nobody, .nobody),
    (">= 25%", ">= 30%", .some, .nobody),
    (">= 25%", ">= 15%", .nobody, .some),
    (">= 25%", "> 25%", .some, .nobody),
    ("audit at least half and ", "", .nobody, .some),
    ("audit at least half", "audit at least most", .some, .nobody),
    ("at least 2 of", "at least 1 of", .nobody, .some),
    ("at least 2 of", "at least 3 of", .some, .nobody),
    ("scale s weight 2", "scale s weight 3", .some, .some),
    (
      "indicator budget \"Budget\" scale s", "indicator budget \"Budget\" scale s weight 2", .some,
      .some
    ),
    ("requires even: every dimension >= 25%", "", .nobody, .some),
    ("{ requires even", "{ requires programme at least some  requires even", .some, .nobody),
  ]

  @Test func tellsWhoMoves() throws {
    let old = try #require(plan(Self.rules))
    for change in Self.changes {
      let text = Self.rules.replacing(change.from, with: change.to)
      #expect(text != Self.rules, "\(change.from)")
      guard let new = plan(text) else {
        Issue.record("\(change.to) is refused")
        continue
      }
      let report = Strictness.report(old: old, new: new)
      #expect(moves(report.lower) == change.lower, "\(change.from) → \(change.to): lower")
      #expect(moves(report.higher) == change.higher, "\(change.from) → \(change.to): higher")
      let turned = Strictness.report(old: new, new: old)
      #expect(moves(turned.lower) == change.higher, "\(change.to) → \(change.from): lower")
      #expect(moves(turned.higher) == change.lower, "\(change.to) → \(change.from): higher")
    }
  }

  private func moves(_ direction: StrictnessReport.Direction) -> Moves? {
    switch direction {
    case .shown: return .some
    case .excluded: return .nobody
    case .undecided: return nil
    }
  }

  private func plan(_ text: String) -> Plan? {
    Checker.check(RuleFolder(path: "m.jenjang", bytes: Array(text.utf8))).model.flatMap {
      Plan(model: $0)
    }
  }
}

extension String {
  /// The text with the first place of another replaced.
  fileprivate func replacing(_ old: String, with new: String) -> String {
    let all = Array(utf8)
    let part = Array(old.utf8)
    for start in 0...max(all.count - part.count, 0)
    where all[start...].starts(with: part) {
      return String(
        decoding: all[..<start] + Array(new.utf8) + all[(start + part.count)...], as: UTF8.self)
    }
    return self
  }
}
