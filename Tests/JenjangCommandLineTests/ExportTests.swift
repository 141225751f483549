import JenjangHost
import Testing

/// The same answers as survey tools export them, in each of their ways: one assessment comes of all.
///
/// The exports stand beside the repository where there are any; without them nothing is compared.
struct ExportTests {
  private static let folder = "../shared/data/exports"
  private static let kobo = "\(folder)/kobo60/kopi60-"

  private static func isThere(_ path: String) -> Bool {
    HostFile.kind(of: HostPath.joined(BuiltProgram.repository, path)) == .file
  }

  /// What the program says of an export, or of its first lines; districts as the form names them.
  private static func run(_ export: String, _ options: String, lines: Int? = nil) -> String? {
    let answers = lines.map { "head -n \($0) \(kobo)\(export).csv | " } ?? ""
    let path = lines == nil ? "\(kobo)\(export).csv" : "-"
    let command =
      "\(answers)swift run jenjang assess rules/kopi \(path) --language en --quiet \(options) 2>/dev/null"
    return BuiltProgram.run(command).map { run in
      ["Blitar", "Ponorogo"].reduce(run.text) {
        $0.replacing($1, with: $1.lowercased())
      }
    }
  }

  @Test func allHeaderModesGiveTheSameAssessments() throws {
    guard Self.isThere(Self.kobo + "xml.csv") else { return }
    let columns =
      "--format csv --columns id,name,year,groups,overall,dimensions,phase,blocked,answered,asked,"
      + "evidence,measures,indicators,findings"
    let names = try #require(Self.run("xml", columns))
    #expect(names.split(separator: "\n").count == 31)
    for export in ["xml-groups", "labels-id", "labels-en-groups"] {
      #expect(Self.run(export, columns) == names, "\(export)")
    }
    let whole = try #require(Self.run("xml", "--format json", lines: 3))
    #expect(whole.contains("\"KOPI Contoh A\""))
    for export in ["labels-id", "labels-en-groups"] {
      #expect(Self.run(export, "--format json", lines: 3) == whole, "\(export)")
    }
  }

  @Test(arguments: ["comma", "semicolon"])
  func readsLimeSurvey(_ separator: String) throws {
    let path = "\(Self.folder)/limesurvey/results-survey123456-\(separator).csv"
    guard Self.isThere(path) else { return }
    let rules = "Tests/JenjangCommandLineTests/Fixtures/exports/survey.jenjang"
    let run = try #require(
      BuiltProgram.run(
        "swift run jenjang assess \(rules) \(path) --format csv --language en --quiet 2>/dev/null"))
    #expect(
      run.text == #"""
        id,name,district,overall,answered
        "KOPI Desa Sumber; ""Maju"" / blitar","KOPI Desa Sumber; ""Maju""",blitar,87.50,3
        "KOPI Pulung, Utara / ponorogo","KOPI Pulung, Utara",ponorogo,12.50..62.50,2

        """#)
    #expect(run.status == 0)
  }
}
