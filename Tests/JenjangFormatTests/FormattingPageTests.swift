import Glibc
import JenjangFormat
import JenjangSource
import JenjangTestSupport
import Testing

/// The page `Formatting.md`: rule files before and after.
struct FormattingPageTests {
  private static let path = pathOfFolder(of: #filePath) + "/Formatting.md"

  @Test func showsWhatFormattingDoes() {
    let page = textOfFile(Self.path)
    var lines: [String] = []
    var source: [String]?
    var isOutput = false
    var cases = 0
    // The page is written anew from its headings and sources; what differs is an output.
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if source == nil, !isOutput, line == "```formatted" || line == "```left" {
        isOutput = true
        while lines.last == "" { lines.removeLast() }
      } else if isOutput {
        if line == "```" { isOutput = false }
      } else {
        lines.append(String(line))
        if line == "```jenjang" {
          source = []
        } else if line == "```", let text = source {
          lines += outputs(text.joined(separator: "\n") + "\n")
          source = nil
          cases += 1
        } else {
          source?.append(String(line))
        }
      }
    }
    let written = lines.joined(separator: "\n")
    if getenv("RECORD_SNAPSHOTS") != nil { write(written, toFile: Self.path) }
    #expect(cases > 10)
    for (found, expected) in zip(
      written.split(separator: "\n", omittingEmptySubsequences: false),
      page.split(separator: "\n", omittingEmptySubsequences: false)) where found != expected
    {
      Issue.record("the page says \"\(expected)\", the formatter \"\(found)\"")
      return
    }
    #expect(written == page)
  }

  private func outputs(_ text: String) -> [String] {
    let source = SourceFile(path: "a.jenjang", bytes: Array(text.utf8))
    let formatted = Formatter.format(source)
    #expect(formatted.fault == nil, "\(text)")
    let again = Formatter.format(SourceFile(path: "a.jenjang", bytes: formatted.bytes))
    #expect(again.bytes == formatted.bytes, "\(text)")
    var result = ["", "```formatted"]
    result += String(decoding: formatted.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
    result.append("```")
    if !formatted.warnings.isEmpty {
      result += ["", "```left"]
      for warning in formatted.warnings {
        guard case .source(let range) = warning.place else { continue }
        result.append("line \(source.position(of: range.start).line)")
      }
      result.append("```")
    }
    return result
  }
}
