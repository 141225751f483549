import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let unknownKind = DiagnosticRule(
    "J2207",
    message: Wording(
      id: "model ini tidak punya jenis indicator `{name}`",
      en: "this model has no kind of indicators `{name}`"),
    help: Wording(
      id: "tulis di model: `kinds {known}`", en: "write in the model: `kinds {known}`"))

  static let kindReserved = DiagnosticRule(
    "J2208",
    message: Wording(
      id: "`{name}` tidak dapat menjadi nama jenis di antara `every` dan `indicator`",
      en: "`{name}` can't be the name of a kind between `every` and `indicator`"),
    help: Wording(
      id: "beri nama lain, misalnya `{name}_1`", en: "choose another name, such as `{name}_1`"))
}

package let kindRules: [DiagnosticRule] = [.unknownKind, .kindReserved]

// Kinds of indicators, such as what must, should or may be met.
extension Checker {
  func checkKinds(_ node: Node?) {
    for name in node.map({ parts(.name, of: $0, "kinds") }) ?? [] {
      let text = name.sourceText
      if let first = kindRanges[text] {
        report(.nameTwice, at: name.range, [("name", .text(text))], related: [first])
      } else if ["of", "indicator", "dimension"].contains(text) {
        report(.kindReserved, at: name.range, [("name", .text(text))])
      } else {
        kindRanges[text] = name.range
        model.kinds.append(text)
      }
    }
  }

  /// The index of a kind by its name; nil, reported, where there is none.
  func kind(_ name: (text: String, range: SourceRange)) -> Int? {
    if let index = model.kinds.firstIndex(of: name.text) { return index }
    var known = ""
    for text in model.kinds + (model.kinds.contains(name.text) ? [] : [name.text]) {
      known += known.isEmpty ? text : ", " + text
    }
    report(
      .unknownKind, at: name.range, [("name", .text(name.text)), ("known", .text(known))],
      suggestion: suggestion(for: name.text, among: model.kinds))
    return nil
  }
}
