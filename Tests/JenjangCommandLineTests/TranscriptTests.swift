import JenjangHost
import Testing

/// Every command of the transcripts page is run as a whole program, and its output compared.
struct TranscriptTests {
  private static let isRecording = HostEnvironment.value("RECORD_SNAPSHOTS") == "1"

  @Test func programSaysWhatThePageShows() throws {
    let folder = "Tests/JenjangCommandLineTests"
    let page = try ReadmePage(
      HostPath.joined(BuiltProgram.repository, folder + "/Transcripts.md"))
    #expect(page.commands.count > 40)
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
