/// The sentences of a page in Markdown, section by section.
///
/// A sentence ends in a full stop, a question or an exclamation mark, a paragraph or list item at the latest
/// with its last line. A bold lead such as `**Total.**` belongs to the sentence behind it. Stops
/// inside code, and those of abbreviations, end nothing. A fenced block counts as one sentence.
struct Sentences {
  struct Section: Hashable {
    let title: String
    var sentences: [String] = []
  }

  private(set) var sections: [Section] = []
  private var paragraph = ""

  init(of page: String) {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map { trimmed($0) }
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.hasPrefix("```") {
        closeParagraph()
        let start = index
        while index < lines.count, lines[index] != "```" { index += 1 }
        let block = lines[start..<index]
        index += 1
        append("The block of \(block.count) lines: \(block.first ?? "")")
      } else if line.hasPrefix("#") {
        closeParagraph()
        sections.append(Section(title: trimmed(line.drop { $0 == "#" })))
      } else if line.isEmpty {
        closeParagraph()
      } else if let item = Self.item(line) {
        closeParagraph()
        paragraph = item
      } else {
        paragraph += paragraph.isEmpty ? line : " " + line
      }
    }
    closeParagraph()
  }

  /// What stands behind the mark of a list's item; nil for a line that begins none.
  private static func item(_ line: String) -> String? {
    let mark = line.prefix { $0 != " " }
    let isItem = mark == "-" || (mark.last == "." && Int(mark.dropLast()) != nil)
    return isItem ? trimmed(line.dropFirst(mark.count)) : nil
  }

  private mutating func closeParagraph() {
    for sentence in Self.split(paragraph) { append(sentence) }
    paragraph = ""
  }

  private mutating func append(_ sentence: String) {
    if sections.isEmpty { sections.append(Section(title: "")) }
    sections[sections.count - 1].sentences.append(sentence)
  }

  private static let abbreviations = ["e.g.", "i.e.", "cf.", "vs.", "etc.", "approx."]

  static func split(_ paragraph: String) -> [String] {
    let words = paragraph.split(separator: " ")
    var sentences: [String] = []
    var sentence: [Substring] = []
    var isCode = false
    for (index, word) in words.enumerated() {
      sentence.append(word)
      if word.count(where: { $0 == "`" }) % 2 == 1 { isCode.toggle() }
      let next = index + 1 < words.count ? words[index + 1] : nil
      if isCode || !ends(word, before: next) || isLead(sentence) { continue }
      sentences.append(sentence.joined(separator: " "))
      sentence = []
    }
    if !sentence.isEmpty { sentences.append(sentence.joined(separator: " ")) }
    return sentences
  }

  private static func ends(_ word: Substring, before next: Substring?) -> Bool {
    var bare = word
    while let last = bare.last, ")*\"”_".contains(last) { bare.removeLast() }
    guard let stop = bare.last, ".?!".contains(stop) else { return false }
    if abbreviations.contains(bare.drop { $0 == "(" }.lowercased()) { return false }
    guard let first = next?.first else { return true }
    return first.isUppercase || first.isNumber || "`(*\"“".contains(first)
  }

  /// Whether nothing but a text in bold stands here.
  private static func isLead(_ sentence: [Substring]) -> Bool {
    let text = sentence.joined(separator: " ")
    return text.hasPrefix("**") && text.hasSuffix("**")
      && !text.dropFirst(2).dropLast(2).contains("**")
  }
}

func trimmed(_ text: some StringProtocol) -> String {
  let start = text.drop { $0 == " " }
  return String(
    start[..<(start.lastIndex { $0 != " " }.map { start.index(after: $0) } ?? start.startIndex)])
}
