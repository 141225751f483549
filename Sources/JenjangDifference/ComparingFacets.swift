import JenjangSource

// The facets of two things that are the same one.
extension Comparing {
  /// Properties that only one form of a thing has; where the form changes, that is told alone.
  private static let ofForm: Set<Property> = [
    .column, .formerColumns, .evidenceColumn, .points, .mostPoints, .measures, .bands, .whole,
    .least, .most, .step, .usual,
  ]

  mutating func compareFacets(_ before: Entry, _ after: Entry) {
    let hasOtherForm =
      before.facet(.source)?.meaning != after.facet(.source)?.meaning
      || before.facet(.domain)?.meaning != after.facet(.domain)?.meaning
    let followsName = Comparing.columnFollowsName(before, after)
    var pairs: [(old: Facet?, new: Facet?)] = after.facets.map { facet in
      (before.facets.first { $0.isOfSame(facet) }, facet)
    }
    for facet in before.facets where !after.facets.contains(where: { $0.isOfSame(facet) }) {
      pairs.append((facet, nil))
    }
    for (old, new) in pairs {
      guard let facet = new ?? old, old?.meaning != new?.meaning else { continue }
      if hasOtherForm, before.kind != .level, Comparing.ofForm.contains(facet.property) { continue }
      if followsName, facet.property == .column || facet.property == .formerColumns { continue }
      append(change(of: after, before, old, new, facet))
    }
  }

  private func change(
    of after: Entry, _ before: Entry, _ old: Facet?, _ new: Facet?, _ facet: Facet
  ) -> Change {
    var change = Change(
      kind: .changed, subject: after.kind, path: after.path, property: facet.property,
      detail: facet.detail, old: old?.shown, new: new?.shown, effect: facet.effect,
      oldRange: old?.range ?? before.range, newRange: new?.range ?? after.range)
    if let old, let new, old.effect == .words, old.shown == new.shown {
      // The first language has the same words: the first that has others is shown.
      let codes = (new.texts + old.texts).map { $0.code }
      func text(_ facet: Facet, _ code: String) -> String? {
        facet.texts.first { $0.code == code }?.text
      }
      if let code = codes.first(where: { text(old, $0) != text(new, $0) }) {
        change.old = text(old, code).map { Values.plain($0) }
        change.new = text(new, code).map { Values.plain($0) }
      }
    }
    if let old, let new, let lost = old.mentions, let gained = new.mentions, old.shown == new.shown
    {
      // The words are the same: what they cover is not.
      change.kind = .follows
      change.text = new.shown.english
      let gone = lost.filter { !gained.contains($0) }
      let come = gained.filter { !lost.contains($0) }
      change.old = gone.isEmpty ? nil : Values.plain(gone.together(", "))
      change.new = come.isEmpty ? nil : Values.plain(come.together(", "))
    }
    return change
  }

  /// Whether a column only took the new name of what reads it, and its old one is a former name.
  private static func columnFollowsName(_ before: Entry, _ after: Entry) -> Bool {
    guard before.local != after.local, let old = before.columns.first,
      let new = after.columns.first
    else { return false }
    return old == before.local && new == after.local
      && Set(after.columns) == Set(before.columns).union([new])
  }
}

extension Facet {
  func isOfSame(_ other: Facet) -> Bool { property == other.property && detail == other.detail }
}
