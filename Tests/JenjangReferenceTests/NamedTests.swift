import JenjangTestSupport

/// The names of all tests of the project, as `Sentences.md` writes them.
///
/// `Target.Suite/test` is a test in Swift; `Cases/bands.md: Heading` a case of the checker;
/// `Transcripts.md: Heading` a transcript; `Language-Files.md: Heading` the examples below a heading
/// of the reference, `Language-Files.md: test "name"` a test inside one; `rules/kopi60: test "name"`
/// a test of a rule set.
struct NamedTests {
  private(set) var names: Set<String> = []

  /// All names of the project around this file.
  static let ofTheProject = NamedTests(project: pathOfFolder(of: #filePath) + "/../..")

  private init(project: String) {
    for target in namesInFolder("\(project)/Tests") {
      for file in Self.files(in: "\(project)/Tests/\(target)", ending: ".swift") {
        addTests(inSwift: textOfFile(file), of: target)
      }
    }
    let cases = "\(project)/Tests/JenjangModelTests/Cases"
    for name in namesInFolder(cases) {
      addHeadings(of: textOfFile("\(cases)/\(name)"), as: "Cases/\(name)")
    }
    addHeadings(
      of: textOfFile("\(project)/Tests/JenjangCommandLineTests/Transcripts.md"),
      as: "Transcripts.md")
    for page in ReferencePage.all { addExamples(of: page.text, as: page.name) }
    for name in namesInFolder("\(project)/rules") {
      for file in Self.files(in: "\(project)/rules/\(name)", ending: ".jenjang") {
        addTests(inRules: textOfFile(file), as: "rules/\(name)")
      }
    }
  }

  private static func files(in folder: String, ending: String) -> [String] {
    namesInFolder(folder).flatMap { name in
      name.hasSuffix(ending)
        ? ["\(folder)/\(name)"] : files(in: "\(folder)/\(name)", ending: ending)
    }
  }

  private mutating func addTests(inSwift text: String, of target: String) {
    var suite = ""
    var isTest = false
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      if !line.hasPrefix(" "), !line.hasPrefix("//"),
        let kind = words.firstIndex(where: { $0 == "struct" || $0 == "extension" }),
        kind + 1 < words.count
      {
        suite = String(words[kind + 1].prefix { $0.isLetter || $0.isNumber })
      }
      if words.contains(where: { $0.hasPrefix("@Test") }) { isTest = true }
      if isTest, let function = words.firstIndex(of: "func"), function + 1 < words.count {
        names.insert("\(target).\(suite)/\(words[function + 1].prefix { $0 != "(" })")
        isTest = false
      }
    }
  }

  private mutating func addHeadings(of text: String, as page: String) {
    for line in text.split(separator: "\n") where line.hasPrefix("## ") {
      names.insert("\(page): \(line.dropFirst(3))")
    }
  }

  private mutating func addExamples(of text: String, as page: String) {
    var heading = ""
    var block: [Substring]?
    for line in text.split(separator: "\n") {
      if line.hasPrefix("```") {
        if let lines = block {
          addTests(inRules: lines.joined(separator: "\n"), as: page)
          block = nil
        } else {
          block = []
          if line.hasPrefix("```jenjang") { names.insert("\(page): \(heading)") }
        }
      } else if block != nil {
        block?.append(line)
      } else if line.hasPrefix("#") {
        heading = trimmed(line.drop { $0 == "#" })
      }
    }
  }

  private mutating func addTests(inRules text: String, as place: String) {
    for line in text.split(separator: "\n") {
      let parts = trimmed(line).split(separator: "\"", omittingEmptySubsequences: false)
      if parts.count > 1, parts[0] == "test " { names.insert("\(place): test \"\(parts[1])\"") }
    }
  }
}
