import Jenjang
import JenjangHost
import JenjangModel
import JenjangReport
import JenjangSource
import JenjangTestSupport
import Testing

@testable import JenjangCommandLine

/// Every warning has a page, and the page is right.
struct RulePageTests {
  private static let isRecording = HostEnvironment.value("RECORD_SNAPSHOTS") == "1"
  private static let folder = pathOfFolder(of: #filePath)
  /// What these are about is not in the text of a rule file alone.
  private static let ofOtherFiles: Set<String> = ["J0503", "J0808"]

  @Test func everyWarningHasAPage() {
    let codes = allPages.map { $0.code }
    #expect(Set(codes).count == codes.count)
    for rule in checkedRules where rule.severity == .warning {
      #expect(codes.contains(rule.code), "\(rule.code)")
    }
    for code in codes {
      #expect(checkedRules.contains { $0.code == code }, "there is no rule \(code)")
    }
  }

  @Test func pagesSpeakBothLanguages() {
    for page in allPages {
      for wording in [page.what, page.why] {
        #expect(!wording.indonesian.isEmpty && !wording.english.isEmpty, "\(page.code)")
        #expect(wording.indonesian != wording.english, "\(page.code)")
        #expect(wording.indonesian.hasSuffix(".") && wording.english.hasSuffix("."), "\(page.code)")
      }
    }
  }

  /// The text to avoid has the mistake, and the one to prefer has not.
  @Test func snippetsShowTheMistake() {
    for page in allPages where !Self.ofOtherFiles.contains(page.code) {
      #expect(found(in: page.avoid).contains(page.code), "\(page.code): avoid")
      let preferred = found(in: page.prefer)
      #expect(!preferred.contains(page.code), "\(page.code): prefer")
      let errors = checkedRules.filter { $0.severity == .error }.map { $0.code }
      #expect(preferred.isDisjoint(with: errors), "\(page.code): prefer")
      #expect(found(in: page.avoid).isDisjoint(with: errors), "\(page.code): avoid")
    }
  }

  /// The codes found in a snippet above a small rule set.
  private func found(in snippet: String) -> Set<String> {
    let hasModel = snippet.contains("model contoh")
    let rest =
      hasModel
      ? "indicator penutup \"Penutup\" { 0 \"Belum ada\"  1 \"Ada\" }\n"
      : textOfFile(Self.folder + "/PagePrelude.jenjang")
    let text = snippet + "\n" + rest
    let check = RuleSet.check(RuleFolder(path: "rules.jenjang", bytes: Array(text.utf8)))
    return Set(CheckFindings(check, proofSeconds: 60).diagnostics.map { $0.rule.code })
  }

  /// What `--explain` prints of every page, in both languages.
  @Test func pagesArePinned() {
    var text = "# What `--explain` says of each warning\n"
    for page in allPages.sorted(by: { $0.code < $1.code }) {
      guard let rule = allRules.first(where: { $0.code == page.code }) else { continue }
      for language in [MessageLanguage.indonesian, .english] {
        text += "\n```\n" + RulePageText(language: language).text(rule, page) + "```\n"
      }
    }
    pin(text, to: Self.folder + "/Pages.md")
  }

  /// The reference's page about checks lists what the pages say.
  @Test func referenceListsThePages() {
    let path = Self.folder + "/../../Sources/Jenjang/Jenjang.docc/Checks.md"
    let mark = "<!-- From here on: made of the pages in the source. -->\n"
    let text = textOfFile(path)
    let head = text.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0 + "\n" != mark }.joined(separator: "\n")
    var list = ""
    for page in allPages.sorted(by: { $0.code < $1.code }) {
      guard let rule = allRules.first(where: { $0.code == page.code }) else { continue }
      list += "\n## \(page.code)\n\n*\(firstCapital(rule.message.english)).*\n\n"
      list += page.what.english + "\n\n" + page.why.english + "\n"
      list += "\nAvoid:\n\n```text\n" + page.avoid + "\n```\n"
      list += "\nPrefer:\n\n```text\n" + page.prefer + "\n```\n"
    }
    pin(head + "\n" + mark + list, to: path)
  }

  private func firstCapital(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private func pin(_ text: String, to path: String) {
    if Self.isRecording { write(text, toFile: path) }
    #expect(textOfFile(path) == text, "\(path)")
  }
}
