import JenjangTestSupport
import Testing

/// A small sound rule set with one mistake in it, where that stands, and the same rule set mended.
///
/// A page of the folder `Mistakes` holds any number of them. Each is a heading `## …` with one block:
///
///     ```mistake J1601 fix
///     scale ⟦spare⟧ { 0 no "No"  1 yes "Yes" }
///     --- mended
///     indicator dues "Dues"
///     --- file texts/en.csv
///     id,en
///     ```
///
/// `⟦` and `⟧` stand around the place of the finding, and are not in the text; several pairs mean as
/// many findings. Behind `--- mended` stands the text without the mistake; it is what the finding's
/// own edit makes of it where `fix` is said, and then the finding must have one, else it must not.
/// `--- file PATH` is a further file of both, `--- mended file PATH` of the mended one only. A place
/// that is not in the text is said by `--- place file PATH` or `--- place cell FILE LINE COLUMN`.
/// `\u{200B}` stands for a character that nobody would see. A block `rest` at the top of a page stands below the text of each of its cases.
struct SeededMistake: Sendable, CustomTestStringConvertible {
  let page: String
  let title: String
  let code: String
  let hasFix: Bool
  /// The text with the mistake, without marks.
  private(set) var text = ""
  private(set) var mended = ""
  /// Where findings stand in the text, in bytes.
  private(set) var marks: [Range<Int>] = []
  private(set) var files: [(path: String, text: String)] = []
  private(set) var mendedFiles: [(path: String, text: String)] = []
  /// The words behind `--- place`; empty where marks say it.
  private(set) var place: [String] = []

  var testDescription: String { "\(page): \(title)" }

  /// Whether it is shown by proofs.
  var isProof: Bool { code.hasPrefix("J17") }

  static let root = "rules.jenjang"

  /// All mistakes of the folder, by page.
  static let all: [SeededMistake] = {
    let folder = "\(pathOfFolder(of: #filePath))/Mistakes"
    return namesInFolder(folder).flatMap { mistakes(in: textOfFile("\(folder)/\($0)"), of: $0) }
  }()

  private static func mistakes(in text: String, of page: String) -> [SeededMistake] {
    var found: [SeededMistake] = []
    var title = ""
    var rest = ""
    var block: (words: [String], lines: [String])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let (words, lines) = block {
        guard line == "```" else {
          block?.lines.append(String(line))
          continue
        }
        block = nil
        if words.first == "rest" { rest = lines.joined(separator: "\n") + "\n" }
        if words.first == "mistake" {
          found.append(SeededMistake(page, title, words, lines, rest: rest))
        }
      } else if line.hasPrefix("```") {
        block = (line.dropFirst(3).split(separator: " ").map { String($0) }, [])
      } else if line.hasPrefix("## ") {
        title = String(line.dropFirst(3))
      }
    }
    return found
  }

  private init(
    _ page: String, _ title: String, _ words: [String], _ lines: [String], rest: String
  ) {
    self.page = page
    self.title = title
    code = words.count > 1 ? words[1] : ""
    hasFix = words.contains("fix")
    var sections: [(head: [String], text: String)] = [(["mistake"], "")]
    for line in lines {
      if line.hasPrefix("--- ") {
        sections.append((line.dropFirst(4).split(separator: " ").map { String($0) }, ""))
      } else {
        sections[sections.count - 1].text += line + "\n"
      }
    }
    for (head, written) in sections {
      let text = Self.unescaped(written)
      switch head[0] {
      case "mistake": self.text = unmarked(text) + rest
      case "mended" where head.count == 1: mended = text + rest
      case "mended": mendedFiles.append((head[2], text))
      case "file": files.append((head[1], text))
      case "place": place = Array(head.dropFirst())
      default: Issue.record("\(page), \(title): `--- \(head[0])` is not known")
      }
    }
  }

  /// The text with characters in place of their numbers.
  private static func unescaped(_ text: String) -> String {
    let parts = text.split(separator: "\\u{", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts[0])) { result, part in
      let digits = part.prefix { $0 != "}" }
      let scalar = UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) } ?? "?"
      return result + String(Character(scalar)) + part.dropFirst(digits.count + 1)
    }
  }

  /// The text without marks, which are entered.
  private mutating func unmarked(_ marked: String) -> String {
    var text = ""
    var start = 0
    for character in marked {
      switch character {
      case "⟦": start = text.utf8.count
      case "⟧": marks.append(start..<text.utf8.count)
      default: text.append(character)
      }
    }
    return text
  }
}
