import JenjangHost

/// The README, as far as the tests run it.
struct ReadmePage {
  /// A command of a `console` block, and the output that stands under it.
  struct Command {
    let text: String
    let output: String
    /// The lines of the output in the page.
    let lines: Range<Int>
  }

  /// A `jenjang path=FILE` block: lines that have to stand in that file, one after the other.
  struct Excerpt {
    let path: String
    let text: String
  }

  private(set) var commands: [Command] = []
  private(set) var excerpts: [Excerpt] = []
  private let path: String
  private let lines: [String]

  init(_ path: String) throws {
    self.path = path
    lines = try Self.text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      guard line.hasPrefix("```"), line != "```" else { continue }
      let start = index
      while index < lines.count, lines[index] != "```" { index += 1 }
      if line == "```console" { addCommands(start..<index) }
      if line.hasPrefix("```jenjang path=") {
        excerpts.append(
          Excerpt(
            path: String(line.dropFirst("```jenjang path=".count)), text: joined(start..<index)))
      }
      index += 1
    }
  }

  static func text(of path: String) throws -> String {
    String(decoding: try HostFile.read(path), as: UTF8.self)
  }

  private mutating func addCommands(_ block: Range<Int>) {
    let starts = block.filter { lines[$0].hasPrefix("$ ") }
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : block.upperBound
      commands.append(
        Command(
          text: String(lines[start].dropFirst(2)), output: joined(start + 1..<end),
          lines: start + 1..<end))
    }
  }

  private func joined(_ range: Range<Int>) -> String {
    range.map { lines[$0] + "\n" }.joined()
  }

  /// Writes outputs into the page, one a command in the page's order.
  func record(_ outputs: [String]) throws {
    var lines = lines
    for (command, output) in zip(commands, outputs).reversed() {
      lines.replaceSubrange(
        command.lines,
        with: output.split(separator: "\n", omittingEmptySubsequences: false)
          .dropLast().map { String($0) })
    }
    try HostFile.writeWhole(Array(lines.joined(separator: "\n").utf8), to: path)
  }
}
