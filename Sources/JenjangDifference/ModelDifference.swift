import JenjangModel
import JenjangSource

/// All changes of meaning from one model to another, in the order of the new one.
package struct ModelDifference: Sendable {
  package private(set) var changes: [Change] = []
  /// The names of the new phases by those of the old ones, where they are the same phase.
  package private(set) var phaseNames: [String: String] = [:]
  /// What each gate demands as a key, by phase and gate; old formulas have the new names.
  let oldGates: [[String]]
  let newGates: [[String]]

  /// Compares two models; the closures give source text.
  package init(
    old: Model, new: Model, oldText: @escaping (SourceRange) -> String,
    newText: @escaping (SourceRange) -> String
  ) {
    let newNames = Names(new)
    let after = Portrait(new, names: newNames, sourceText: newText).entries
    var names = Names(old)
    var before = Portrait(old, names: names, sourceText: oldText).entries
    var matching = Matching(before, after)
    // What was renamed has its new name in old formulas, which may make more of them alike.
    for _ in 0..<2 {
      for (place, match) in matching.newOfOld.enumerated() {
        guard let match else { continue }
        names.take(before[place].kind, before[place].index, from: newNames, at: after[match].index)
      }
      before = Portrait(old, names: names, sourceText: oldText).entries
      matching = Matching(before, after)
    }
    oldGates = Self.gates(of: old, names)
    newGates = Self.gates(of: new, newNames)
    let comparison = Comparing(old: before, new: after, matching: matching)
    changes = comparison.changes
    for (place, match) in matching.newOfOld.enumerated() where before[place].kind == .phase {
      if let match { phaseNames[before[place].local] = after[match].local }
    }
    if !changes.contains(where: { $0.effect == .rules }),
      old.fingerprint().verdict != new.fingerprint().verdict
    {
      // Only the order of the files is left: it decides which of equal steps comes first.
      changes.append(
        Change(kind: .reordered, subject: .model, path: "", property: .order, effect: .rules))
    }
  }

  private static func gates(of model: Model, _ names: Names) -> [[String]] {
    let formulas = FormulaKey(model: model, names: names)
    return model.ladder?.phases.map { $0.gates.map { formulas.key($0.condition) } } ?? []
  }

  /// Changes that are more than words.
  package var rules: [Change] { changes.filter { $0.effect != .words } }
  package var words: [Change] { changes.filter { $0.effect == .words } }

  /// Whether several people's answers come to other answers than they did.
  package var joinsRespondentsOtherwise: Bool {
    changes.contains { $0.property == .differingAnswers || $0.property == .agreedWords }
  }
}
