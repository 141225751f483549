import JenjangSource
import JenjangSyntax
import Testing

@testable import JenjangModel

struct LimitTests {
  private static let head = "model m \"M\" { unanswered counts as unknown }\n"
  private static let tail = "\nindicator last \"L\" { 0 \"No\"  1 \"Yes\" }\n"

  private func check(_ text: String) -> CheckResult {
    Checker.check(RuleFolder(path: "a.jenjang", bytes: Array((Self.head + text + Self.tail).utf8)))
  }

  private func codes(_ result: CheckResult) -> [String] { result.diagnostics.map { $0.rule.code } }

  @Test func tellsTheFirstThousand() {
    var text = ""
    for index in 0..<1_100 { text += "measure m\(index) = unknown_\(index) + 1\n" }
    let result = check(text)
    #expect(result.diagnostics.count == 1_001)
    #expect(result.diagnostics.last?.rule.code == DiagnosticRule.furtherDiagnostics.code)
    #expect(result.diagnostics.last?.arguments.first?.value == .number(100))
  }

  @Test func refusesTooManyFiles() {
    var text = ""
    for index in 0..<1_005 { text += "include \"f\(index).jenjang\"\n" }
    let root = Array((Self.head + text + Self.tail).utf8)
    var loads = 0
    let result = Checker.check(
      RuleFolder(files: ["a.jenjang"], root: "a.jenjang") { path in
        loads += 1
        return .bytes(path == "a.jenjang" ? root : [])
      })
    #expect(codes(result).filter { $0 == DiagnosticRule.tooManyFiles.code }.count == 1)
    #expect(loads == 1_000)
  }

  @Test func refusesAFileThatIsTooLarge() {
    let bytes = [UInt8](repeating: 0x20, count: (4 << 20) + 1)
    let result = Checker.check(RuleFolder(path: "a.jenjang", bytes: bytes))
    #expect(codes(result) == [DiagnosticRule.fileTooLarge.code])
  }

  @Test func refusesTooManyDeclarations() {
    // With the indicator and its two levels.
    let bytes = Array((Self.head + "scale s { 0 a \"A\" }\n" + Self.tail).utf8)
    let folder = RuleFolder(path: "a.jenjang", bytes: bytes)
    let most = Checker.mostExpressions
    #expect(Checker.check(folder, mostExpressions: most, mostDeclarations: 5).model != nil)
    let found = Checker.check(folder, mostExpressions: most, mostDeclarations: 4)
    #expect(codes(found) == [DiagnosticRule.tooManyDeclarations.code])
    #expect(found.diagnostics.first?.arguments.first?.value == .number(4))
  }

  @Test func refusesFormulasOfTooManyParts() {
    var text = "dimension d \"D\" {\n"
    for index in 0..<100 { text += "indicator i\(index) \"I\" { 0 \"No\"  1 \"Yes\" }\n" }
    text += "}\nphases { phase low \"Low\" phase high \"High\" {\n"
    text += String(repeating: "requires every indicator >= 50%\n", count: 30) + "} }"
    let bytes = Array((Self.head + text + Self.tail).utf8)
    let folder = RuleFolder(path: "a.jenjang", bytes: bytes)
    #expect(Checker.check(folder).model != nil)
    let found = Set(codes(Checker.check(folder, mostExpressions: 5_000)))
    #expect(found == [DiagnosticRule.tooManyExpressions.code])
  }

  @Test func refusesTooManyParts() {
    var levels = ""
    for index in 0..<1_001 { levels += "\(index) l\(index) \"L\(index)\" " }
    var phases = ""
    for index in 0..<1_001 { phases += "phase p\(index) \"P\" " }
    let gates = String(repeating: "requires last >= 50% ", count: 1_001)
    let sources = [
      "scale s { \(levels) }", "indicator i \"I\" { \(levels) }",
      "fact f \"F\" choice { \(levels.split(separator: " ").filter { $0.hasPrefix("l") }.joined(separator: " ")) }",
      "phases { \(phases) }", "phases { phase p \"P\" { \(gates) } }",
    ]
    for text in sources {
      #expect(codes(check(text)) == [DiagnosticRule.tooManyParts.code], "\(text.prefix(30))")
    }
  }

  /// Many steps, long lists and long chains of advice are told or read, and end in time.
  @Test func endsOnManySteps() {
    func several(_ count: Int, _ text: (Int) -> String) -> String {
      (0..<count).map(text).joined()
    }
    let nexts = several(10_000) { _ in "next \"Up\" " }
    let own = several(10_000) { _ in "next \"Up\" " }
    let steps = several(900) { _ in "next \"Up\" " }
    let actors = several(1_500) { "actor a\($0) \"A\"\n" }
    let names = (0..<1_500).map { "a\($0)" }.joined(separator: ", ")
    let advice = several(1_500) { "advice a\($0) \"A\" { raises last }\n" }
    let indicators = several(1_500) { "indicator a\($0) \"A\" { 0 \"No\"  1 \"Yes\" }\n" }
    let parts = DiagnosticRule.tooManyParts.code
    let sources: [(text: String, code: String?)] = [
      ("indicator i \"I\" { 0 \"No\"  1 \"Yes\" \(nexts) }", parts),
      ("indicator i \"I\" { 0 \"No\" \(own)  1 \"Yes\" }", parts),
      (actors + "indicator i \"I\" next \"Up\" by \(names) { 0 \"No\"  1 \"Yes\" }", parts),
      (advice + "advice b \"B\" after \(names) { raises last }", parts),
      (indicators + "advice b \"B\" { raises \(names) }", parts),
      ("factor f \"F\" scale 0 to 1000", parts),
      ("factor f \"F\" scale -1000000 to 1000000", parts),
      ("factor f \"F\" { " + several(1_001) { "\($0) \"L\($0)\" " } + "}", parts),
      ("factor f \"F\" scale 0 to 999", nil),
      (
        several(20_000) { "advice a\($0) \"A\" after a\($0 + 1) { raises last }\n" }
          + "advice a20000 \"A\" { raises last }", nil
      ),
      (
        several(20_000) { "advice a\($0) \"A\" after a\(($0 + 1) % 20_000) { raises last }\n" },
        DiagnosticRule.adviceRing.code
      ),
      (
        "indicator i \"I\" { 0 \"No\"  1 \"Yes\" \(steps) }\n"
          + several(5_000) { "advice b\($0) \"B\" after i { raises last }\n" },
        DiagnosticRule.tooManyExpressions.code
      ),
    ]
    for (text, code) in sources {
      #expect(Set(codes(check(text))) == (code.map { [$0] } ?? []), "\(text.prefix(60))")
    }
  }

  @Test func endsOnManyQuantifiers() {
    var text = "dimension d \"D\" {\n"
    for index in 0..<300 { text += "indicator i\(index) \"I\" { 0 \"No\"  1 \"Yes\" }\n" }
    text += "}\nphases { phase low \"Low\" {\n"
    text += String(repeating: "requires any indicator under d >= 50%\n", count: 900) + "} }\n"
    text +=
      "test \"t\" { " + String(repeating: "given every indicator is 1 ", count: 900)
      + "expect overall is 100% }"
    let bytes = Array((Self.head + text + Self.tail).utf8)
    let result = Checker.check(RuleFolder(path: "a.jenjang", bytes: bytes), mostExpressions: 20_000)
    #expect(Set(codes(result)) == [DiagnosticRule.tooManyExpressions.code])
  }

  /// Neither many dimensions side by side nor dimensions in each other make figures too long.
  @Test func checksManyDimensions() {
    var wide = ""
    for index in 0..<1_000 {
      wide += "dimension d\(index) \"D\" { indicator a \"A\" { 0 \"No\"  \(index % 9 + 1) \"Yes\" }"
      wide += " indicator b \"B\" weight 3 { 0 \"No\"  7 \"Yes\" } }\n"
    }
    var deep = ""
    for index in 0..<60 {
      deep += "dimension e\(index) \"E\" { indicator c \"C\" { 0 \"No\"  3 \"Yes\" }\n"
    }
    deep += String(repeating: "}", count: 60)
    #expect(codes(check(wide + deep)).isEmpty)
  }

  @Test func checksALongChainOfMeasures() {
    var text = ""
    for index in 0..<20_000 { text += "measure m\(index) = m\(index + 1) + 1\n" }
    text += "measure m20000 = 1"
    let result = check(text)
    #expect(codes(result).isEmpty)
    #expect(result.model?.measures.count == 20_001)
  }

  @Test func findsALongRing() {
    var text = ""
    for index in 0..<20_000 { text += "measure m\(index) = m\((index + 1) % 20_000)\n" }
    #expect(codes(check(text)) == [DiagnosticRule.definitionRing.code])
  }

  @Test func followsALongChainOfIncludes() {
    let result = Checker.check(
      RuleFolder(files: ["0.jenjang"], root: "0.jenjang") { path in
        let index = Int(path.prefix { $0 != "." }) ?? 0
        let text = index == 0 ? Self.head + Self.tail : ""
        return .bytes(Array((text + (index < 900 ? "include \"\(index + 1).jenjang\"" : "")).utf8))
      })
    #expect(codes(result).isEmpty)
    #expect(result.files.count == 901)
  }

  /// Sums, lists and paths that are long but not deep must neither hang nor overflow the stack.
  @Test func checksLongFormulas() {
    func several(_ text: String) -> String { String(repeating: text, count: 5_000) }
    let facts = "fact f \"F\" number at least 0\nfact y \"Y\" yes_no\n"
    let sources: [(text: String, code: String?)] = [
      ("measure a = f" + several(" + f"), nil),
      ("measure a = f" + several(" * f"), "J0418"),
      ("measure a = 1" + several(" * 1"), nil),
      ("measure a = min(f" + several(", f") + ")", nil),
      ("measure a = count of (y" + several(", y") + ")", nil),
      ("indicator i \"I\" applies when y" + several(" and y") + " { 0 \"No\"  1 \"Yes\" }", nil),
      ("measure a = f" + several(".f"), "J0204"),
      (
        "measure a = " + String(repeating: "9", count: 60) + "\nmeasure b = power(a, 15)\n"
          + "measure c = root(b + b, 2, 2)\nmeasure d = 1 / b", nil
      ),
      ("measure a = power(f, 16)\nmeasure b = power(a, 16)\nmeasure c = power(b, 16)", "J0418"),
    ]
    for (text, code) in sources {
      let result = check(facts + text)
      let found = Set(codes(result))
      #expect(found == (code.map { [$0] } ?? []), "\(text.prefix(40))")
    }
  }
}
