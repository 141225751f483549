import JenjangSource
import JenjangTestSupport
import Testing

@testable import JenjangSyntax

struct LosslessTests {
  @Test func printsWhatItRead() {
    #expect(CaseSources.all.count > 100)
    for source in CaseSources.all { expectLossless(source) }
  }

  @Test func survivesTruncationAtEveryByte() {
    for source in CaseSources.all {
      for end in source.indices { expectLossless(Array(source[..<end])) }
    }
  }

  @Test func survivesFlippedBytes() {
    var random = SplitMix64(seed: 7)
    for source in CaseSources.all where !source.isEmpty {
      for _ in 0..<20 {
        var bytes = source
        for _ in 0...Int.random(in: 0..<4, using: &random) {
          bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
            in: 0...255, using: &random)
        }
        expectLossless(bytes)
      }
    }
  }

  @Test func survivesTokensInAnyOrder() {
    var random = SplitMix64(seed: 11)
    let words = Set(CaseSources.all.flatMap { $0.split(separator: 0x20).map { Array($0) } })
      .sorted { $0.lexicographicallyPrecedes($1) }
    for _ in 0..<1_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        bytes += words[Int.random(in: words.indices, using: &random)] + [0x20]
      }
      expectLossless(bytes)
    }
  }

  @Test func keepsLineEndsMarksAndControlBytes() {
    for text in ["", "\u{FEFF}", "\u{FEFF}model m \"M\" {\r\n}\r\n", "\r\r\n\n", "a\u{0}b", "// x"]
    {
      expectLossless(Array(text.utf8))
    }
    for byte in UInt8.min...UInt8.max { expectLossless([byte, 0x20, byte, byte]) }
  }
}

/// Expects that the tree holds every byte, that its nodes nest, and that each finding has a place in it.
func expectLossless(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
  let (tree, diagnostics) = Parser.parse(SourceFile(path: "a.jenjang", bytes: bytes))
  func context() -> Comment {
    Comment(rawValue: String(decoding: bytes.prefix(400), as: UTF8.self))
  }
  if tree.reprinted != bytes {
    Issue.record("not what was read:\n\(context())", sourceLocation: sourceLocation)
  }
  if let flaw = flaw(of: tree) {
    Issue.record("\(flaw):\n\(context())", sourceLocation: sourceLocation)
  }
  for diagnostic in diagnostics {
    guard case .source(let range) = diagnostic.place else { continue }
    if range.start < 0 || range.end < range.start || range.end > bytes.count {
      Issue.record("\(range) is no place:\n\(context())", sourceLocation: sourceLocation)
    }
  }
}

/// The first way in which a tree is not well formed, or nil.
private func flaw(of tree: SyntaxTree) -> String? {
  for index in tree.tokens.indices.dropFirst()
  where tree.tokens[index].start < tree.tokens[index - 1].end {
    return "token \(index) overlaps"
  }
  for (index, node) in tree.nodes.enumerated() {
    if node.subtreeEnd <= index || node.subtreeEnd > tree.nodes.count { return "end of \(index)" }
    if node.firstToken > node.tokenEnd || node.tokenEnd > tree.tokens.count {
      return "tokens of \(index)"
    }
    var child = index + 1
    var token = node.firstToken
    while child < node.subtreeEnd {
      let inner = tree.nodes[child]
      if inner.firstToken < token || inner.tokenEnd > node.tokenEnd { return "child \(child)" }
      token = inner.tokenEnd
      child = inner.subtreeEnd
    }
    if child != node.subtreeEnd { return "children of \(index)" }
  }
  return nil
}
