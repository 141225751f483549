import JenjangSource
import JenjangSyntax

extension Checker {
  private static let mostMembersTold = 10

  /// Reports advice that waits for itself.
  ///
  /// Depth first with a stack of its own: a chain of `after` may be longer than any call stack.
  func reportAdviceRings() {
    var isDone: [Int: Bool] = [:]  // false while what it waits for is visited
    for (start, _) in adviceNodes where isDone[start] == nil {
      isDone[start] = false
      var stack: [(step: Int, rest: [Int])] = [(start, model.steps[start].after)]
      while let top = stack.last {
        guard let next = top.rest.last else {
          isDone[top.step] = true
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].rest.removeLast()
        switch isDone[next] {
        case nil:
          isDone[next] = false
          stack.append((next, model.steps[next].after))
        case false:
          let first = stack.firstIndex { $0.step == next } ?? 0
          reportAdviceRing(stack[first...].map { $0.step })
        default: break
        }
      }
    }
  }

  private func reportAdviceRing(_ members: [Int]) {
    // Of a long ring the beginning is enough to find it.
    let told = members.prefix(Self.mostMembersTold)
    var ring = ""
    for member in told { ring += model.steps[member].name + " → " }
    if told.count < members.count { ring += "… → " }
    report(
      .adviceRing, at: model.steps[members[0]].range,
      [("ring", .text(ring + model.steps[members[0]].name))],
      related: told.dropFirst().map { model.steps[$0].range })
  }
}
