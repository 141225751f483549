import JenjangSource
import Testing

@testable import JenjangReport

struct DiagnosticTextTests {
  private let error = DiagnosticRule(
    "J0201", message: Wording(id: "nama {name} tidak dikenal", en: "the name {name} is not known"),
    related: Wording(id: "dipakai di sini", en: "used here"),
    help: Wording(id: "nyatakan {name} dahulu", en: "declare {name} first"))
  private let warning = DiagnosticRule(
    "J0300", .warning, message: Wording(id: "sel {cell} buruk", en: "bad cell {cell}"))

  private var diagnostics: [Diagnostic] {
    [
      Diagnostic(
        error, at: sampleRange("control >= 50%\n    and planning >= 50%"),
        [("name", .text("ctrl\u{1B}[0m"))], related: [sampleRange("q02 at least written")],
        suggestion: "control"),
      Diagnostic(
        warning, at: .cell(file: "a\u{1B}.csv", line: 12, column: "q05"), [("cell", .text("9\n"))]),
      Diagnostic(warning, at: .file("a.csv"), [("cell", .number(1))]),
      Diagnostic(error, at: .invocation, [("name", .text("x"))]),
    ]
  }

  @Test func tellsInBothLanguages() {
    let cases: [(language: MessageLanguage, text: String)] = [
      (
        .indonesian,
        """
        galat[J0201]: nama ctrl\\u{1b}[0m tidak dikenal
          --> kopi.jenjang:2:23
           |
         2 |   requires structure: control >= 50%
           |                       ^^^^^^^^^^^^^^
          --> kopi.jenjang:4:11: dipakai di sini
           |
         4 | \trequires q02 at least written
           | \t         --------------------
           = mungkin maksud Anda "control"?
           = saran: nyatakan ctrl\\u{1b}[0m dahulu

        peringatan[J0300]: sel 9\\n buruk
          --> a\\u{1b}.csv, baris 12, kolom "q05"

        peringatan[J0300]: sel 1 buruk
          --> a.csv

        galat[J0201]: nama x tidak dikenal
           = saran: nyatakan x dahulu

        2 galat, 2 peringatan

        """
      ),
      (
        .english,
        """
        error[J0201]: the name ctrl\\u{1b}[0m is not known
          --> kopi.jenjang:2:23
           |
         2 |   requires structure: control >= 50%
           |                       ^^^^^^^^^^^^^^
          --> kopi.jenjang:4:11: used here
           |
         4 | \trequires q02 at least written
           | \t         --------------------
           = did you mean "control"?
           = help: declare ctrl\\u{1b}[0m first

        warning[J0300]: bad cell 9\\n
          --> a\\u{1b}.csv, line 12, column "q05"

        warning[J0300]: bad cell 1
          --> a.csv

        error[J0201]: the name x is not known
           = help: declare x first

        2 errors, 2 warnings

        """
      ),
    ]
    for (language, text) in cases {
      let renderer = DiagnosticText(files: [sampleSource], language: language)
      #expect(renderer.text(diagnostics) == text)
    }
  }

  @Test func colours() {
    let renderer = DiagnosticText(files: [sampleSource], language: .english, usesColor: true)
    let diagnostic = Diagnostic(
      warning, at: sampleRange("q02"), [("cell", .text("\u{1B}[31m"))])
    #expect(
      renderer.text(diagnostic) == """
        \u{1B}[1;33mwarning[J0300]\u{1B}[0m\u{1B}[1m: bad cell \\u{1b}[31m\u{1B}[0m
          \u{1B}[1;34m-->\u{1B}[0m kopi.jenjang:4:11
           \u{1B}[1;34m|\u{1B}[0m
         \u{1B}[1;34m4\u{1B}[0m \u{1B}[1;34m|\u{1B}[0m \trequires q02 at least written
           \u{1B}[1;34m|\u{1B}[0m \t         \u{1B}[1;33m^^^\u{1B}[0m

        """)
  }

  @Test func counts() {
    let cases: [(errors: Int, warnings: Int, id: String, en: String)] = [
      (2, 1, "2 galat, 1 peringatan", "2 errors, 1 warning"),
      (1, 0, "1 galat", "1 error"),
      (0, 3, "3 peringatan", "3 warnings"),
      (0, 0, "tidak ada galat", "no errors"),
    ]
    for (errors, warnings, id, en) in cases {
      #expect(
        DiagnosticText.summary(errors: errors, warnings: warnings, in: .indonesian) == id)
      #expect(DiagnosticText.summary(errors: errors, warnings: warnings, in: .english) == en)
    }
  }
}

struct SourceExcerptTests {
  @Test func marksCharacters() {
    let cases: [(line: [UInt8], start: Int, end: Int, column: Int, text: String, marks: String)] = [
      (Array("désa baru".utf8), 6, 10, 6, "désa baru", "     ^^^^"),
      (Array("e\u{301}x y".utf8), 3, 4, 3, "e\u{301}x y", " ^"),
      // From the middle of a character, the whole of it.
      (Array("aéb".utf8), 2, 3, 3, "aéb", " ^"),
      (Array("👩‍🌾 x".utf8), 12, 13, 5, "👩‍🌾 x", "  ^"),
      (Array("\ta\tb".utf8), 1, 4, 2, "\ta\tb", "\t^\t^"),
      (Array("\t\tb".utf8), 0, 1, 1, "\t\tb", "\t^"),
      ([0x61, 0xFF, 0x1B, 0x62], 1, 4, 2, "a\\xff\\u{1b}b", " ^^^^^^^^^^^"),
      ([0xE2, 0x82, 0x61], 2, 3, 2, "\\xe2\\x82a", "        ^"),
      (
        [0xED, 0xA0, 0x80, 0xC0, 0xAF], 4, 5, 3, "\\xed\\xa0\\x80\\xc0\\xaf", "                ^^^^"
      ),
      (Array("a\u{202E}b".utf8), 4, 5, 3, "a\\u{202e}b", "         ^"),
      (Array("abc".utf8), 1, 1, 2, "abc", " ^"),
      (Array("abc".utf8), 3, 3, 4, "abc", "   ^"),
      (Array("abc\r\ndef".utf8), 1, 8, 2, "abc", " ^^"),
      (Array("abc\ndef".utf8), 3, 4, 4, "abc", "   ^"),
      (Array("abc".utf8), 90, 99, 4, "abc", "   ^"),
      (Array("abc".utf8), -5, -9, 1, "abc", "^"),
      ([], 0, 0, 1, "", "^"),
    ]
    for (line, start, end, column, text, marks) in cases {
      let file = SourceFile(path: "a", bytes: line)
      let excerpt = SourceExcerpt(SourceRange(file: 0, start: start, end: end), files: [file])
      #expect(excerpt?.column == column, "\(text) \(start)")
      #expect(excerpt?.text == text)
      #expect(excerpt?.marks == marks, "\(text) \(start)")
    }
    #expect(SourceExcerpt(SourceRange(file: 1, start: 0, end: 0), files: []) == nil)
  }

  @Test func cutsLongLines() {
    func excerpt(_ line: String, _ start: Int, _ end: Int) -> SourceExcerpt? {
      let file = SourceFile(path: "a", bytes: Array(line.utf8))
      return SourceExcerpt(SourceRange(file: 0, start: start, end: end), files: [file])
    }
    let line = String(repeating: "a", count: 2_000) + "target" + String(repeating: "é", count: 900)
    let middle = excerpt(line, 2_000, 2_006)
    let side = String(repeating: "a", count: 47)
    #expect(middle?.text == "…" + side + "target" + String(repeating: "é", count: 47) + "…")
    #expect(middle?.marks == String(repeating: " ", count: 48) + "^^^^^^")
    #expect(middle?.column == 2_001)
    let wide = excerpt(line, 0, 2_006)
    #expect(wide?.text == String(repeating: "a", count: 100) + "…")
    #expect(wide?.marks == String(repeating: "^", count: 100))
    let end = excerpt(line, line.utf8.count, line.utf8.count)
    #expect(end?.text == "…" + String(repeating: "é", count: 100))
    #expect(end?.marks == String(repeating: " ", count: 101) + "^")
    let fits = String(repeating: "b", count: 100)
    #expect(excerpt(fits, 50, 51)?.text == fits)
  }
}
