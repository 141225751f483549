import Glibc
import JenjangHost
import JenjangTestSupport

@testable import JenjangCommandLine

/// The files of an example in a folder of their own, and the program run on them.
struct ExampleRun {
  private let example: ReferencePage.Example
  private let folder: TemporaryFolder

  init(_ example: ReferencePage.Example) {
    self.example = example
    folder = TemporaryFolder()
    for (path, text) in example.files { folder.write(text, to: path) }
  }

  /// What is wrong with the example apart from its outputs; nil for nothing.
  var flaw: String? {
    let check = run(["check"])
    if example.isBad {
      return check.status == .fine ? "the example is marked `bad` and has no error" : nil
    }
    // A warning of the checker is allowed where the page shows it; that an example leaves a name
    // unused, or a phase without a test, is in the nature of examples.
    let isSound =
      check.status == .fine && (shows("check") || !check.text.contains("warning[J0"))
    if !isSound { return "the example is not sound:\n\(check.text)" }
    if shows("test") { return nil }
    let tests = run(["test"])
    return tests.status == .fine ? nil : "its tests fail:\n\(tests.text)"
  }

  /// Whether the page shows what a command says.
  private func shows(_ command: String) -> Bool {
    example.outputs.contains { $0.words.dropFirst().first == command }
  }

  /// What the program says to the command of an output block, without line ends at the end.
  func output(of block: ReferencePage.Block) -> String {
    let (text, status) = run(Self.arguments(Array(block.words.dropFirst())))
    var output = text
    while output.last == "\n" { output.removeLast() }
    // A page shows the mark that nobody sees.
    output = replacing("\u{FEFF}", with: "[BOM]", in: output)
    return status == .fine ? output : output + "\n(exit status \(status.rawValue))"
  }

  /// Words, of which some between double quotes are one.
  private static func arguments(_ words: [String]) -> [String] {
    var arguments: [String] = []
    var isQuoted = false
    for word in words {
      let bare = word.filter { $0 != "\"" }
      if isQuoted {
        arguments[arguments.count - 1] += " " + bare
      } else {
        arguments.append(bare)
      }
      if word.count(where: { $0 == "\"" }) % 2 == 1 { isQuoted.toggle() }
    }
    return arguments
  }

  /// Runs a command on the example's folder; what goes to standard error stands behind the output.
  private func run(_ arguments: [String]) -> (text: String, status: ExitStatus) {
    var typed = Array(arguments.prefix(1))
    if typed.first.flatMap({ Command(rawValue: $0) }) != nil {
      typed.append(folder.path)
      if ["assess", "explain", "plan", "trend", "compare"].contains(typed.first) {
        typed.append(folder["answers.csv"])
      }
    }
    for argument in arguments.dropFirst() {
      let isFile = example.files.contains { $0.path == argument }
      typed.append(isFile ? folder[argument] : argument)
    }
    if !typed.contains("--language") { typed += ["--language", "en"] }
    let output = folder.open("standard-output")
    let errors = folder.open("standard-error")
    let program = Program(
      arguments: typed, output: HostOutput(descriptor: output),
      errors: HostOutput(descriptor: errors))
    let status = program.run()
    close(output)
    close(errors)
    let text = textOfFile(folder["standard-output"]) + textOfFile(folder["standard-error"])
    folder.remove("standard-output")
    folder.remove("standard-error")
    let paths = replacing(folder.path + "/", with: "", in: text)
    return (replacing(folder.path, with: "rules", in: paths), status)
  }
}
