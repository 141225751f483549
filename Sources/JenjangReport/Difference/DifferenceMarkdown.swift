import JenjangDifference
import JenjangSource

/// What changed between two rule sets as Markdown, fit for a comment on a pull request.
///
/// A summary stands first; lists that may be long are folded.
package struct DifferenceMarkdown {
  let language: MessageLanguage
  let showsTexts: Bool

  package init(language: MessageLanguage, showsTexts: Bool) {
    self.language = language
    self.showsTexts = showsTexts
  }

  package func text(_ whole: RuleDifference) -> String {
    var page = MarkdownPage()
    page.paragraph(whole.summary(in: language, hintsAtTexts: false), isStrong: true)
    if let strictness = whole.strictness {
      let phrases = StrictnessPhrases(
        old: whole.old.model, new: whole.new.model, language: language)
      page.paragraph(phrases.verdict(strictness))
      page.list(phrases.witnesses(strictness))
    }
    if let migration = whole.migration { add(migration, whole, to: &page) }
    addChanges(whole.difference.rules, DifferenceWording.changesHeading, whole, to: &page)
    if showsTexts {
      addChanges(whole.difference.words, DifferenceWording.wordsHeading, whole, to: &page)
    }
    return page.text
  }

  /// All changes in a folded table, with the lines where they stand.
  private func addChanges(
    _ changes: [Change], _ heading: Wording, _ whole: RuleDifference, to page: inout MarkdownPage
  ) {
    if changes.isEmpty { return }
    let phrases = ChangePhrases(language: language)
    let rows = phrases.groups(changes).map { group in
      let change = group.first
      let place =
        whole.new.place(change.newRange) ?? whole.old.place(change.oldRange)
      let names = group.changes.count == 1 ? "" : " (" + phrases.names(group) + ")"
      return [
        phrases.subject(group) + names, phrases.event(change),
        place.map { "\($0.file):\($0.line)" } ?? "",
      ]
    }
    page.beginDetails(heading.text(in: language) + " (\(changes.count))")
    page.table(
      [heading.text(in: language), "", ""].map { $0.isEmpty ? " " : $0 }, [.left, .left, .left],
      rows)
    page.endDetails()
  }

  private func add(
    _ migration: Migration, _ whole: RuleDifference, to page: inout MarkdownPage
  ) {
    let phrases = MigrationPhrases(whole, language: language)
    page.list(phrases.summary(migration))
    if migration.compared == 0 { return }
    let matrix = phrases.matrix(migration)
    page.paragraph(DifferenceWording.matrix.text(in: language))
    page.table(
      [" "] + matrix[0].dropFirst(), [.left] + matrix[0].dropFirst().map { _ in .right },
      Array(matrix.dropFirst()))
    if migration.moves.isEmpty { return }
    page.beginDetails(
      DifferenceWording.movesHeading.text(in: language) + " (\(migration.moves.count))")
    page.table(
      phrases.header + [DifferenceWording.cause.text(in: language)],
      [.left, .left, .right, .left, .left, .right, .right, .left],
      migration.moves.map { phrases.cells($0) + [phrases.causes($0).together("; ")] })
    page.endDetails()
  }
}
