/// Which entry of a new portrait is which of an old one.
///
/// First by name, then by what makes a new name certain: a dimension with the same questions, an
/// indicator, fact or factor with the same column or a former one, the same name in another place, and
/// at last whatever is alike in everything but its name. What could be two things is matched with none.
struct Matching {
  private let old: [Entry]
  private let new: [Entry]
  /// By old entry, the new one; nil for what is gone.
  private(set) var newOfOld: [Int?]
  private(set) var oldOfNew: [Int?]

  init(_ old: [Entry], _ new: [Entry]) {
    self.old = old
    self.new = new
    newOfOld = Array(repeating: nil, count: old.count)
    oldOfNew = Array(repeating: nil, count: new.count)
    matchByName()
    matchDimensionsByQuestions()
    matchByColumn()
    matchByNameElsewhere()
    matchAlike()
  }

  private mutating func pair(_ before: Int, _ after: Int) {
    newOfOld[before] = after
    oldOfNew[after] = before
  }

  /// The place in the new portrait of what an old entry stands in; nil where that is gone.
  private func parentPlace(_ entry: Entry) -> Int? {
    entry.parent < 0 ? -1 : newOfOld[entry.parent]
  }

  /// The same kind and name in the same parent; of several, those alike first, then in order.
  private mutating func matchByName() {
    var free: [String: [Int]] = [:]
    for (index, entry) in new.enumerated() where oldOfNew[index] == nil {
      free[key(entry, entry.parent), default: []].append(index)
    }
    for isExact in [true, false] {
      for (index, entry) in old.enumerated() where newOfOld[index] == nil {
        guard let parent = parentPlace(entry) else { continue }
        let key = key(entry, parent)
        guard let places = free[key] else { continue }
        let open = places.filter { oldOfNew[$0] == nil }
        // A name stands for one thing; only what has none can be there several times.
        let isNamed = open.count == 1 && places.count == 1 && !isNameless(entry)
        let place = open.first { place in
          isNamed || (isExact ? isAlike(entry, new[place]) : isNear(entry, new[place]))
        }
        if let place { pair(index, place) }
      }
    }
  }

  private func isNameless(_ entry: Entry) -> Bool { entry.kind == .gate && entry.local.isEmpty }

  private func key(_ entry: Entry, _ parent: Int) -> String {
    entry.kind.rawValue + " \(parent) " + entry.local
  }

  /// Alike in all but words: which of two such texts is which has no meaning.
  private func isAlike(_ first: Entry, _ second: Entry) -> Bool {
    signature(first, withWords: false) == signature(second, withWords: false)
  }

  /// Gates without a name are one where they are about the same things.
  private func isNear(_ first: Entry, _ second: Entry) -> Bool {
    if !isNameless(first) { return true }
    return first.facet(.condition)?.mentions == second.facet(.condition)?.mentions
  }

  private func signature(_ entry: Entry, withWords: Bool = true) -> [String] {
    entry.facets.filter { withWords || $0.effect != .words }.map {
      $0.property.rawValue + "@" + $0.detail + "=" + $0.meaning
    }
  }

  /// A dimension is the same where all questions right below it are, and there is one.
  private mutating func matchDimensionsByQuestions() {
    let before = dimensionsLeft(old, newOfOld)
    let after = dimensionsLeft(new, oldOfNew)
    for (place, columns) in before where !columns.isEmpty {
      let places = after.filter { $0.columns == columns }
      if places.count == 1, oldOfNew[places[0].place] == nil { pair(place, places[0].place) }
    }
    matchByName()
  }

  /// Dimensions that are not matched yet, with the columns of the indicators right below them.
  private func dimensionsLeft(
    _ entries: [Entry], _ matches: [Int?]
  ) -> [(place: Int, columns: Set<String>)] {
    var columns: [Int: Set<String>] = [:]
    for entry in entries where entry.kind == .indicator {
      if let column = entry.columns.first { columns[entry.parent, default: []].insert(column) }
    }
    return entries.indices.filter { entries[$0].kind == .dimension && matches[$0] == nil }
      .map { ($0, columns[$0] ?? []) }
  }

  /// One of the two reads the column of the other, or says that it formerly did.
  private mutating func matchByColumn() {
    for kind in [SubjectKind.indicator, .fact, .factor] {
      let before = old.indices.filter { old[$0].kind == kind && newOfOld[$0] == nil }
      let after = new.indices.filter { new[$0].kind == kind && oldOfNew[$0] == nil }
      for index in before {
        guard let column = old[index].columns.first else { continue }
        // Two that read one column leave open which is which.
        if before.count(where: { old[$0].columns.first == column }) > 1 { continue }
        let places = after.filter { place in
          new[place].columns.contains(column)
            || (new[place].columns.first.map { old[index].columns.contains($0) } ?? false)
        }
        if places.count == 1, oldOfNew[places[0]] == nil { pair(index, places[0]) }
      }
    }
    matchByName()
  }

  private mutating func matchByNameElsewhere() {
    for kind in [SubjectKind.dimension, .indicator] {
      let before = old.indices.filter { old[$0].kind == kind && newOfOld[$0] == nil }
      let after = new.indices.filter { new[$0].kind == kind && oldOfNew[$0] == nil }
      for index in before {
        let name = old[index].local
        let places = after.filter { new[$0].local == name }
        if places.count == 1, before.count(where: { old[$0].local == name }) == 1 {
          pair(index, places[0])
        }
      }
      matchByName()
    }
  }

  /// Alike in everything but the name, below the same thing; only one such on either side.
  private mutating func matchAlike() {
    func whole(_ entries: [Entry], _ place: Int) -> [String] {
      var text = signature(entries[place])
      for (index, entry) in entries.enumerated() where entry.parent == place {
        text.append(entry.kind.rawValue + " " + entry.local)
        text += signature(entries[index])
      }
      return text
    }
    let before = old.indices.filter { newOfOld[$0] == nil && !old[$0].facets.isEmpty }
    let after = new.indices.filter { oldOfNew[$0] == nil && !new[$0].facets.isEmpty }
    if before.isEmpty || after.isEmpty { return }
    let oldWhole = before.map { whole(old, $0) }
    let newWhole = after.map { whole(new, $0) }
    func isSame(_ first: Int, _ second: Int) -> Bool {
      old[before[first]].kind == new[after[second]].kind
        && parentPlace(old[before[first]]) == new[after[second]].parent
        && oldWhole[first] == newWhole[second]
    }
    for first in before.indices {
      let places = after.indices.filter { isSame(first, $0) }
      guard places.count == 1, oldOfNew[after[places[0]]] == nil else { continue }
      let others = before.indices.filter { isSame($0, places[0]) }
      if others.count == 1 { pair(before[first], after[places[0]]) }
    }
    matchByName()
  }
}
