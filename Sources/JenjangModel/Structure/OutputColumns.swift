import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let outputColumnTaken = DiagnosticRule(
    "J0208",
    message: Wording(
      id: "`{name}` adalah nama kolom keluaran; kolom ini akan muncul dua kali",
      en: "`{name}` is the name of an output column, which would stand there twice"),
    help: Wording(id: "beri nama lain", en: "choose another name"))
}

package let outputColumnRules: [DiagnosticRule] = [.outputColumnTaken]

/// The columns that every table of results can have besides those named by the rules.
package enum OutputColumns {
  package static let names: Set<String> = [
    "id", "name", "year", "groups", "dimensions", "overall", "phase", "phase_title", "blocked",
    "answered", "asked", "advice", "findings", "evidence", "measures", "classes", "facts",
    "indicators", "reasons", "model", "next_phase",
  ]
}

extension Checker {
  /// Reports groups and top-level dimensions whose columns could not be told from others.
  func checkOutputColumns() {
    var taken = OutputColumns.names
    let model = trees.lazy.compactMap { $0.root.child(.model) }.first
    for role in model?.child(.columns)?.children(.columnRole) ?? [] {
      guard let name = role.name, !["community", "name", "year", "respondent"].contains(name.text)
      else {
        continue
      }
      if !taken.insert(name.text).inserted {
        report(.outputColumnTaken, at: name.range, [("name", .text(name.text))])
      }
    }
    for place in self.model.classes {
      let name = self.model.measures[place.measure].name
      if taken.contains(name), !Self.reservedNames.contains(name) {
        report(.outputColumnTaken, at: place.range, [("name", .text(name))])
      }
    }
    for child in self.model.dimensions[0].children {
      guard case .dimension(let index) = child else { continue }
      let dimension = self.model.dimensions[index]
      // Reserved words and names of two dimensions are told elsewhere.
      if taken.contains(dimension.name), !Self.reservedNames.contains(dimension.name) {
        report(.outputColumnTaken, at: dimension.range, [("name", .text(dimension.name))])
      }
    }
  }
}
