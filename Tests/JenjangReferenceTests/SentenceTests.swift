import JenjangTestSupport
import Testing

/// Every sentence of the language page has a test that shows it, or a reason why it has none yet.
struct SentenceTests {
  /// The language page that the project is written from, where it is at hand.
  private static let page = textOfFile(
    environmentValue("LANGUAGE_PAGE")
      ?? "\(pathOfFolder(of: #filePath))/../../../shared/design/language.md")

  @Test func everySentenceIsShown() {
    let catalogue = SentenceCatalogue.written
    #expect(catalogue.entries.count > 100)
    for flaw in catalogue.flaws(knowing: NamedTests.ofTheProject.names) {
      Issue.record(Comment(rawValue: flaw))
    }
  }

  @Test(.enabled(if: !page.isEmpty, "the language page is not at hand (LANGUAGE_PAGE)"))
  func sentencesAreThoseOfThePage() {
    for difference in SentenceCatalogue.written.differences(from: Sentences(of: Self.page)) {
      Issue.record(Comment(rawValue: difference))
    }
  }

  @Test func paragraphsAreSplitAtTheirStops() {
    let cases: [(String, [String])] = [
      (
        "One. Two? (Three!) `four. Five` is. 6 end",
        ["One.", "Two?", "(Three!)", "`four. Five` is.", "6 end"]
      ),
      ("**Lead.** The rest. **Bold** too.", ["**Lead.** The rest.", "**Bold** too."]),
      (
        "As in e.g. That. The highest certain … the highest possible.",
        ["As in e.g. That.", "The highest certain … the highest possible."]
      ),
      ("No stop before lower. case; 12.5 stays", ["No stop before lower. case; 12.5 stays"]),
    ]
    for (paragraph, sentences) in cases { #expect(Sentences.split(paragraph) == sentences) }
    let page = "# Title\nA\n   line. B.\n1. **C.** D\n- e;\n- f\n\n## Next\n```x\ng. H\n\n```\nI."
    #expect(
      Sentences(of: page).sections == [
        Sentences.Section(title: "Title", sentences: ["A line.", "B.", "**C.** D", "e;", "f"]),
        Sentences.Section(title: "Next", sentences: ["The block of 2 lines: g. H", "I."]),
      ])
  }

  @Test func whatIsMissingIsTold() {
    let catalogue = SentenceCatalogue(
      """
      ## One
      > A.
      - `T.S/a`
      - Cases/x.md: b
      > B.
      > C.
      - No claim.
      ## Two
      > D.
      - Not in this edition:
      > E.
      - Not in this edition: it
        waits.
      """)
    #expect(
      catalogue.flaws(knowing: ["T.S/a"]) == [
        "Sentences.md, line 2: there is no Cases/x.md: b",
        "Sentences.md, line 5: nothing shows this sentence",
        "Sentences.md, line 9: there is no Not in this edition:",
      ])
    let page = Sentences(of: "# One\nA. B. C.\n# Two\nE. D.\n")
    #expect(catalogue.differences(from: page) == ["in another order, or twice"])
    #expect(
      catalogue.differences(from: Sentences(of: "# One\nA. X. C.\n# Two\nD. E.")) == [
        "missing: One: X.", "not on the page: One: B.",
      ])
  }
}
