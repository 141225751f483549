import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Mends a sheet step by step, so that its figures come to lie where they are assumed to.
extension Search {
  /// A sheet of a set whose figures all lie in their stretches; nil where no steps were found to lead there.
  func mended(_ masks: [UInt64], _ box: Box) -> [UInt64]? {
    let free = Box(problem).bounds
    let assumed = box.spans.keys.sorted()
    var masks = masks
    for _ in 0..<24 {
      guard let scores = scores(masks, free) else { return nil }
      let outside = assumed.first { slot in
        guard let value = scores.value(slot).figure.certain else { return true }
        return !(box.spans[slot]?.contains(value) ?? true)
      }
      guard let slot = outside else { return masks }
      guard let span = box.spans[slot], let value = scores.value(slot).figure.certain,
        let next = moved(masks, box, slot, span, from: value, free)
      else { return nil }
      masks = next
    }
    return nil
  }

  /// The sheet with a figure brought into its stretch, each question moved as little as the others.
  private func moved(
    _ masks: [UInt64], _ box: Box, _ slot: Int, _ span: Span, from value: Rational,
    _ free: [SlotBound?]
  ) -> [UInt64]? {
    let isTooHigh = span.high.map { value >= $0 } ?? false
    for goesUp in [!isTooHigh, isTooHigh] {
      let steps = steps(masks, box, slot, goesUp: goesUp)
      guard let last = figure(masks, steps, steps.count, slot, free),
        span.distance(to: last) < span.distance(to: value) || span.contains(last)
          || (last < value) == isTooHigh && last != value
      else { continue }
      var least = 0
      var most = steps.count
      // The first step behind which the figure is inside, or has passed through.
      while least < most {
        let middle = (least + most) / 2
        guard let after = figure(masks, steps, middle, slot, free) else { return nil }
        let isPast = isTooHigh ? !span.isAbove(after) : !span.isBelow(after)
        if isPast { most = middle } else { least = middle + 1 }
      }
      let result = taken(masks, steps, most)
      return result == masks ? nil : result
    }
    return nil
  }

  private typealias Step = (question: Int, goesUp: Bool)

  /// All single steps in one direction, one for each question in turn.
  private func steps(_ masks: [UInt64], _ box: Box, _ slot: Int, goesUp: Bool) -> [Step] {
    var result: [Step] = []
    var masks = masks
    var isMoving = true
    while isMoving {
      isMoving = false
      for question in problem.support[slot] {
        let next = goesUp ? masks[question] << 1 : masks[question] >> 1
        let levels = (1 << UInt64(problem.levelCount(question))) - 1 as UInt64
        if next & box.masks[question] & levels == 0 { continue }
        masks[question] = next
        result.append((question, goesUp))
        isMoving = true
      }
    }
    return result
  }

  private func taken(_ masks: [UInt64], _ steps: [Step], _ count: Int) -> [UInt64] {
    var result = masks
    for step in steps.prefix(count) {
      if step.goesUp { result[step.question] <<= 1 } else { result[step.question] >>= 1 }
    }
    return result
  }

  private func figure(
    _ masks: [UInt64], _ steps: [Step], _ count: Int, _ slot: Int, _ free: [SlotBound?]
  ) -> Rational? {
    scores(taken(masks, steps, count), free)?.value(slot).figure.certain
  }
}

extension Span {
  /// How far a value lies outside.
  fileprivate func distance(to value: Rational) -> Rational {
    if let low, value < low { return low - value }
    if let high, value > high { return value - high }
    return .zero
  }

  fileprivate func isAbove(_ value: Rational) -> Bool {
    guard let high else { return false }
    return value > high || (highIsOpen && value == high)
  }

  fileprivate func isBelow(_ value: Rational) -> Bool {
    guard let low else { return false }
    return value < low || (lowIsOpen && value == low)
  }
}
