import JenjangSource
import JenjangSyntax
import JenjangTestSupport
import Testing

@testable import JenjangModel

/// Damaged rule files: the checker ends, says something where the file is broken, and makes a model
/// only where it is sound.
struct HostileCheckTests {
  private static let sources: [[UInt8]] = {
    var sources: [[UInt8]] = []
    for page in CaseFile.all {
      for block in page.cases().flatMap({ $0.blocks }) where block.kind == "jenjang" {
        if block.text.hasPrefix("model ") { sources.append(Array((block.text + "\n").utf8)) }
      }
    }
    return sources
  }()

  private func expectSound(_ bytes: [UInt8]) {
    let result = Checker.check(RuleFolder(path: "a.jenjang", bytes: bytes))
    func text() -> String { String(decoding: bytes.prefix(1_000), as: UTF8.self) }
    let hasError = result.diagnostics.contains { $0.isError }
    if hasError != (result.model == nil) { Issue.record("neither model nor error:\n\(text())") }
    if let model = result.model, let flaw = ModelSoundness.flaw(of: model) {
      Issue.record("\(flaw):\n\(text())")
    }
    for diagnostic in result.diagnostics {
      guard case .source(let range) = diagnostic.place else { continue }
      if range.file != 0 || range.start < 0 || range.end < range.start || range.end > bytes.count {
        Issue.record("\(range) is no place:\n\(text())")
      }
    }
  }

  @Test func survivesTruncation() {
    #expect(Self.sources.count > 100)
    var random = SplitMix64(seed: 3)
    for source in Self.sources {
      expectSound(source)
      for _ in 0..<15 {
        expectSound(Array(source.prefix(Int.random(in: source.indices, using: &random))))
      }
    }
  }

  @Test func survivesFlippedBytes() {
    var random = SplitMix64(seed: 5)
    for source in Self.sources {
      for _ in 0..<15 {
        var bytes = source
        for _ in 0...Int.random(in: 0..<3, using: &random) {
          bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
            in: 0...255, using: &random)
        }
        expectSound(bytes)
      }
    }
  }

  /// Words left out, doubled or exchanged keep the form whole more often than bytes do.
  @Test func survivesExchangedWords() {
    var random = SplitMix64(seed: 9)
    for source in Self.sources {
      let words = source.split(separator: 0x20).map { Array($0) }
      for _ in 0..<40 {
        var changed = words
        let place = Int.random(in: changed.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: changed.remove(at: place)
        case 1: changed.insert(changed[Int.random(in: words.indices, using: &random)], at: place)
        default: changed[place] = words[Int.random(in: words.indices, using: &random)]
        }
        expectSound(Array(changed.joined(separator: [0x20])))
      }
    }
  }

  @Test func staysInTheFolder() {
    let cases: [(path: String, file: String, joined: String?)] = [
      ("b", "a", "b"), ("./b", "x/a", "x/b"), ("../b", "x/a", "b"), ("../b", "a", nil),
      ("/b", "a", nil), ("c\\b", "a", nil), ("x/../../b", "a", nil), ("..", "x/a", ""),
      ("", "a", ""), ("x//b/", "a", "x/b"), ("../x/b", "x/a", "x/b"),
    ]
    for (path, file, expected) in cases {
      #expect(joined(path, toFolderOf: file) == expected, "\(path) from \(file)")
    }
  }
}
