import Jenjang
import JenjangHost
import JenjangReport
import JenjangSource

/// One run of the program: what was typed, and where output goes.
package struct Program {
  let arguments: [String]
  let output: HostOutput
  let errors: HostOutput

  package init(arguments: [String], output: HostOutput, errors: HostOutput) {
    self.arguments = arguments
    self.output = output
    self.errors = errors
  }

  /// Runs the command and returns its status; a reader that has gone away ends it quietly.
  package func run() -> ExitStatus {
    do throws(HostError) {
      let status = try dispatch()
      try output.flush()
      try errors.flush()
      return status
    } catch {
      if error.isBrokenPipe { return .fine }
      let language = typedLanguage ?? HostEnvironment.language ?? .english
      try? errors.write(error.wording.text(in: language) + "\n")
      try? errors.flush()
      return .usage
    }
  }

  private func dispatch() throws(HostError) -> ExitStatus {
    do throws(CommandFailure) {
      return try command()
    } catch {
      switch error {
      case .usage(let usage):
        let language = typedLanguage ?? HostEnvironment.language ?? .english
        try errors.write(
          DiagnosticText(files: [], language: language).text(usage.diagnostic))
        return .usage
      case .host(let host): throw host
      }
    }
  }

  /// The language as typed, even where the arguments are wrong otherwise.
  private var typedLanguage: MessageLanguage? {
    for (index, argument) in arguments.enumerated() {
      let value =
        argument == "--language"
        ? arguments.dropFirst(index + 1).first
        : argument.hasPrefix("--language=") ? String(argument.dropFirst(11)) : nil
      if let value { return value == "id" ? .indonesian : value == "en" ? .english : nil }
    }
    return nil
  }

  /// The first argument that is neither an option nor the language's value.
  private var commandName: String? {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == CommandOption.language.spelling { _ = rest.popFirst() }
      if !argument.hasPrefix("-") { return argument }
    }
    return nil
  }

  private func command() throws(CommandFailure) -> ExitStatus {
    let language = typedLanguage ?? HostEnvironment.language ?? .english
    guard let first = commandName else {
      if arguments.contains("--version") { return try say(Help.version + "\n") }
      if arguments.contains("--help") || arguments.contains("-h") {
        return try say(Help.program(in: language))
      }
      throw .usage(UsageError(.noCommand))
    }
    if first == "help" { return try say(Help.program(in: language)) }
    guard let command = Command(rawValue: first) else {
      let known = Command.allCases.map { $0.rawValue }
      throw .usage(
        UsageError(
          .unknownCommand, [("found", .text(first)), ("known", .list(known))],
          suggestion: nearestName(to: first, among: known)))
    }
    if arguments.contains("--help") || arguments.contains("-h") {
      return try say(Help.command(command, in: language))
    }
    var rest = arguments
    if let index = rest.firstIndex(of: first) { rest.remove(at: index) }
    let typed: Arguments
    do throws(UsageError) {
      typed = try Arguments(command, rest[...])
    } catch {
      throw .usage(error)
    }
    let invocation = Invocation(typed, output: output, errors: errors)
    switch command {
    case .assess: return try AssessCommand(invocation).run()
    case .explain: return try ExplainCommand(invocation).run()
    case .plan: return try PlanCommand(invocation).run()
    case .trend: return try TrendCommand(invocation).run()
    case .compare: return try CompareCommand(invocation).run()
    case .check: return try CheckCommand(invocation).run()
    case .diff: return try DiffCommand(invocation).run()
    case .test: return try TestCommand(invocation).run()
    case .format: return try FormatCommand(invocation).run()
    case .compile: return try CompileCommand(invocation).run()
    case .form: return try FormCommand(invocation).run()
    }
  }

  private func say(_ text: String) throws(CommandFailure) -> ExitStatus {
    do throws(HostError) {
      try output.write(text)
    } catch {
      throw .host(error)
    }
    return .fine
  }
}

/// Why a command could not go on.
enum CommandFailure: Error {
  case usage(UsageError)
  case host(HostError)
}
