import Jenjang
import JenjangAnalysis
import JenjangLint
import JenjangModel
import JenjangReport
import JenjangSource
import Testing

@testable import JenjangCommandLine

/// Every seeded mistake is found where it stands, and its mend is one.
struct SeededMistakeTests {
  @Test func thereAreEnough() {
    #expect(SeededMistake.all.count >= 80)
    let titles = SeededMistake.all.map { $0.testDescription }
    #expect(Set(titles).count == titles.count, "two cases have one title")
  }

  @Test(arguments: SeededMistake.all)
  func isFoundWhereItStands(_ mistake: SeededMistake) {
    let findings = findings(in: mistake.text, mistake.files, proves: mistake.isProof)
    let found = found(by: findings, mistake)
    #expect(found == places(of: mistake).map { "\(mistake.code) \($0)" })
    for diagnostic in told(by: findings, mistake) {
      #expect((diagnostic.fix != nil) == mistake.hasFix, "\(diagnostic.fix as Fix?)")
      let texts = MessageLanguage.allCases.map { language in
        DiagnosticText(files: findings.check.files, language: language).text(diagnostic)
      }
      #expect(texts[0] != texts[1], "both languages say the same")
      #expect(texts.allSatisfy { $0.contains(mistake.code) })
    }
  }

  @Test(arguments: SeededMistake.all)
  func mendedTextChecks(_ mistake: SeededMistake) {
    let findings = findings(
      in: mistake.mended, mistake.files + mistake.mendedFiles, proves: mistake.isProof)
    #expect(found(by: findings, mistake).isEmpty)
  }

  /// The edits that findings carry make the mended text, in as many rounds as `check --fix` takes.
  @Test(arguments: SeededMistake.all.filter { $0.hasFix })
  func fixMakesTheMendedText(_ mistake: SeededMistake) throws {
    var text = mistake.text
    for _ in 0..<CheckMending.mostRounds {
      let findings = findings(in: text, mistake.files)
      let mends = Mends(findings.diagnostics, in: findings.check.files)
      guard let bytes = mends.files.first?.bytes else { break }
      text = String(decoding: bytes, as: UTF8.self)
    }
    #expect(text == mistake.mended)
  }

  // MARK: Helpers

  /// Codes and places of what was found; of a mistake that proofs show, what proofs show.
  private func found(by findings: CheckFindings, _ mistake: SeededMistake) -> [String] {
    told(by: findings, mistake).map { "\($0.rule.code) \($0.place)" }
  }

  private func told(by findings: CheckFindings, _ mistake: SeededMistake) -> [Diagnostic] {
    findings.diagnostics.filter { diagnostic in
      !mistake.isProof || diagnostic.isError
        || proofRules.contains { $0.code == diagnostic.rule.code }
    }
  }

  private func findings(
    in text: String, _ files: [(path: String, text: String)], proves: Bool = false
  ) -> CheckFindings {
    var loaded = [SeededMistake.root: Array(text.utf8)]
    for file in files { loaded[file.path] = Array(file.text.utf8) }
    let all = loaded
    let rules = all.keys.filter { $0.hasSuffix(".jenjang") }.sorted()
    return CheckFindings(
      RuleSet.check(
        RuleFolder(files: rules) { path in all[path].map { .bytes($0) } ?? .missing }),
      proofSeconds: proves ? 60 : nil)
  }

  private func places(of mistake: SeededMistake) -> [Place] {
    switch mistake.place.first {
    case "file": return [.file(mistake.place[1])]
    case "cell":
      return [
        .cell(
          file: mistake.place[1], line: Int(mistake.place[2]) ?? 0, column: mistake.place[3])
      ]
    case "invocation": return [.invocation]
    default:
      return mistake.marks.map {
        .source(SourceRange(file: 0, start: $0.lowerBound, end: $0.upperBound))
      }
    }
  }
}
