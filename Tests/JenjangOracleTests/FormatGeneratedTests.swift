import JenjangFormat
import JenjangModel
import JenjangSource
import JenjangSyntax
import JenjangTestSupport
import Testing

/// Generated rule files, their layout scrambled, formatted again.
@Suite struct FormatGeneratedTests {
  static let cases = GeneratedCount.of(1_000)
  static let parts = 10

  /// A failure prints its seed.
  @Test(arguments: 0..<parts)
  func keepsMeaningAndComments(part: Int) {
    let size = Self.cases / Self.parts
    for seed in (part * size)..<((part + 1) * size) {
      let text = Renderer.text(ModelGenerator(UInt64(seed)).model())
      let tree = Self.parsed(Array(text.utf8))
      let tokens = tree.tokens.map { tree.source.bytes[$0.start..<$0.end] }
      // A step's line says what it is for, so a line end before it may be a mistake.
      let scrambled = Scrambled(
        tokens, seed: UInt64(seed), withComments: seed % 5 != 0,
        together: seed % 2 == 0 ? "next" : "")
      let formatted = Formatter.format(SourceFile(path: "m.jenjang", bytes: scrambled.bytes))
      #expect(formatted.fault == nil && formatted.warnings.isEmpty, "seed \(seed)")
      let bytes = formatted.bytes
      let again = Formatter.format(SourceFile(path: "m.jenjang", bytes: bytes))
      #expect(again.bytes == bytes, "seed \(seed): formatting twice changes it")
      // Where a line end may be a mistake, it is the scrambled text whose meaning stays.
      let meaning = Self.fingerprint(seed % 2 == 0 ? Array(text.utf8) : scrambled.bytes)
      if seed % 2 == 0 { #expect(meaning != nil, "seed \(seed)") }
      #expect(Self.fingerprint(bytes) == meaning, "seed \(seed): another meaning")
      #expect(Self.comments(bytes) == scrambled.comments, "seed \(seed): comments")
      if scrambled.comments.isEmpty { expectShortLines(bytes, seed) }
    }
  }

  private func expectShortLines(_ bytes: [UInt8], _ seed: Int) {
    for line in bytes.split(separator: 0x0A) {
      let text = String(decoding: line, as: UTF8.self)
      // A text, and the two answers of a table, stand on one line whatever their length.
      let isWhole = text.firstRange(of: " next ") != nil || text.hasPrefix("table ")
      #expect(text.count <= 100 || isWhole, "seed \(seed): \(text)")
      #expect(text.last != " ", "seed \(seed): \(text)")
    }
  }

  private static func parsed(_ bytes: [UInt8]) -> SyntaxTree {
    Parser.parse(SourceFile(path: "m.jenjang", bytes: bytes)).tree
  }

  private static func fingerprint(_ bytes: [UInt8]) -> Fingerprint? {
    Checker.check(RuleFolder(path: "m.jenjang", bytes: bytes)).model?.fingerprint()
  }

  /// Comments as a reader of lines finds them; no text of a generated model holds `//`.
  private static func comments(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      var rest = line
      while let first = rest.first {
        if first == "/", rest.dropFirst().first == "/" { return String(rest) }
        rest = rest.dropFirst()
      }
      return nil
    }
  }
}
