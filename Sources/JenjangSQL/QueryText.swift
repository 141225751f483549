import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangSource

/// The text around the steps, and the names in it.
extension QueryCompiler {
  func assembled(_ shown: [String]) -> String {
    let (head, last) = steps()
    var query = head + "\n\nSELECT\n  " + joined(shown, ",\n  ") + "\nFROM \(last)"
    if let year = options.year, model.columns.year != nil {
      query += "\nWHERE COALESCE(\(dialect.identifier("year")), \(year)) = \(year)"
    }
    return query + "\n"
  }

  /// The query up to its last step, and that step's name.
  func steps() -> (text: String, last: String) {
    let names = options.table.split(separator: ".").map { dialect.identifier(String($0)) }
    let table = joined(names, ".")
    // A step must not bear the name of the table.
    let letters = options.table.lowercased() == "letters" ? "letters_2" : "letters"
    let (text, last) = stages.text(
      first: "\(table) AS a CROSS JOIN \(letters) AS l", table: options.table)
    let fingerprint = model.fingerprint()
    let title = oneLine(model.title.text(0))
    let read = oneLine(options.table)
    var head = """
      -- \(title) (\(model.name)), edition \(oneLine(model.edition))
      -- Verdict \(fingerprint.verdict)
      -- Texts   \(fingerprint.texts)
      -- For \(dialect.title), by jenjang compile: one row for each of \(read), whose columns
      -- are texts named as in an answer sheet. A cell that is no answer counts as unanswered; a
      -- community may stand once a year only. Figures are whole numbers over whole numbers until
      -- they are written as text, so nothing is rounded before.

      """
    if dialect == .postgres {
      head += "-- OFFSET 0 keeps each step apart, so that nothing is worked out twice.\n"
    }
    let pairs =
      "SELECT 'ABCDEFGHIJKLMNOPQRSTUVWXYZ\(capitals)' AS capitals,"
      + "\n    'abcdefghijklmnopqrstuvwxyz\(smalls)' AS smalls,"
      + "\n    ' ' || chr(9) || chr(10) || chr(13) || chr(160) AS blanks"
    return (head + "WITH \(letters) AS (\n  \(pairs)\n)" + text, last)
  }

  /// Letters beyond ASCII that spellings hold, and their capitals.
  private var letterPairs: [(capital: Character, small: Character)] {
    var pairs: [(capital: Character, small: Character)] = []
    for question in model.questions.indices {
      for (text, _) in spellings(of: question) {
        for character in text where character.utf8.count > 1 {
          let capital = String(character).uppercased()
          guard capital.count == 1, let first = capital.first, first != character,
            first.unicodeScalars.count == 1, character.unicodeScalars.count == 1,
            !pairs.contains(where: { $0.small == character })
          else { continue }
          pairs.append((capital: first, small: character))
        }
      }
    }
    return pairs
  }

  private var capitals: String { String(letterPairs.map { $0.capital }) }
  private var smalls: String { String(letterPairs.map { $0.small }) }

  // MARK: Names

  /// Refuses columns that the dialect can't tell apart, or cuts off.
  func checkNames(_ columns: [ReportColumn]) throws(Refusal) {
    var names = model.columns.community
    for name in [model.columns.name, model.columns.year] {
      if let name { names.append(name) }
    }
    names += model.columns.groups.map { $0.column }
    names += model.questions.map { $0.column }
    try checkNames(names)
    try checkNames(columns.map { $0.header(in: model) })
  }

  private func checkNames(_ names: [String]) throws(Refusal) {
    var seen: [String: String] = [:]
    for name in names {
      let key =
        dialect == .postgres
        ? String(decoding: Array(name.utf8).prefix(63), as: UTF8.self) : name.lowercased()
      if let first = seen[key], first != name {
        throw Refusal(
          .queryNames, at: nil,
          [
            ("dialect", .text(dialect.title)), ("first", .text(first)), ("second", .text(name)),
          ])
      }
      seen[key] = name
    }
  }
}
