import JenjangSource
import JenjangSyntax
import Testing

@testable import JenjangModel

/// Every rule of the checker has a case; codes and wordings of all rules are pinned with the command line.
struct RuleCaseTests {
  /// Rules whose cases are too large for a page; `LimitTests` has them.
  private static let pinnedInCode: Set<String> = Set(
    [
      DiagnosticRule.furtherDiagnostics, .tooManyFiles, .fileTooLarge, .tooManyDeclarations,
      .tooManyExpressions,
      .tooManyParts,
    ].map { $0.code } + syntaxRules.suffix(1).map { $0.code })

  @Test func everyRuleHasACase() {
    var found: Set<String> = []
    for page in CaseFile.all {
      for aCase in page.cases() {
        for diagnostic in CheckedCase(aCase).diagnostics {
          found.insert(diagnostic.rule.code)
        }
      }
    }
    for rule in allCheckRules where !Self.pinnedInCode.contains(rule.code) {
      #expect(found.contains(rule.code), "\(rule.code) \(rule.message.english)")
    }
    let known = Set(allCheckRules.map { $0.code })
    #expect(found.isSubset(of: known), "not in the catalogue: \(found.subtracting(known))")
  }

  @Test func everyPlaceIsFilled() {
    for page in CaseFile.all {
      for aCase in page.cases() {
        for diagnostic in CheckedCase(aCase).diagnostics {
          let names = Set(diagnostic.arguments.map { $0.name })
          let rule = diagnostic.rule
          for wording in [rule.message, rule.related, rule.help].compactMap({ $0 }) {
            let places = Set(Self.places(wording, .english))
            #expect(places.isSubset(of: names), "\(rule.code) in \(page.name), \(aCase.title)")
          }
          #expect(diagnostic.related.isEmpty || rule.related != nil, "\(rule.code)")
        }
      }
    }
  }

  /// The places of a text; braces around more than a word belong to the rule language.
  private static func places(_ wording: Wording, _ language: MessageLanguage) -> [String] {
    wording.places(in: language).filter { name in !name.isEmpty && name.allSatisfy { $0.isLetter } }
  }
}
