import JenjangHost
import JenjangTestSupport
import Testing

/// The conformance cases: a rule set, answers, and the verdicts that were published or worked out by
/// hand.
///
/// A case is a folder of `Tests/Conformance` with `rules.jenjang` (or a folder `rules`),
/// `answers.csv` and `expected.csv`, whose heading says which columns are compared.
struct ConformanceTests {
  private static let folder = "Tests/Conformance"
  private static let names = namesInFolder(
    HostPath.joined(BuiltProgram.repository, folder))

  @Test func casesAreThere() {
    #expect(!Self.names.isEmpty)
  }

  @Test(arguments: names)
  func verdictsAreTheExpectedOnes(_ name: String) throws {
    let path = "\(Self.folder)/\(name)"
    let whole = HostPath.joined(BuiltProgram.repository, path)
    let expected = textOfFile(HostPath.joined(whole, "expected.csv"))
    let columns = try #require(expected.split(separator: "\n").first, "no expected.csv")
    let rules = namesInFolder(whole).contains("rules") ? "rules" : "rules.jenjang"
    let check = try #require(
      BuiltProgram.run("swift run jenjang check '\(path)/\(rules)' --quiet"), "no program")
    #expect(check.status == 0, "\(check.text)")
    let run = try #require(
      BuiltProgram.run(
        "swift run jenjang assess '\(path)/\(rules)' '\(path)/answers.csv' --quiet --format csv "
          + "--columns '\(columns)' --language id"))
    #expect(run.text == expected, "\(name)")
  }
}
