import JenjangSource
import Testing

@testable import JenjangSyntax

struct HostileInputTests {
  private static let head = "model m \"M\" { unanswered counts as unknown }\n"

  /// What a file may hold that is far too much, and how it is refused.
  private static let sources: [(name: String, text: String, code: String)] = {
    let many = 100_000
    func repeated(_ text: String) -> String { String(repeating: text, count: many) }
    func several(_ text: String) -> String { String(repeating: text, count: 10_000) }
    return [
      ("brackets", head + "measure a = " + repeated("(") + "1" + repeated(")"), "J0104"),
      ("open brackets", head + "measure a = " + repeated("("), "J0104"),
      ("closing brackets", head + "measure a = " + repeated(")"), "J0101"),
      ("braces", repeated("{"), "J0102"),
      ("closing braces", repeated("}"), "J0105"),
      ("not", head + "indicator a \"A\" applies when " + repeated("not ") + "x", "J0104"),
      ("minus", head + "measure a = " + repeated("-") + "1", "J0104"),
      ("if", head + "measure a = " + repeated("if x then ") + "1", "J0104"),
      ("else", head + "measure a = " + repeated("if x then 1 else ") + "1", "J0104"),
      ("calls", head + "measure a = " + repeated("min("), "J0104"),
      ("counts", head + "measure a = " + repeated("count of ("), "J0104"),
      ("dimensions", head + repeated("dimension d \"D\" { "), "J0104"),
      ("closed dimensions", head + repeated("dimension d \"D\" { ") + repeated("}"), "J0104"),
      ("sections", head + repeated("section d \"D\" { "), "J0104"),
      ("choices", head + "fact f \"F\" " + repeated("choice { a \"A\" } "), ""),
      ("20 digits", head + "measure a = 12345678901234567890", ""),
      ("10,000 digits", head + "measure a = " + String(repeating: "9", count: 10_000), "J0006"),
      ("decimals", head + "measure a = 0." + String(repeating: "9", count: 10_000), "J0006"),
      ("commas", head + "measure a = 1" + several(",1"), "J0005"),
      ("points", head + "measure a = 1" + several(".1"), "J0005"),
      ("quotes", several("“"), "J0009"),
      ("backslashes", "model m \"" + several("\\q"), "J0003"),
      ("strange characters", several("★ "), "J0001"),
      ("strange words", several("aé "), "J0001"),
      ("unknown words", several("abc "), "J0102"),
      ("long sum", head + "measure a = 1" + several(" + 1"), ""),
      ("long and", head + "indicator a \"A\" applies when x" + several(" and x") + " {}", ""),
      (
        "mixed", head + "indicator a \"A\" applies when x" + several(" and x or y") + " {}", "J0106"
      ),
      ("comparisons", head + "measure a = 1" + several(" < 1"), "J0107"),
      ("path", head + "measure a = x" + several(".x"), ""),
      ("includes", several("include \"a\" "), ""),
      ("text", "model m \"" + several("abc") + "\" { }", ""),
      ("translations", "model m \"a\"" + several(" / \"b\"") + " { }", ""),
      ("comment", "//" + several("abc"), ""),
    ]
  }()

  @Test func refusesTooMuch() {
    for (name, text, code) in Self.sources {
      let bytes = Array(text.utf8)
      let (tree, diagnostics) = Parser.parse(SourceFile(path: "a.jenjang", bytes: bytes))
      #expect(tree.reprinted == bytes, "\(name)")
      #expect(diagnostics.count <= Parser.mostDiagnostics + 1, "\(name)")
      let codes = Set(diagnostics.map { $0.rule.code })
      if code.isEmpty {
        #expect(codes.isEmpty, "\(name): \(codes)")
      } else {
        #expect(codes.contains(code), "\(name): \(codes)")
        #expect(codes.isSubset(of: [code, "J0110"]), "\(name): \(codes)")
      }
    }
  }

  @Test func countsWhatItLeavesUnsaid() {
    let text = String(repeating: "@ ", count: 250)
    let (_, diagnostics) = Parser.parse(SourceFile(path: "a.jenjang", bytes: Array(text.utf8)))
    #expect(diagnostics.count == 201)
    #expect(diagnostics.last?.rule.code == "J0110")
    #expect(diagnostics.last?.arguments.first?.value == .number(50))
  }

  @Test func refusesWhatIsNoText() {
    for bytes in [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF8, 0x80], [0x00], [0x1B, 0x5B, 0x33]]
      as [[UInt8]]
    {
      let (tree, diagnostics) = Parser.parse(SourceFile(path: "a.jenjang", bytes: bytes))
      #expect(tree.reprinted == bytes)
      #expect(!diagnostics.isEmpty, "\(bytes)")
    }
  }
}
