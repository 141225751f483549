import JenjangDifference
import JenjangSource

/// What is said of one change, or of several that are alike.
struct ChangePhrases {
  /// Changes of many things in the same way are told as one.
  struct Group {
    var changes: [Change]
    var first: Change { changes[0] }
  }

  let language: MessageLanguage

  /// More than so many changes of the same kind are told together.
  private static let most = 3

  func said(_ wording: Wording, _ values: (name: String, value: String)...) -> String {
    wording.filled(values.map { ($0.name, .text($0.value)) }, in: language)
  }

  /// The changes in order, those that many things share together at the place of the first.
  func groups(_ changes: [Change]) -> [Group] {
    var groups: [Group] = []
    var places: [String: Int] = [:]
    for change in changes {
      guard change.kind == .changed, let property = change.property else {
        groups.append(Group(changes: [change]))
        continue
      }
      let key =
        change.subject.rawValue + "\u{0}" + property.rawValue + "\u{0}" + change.detail + "\u{0}"
        + value(change.old) + "\u{0}" + value(change.new)
      if let place = places[key] {
        groups[place].changes.append(change)
      } else {
        places[key] = groups.count
        groups.append(Group(changes: [change]))
      }
    }
    return groups.flatMap { group in
      group.changes.count > Self.most ? [group] : group.changes.map { Group(changes: [$0]) }
    }
  }

  /// What changed of: `indicator control.cash_book`; of many how many, and their names.
  func subject(_ group: Group) -> String {
    let kind = DifferenceWording.kind(group.first.subject).text(in: language)
    if group.changes.count > 1 {
      return said(
        DifferenceWording.things, ("count", "\(group.changes.count)"), ("kind", kind))
    }
    return group.first.path.isEmpty ? kind : kind + " " + group.first.path
  }

  /// The names of all things of a group.
  func names(_ group: Group) -> String { group.changes.map { $0.path }.together(", ") }

  /// What happened: `weight: 3 → 2`, `added`.
  func event(_ change: Change) -> String {
    switch change.kind {
    case .added: return said(DifferenceWording.added)
    case .removed: return said(DifferenceWording.removed)
    case .renamed: return said(DifferenceWording.renamed, ("old", change.formerPath ?? ""))
    case .moved: return said(DifferenceWording.moved, ("old", change.formerPath ?? ""))
    case .reordered:
      guard let new = change.new else { return said(DifferenceWording.filesReordered) }
      return said(DifferenceWording.reordered, ("new", new.text(in: language)))
    case .changed:
      return property(change) + ": " + value(change.old) + " → " + value(change.new)
    case .follows:
      let lost = change.old.map { said(DifferenceWording.lost, ("names", $0.text(in: language))) }
      let gained = change.new.map {
        said(DifferenceWording.gained, ("names", $0.text(in: language)))
      }
      return said(
        DifferenceWording.follows, ("property", property(change)), ("text", change.text ?? ""),
        ("lost", lost ?? ""), ("gained", gained ?? ""))
    }
  }

  func property(_ change: Change) -> String {
    guard let property = change.property else { return "" }
    let text = DifferenceWording.property(property).text(in: language)
    return change.detail.isEmpty ? text : text + " " + change.detail
  }

  func value(_ value: Wording?) -> String {
    (value ?? DifferenceWording.none).text(in: language)
  }
}
