import JenjangHost
import Testing

/// The README shows what the program says: its commands are run, and its excerpts looked up.
struct ReadmeTests {
  /// `RECORD_SNAPSHOTS=1` writes what the program says into the page instead of comparing it.
  private static let isRecording = HostEnvironment.value("RECORD_SNAPSHOTS") == "1"
  private let page: ReadmePage

  init() throws {
    page = try ReadmePage(HostPath.joined(BuiltProgram.repository, "README.md"))
  }

  @Test func commandsSayWhatThePageShows() throws {
    #expect(page.commands.count >= 2)
    var outputs: [String] = []
    for command in page.commands {
      let run = try #require(BuiltProgram.run(command.text), "no program beside the tests")
      #expect(run.status == 0, "\(command.text)")
      if !Self.isRecording { #expect(run.text == command.output, "\(command.text)") }
      outputs.append(run.text)
    }
    if Self.isRecording { try page.record(outputs) }
  }

  @Test func excerptsStandInTheirFiles() throws {
    #expect(!page.excerpts.isEmpty)
    for excerpt in page.excerpts {
      let path = HostPath.joined(BuiltProgram.repository, excerpt.path)
      #expect(try ReadmePage.text(of: path).contains(excerpt.text), "\(excerpt.path)")
    }
  }

  /// The picture's first line is a command, the others what it says; `.ci/picture` draws it anew.
  @Test func pictureShowsWhatTheProgramSays() throws {
    let path = HostPath.joined(BuiltProgram.repository, ".github/assess.svg")
    var lines = try ReadmePage.text(of: path).split(separator: "\n")
      .filter { $0.hasPrefix("<text ") }.map { plain($0) }
    #expect(lines.count > 1)
    let command = String(lines.removeFirst().dropFirst(2))
    let run = try #require(BuiltProgram.run(command), "no program beside the tests")
    let said = run.text.split(separator: "\n").map { String($0) }
    #expect(lines == said, "\(command)")
  }

  /// The text of an SVG line without its tags.
  private func plain(_ line: Substring) -> String {
    var text = ""
    var isTag = false
    for character in line {
      if character == "<" { isTag = true }
      if !isTag { text.append(character) }
      if character == ">" { isTag = false }
    }
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
      text = text.split(separator: entity, omittingEmptySubsequences: false)
        .joined(separator: character)
    }
    return text
  }
}
