import JenjangTestSupport
import Testing

/// A page of the language reference: prose with examples in fenced blocks.
///
/// An example begins with a block `jenjang`, the root file; `jenjang x.jenjang` and
/// `csv x.csv` behind it are further files, `csv` alone is the answer sheet. A comment
/// `<!-- prelude: name -->` before it puts a file of the folder `Preludes` below its lines, so that
/// a fragment is a whole model with the line numbers that the page shows. `output COMMAND ARGUMENTS`
/// holds what the program says of the example before it. An example without output is sound, and
/// its tests pass; one marked `bad` is not, and says so.
struct ReferencePage: Sendable, CustomTestStringConvertible {
  struct Block {
    let info: String
    let text: String
    /// The lines between the fences, from 0.
    let lines: Range<Int>

    var words: [String] { info.split(separator: " ").map { String($0) } }

    var path: String? { words.dropFirst().first { $0.contains(".") } }
  }

  struct Example {
    /// The line of the root file's fence, from 1.
    let line: Int
    let isBad: Bool
    /// Paths and contents; the first is the root.
    var files: [(path: String, text: String)]
    var outputs: [Block] = []
  }

  let name: String
  let text: String
  private let path: String

  var testDescription: String { name }

  /// All pages of the catalogue, by name.
  static let all: [ReferencePage] = {
    let folder = "\(pathOfFolder(of: #filePath))/../../Sources/Jenjang/Jenjang.docc"
    return namesInFolder(folder).filter { $0.hasSuffix(".md") }.map { name in
      ReferencePage(name: name, text: textOfFile("\(folder)/\(name)"), path: "\(folder)/\(name)")
    }
  }()

  func examples() -> [Example] {
    var examples: [Example] = []
    var prelude: String?
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.hasPrefix("<!-- prelude: "), line.hasSuffix(" -->") {
        prelude = String(line.dropFirst(14).dropLast(4))
      }
      guard line.hasPrefix("```") else { continue }
      let start = index
      while index < lines.count, lines[index] != "```" { index += 1 }
      let block = Block(
        info: String(line.dropFirst(3)), text: lines[start..<index].joined(separator: "\n"),
        lines: start..<index)
      index += 1
      switch block.words.first {
      case "jenjang" where block.path == nil:
        examples.append(example(block, prelude))
        prelude = nil
      case "jenjang" where !examples.isEmpty, "csv" where !examples.isEmpty:
        examples[examples.count - 1].files.append(
          (block.path ?? "answers.csv", block.text + "\n"))
      case "output" where !examples.isEmpty: examples[examples.count - 1].outputs.append(block)
      case "jenjang", "csv", "output":
        Issue.record("\(name), line \(start): `\(block.info)` belongs to no example")
      default: break
      }
    }
    return examples
  }

  private func example(_ block: Block, _ prelude: String?) -> Example {
    var text = block.text + "\n"
    if let prelude {
      let rest = textOfFile("\(pathOfFolder(of: #filePath))/Preludes/\(prelude).jenjang")
      if rest.isEmpty { Issue.record("\(name): there is no prelude \(prelude)") }
      text += rest
    }
    return Example(
      line: block.lines.lowerBound, isBad: block.words.contains("bad"),
      files: [("rules.jenjang", text)])
  }

  /// Writes outputs into the page, from the last to the first.
  func record(_ outputs: [(lines: Range<Int>, text: String)]) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    for output in outputs.reversed() {
      let found = output.text.split(separator: "\n", omittingEmptySubsequences: false)
      lines.replaceSubrange(output.lines, with: found.map { String($0) })
    }
    write(lines.joined(separator: "\n"), toFile: path)
  }
}
