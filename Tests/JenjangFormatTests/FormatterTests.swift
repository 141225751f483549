import JenjangModel
import JenjangSource
import JenjangSyntax
import JenjangTestSupport
import Testing

@testable import JenjangFormat

struct FormatterTests {
  @Test(arguments: FormatMaterial.ruleSets.indices)
  func ruleSetsKeepTheirMeaning(_ index: Int) throws {
    let ruleSet = FormatMaterial.ruleSets[index]
    #expect(!ruleSet.files.isEmpty)
    let before = try #require(Self.fingerprint(ruleSet.files))
    var files: [(path: String, bytes: [UInt8])] = []
    for file in ruleSet.files {
      let formatted = FormatMaterial.format(file.bytes)
      #expect(formatted.fault == nil && formatted.warnings.isEmpty, "\(file.path)")
      #expect(FormatMaterial.format(formatted.bytes).bytes == formatted.bytes, "\(file.path)")
      files.append((file.path, formatted.bytes))
    }
    #expect(Self.fingerprint(files) == before)
    // The same once more, with every layout lost and comments anywhere.
    for seed in 0..<4 {
      let scrambled = ruleSet.files.map { file in
        let tree = Parser.parse(SourceFile(path: file.path, bytes: file.bytes)).tree
        let tokens = tree.tokens.map { tree.source.bytes[$0.start..<$0.end] }
        let formatted = FormatMaterial.format(
          Scrambled(tokens, seed: UInt64(seed), together: "next").bytes)
        #expect(formatted.fault == nil && formatted.warnings.isEmpty, "\(file.path)")
        return (path: file.path, bytes: formatted.bytes)
      }
      #expect(Self.fingerprint(scrambled) == before)
    }
  }

  @Test func referenceExamplesKeepTheirMeaning() {
    var sound = 0
    for block in FormatMaterial.referenceBlocks {
      let formatted = FormatMaterial.format(block.bytes)
      #expect(formatted.fault == nil, "\(block.place)")
      #expect(FormatMaterial.format(formatted.bytes).bytes == formatted.bytes, "\(block.place)")
      let before = FormatMaterial.fingerprint(block.bytes)
      #expect(FormatMaterial.fingerprint(formatted.bytes) == before, "\(block.place)")
      if before != nil { sound += 1 }
    }
    #expect(sound > 30)
  }

  /// Files with every kind of mistake: nothing is lost, and what could not be read stays byte for byte.
  @Test func brokenPartsStay() {
    var parts = 0
    for bytes in FormatMaterial.caseBlocks {
      let source = SourceFile(path: "a.jenjang", bytes: bytes)
      let (tree, diagnostics) = Parser.parse(source)
      let left = LeftParts(tree, diagnostics)
      let formatted = Formatter.format(source)
      #expect(formatted.fault == nil, "\(source.text(0, bytes.count))")
      if left.isWholeFile { #expect(formatted.bytes == bytes) }
      for part in left.parts {
        let text = bytes[tree.tokens[part.lowerBound].start..<tree.tokens[part.upperBound - 1].end]
        #expect(contains(formatted.bytes, text), "\(String(decoding: text, as: UTF8.self))")
        parts += 1
      }
      #expect(formatted.warnings.count == (left.isWholeFile ? 1 : left.parts.count))
      #expect(FormatMaterial.format(formatted.bytes).bytes == formatted.bytes)
    }
    #expect(parts > 60)
  }

  /// Sound files with tokens taken out, doubled or exchanged.
  @Test func mutatedFilesKeepTheirTokens() {
    var random = SplitMix64(seed: 41)
    let sources =
      FormatMaterial.ruleSets.flatMap { $0.files.map { $0.bytes } }.filter { $0.count < 12_000 }
      + FormatMaterial.caseBlocks
    for number in 0..<600 {
      let source = sources[Int.random(in: sources.indices, using: &random)]
      let tree = Parser.parse(SourceFile(path: "a.jenjang", bytes: source)).tree
      guard tree.tokens.count > 2 else { continue }
      let token = tree.tokens[Int.random(in: 0..<(tree.tokens.count - 1), using: &random)]
      let other = tree.tokens[Int.random(in: 0..<(tree.tokens.count - 1), using: &random)]
      var bytes = source
      switch number % 3 {
      case 0: bytes.removeSubrange(token.start..<token.end)
      case 1: bytes.insert(contentsOf: source[token.start..<token.end] + [0x20], at: token.start)
      default: bytes.replaceSubrange(token.start..<token.end, with: source[other.start..<other.end])
      }
      let formatted = FormatMaterial.format(bytes)
      #expect(formatted.fault == nil, "\(String(decoding: bytes, as: UTF8.self))")
      #expect(FormatMaterial.format(formatted.bytes).bytes == formatted.bytes)
    }
  }

  @Test(arguments: [
    ("", ""), ("\n\n", ""), ("\u{FEFF}", ""), ("  // a  ", "// a\n"),
    ("\u{FEFF}// a\r\n\r\n\r\nactor  a  \"A\"\r\n", "// a\n\nactor a \"A\"\n"),
    ("actor a \"A\" // b\t\r\n", "actor a \"A\"  // b\n"),
    ("// a\n// b\n\n\n\n// c\nactor a \"A\"", "// a\n// b\n\n// c\nactor a \"A\"\n"),
  ])
  func lineEndsAndMarks(_ text: String, _ expected: String) {
    let formatted = FormatMaterial.format(Array(text.utf8))
    #expect(String(decoding: formatted.bytes, as: UTF8.self) == expected)
  }

  private static func fingerprint(_ files: [(path: String, bytes: [UInt8])]) -> Fingerprint? {
    let check = Checker.check(
      RuleFolder(files: files.map { $0.path }) { path in
        if let file = files.first(where: { $0.path == path }) { return .bytes(file.bytes) }
        // Tables of texts and of cases stand beside the rule files; they are not read here.
        return .bytes(Array("id,en\n".utf8))
      })
    return check.model?.fingerprint()
  }

  private func contains(_ bytes: [UInt8], _ part: ArraySlice<UInt8>) -> Bool {
    guard let first = part.first else { return true }
    var index = bytes.startIndex
    while let next = bytes[index...].firstIndex(of: first) {
      if bytes[next...].starts(with: part) { return true }
      index = next + 1
    }
    return false
  }
}
