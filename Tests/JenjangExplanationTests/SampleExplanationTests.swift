import Jenjang
import JenjangHost
import JenjangModel
import JenjangScoring
import JenjangTestSupport
import Testing

/// The laws of explanations on every community of the samples, by every rule set.
struct SampleExplanationTests {
  private static let repository = HostPath.folder(
    of: HostPath.folder(of: HostPath.folder(of: #filePath)))

  private static func path(_ name: String) -> String { HostPath.joined(repository, name) }

  static func ruleSet(_ name: String) throws -> RuleSet {
    let folder = path("rules/" + name)
    let listing = try HostFolder(listing: folder)
    let rules = RuleFolder(files: listing.files) { file in
      guard let real = try? HostFolder.path(of: file, in: folder),
        let bytes = try? HostFile.read(real)
      else { return .missing }
      return .bytes(bytes)
    }
    return try #require(RuleSet.check(rules).ruleSet)
  }

  @Test(arguments: [
    ("kopi", "kopi-2023.csv", 10), ("kopi", "kopi-2024.csv", 10), ("kopi", "kopi-2025.csv", 10),
    ("kopi", "kopi-2026.csv", 10), ("idm", "idm.csv", 5),
  ])
  func partsMakeUpTheWhole(_ rules: String, _ sample: String, _ least: Int) throws {
    let ruleSet = try Self.ruleSet(rules)
    let bytes = try HostFile.read(Self.path("samples/" + sample))
    var sheet = Sheet(ruleSet, bytes: bytes, file: sample)
    var count = 0
    var accounts = 0
    while let record = sheet.next() {
      guard let assessment = record.assessment else { continue }
      let laws = ExplanationLaws(plan: ruleSet.plan, assessment: assessment)
      #expect(laws.broken.isEmpty, "\(record.id): \(laws.broken)")
      count += 1
      accounts += laws.accounts
    }
    #expect(count >= least)
    #expect(accounts >= count * 4)
  }
}
