import JenjangSource
import Testing

@testable import JenjangMachineReport

struct FingerprintTests {
  private let text = "model m \"M\" {}\n  scale s {}\nscale s {}\nscale t {}\n"

  /// The findings on every `scale` of a text.
  private func findings(
    _ text: String, path: String = "a.jenjang", rule: DiagnosticRule = warningRule
  ) -> [ReportedDiagnostic] {
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    let wanted = Array("scale".utf8)
    var diagnostics: [Diagnostic] = []
    for start in file.bytes.indices where file.bytes[start...].starts(with: wanted) {
      diagnostics.append(Diagnostic(rule, at: SourceRange(file: 0, start: start, end: start + 5)))
    }
    return sampleReport(diagnostics, files: [file]).findings
  }

  @Test func staysWhereLinesMove() {
    let before = findings(text)
    let moved = findings("# a\r\n# b\n\n" + text)
    let windows = findings(text.split(separator: "\n").joined(separator: "\r\n"))
    #expect(before.count == 3)
    for other in [moved, windows] {
      #expect(other.map { $0.fingerprint } == before.map { $0.fingerprint })
      #expect(other.map { $0.lineFingerprint } == before.map { $0.lineFingerprint })
    }
    let indented = findings("\t" + text.split(separator: "\n").joined(separator: "\n\t"))
    #expect(indented.map { $0.lineFingerprint } == before.map { $0.lineFingerprint })
  }

  @Test func tellsFindingsApart() {
    let here = findings(text)
    #expect(Set(here.map { $0.fingerprint }).count == 3)
    #expect(Set(here.map { $0.lineFingerprint }).count == 3)
    let elsewhere = findings(text, path: "b.jenjang")
    #expect(elsewhere.map { $0.lineFingerprint } == here.map { $0.lineFingerprint })
    #expect(Set((here + elsewhere).map { $0.fingerprint }).count == 6)
    let others = findings(text, rule: errorRule)
    #expect(Set((here + others).map { $0.lineFingerprint }).count == 6)
  }

  @Test func knowsFilesElsewhereByTheirNames() {
    let prints = ["/home/a/x.jenjang", "/srv/b/x.jenjang", "/srv/b/y.jenjang", "b/x.jenjang"].map {
      findings(text, path: $0).map { $0.fingerprint }
    }
    #expect(prints[0] == prints[1])
    #expect(Set(prints.joined()).count == 9)
  }

  @Test func dependsOnNoLanguage() {
    let prints = MessageLanguage.allCases.map { language in
      sampleReport(language: language).findings.map { $0.fingerprint }
    }
    #expect(prints[0] == prints[1])
    #expect(Set(prints[0]).count == sampleDiagnostics.count)
  }

  @Test func forgetsTheRowOfACell() {
    let prints = [3, 30].map { line in
      sampleReport([
        Diagnostic(
          errorRule, at: .cell(file: "a.csv", line: line, column: "q"), [("name", .text("x"))])
      ]).findings[0].fingerprint
    }
    #expect(prints[0] == prints[1])
  }
}
