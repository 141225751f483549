import Jenjang
import JenjangLint
import JenjangModel
import JenjangSource
import JenjangTestSupport
import Testing

@testable import JenjangCommandLine

/// Edits go into the files together or one after the other, and never against the meaning.
struct MendTests {
  private static let rule = DiagnosticRule("J1799", .warning, message: Wording(id: "x", en: "y"))

  private func mends(_ text: String, _ fixes: [(Range<Int>, String)]) -> String {
    let file = SourceFile(path: "a.jenjang", bytes: Array(text.utf8))
    let diagnostics = fixes.map { range, replacement in
      let place = SourceRange(file: 0, start: range.lowerBound, end: range.upperBound)
      return Diagnostic(Self.rule, at: place, fix: Fix(place, replacement: replacement))
    }
    let mends = Mends(diagnostics, in: [file])
    #expect(mends.offsets.count == mends.mended.count)
    return mends.files.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "unchanged"
  }

  @Test func editsThatDoNotTouchGoInTogether() {
    #expect(mends("abcdef", [(4..<5, "E"), (0..<1, "AA"), (2..<3, "")]) == "AAbdEf")
    #expect(mends("abcdef", [(0..<3, "x"), (2..<4, "y")]) == "xdef")
    #expect(mends("abcdef", [(0..<2, "x"), (2..<4, "y")]) == "xcdef")
    #expect(mends("abcdef", [(1..<1, "x"), (1..<1, "x")]) == "axbcdef")
    #expect(mends("abcdef", [(6..<6, "!")]) == "abcdef!")
    #expect(mends("abcdef", [(5..<9, "!")]) == "unchanged")
    #expect(mends("abcdef", [(0..<1, "a")]) == "unchanged")
    #expect(mends("abcdef", []) == "unchanged")
  }

  private func mending(_ text: String) -> CheckMending {
    CheckMending { changed in
      let bytes = changed.first?.bytes ?? Array((text + Self.rest).utf8)
      return RuleSet.check(RuleFolder(path: "a.jenjang", bytes: bytes))
    }
  }

  private func mended(_ text: String) -> String? {
    guard let bytes = mending(text).changed.first?.bytes else { return nil }
    let all = String(decoding: bytes, as: UTF8.self)
    return String(all.dropLast(Self.rest.count))
  }

  private static let rest = """

    model desa "Desa" { unanswered counts as unknown  defaults { scale jenjang } }
    scale jenjang { 0 belum "Belum ada"  1 penuh "Penuh" }
    indicator program "Program kerja"
    """

  /// One mend brings the next to light.
  @Test func goesOnUntilNothingIsLeft() {
    let text = "indicator buku “Buku\u{A0}kas” wieght 3 // allow J1602: tidak ada"
    #expect(mended(text) == "indicator buku \"Buku kas\" weight 3")
    #expect(
      mending(text).mended.map { $0.diagnostic.rule.code } == [
        "J0009", "J0102", "J1611", "J1618",
      ])
    #expect(mending(text).findings.diagnostics.isEmpty)
  }

  /// A word that is near a keyword and meant otherwise is left as it stands, and what is sure is not.
  @Test func wrongGuessesAreLeft() {
    let text = "indicator buku \"Buku kas\" noted \"Catatan\"\nindicator arsip “Arsip”"
    #expect(
      mended(text) == "indicator buku \"Buku kas\" noted \"Catatan\"\nindicator arsip \"Arsip\"")
    #expect(mended("indicator buku \"Buku kas\" { note \"Catatan\" }") == nil)
  }

  @Test func soundRulesKeepTheirMeaning() {
    // The column's name is compared with what stands in answers.
    #expect(mended("indicator buku \"Buku kas\" column \"buku\u{A0}kas\"") == nil)
    #expect(mended("indicator buku \"Buku kas\"") == nil)
  }

  @Test func reportSaysWhatWasMended() {
    let report = mending("indicator buku “Buku\u{A0}kas” // allow J1602: tidak ada").report(
      in: .english)
    #expect(
      report == """
        a.jenjang:1:16: J0009: `“Buku\u{A0}kas”` became `"Buku\u{A0}kas"`
        a.jenjang:1:21: J1611: `U+00A0` became ` `
        a.jenjang:1:27: J1618: `// allow J1602: tidak ada` removed
        mends: 3; files written: 1

        """)
    #expect(mending("").report(in: .indonesian) == "tidak ada yang dapat diperbaiki dengan aman\n")
  }

  /// The rule sets of the project have no warnings.
  @Test(arguments: namesInFolder(pathOfFolder(of: #filePath) + "/../../rules"))
  func ruleSetsAreWithoutWarnings(_ name: String) throws {
    let rules = try RulesOnDisk(pathOfFolder(of: #filePath) + "/../../rules/" + name)
    #expect(CheckFindings(rules.check()).diagnostics.map { $0.rule.code } == [])
  }
}
