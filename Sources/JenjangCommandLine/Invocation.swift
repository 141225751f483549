import Jenjang
import JenjangHost
import JenjangModel
import JenjangReport
import JenjangSource

/// A command's arguments with what all commands share: rules, language, colours and output.
struct Invocation {
  let arguments: Arguments
  let output: HostOutput
  let errors: HostOutput
  /// The workbooks that answers come from.
  let books = AnswerBooks()

  init(_ arguments: Arguments, output: HostOutput, errors: HostOutput) {
    self.arguments = arguments
    self.output = output
    self.errors = errors
  }

  var isQuiet: Bool { arguments.has(.quiet) }

  /// The language as asked for, else of the locale, else the first of the model.
  func language(_ models: [String]) -> MessageLanguage {
    if let typed = arguments.value(.language) { return typed == "id" ? .indonesian : .english }
    return HostEnvironment.language ?? (models.first == "id" ? .indonesian : .english)
  }

  /// Whether text on a stream has colours; a file that `--output` names is no terminal.
  func usesColor(_ stream: HostTerminal.Stream) -> Bool {
    switch arguments.value(.color) {
    case "always": return true
    case "never": return false
    default:
      if stream == .output, arguments.value(.output) != nil { return false }
      return HostTerminal.wantsColor(stream)
    }
  }

  /// The first argument's rule set on disk.
  func rules() throws(CommandFailure) -> RulesOnDisk {
    try rules(at: 0, named: "RULES")
  }

  /// The rule set on disk of one of the arguments.
  func rules(at place: Int, named name: String) throws(CommandFailure) -> RulesOnDisk {
    guard arguments.positionals.indices.contains(place) else {
      throw .usage(missing(name))
    }
    let path = arguments.positionals[place]
    let models = try models(of: path)
    guard models.count == 1 else {
      throw .usage(
        UsageError(
          .severalModelsHere,
          [("path", .text(path)), ("known", .list(models.map { $0.modelName ?? $0.name }))]))
    }
    return models[0]
  }

  /// The columns of answers that the other models of a path read, where one of them was chosen.
  func columnsReadByOthers(
    than chosen: RulesOnDisk, in path: String
  ) throws(CommandFailure) -> Set<String> {
    guard chosen.hasSiblings else { return [] }
    var columns: Set<String> = []
    do throws(UsageError) {
      for other in try RulesOnDisk.all(path) where other.name != chosen.name {
        if let model = other.check().ruleSet?.model { columns.formUnion(model.columnsRead) }
      }
    } catch {
      throw .usage(error)
    }
    return columns
  }

  /// The models of a path, or the one of them that `--model` names.
  func models(of path: String) throws(CommandFailure) -> [RulesOnDisk] {
    do throws(UsageError) {
      let all = try RulesOnDisk.all(path)
      guard let wanted = arguments.value(.model) else { return all }
      let named = all.filter { $0.modelName == wanted }
      if !named.isEmpty { return named }
      let known = all.compactMap { $0.modelName }
      throw UsageError(
        .unknownModel, [("found", .text(wanted)), ("path", .text(path)), ("known", .list(known))],
        suggestion: nearestName(to: wanted, among: known))
    } catch {
      throw .usage(error)
    }
  }

  func missing(_ argument: String) -> UsageError {
    UsageError(
      .argumentMissing,
      [
        ("argument", .text(argument)), ("command", .text(arguments.command.rawValue)),
        ("usage", .text(arguments.command.arguments)),
      ])
  }

  /// The files of answers behind the rules, of which there has to be one.
  func answerPaths() throws(CommandFailure) -> [String] {
    let paths = Array(arguments.positionals.dropFirst())
    if paths.isEmpty { throw .usage(missing("ANSWERS")) }
    return paths
  }

  /// What the check of some rules found, which is told, and the language of the outputs.
  func checked(
    _ rules: RulesOnDisk
  ) throws(CommandFailure) -> (check: RuleSet.Check, language: MessageLanguage) {
    let check = rules.check()
    let language = language(check.languages)
    try say(check.diagnostics, files: check.files, language: language)
    return (check, language)
  }

  /// Refuses arguments behind the first, or behind so many.
  func takesOnlyRules(_ count: Int = 1) throws(CommandFailure) {
    guard arguments.positionals.count > count else { return }
    throw .usage(
      UsageError(
        .argumentTooMany,
        [
          ("found", .text(arguments.positionals[count])),
          ("command", .text(arguments.command.rawValue)),
          ("usage", .text(arguments.command.arguments)),
        ]))
  }

  /// Writes a result to standard output, or whole to the file that `--output` names.
  func emit(_ bytes: [UInt8]) throws(CommandFailure) {
    do throws(HostError) {
      if let path = arguments.value(.output) {
        try HostFile.writeWhole(bytes, to: path)
      } else {
        try output.write(bytes)
      }
    } catch {
      throw .host(error)
    }
  }

  func emit(_ text: String) throws(CommandFailure) { try emit(Array(text.utf8)) }

  /// Says something on standard error.
  func say(_ text: String) throws(CommandFailure) {
    do throws(HostError) {
      // What was written so far stands before what is said of it.
      try output.flush()
      try errors.write(text)
    } catch {
      throw .host(error)
    }
  }

  /// Says what was found, without warnings where the user wants quiet.
  func say(
    _ diagnostics: [Diagnostic], files: [SourceFile], language: MessageLanguage
  ) throws(CommandFailure) {
    let all = books.takeFindings() + diagnostics.map(books.located)
    let shown = isQuiet ? all.filter { $0.isError } : all
    if shown.isEmpty { return }
    let renderer = DiagnosticText(files: files, language: language, usesColor: usesColor(.error))
    try say(renderer.text(shown))
  }

  /// The bytes of a file as they are.
  func readWhole(_ path: String) throws(CommandFailure) -> [UInt8] {
    do throws(HostError) {
      return try HostFile.read(path)
    } catch {
      throw .usage(UsageError(.unreadable, [("why", .wording(error.wording))]))
    }
  }
}
