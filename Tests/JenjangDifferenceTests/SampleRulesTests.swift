import JenjangDifference
import JenjangModel
import JenjangSource
import JenjangTestSupport
import Testing

/// One figure changed in the sample rules is one change told, by its name.
@Suite struct SampleRulesTests {
  private static let folder =
    pathOfFolder(of: pathOfFolder(of: pathOfFolder(of: #filePath))) + "/rules/kopi"

  /// The files without tests, which have no part in what rules mean.
  private static let files: [String: String] = {
    var files: [String: String] = ["texts/en.csv": textOfFile(folder + "/texts/en.csv")]
    for name in namesInFolder(folder) where name.hasSuffix(".jenjang") && !name.hasPrefix("tests") {
      files[name] = textOfFile(folder + "/" + name)
        .split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("include \"tests") }.joined(separator: "\n")
    }
    return files
  }()

  private struct Checked {
    let model: Model
    let files: [SourceFile]
    func text(_ range: SourceRange) -> String { files[range.file].text(range.start, range.end) }
  }

  private static func checked(_ files: [String: String]) -> Checked? {
    let paths = files.keys.filter { $0.hasSuffix(".jenjang") }.sorted()
    let result = Checker.check(
      RuleFolder(files: paths) { path in
        files[path].map { .bytes(Array($0.utf8)) } ?? .missing
      })
    return result.model.map { Checked(model: $0, files: result.files) }
  }

  private static let original = checked(files)

  private func told(_ file: String, _ text: String) throws -> [Change] {
    let old = try #require(Self.original)
    var files = Self.files
    files[file] = text
    let new = try #require(Self.checked(files))
    return ModelDifference(
      old: old.model, new: new.model, oldText: old.text, newText: new.text
    ).changes
  }

  /// Every second weight of every dimension.
  @Test(arguments: ["planning", "organising", "directing", "coordination", "control", "culture"])
  func everyWeightIsTold(dimension: String) throws {
    let file = dimension + ".jenjang"
    let text = try #require(Self.files[file])
    let parts = text.split(separator: " weight ", omittingEmptySubsequences: false)
    #expect(parts.count > 5)
    var name = ""
    for (place, part) in parts.enumerated() {
      if place > 0, place.isMultiple(of: 2) {
        let rest = "9" + part.dropFirst()
        let mutated =
          (Array(parts[..<place]) + [rest[...]] + Array(parts[(place + 1)...]))
          .joined(separator: " weight ")
        let changes = try told(file, mutated)
        #expect(changes.count == 1)
        #expect(changes.first?.path == dimension + "." + name)
        #expect(changes.first?.property == .weight)
        #expect(changes.first?.new?.english == "9")
      }
      let last = part.split(separator: "indicator ", omittingEmptySubsequences: false).last ?? ""
      name = String(last.prefix { $0 != " " })
    }
  }

  @Test(arguments: [
    ("kopi.jenjang", "from 70%", "from 71%", "phase maju threshold: from 70% → from 71%"),
    (
      "kopi.jenjang", "even_growth: every dimension >= 60%",
      "even_growth: every dimension > 60%",
      "gate maju.even_growth condition: every dimension >= 60% → every dimension > 60%"
    ),
    (
      "kopi.jenjang", "known_officers: organisational_structure at least written",
      "known_officers: organisational_structure at least practised",
      "gate tertata.known_officers condition: organisational_structure at least written → "
        + "organisational_structure at least practised"
    ),
    (
      "kopi.jenjang", "needs applicable 80%", "needs applicable 75%",
      "phases  needs_applicable: 80% → 75%"
    ),
    (
      "kopi.jenjang", "4 owned     \"Ditinjau & mandiri\"",
      "4 owned \"Ditinjau & mandiri\" points 5", "level practice.owned points: 4 → 5"
    ),
    (
      "kopi.jenjang", "asks evidence", "asks evidence link",
      "level practice.practised evidence: asks evidence → asks evidence link"
    ),
    (
      "control.jenjang", "applies when has_cooperative or trade is not none",
      "applies when has_cooperative",
      "indicator control.enterprise_control applies_when: has_cooperative or trade is not none → "
        + "has_cooperative"
    ),
    (
      "advice.jenjang", "members >= 5", "members >= 6",
      "advice open_cash_book when: members >= 5 → members >= 6"
    ),
    (
      "advice.jenjang", "when members < 10", "when members < 12",
      "finding few_hands condition: members < 10 → members < 12"
    ),
    (
      "kopi.jenjang", "savings / members", "savings / (members + 1)",
      "measure savings_per_member formula: savings / members, otherwise not applicable → "
        + "savings / (members + 1), otherwise not applicable"
    ),
  ])
  func changeIsTold(file: String, from: String, to: String, line: String) throws {
    let text = try #require(Self.files[file])
    let parts = text.split(separator: from, maxSplits: 1, omittingEmptySubsequences: false)
    #expect(parts.count == 2, "\(from) is not in \(file)")
    #expect(try told(file, parts.joined(separator: to)).map { $0.line } == [line])
  }
}
