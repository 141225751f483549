import JenjangDifference
import JenjangSource

/// What changed between two rule sets as plain text for a terminal.
package struct DifferenceText {
  let language: MessageLanguage
  /// Whether changes of words are listed and not only counted.
  let showsTexts: Bool

  /// The names of what changed alike take so many lines at most; JSON has them all.
  private static let namedLines = 3

  package init(language: MessageLanguage, showsTexts: Bool) {
    self.language = language
    self.showsTexts = showsTexts
  }

  package func text(_ whole: RuleDifference) -> String {
    var lines = changes(whole.difference.rules)
    if showsTexts { lines += changes(whole.difference.words) }
    if !lines.isEmpty { lines.append("") }
    lines.append(whole.summary(in: language, hintsAtTexts: !showsTexts))
    if let strictness = whole.strictness {
      let phrases = StrictnessPhrases(
        old: whole.old.model, new: whole.new.model, language: language)
      lines.append(phrases.verdict(strictness))
      lines += phrases.witnesses(strictness).map { "  " + $0 }
    }
    if let migration = whole.migration {
      lines += self.lines(migration, MigrationPhrases(whole, language: language))
    }
    var text = ""
    for line in lines { text += VisibleText.escaped(line) + "\n" }
    return text
  }

  private func changes(_ changes: [Change]) -> [String] {
    let phrases = ChangePhrases(language: language)
    return phrases.groups(changes).flatMap { group in
      let line = phrases.subject(group) + ": " + phrases.event(group.first)
      if group.changes.count == 1 { return [line] }
      let names = TextWrap.lines(phrases.names(group), width: 96, atMost: Self.namedLines)
      return [line] + names.map { "    " + $0 }
    }
  }

  private func lines(_ migration: Migration, _ phrases: MigrationPhrases) -> [String] {
    var lines = [""] + phrases.summary(migration)
    if migration.compared == 0 { return lines }
    let matrix = phrases.matrix(migration)
    lines += ["", DifferenceWording.matrix.text(in: language)]
    let layout = TextColumns(
      alignments: [.left] + matrix[0].dropFirst().map { _ in .right }, cutColumn: nil)
    lines += layout.lines(matrix.map { $0.map { VisibleText.escaped($0) } }).map { "  " + $0 }
    if migration.moves.isEmpty { return lines }
    lines.append("")
    let cells = migration.moves.map { phrases.cells($0) }
    // Names and years stand there where any row has one.
    let shown = phrases.header.indices.filter { column in
      cells.contains { !$0[column].isEmpty }
    }
    let alignments: [TextColumns.Alignment] = [.left, .left, .right, .left, .left, .right, .right]
    let table = TextColumns(
      alignments: shown.map { alignments[$0] }, cutColumn: shown.firstIndex(of: 1))
    let moved = table.lines(
      ([phrases.header] + cells).map { row in shown.map { VisibleText.escaped(row[$0]) } })
    for (place, line) in moved.enumerated() {
      lines.append(line)
      guard place > 0 else { continue }
      lines += phrases.causes(migration.moves[place - 1]).map { "  " + $0 }
    }
    return lines
  }
}
