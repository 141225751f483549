import JenjangSource

/// The texts of `--help` and `--version`.
enum Help {
  static let version = "jenjang " + versionNumber
  static let versionNumber = "0.1.0"

  /// What the program is for, and its commands.
  static func program(in language: MessageLanguage) -> String {
    let title = Wording(
      id: "jenjang – menilai komunitas menurut aturan tertulis",
      en: "jenjang – assesses communities by written rules")
    let more = Wording(
      id: "`jenjang PERINTAH --help` menjelaskan satu perintah; `jenjang --version` versinya",
      en: "`jenjang COMMAND --help` explains one command; `jenjang --version` tells the version")
    var text = title.text(in: language) + "\n\n"
    for command in Command.allCases {
      text += "  " + padded("jenjang " + command.rawValue + " " + command.arguments, 43)
      text += command.summary.text(in: language) + "\n"
    }
    return text + "\n" + more.text(in: language) + "\n" + status.text(in: language) + "\n"
  }

  /// One command: examples first, then its options.
  static func command(_ command: Command, in language: MessageLanguage) -> String {
    var text = "jenjang \(command.rawValue) \(command.arguments)\n"
    text += "  " + command.summary.text(in: language) + "\n\n"
    for example in command.examples { text += "  $ " + example + "\n" }
    text += "\n"
    for option in command.options {
      var spelling = option.spelling
      if let letter = option.letter { spelling = "-\(letter), " + spelling }
      if let value = option.value { spelling += " " + value }
      text += "  " + padded(spelling, 32) + option.help.text(in: language) + "\n"
    }
    let inputs = Wording(
      id:
        "RULES: berkas aturan atau foldernya. ANSWERS: berkas CSV atau XLSX; `-` untuk masukan standar.",
      en: "RULES: a rule file or its folder. ANSWERS: CSV or XLSX files; `-` for standard input.")
    return text + "\n" + inputs.text(in: language) + "\n" + status.text(in: language) + "\n"
  }

  private static let status = Wording(
    id: "Status keluar: 0 baik; 1 ada temuan; 2 salah pakai atau tidak terbaca; 70 galat program.",
    en: "Exit status: 0 fine; 1 findings; 2 wrong usage or unreadable; 70 a fault of the program.")

  private static func padded(_ text: String, _ width: Int) -> String {
    text.count >= width ? text + "  " : text + String(repeating: " ", count: width - text.count)
  }
}
