import Glibc
import JenjangTestSupport
import Testing

/// A page of cases: prose with rule files in fenced blocks, and what the checker says of them.
///
/// A case is a `##` heading with what follows it. A block is a file (`jenjang path=a.jenjang`,
/// `csv path=texts/en.csv`; with `bytes`, `\xHH` in it stands for a byte), something that is no file
/// (`directory path=a`, `outside path=a`, `unreadable path=a`), or the expected output in a language
/// (`english`, `indonesian`), `ok` for nothing found.
struct CaseFile: Sendable, CustomTestStringConvertible {
  struct Block {
    let kind: String
    let attributes: [String]
    let text: String
    /// The lines between the fences.
    let lines: Range<Int>

    var path: String? {
      attributes.first { $0.hasPrefix("path=") }.map { String($0.dropFirst(5)) }
    }
  }

  struct Case {
    let title: String
    var blocks: [Block]
    /// The line behind the last block.
    var end: Int
  }

  let name: String
  let path: String

  var testDescription: String { name }

  /// All pages of the folder beside this file, by name.
  static let all: [CaseFile] = {
    let folder = pathOfFolder(of: #filePath) + "/Cases"
    return namesInFolder(folder).filter { $0.hasSuffix(".md") }
      .map { CaseFile(name: $0, path: folder + "/" + $0) }
  }()

  func cases() -> [Case] {
    var cases: [Case] = []
    let lines = textOfFile(path).split(separator: "\n", omittingEmptySubsequences: false)
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.hasPrefix("## ") {
        cases.append(Case(title: String(line.dropFirst(3)), blocks: [], end: index))
      } else if line.hasPrefix("```"), !cases.isEmpty {
        let info = line.dropFirst(3).split(separator: " ").map { String($0) }
        let start = index
        while index < lines.count, lines[index] != "```" { index += 1 }
        cases[cases.count - 1].blocks.append(
          Block(
            kind: info.first ?? "", attributes: Array(info.dropFirst()),
            text: lines[start..<index].joined(separator: "\n"), lines: start..<index))
        index += 1
        cases[cases.count - 1].end = index
      }
    }
    return cases
  }

  /// Writes the outputs of all cases into the page, from the last to the first.
  func record(_ outputs: [[String: String]]) {
    var lines = textOfFile(path).split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    for (aCase, output) in zip(cases(), outputs).reversed() {
      for language in ["indonesian", "english"] {
        let text = (output[language] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
          .map { String($0) }
        if let block = aCase.blocks.first(where: { $0.kind == language }) {
          lines.replaceSubrange(block.lines, with: text)
        } else {
          lines.insert(contentsOf: ["", "```" + language] + text + ["```"], at: aCase.end)
        }
      }
    }
    write(lines.joined(separator: "\n"), toFile: path)
  }
}
