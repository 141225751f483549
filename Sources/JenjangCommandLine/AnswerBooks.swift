import JenjangSource
import JenjangWorkbook

/// What a command has to say of the workbooks that it reads answers from.
///
/// Shared by all that a command does, one thing after the other: a workbook may be read several times, and
/// what is said of it is said once.
final class AnswerBooks {
  private var findings: [Diagnostic] = []
  private var told: Set<String> = []
  /// By the file's name: the letters of each heading's column; of a doubled heading none.
  private var columns: [String: [String: String?]] = [:]

  /// Takes note of what reading a sheet came to.
  func add(_ diagnostics: [Diagnostic], headings: [String], file: String) {
    guard told.insert(file).inserted else { return }
    findings += diagnostics
    var letters: [String: String?] = [:]
    for (column, heading) in headings.enumerated() {
      let name = heading.isEmpty ? "#\(column + 1)" : Self.trimmed(heading)
      letters[name] = letters[name] == nil ? CellName.column(column) : .some(nil)
    }
    columns[file] = letters
  }

  /// What was found and not said yet.
  func takeFindings() -> [Diagnostic] {
    defer { findings = [] }
    return findings
  }

  /// The finding with the name of its cell behind that of its file, where it is about a workbook.
  func located(_ diagnostic: Diagnostic) -> Diagnostic {
    guard case .cell(let file, let line, let column) = diagnostic.place, !column.isEmpty,
      let letters = columns[file]?[column] ?? nil
    else { return diagnostic }
    return Diagnostic(
      diagnostic.rule,
      at: .cell(file: "\(file)!\(letters)\(line)", line: line, column: column),
      diagnostic.arguments, related: diagnostic.related, suggestion: diagnostic.suggestion,
      fix: diagnostic.fix)
  }

  /// A heading as the reader of answers names it: without blanks around it, line ends as blanks.
  private static func trimmed(_ heading: String) -> String {
    var rest = heading.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .joined(separator: " ")[...]
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
