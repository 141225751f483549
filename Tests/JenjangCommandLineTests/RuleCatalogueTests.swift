import JenjangCases
import JenjangFormat
import JenjangHost
import JenjangModel
import JenjangSource
import JenjangTables
import Testing

@testable import JenjangCommandLine

/// All that the program can say of a mistake, taken together.
struct RuleCatalogueTests {
  private static let rules = allRules

  @Test func everyCodeIsItsOwn() {
    var seen: Set<String> = []
    for rule in Self.rules {
      #expect(seen.insert(rule.code).inserted, "\(rule.code) has two rules")
      #expect(rule.code.count == 5 && rule.code.hasPrefix("J"), "\(rule.code)")
    }
    #expect(seen.count > 100)
  }

  @Test func bothLanguagesUseTheSamePlaces() {
    for rule in Self.rules {
      for wording in [rule.message, rule.related, rule.help] {
        guard let wording else { continue }
        #expect(places(wording.indonesian) == places(wording.english), "\(rule.code)")
        #expect(!wording.indonesian.isEmpty && !wording.english.isEmpty, "\(rule.code)")
      }
    }
  }

  /// Every text in both languages, on a page that people read; `RECORD_SNAPSHOTS=1` writes it anew.
  @Test func everyTextIsPinned() throws {
    let path = HostPath.joined(
      BuiltProgram.repository, "Tests/JenjangCommandLineTests/Messages.md")
    var page = "# What the program can say of a mistake\n"
    for rule in Self.rules.sorted(by: { $0.code < $1.code }) {
      page += "\n## \(rule.code) \(rule.severity)\n\n"
      for (name, wording) in [
        ("message", rule.message), ("related", rule.related), ("help", rule.help),
      ] {
        guard let wording else { continue }
        page += "- \(name) id: \(wording.indonesian)\n- \(name) en: \(wording.english)\n"
      }
    }
    if HostEnvironment.value("RECORD_SNAPSHOTS") == "1" {
      try HostFile.writeWhole(Array(page.utf8), to: path)
    }
    #expect(try ReadmePage.text(of: path) == page)
  }

  /// The names between braces. Braces around anything but a name belong to the rule language.
  private func places(_ text: String) -> Set<String> {
    var places: Set<String> = []
    for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      let name = part.prefix { $0 != "}" }
      let isName = !name.isEmpty && name.allSatisfy { $0.isLetter }
      if isName, name.count < part.count { places.insert(String(name)) }
    }
    return places
  }
}
