import JenjangSource

/// Arguments as typed: a command, its options and what stands between them.
struct Arguments {
  var command: Command
  var positionals: [String] = []
  var values: [String: String] = [:]
  var switches: Set<String> = []
  /// The values of options that may stand several times, in the order typed.
  var lists: [String: [String]] = [:]

  /// Sorts the arguments behind a command's name.
  init(_ command: Command, _ arguments: ArraySlice<String>) throws(UsageError) {
    self.command = command
    var rest = arguments
    var onlyPositionals = false
    while let argument = rest.popFirst() {
      if onlyPositionals || argument == "-" || !argument.hasPrefix("-") {
        positionals.append(argument)
      } else if argument == "--" {
        onlyPositionals = true
      } else {
        try takeOption(argument, &rest)
      }
    }
  }

  func has(_ option: CommandOption) -> Bool { switches.contains(option.name) }

  func value(_ option: CommandOption) -> String? { values[option.name] }

  /// All values of an option that may stand several times.
  func list(_ option: CommandOption) -> [String] { lists[option.name] ?? [] }

  /// The option's value as a whole number within bounds.
  func whole(_ option: CommandOption, from least: Int, to most: Int) throws(UsageError) -> Int? {
    guard let text = value(option) else { return nil }
    guard let number = Int(text), number >= least, number <= most else {
      throw UsageError(
        .wrongValue,
        [
          ("option", .text(option.spelling)), ("found", .text(text)),
          ("value", .text("\(least)–\(most)")),
        ])
    }
    return number
  }

  private mutating func takeOption(
    _ argument: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let typed = String(parts[0])
    let option = command.options.first { option in
      option.spelling == typed || option.letter.map { "-\($0)" == typed } ?? false
    }
    guard let option else {
      throw UsageError(
        .unknownOption, [("command", .text(command.rawValue)), ("found", .text(typed))],
        suggestion: nearestName(to: typed, among: command.options.map { $0.spelling }))
    }
    if values[option.name] != nil, !option.isRepeatable {
      throw UsageError(.optionTwice, [("option", .text(option.spelling))])
    }
    guard let valueName = option.value else {
      if parts.count > 1 { throw UsageError(.valueNotNeeded, [("option", .text(option.spelling))]) }
      switches.insert(option.name)
      return
    }
    if option.isValueOptional {
      switches.insert(option.name)
      let isNumber = rest.first.map { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
      if parts.count == 1, !(isNumber ?? false) { return }
    }
    guard let value = parts.count > 1 ? String(parts[1]) : rest.popFirst() else {
      throw UsageError(
        .valueMissing, [("option", .text(option.spelling)), ("value", .text(valueName))])
    }
    if let choices = option.choices, !choices.contains(value) {
      throw UsageError(
        .wrongValue,
        [
          ("option", .text(option.spelling)), ("found", .text(value)),
          ("value", .list(choices)),
        ], suggestion: nearestName(to: value, among: choices))
    }
    values[option.name] = value
    if option.isRepeatable { lists[option.name, default: []].append(value) }
  }
}
