import Jenjang
import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangTestSupport
import Testing

@testable import JenjangBatch
@testable import JenjangTables

/// Rules with stretches, years and open answers of their own: tiles take them or leave them to the
/// general way, and either way the lines are the same.
@Suite struct FigureConstructTests {
  struct Construct: CustomTestStringConvertible, Sendable {
    var name: String
    var rules: String
    var phases = "phases { phase low \"Low\"  phase high \"High\" from 60% }"
    /// Whether tiles take it.
    var isTiled = true

    var testDescription: String { name }
  }

  static let constructs = [
    Construct(
      name: "stretches, rising",
      rules: """
        fact members "Members" number whole at least 0 at most 200
        indicator size "Size" measures members {
          bands { below 20: 1 points  from 20 to 40: 1 to 5 points  otherwise: 5 points }
        }
        """),
    Construct(
      name: "stretches, falling and jumping",
      rules: """
        fact members "Members" number at least 0 at most 200
        indicator size "Size" measures members {
          bands { from 0 to 40: 5 to 1 points  below 60: 4 points  from 60 to 200: 2 to 3 points }
        }
        """),
    Construct(
      name: "open answers",
      rules: """
        fact members "Members" number whole at least 0 at most 200
        fact home "Home" choice { none "None" lowest  own "Own" } unanswered counts as lowest
        fact shop "Shop?" yes_no unanswered counts as no
        indicator size "Size" measures members unanswered counts as points 0.5 {
          bands { below 20: 1 points  otherwise: 5 points }
        }
        indicator place "Place" points if home is own then 3 else 1 of 3
        indicator trade "Trade" points if shop then 3 else 1 of 3 unanswered counts as points 2
        """),
    Construct(
      name: "an open figure that counts as one",
      rules: """
        fact members "Members" number whole at least 0 at most 200 unanswered counts as 12
        indicator size "Size" measures members { bands { below 20: 1 points  otherwise: 5 points } }
        """, isTiled: false),
    Construct(
      name: "steps, and what is usual",
      rules: """
        fact members "Members" number whole step 5 from 10 to 200 usual 20 to 100
        fact rice "Rice" number step 0.5 at least 0
        fact salt "Salt" number step 0.125 at least 0.001
        indicator size "Size" measures members { bands { below 50: 1 points  otherwise: 5 points } }
        indicator sold "Sold" measures rice { bands { below 5: 1 points  otherwise: 5 points } }
        indicator used "Used" measures salt { bands { below 5: 1 points  otherwise: 5 points } }
        """),
    Construct(
      name: "bands by year",
      rules: """
        fact members "Members" number whole at least 0 at most 200
        indicator size "Size" measures members scale practice {
          bands { below 20: absent  otherwise: written }
          bands since 2025 { below 50: informal  otherwise: written }
        }
        indicator worth "Worth" measures members {
          bands { below 20: 1 points  otherwise: 5 points }
          bands since 2026 { from 0 to 200: 0 to 4 points }
        }
        """),
    Construct(
      name: "phases by year",
      rules: "indicator plan \"Plan\" { scale practice }",
      phases: """
        phases {
          phase low "Low"
          phase watched "Watched" since 2026 until 2026 from 30%
          phase high "High" from 60%
          phase higher "Higher" since 2026 from 80%
        }
        """, isTiled: false),
    Construct(
      name: "bands worth a formula",
      rules: """
        fact members "Members" number whole at least 0 at most 200
        fact meetings "Meetings" number at least 0 at most 50
        indicator size "Size" measures members {
          bands of 20 {
            below 20: clamp(members, 0, 20) / 2 points
            from 20 to 40: 10 to 20 points
            otherwise: clamp(meetings, 0, 20) points
          }
        }
        """),
  ]

  @Test(arguments: constructs)
  func tilesMakeNoDifference(_ construct: Construct) throws {
    let text = """
      model m "M" {
        languages en  unanswered counts as unknown
        columns { community "code"  year "year" }
      }
      scale practice { 0 absent "Absent"  1 informal "Informal"  2 written "Written" }
      indicator audit "Audit" { scale practice }
      \(construct.rules)
      \(construct.phases)

      """
    let check = RuleSet.check(RuleFolder(path: "rules.jenjang", bytes: Array(text.utf8)))
    let rules = try #require(check.ruleSet, "\(check.diagnostics.map { $0.rule.code })")
    var plain = 0
    var odd = 0
    for seed in 0..<8 {
      let request = TiledBlockTests.request(rules.model, "figures", seed: seed)
      var maker = NastySheet(rules.model, seed: UInt64(seed))
      maker.nastiness = [15, 3, 60][seed % 3]
      maker.hasYears = true
      let bytes = maker.bytes(rows: 40)
      for block in [bytes.count / 5, 1 << 20] {
        let difference = TiledBlockTests.difference(
          rules, bytes, request, AnswerOptions(), block: block, plain: &plain, odd: &odd)
        if let difference {
          Issue.record("seed \(seed): \(difference)\n\(String(decoding: bytes, as: UTF8.self))")
          return
        }
      }
    }
    #expect((plain > 0) == construct.isTiled, "\(plain) \(odd)")
  }
}
