import JenjangTestSupport

/// The page `Sentences.md`: the language page's sentences, and below each what shows it.
///
/// A sentence stands behind `>`; the items below it name tests, say `Not in this edition:` with the
/// reason, or `No claim.`
struct SentenceCatalogue {
  struct Entry {
    let section: String
    let sentence: String
    /// The line of the sentence, from 1.
    let line: Int
    var items: [String] = []
  }

  private(set) var entries: [Entry] = []

  init(_ text: String) {
    var section = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("#") {
        section = trimmed(line.drop { $0 == "#" })
      } else if line.hasPrefix("> ") {
        entries.append(
          Entry(section: section, sentence: trimmed(line.dropFirst(2)), line: index + 1))
      } else if line.hasPrefix("- "), !entries.isEmpty {
        entries[entries.count - 1].items.append(trimmed(line.dropFirst(2)))
      } else if line.hasPrefix("  "), let last = entries.indices.last,
        let item = entries[last].items.indices.last
      {
        entries[last].items[item] += " " + trimmed(line)
      }
    }
  }

  static let written = SentenceCatalogue(
    textOfFile("\(pathOfFolder(of: #filePath))/Sentences.md"))

  /// What is wrong with the entries: sentences that nothing shows, and tests that are not there.
  func flaws(knowing tests: Set<String>) -> [String] {
    var flaws: [String] = []
    for entry in entries {
      let place = "Sentences.md, line \(entry.line)"
      if entry.items.isEmpty { flaws.append("\(place): nothing shows this sentence") }
      for item in entry.items where !Self.isReason(item) {
        let isCode = item.count > 1 && item.hasPrefix("`") && item.hasSuffix("`")
        let name = isCode ? String(item.dropFirst().dropLast()) : item
        if !tests.contains(name) { flaws.append("\(place): there is no \(name)") }
      }
    }
    return flaws
  }

  private static func isReason(_ item: String) -> Bool {
    let reason = "Not in this edition: "
    return item == "No claim." || (item.hasPrefix(reason) && item.count > reason.count)
  }

  /// How the entries differ from a page's sentences, section by section in the page's order.
  func differences(from page: Sentences) -> [String] {
    let there = page.sections.flatMap { section in
      section.sentences.map { "\(section.title): \($0)" }
    }
    let here = entries.map { "\($0.section): \($0.sentence)" }
    var differences = there.filter { !here.contains($0) }.map { "missing: \($0)" }
    differences += here.filter { !there.contains($0) }.map { "not on the page: \($0)" }
    if differences.isEmpty, here != there { differences.append("in another order, or twice") }
    return differences
  }
}
