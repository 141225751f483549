import JenjangSource
import JenjangSyntax

// Who acts, at what cost, and by when.
extension Checker {
  func collectActor(_ node: Node) {
    guard let name = node.name else { return }
    if let known = names.actors[name.text] {
      report(.nameTwice, at: name.range, [("name", .text(name.text))], related: [known.range])
      return
    }
    names.actors[name.text] = (model.actors.count, name.range)
    model.actors.append(
      Actor(name: name.text, title: text(node.child(.text), at: name.text), range: name.range))
  }

  /// What the defaults say of all steps; actors are known only when all declarations are read.
  func checkStepDefaults() {
    guard let node = trees.lazy.compactMap({ $0.root.child(.model) }).first?.child(.defaults) else {
      return
    }
    defaults.actors = actors(node) ?? []
    defaults.effort = effort(node) ?? 1
    defaults.months = months(node)
  }

  /// The actors that a step names; nil where it names none.
  func actors(_ node: Node) -> [Int]? {
    guard let list = node.child(.by) else { return nil }
    var result: [Int] = []
    var seen: Set<String> = []
    for name in parts(.name, of: list, "by") {
      let text = name.sourceText
      if !seen.insert(text).inserted {
        report(.listedTwice, at: name.range, [("name", .text(text))])
      } else if let actor = names.actors[text] {
        result.append(actor.index)
      } else {
        report(
          .unknownActor, at: name.range, [("name", .text(text)), ("known", known(actorNames))],
          suggestion: suggestion(for: text, among: actorNames))
      }
    }
    return result
  }

  func effort(_ node: Node) -> Int? {
    node.child(.effort)?.child(.bound).flatMap { whole($0, from: 1, to: 1_000) }
  }

  func months(_ node: Node) -> Int? {
    node.child(.within)?.child(.bound).flatMap { whole($0, from: 1, to: 1_200) }
  }
}
