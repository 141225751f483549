import JenjangDifference
import JenjangModel
import JenjangSource
import JenjangTestSupport
import Testing

/// What a change of its text tells.
extension EveryDeclaration {
  /// The base text with the first of a text replaced by another.
  static func changed(_ from: String, _ to: String) -> String {
    let parts = base.split(separator: from, maxSplits: 1, omittingEmptySubsequences: false)
    #expect(parts.count == 2, "\(from) is not in the model")
    return parts.joined(separator: to)
  }

  static func all(_ from: String, by to: String, in text: String) -> String {
    text.split(separator: from, omittingEmptySubsequences: false).joined(separator: to)
  }
}

/// A checked rule text that is one file.
struct CheckedText {
  let model: Model
  private let file: SourceFile

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    let result = Checker.check(RuleFolder(path: "a.jenjang", bytes: bytes))
    for diagnostic in result.diagnostics where diagnostic.isError {
      Issue.record("\(diagnostic.rule.code) \(diagnostic.place) \(diagnostic.arguments)")
    }
    guard let model = result.model else { return nil }
    self.model = model
    file = SourceFile(path: "a.jenjang", bytes: bytes)
  }

  func text(_ range: SourceRange) -> String { file.text(range.start, range.end) }

  /// All changes from this model to another, one line each.
  func changes(to other: CheckedText) -> [String] {
    difference(to: other).changes.map { $0.line }
  }

  func difference(to other: CheckedText) -> ModelDifference {
    ModelDifference(old: model, new: other.model, oldText: text, newText: other.text)
  }
}

extension Change {
  /// What was told, in one line.
  var line: String {
    var line = "\(subject.rawValue) \(path)"
    if kind != .changed { line += " \(kind.rawValue)" }
    if let formerPath { line += " formerly \(formerPath)" }
    if let property { line += " \(property.rawValue)" }
    if !detail.isEmpty { line += " \(detail)" }
    if let text { line += " `\(text)`" }
    if old != nil || new != nil {
      line += ": \(old?.english ?? "none") → \(new?.english ?? "none")"
    }
    return line
  }
}
