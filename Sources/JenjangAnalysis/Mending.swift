import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Mends a sheet step by step, so that its figures come to lie where they are assumed to.
extension Search {
  /// A sheet of a set whose figures all lie in their stretches; nil where no single steps lead there.
  func mended(_ masks: [UInt64], _ box: Box) -> [UInt64]? {
    let free = Box(problem).bounds
    let assumed = box.spans.keys.sorted()
    var masks = masks
    for _ in 0..<64 {
      guard let scores = scores(masks, free) else { return nil }
      guard let slot = assumed.first(where: { !isInside(scores.value($0).figure, box.spans[$0]) })
      else { return masks }
      guard let next = nearer(masks, box, slot, scores.value(slot).figure.certain, free) else {
        return nil
      }
      masks = next
    }
    return nil
  }

  private func isInside(_ figure: Figure, _ span: Span?) -> Bool {
    guard let value = figure.certain else { return false }
    return span?.contains(value) ?? true
  }

  /// The sheet with one answer changed by which a figure comes nearest to its stretch.
  private func nearer(
    _ masks: [UInt64], _ box: Box, _ slot: Int, _ value: Rational?, _ free: [SlotBound?]
  ) -> [UInt64]? {
    guard let span = box.spans[slot] else { return nil }
    var best: (masks: [UInt64], distance: Rational)?
    for question in problem.support[slot] {
      for bit in [masks[question] << 1, masks[question] >> 1] where box.masks[question] & bit != 0 {
        var changed = masks
        changed[question] = bit
        guard let after = scores(changed, free)?.value(slot).figure.certain else { continue }
        let distance = span.distance(to: after)
        if let value, distance >= span.distance(to: value), !distance.isZero { continue }
        if span.contains(after) { return changed }
        if let found = best, found.distance <= distance { continue }
        best = (changed, distance)
      }
    }
    return best?.masks
  }
}

extension Span {
  /// How far a value lies outside.
  func distance(to value: Rational) -> Rational {
    if let low, value < low { return low - value }
    if let high, value > high { return value - high }
    return .zero
  }
}
