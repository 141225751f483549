import JenjangModel
import JenjangSource
import JenjangSyntax
import Testing

@testable import JenjangLint

/// Where a comment keeps a warning quiet, and where not.
struct SuppressionTests {
  private static let unused = "fact kas \"Kas\" number at least 0"

  /// Rule texts, and the codes that are left when the comments have had their say.
  @Test(arguments: [
    (unused, ["J1602"]),
    (unused + " // allow J1602: laporan", []),
    ("// allow J1602: laporan\n" + unused, []),
    ("// allow J1602: laporan\n// dan penjelasan\n" + unused, []),
    ("// penjelasan\n  // allow J1602: laporan\n" + unused, []),
    ("// allow j1602:laporan\n" + unused, []),
    ("// allow J1601, J1602: laporan\n" + unused, ["J1618"]),
    ("//allow J1602: laporan\r\n" + unused, []),
    // Without a reason the warning stays, and the comment is one more.
    ("// allow J1602\n" + unused, ["J1615", "J1602"]),
    ("// allow J1602:  \n" + unused, ["J1615", "J1602"]),
    // It counts for the next line and no further, and not for the line above.
    ("// allow J1602: laporan\nfact tani \"Tani\" yes_no\n" + unused, ["J1602"]),
    (unused + "\n// allow J1602: laporan", ["J1602", "J1618"]),
    // A text is no comment, and prose is no suppression.
    ("fact kas \"// allow J1602: laporan\" number at least 0", ["J1602"]),
    ("// allow members: laporan\n" + unused, ["J1602"]),
    ("// allow J1602 members: laporan\n" + unused, ["J1602"]),
    // Of what it says of itself nothing is kept quiet.
    (
      "// allow J1618: laporan\n// allow J1601: laporan\nfact x \"X\" number at least 0",
      ["J1618", "J1618", "J1602"]
    ),
  ])
  func countsWhereItStands(_ text: String, _ left: [String]) {
    #expect(codes(text + "\n" + Self.rest) == left)
  }

  @Test func everywhereCountsAboveTheModel() {
    let comment = "// allow J1602 everywhere: laporan\n"
    #expect(codes(comment + Self.rest + Self.unused + "\n") == [])
    #expect(codes("// Aturan.\n" + comment + Self.rest) == ["J1618"])
    #expect(codes(Self.rest + comment + Self.unused + "\n") == ["J1619", "J1602"])
  }

  @Test func errorsAreNeverKeptQuiet() {
    let wrong = "indicator a \"A\" weight -1 { 0 \"Tidak\"  1 \"Ya\" }\n"
    let text = "// allow J0308: memang\n" + wrong + Self.rest
    #expect(codes(text) == ["J1617", "J0308"])
  }

  /// A comment for a check that was not run is not called unused.
  @Test func whatWasNotLookedForIsNotUnused() {
    let text = "// allow J1602: laporan\nfact x \"X\" number at least 0\n" + Self.rest
    let trees = [Parser.parse(SourceFile(path: "a.jenjang", bytes: Array(text.utf8))).tree]
    let suppressions = Suppressions(trees: trees)
    let none = suppressions.applied(to: [], rules: lintRules) { _ in false }
    #expect(none.isEmpty)
    let unused = suppressions.applied(to: [], rules: lintRules) { $0 == "J1602" }
    #expect(unused.map { $0.rule.code } == ["J1618"])
  }

  /// Any diagnostics can be kept quiet, also those that stand in no line.
  @Test func takesAnyDiagnostics() {
    let rule = DiagnosticRule("J1799", .warning, message: Wording(id: "x", en: "y"))
    let text = "// allow J1799 everywhere: laporan\n" + Self.rest
    let trees = [Parser.parse(SourceFile(path: "a.jenjang", bytes: Array(text.utf8))).tree]
    for place in [Place.file("b.jenjang"), .invocation, .cell(file: "t.csv", line: 2, column: "")] {
      let left = Suppressions(trees: trees).applied(
        to: [Diagnostic(rule, at: place)], rules: [rule]
      ) { _ in true }
      #expect(left.isEmpty, "\(place)")
    }
  }

  private static let rest = """
    model desa "Desa" { unanswered counts as unknown }
    indicator program "Program" { 0 "Tidak"  1 "Ya" }

    """

  private func codes(_ text: String) -> [String] {
    let result = Checker.check(RuleFolder(path: "a.jenjang", bytes: Array(text.utf8)))
    var found = result.diagnostics
    if let model = result.model { found += Linter.check(model: model, trees: result.trees) }
    let left = Suppressions(trees: result.trees).applied(
      to: found, rules: allCheckRules + lintRules
    ) { _ in true }
    return left.map { $0.rule.code }
  }
}
