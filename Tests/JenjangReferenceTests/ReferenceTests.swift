import Testing

/// The language reference says what the program does: every example of it is run.
struct ReferenceTests {
  /// `RECORD_SNAPSHOTS=1` writes what the program says into the pages instead of comparing it.
  private static let isRecording = environmentValue("RECORD_SNAPSHOTS") == "1"

  @Test(arguments: ReferencePage.all)
  func saysWhatTheProgramDoes(_ page: ReferencePage) {
    var recorded: [(lines: Range<Int>, text: String)] = []
    let examples = page.examples()
    #expect(!examples.isEmpty, "\(page.name) has no example")
    for example in examples {
      let run = ExampleRun(example)
      if let flaw = run.flaw { Issue.record("\(page.name), line \(example.line): \(flaw)") }
      for output in example.outputs {
        let found = run.output(of: output)
        recorded.append((output.lines, found))
        if Self.isRecording || found == output.text { continue }
        Issue.record(
          "\(page.name), line \(output.lines.lowerBound): `\(output.info)` says\n\(found)")
      }
    }
    if Self.isRecording { page.record(recorded) }
  }

  @Test func everyPageIsCurated() {
    let landing = ReferencePage.all.first { $0.name == "Jenjang.md" }?.text ?? ""
    for page in ReferencePage.all where page.name != "Jenjang.md" {
      let link = "<doc:\(page.name.dropLast(3))>"
      #expect(landing.contains(link), "Jenjang.md does not name \(link)")
    }
  }
}
