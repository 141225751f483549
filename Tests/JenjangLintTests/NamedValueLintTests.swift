import Jenjang
import JenjangModel
import JenjangSource
import JenjangTestSupport
import Testing

@testable import JenjangLint

/// What classes, tables, reasons and targets read is used, and they are used themselves.
@Suite struct NamedValueLintTests {
  private static func unused(_ text: String) -> [String] {
    let result = Checker.check(RuleFolder(path: "a.jenjang", bytes: Array(text.utf8)))
    guard let model = result.model else {
      return result.diagnostics.map { $0.rule.code + " " + $0.rule.message.english }
    }
    let subject = LintSubject(model: model, trees: result.trees)
    let all = subject.unusedFacts() + subject.unusedMeasures() + subject.unusedScales()
    return all.map { $0.rule.code }
  }

  private static let base = """
    model m "M" { unanswered counts as unknown }
    indicator a "A" { 0 no "No"  1 yes "Yes" }

    """

  @Test func allThatIsReadIsUsed() {
    #expect(Self.unused(NamedValues.rules) == [])
  }

  @Test(arguments: [
    ("fact f \"F\" number\n", "class c of f { low below 3  high otherwise }", ["J1602"]),
    (
      "fact h \"H\" number\nmeasure f = h * 2\nscale s \"S\" { 0 low \"Low\" }\nfact g \"G\" yes_no\n",
      "table t by a, g gives s { across no, yes  no: low, low  yes: low, low }\nclass c of f { low below 3  high otherwise }",
      ["J1602", "J1603", "J1601"]
    ),
    (
      "fact f \"F\" number\n",
      "dimension d \"D\" score sum of points of 3 target f { indicator b \"B\" { 0 no \"No\"  1 yes \"Yes\" } }",
      ["J1602"]
    ),
  ])
  func withoutItIsUnused(_ above: String, _ use: String, _ codes: [String]) {
    #expect(Self.unused(Self.base + above) == codes)
    #expect(Self.unused(Self.base + above + use) == [])
  }
}
