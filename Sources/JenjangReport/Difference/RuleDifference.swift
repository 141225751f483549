import JenjangAnalysis
import JenjangDifference
import JenjangModel
import JenjangSource

/// One side of a comparison: a rule set and where it was read.
package struct ComparedRules {
  /// As the user named it.
  let path: String
  let model: Model
  let files: [SourceFile]

  package init(path: String, model: Model, files: [SourceFile]) {
    self.path = path
    self.model = model
    self.files = files
  }

  /// The text of a range of its files.
  package func text(_ range: SourceRange) -> String {
    guard let file = files.at(range.file) else { return "" }
    return file.text(min(range.start, file.bytes.count), min(range.end, file.bytes.count))
  }

  /// A place as file and line.
  func place(_ range: SourceRange?) -> (file: String, line: Int, column: Int)? {
    guard let range, let file = files.at(range.file) else { return nil }
    let position = file.position(of: range.start)
    return (file.path, position.line, position.column)
  }
}

/// Everything that was found between two rule sets.
package struct RuleDifference {
  let old: ComparedRules
  let new: ComparedRules
  package let difference: ModelDifference
  /// Whether the new rules are stricter; nil where nothing was to be proved.
  package var strictness: StrictnessReport?
  /// Who moves; nil where no answers were given.
  package var migration: Migration?

  package init(old: ComparedRules, new: ComparedRules) {
    self.old = old
    self.new = new
    difference = ModelDifference(
      old: old.model, new: new.model, oldText: old.text, newText: new.text)
  }
}
