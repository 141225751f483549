import JenjangHost
import Testing

/// Every command of the transcript pages is run as a whole program, and its output compared.
struct TranscriptTests {
  private static let isRecording = HostEnvironment.value("RECORD_SNAPSHOTS") == "1"

  @Test(arguments: [
    ("Transcripts.md", 40), ("Screens.md", 9), ("ExcelMistakes.md", 20), ("FailedTests.md", 1),
    ("Coverage.md", 12), ("Explanations.md", 25), ("Differences.md", 13),
    ("Workbooks.md", 12), ("Forms.md", 20), ("Plans.md", 20),
    ("Workshops.md", 20), ("Respondents.md", 15),
  ])
  func programSaysWhatThePageShows(_ name: String, _ least: Int) throws {
    let folder = "Tests/JenjangCommandLineTests"
    let page = try ReadmePage(HostPath.joined(BuiltProgram.repository, folder + "/" + name))
    #expect(page.commands.count > least)
    var outputs: [String] = []
    for command in page.commands {
      let run = try #require(
        BuiltProgram.run("F=\(folder)/Fixtures; " + command.text), "no program beside the tests")
      if !Self.isRecording { #expect(run.text == command.output, "\(command.text)") }
      outputs.append(run.text)
    }
    if Self.isRecording { try page.record(outputs) }
  }
}
