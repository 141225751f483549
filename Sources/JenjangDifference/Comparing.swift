import JenjangSource

/// Compares matched portraits, entry by entry and facet by facet.
struct Comparing {
  private let old: [Entry]
  private let new: [Entry]
  private let matching: Matching
  private(set) var changes: [Change] = []
  /// What stands in each new entry and has an order, by that entry's place.
  private var children: [Int: [Int]] = [:]

  init(old: [Entry], new: [Entry], matching: Matching) {
    self.old = old
    self.new = new
    self.matching = matching
    for (place, entry) in new.enumerated() where entry.isOrdered {
      children[entry.parent, default: []].append(place)
    }
    for (place, entry) in new.enumerated() {
      if let before = matching.oldOfNew[place] {
        comparePlace(old[before], entry)
        compareFacets(old[before], entry)
        compareOrder(below: before, place, subject: entry)
      } else {
        let parent = entry.parent < 0 ? nil : matching.oldOfNew[entry.parent]
        if isTold(entry, entry.parent < 0 ? nil : new[entry.parent], parent.map { old[$0] }) {
          tell(.added, entry, newRange: entry.range)
        }
      }
    }
    if let model = new.first { compareOrder(below: -1, -1, subject: model) }
    for (place, entry) in old.enumerated() where matching.newOfOld[place] == nil {
      let parent = entry.parent < 0 ? nil : matching.newOfOld[entry.parent]
      if isTold(entry, entry.parent < 0 ? nil : old[entry.parent], parent.map { new[$0] }) {
        tell(.removed, entry, oldRange: entry.range)
      }
    }
  }

  /// What comes or goes with what it stands in, or with another form of that, is not told for itself.
  private func isTold(_ entry: Entry, _ parent: Entry?, _ other: Entry?) -> Bool {
    guard let parent else { return true }
    // Indicators and dimensions are things of their own, wherever they stand.
    if entry.kind == .indicator || entry.kind == .dimension { return true }
    guard let other else { return false }
    switch entry.kind {
    case .level: return parent.facet(.scale)?.meaning == other.facet(.scale)?.meaning
    case .choice: return parent.facet(.domain)?.meaning == other.facet(.domain)?.meaning
    default: return true
    }
  }

  mutating func append(_ change: Change) { changes.append(change) }

  private mutating func tell(
    _ kind: Change.Kind, _ entry: Entry, former: Entry? = nil, oldRange: SourceRange? = nil,
    newRange: SourceRange? = nil
  ) {
    changes.append(
      Change(
        kind: kind, subject: entry.kind, path: entry.path, formerPath: former?.path,
        effect: .rules, oldRange: oldRange, newRange: newRange))
  }

  /// Another name, or another place; a thing that follows what it stands in is neither.
  private mutating func comparePlace(_ before: Entry, _ after: Entry) {
    let isMoved =
      before.parent >= 0 && after.parent >= 0 && matching.newOfOld[before.parent] != after.parent
    if isMoved {
      tell(.moved, after, former: before, oldRange: before.range, newRange: after.range)
    } else if before.local != after.local {
      // An indicator's step has no name of its own, only the level at which it is offered.
      let kind = after.kind == .step ? Change.Kind.moved : .renamed
      tell(kind, after, former: before, oldRange: before.range, newRange: after.range)
    }
  }

  /// Where what stands in two matched things has another order.
  private mutating func compareOrder(below before: Int, _ after: Int, subject: Entry) {
    let inside = children[after] ?? []
    if inside.count < 2 { return }
    let groups: [[SubjectKind]] = [
      [.indicator, .dimension], [.phase], [.gate], [.choice], [.step], [.advice], [.finding],
    ]
    for kinds in groups {
      let places = inside.filter { place in
        guard kinds.contains(new[place].kind), let match = matching.oldOfNew[place] else {
          return false
        }
        return old[match].parent == before
      }
      if places.count < 2 { continue }
      let moved = Reordering.moved(places.map { matching.oldOfNew[$0] ?? 0 })
      if moved.isEmpty { continue }
      let names = moved.map { position in
        let name = new[places[position]].path
        return position == 0
          ? Wording(id: "\(name) (pertama)", en: "\(name) (first)")
          : Wording(
            id: "\(name) (setelah \(new[places[position - 1]].path))",
            en: "\(name) (after \(new[places[position - 1]].path))")
      }
      changes.append(
        Change(
          kind: .reordered, subject: subject.kind, path: subject.path, property: .order,
          detail: kinds[0].rawValue,
          new: Wording(
            id: names.map { $0.indonesian }.together(", "),
            en: names.map { $0.english }.together(", ")),
          effect: .rules, oldRange: old.at(before)?.range, newRange: new.at(after)?.range))
    }
  }
}
