import JenjangDifference
import JenjangTestSupport
import Testing

/// Every change of a rule is told by its name, once, and nothing else is.
@Suite struct ModelDifferenceTests {
  static let rules = changedQuestions + changedVerdicts

  static let original = CheckedText(EveryDeclaration.base)

  @Test(arguments: rules)
  func ruleIsTold(from: String, to: String, told: [String]) throws {
    var text = EveryDeclaration.changed(from, to)
    // What else names a thing has to follow its name.
    if from == "advice two" {
      text = EveryDeclaration.all("after two", by: "after third", in: text)
    }
    if from == "1 mid" {
      for word in ["else", "least", "is"] {
        text = EveryDeclaration.all(word + " mid", by: word + " middle", in: text)
      }
    }
    if to.contains("actor others") {
      text = EveryDeclaration.all("actor others", by: "actor others \"O\" / \"O\"", in: text)
    }
    let old = try #require(Self.original)
    let difference = old.difference(to: try #require(CheckedText(text)))
    #expect(difference.changes.map { $0.line } == told, "\(from) → \(to)")
    #expect(difference.changes.contains { $0.effect == .rules })
  }
}
