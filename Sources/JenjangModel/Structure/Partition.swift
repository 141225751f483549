import JenjangNumbers
import JenjangSource
import JenjangSyntax

/// What a band gives: a level, or points, which may go to others along a stretch.
struct BandValue {
  /// A level's index in its scale; -1 for points.
  var level: Int
  var points: Rational
  /// What the stretch's end is worth; nil where all of it is worth the same.
  var endPoints: Rational?
  /// The expression that gives the points instead; nil for none.
  var formula: Int?
}

/// One written stretch of a figure, and what it gives.
struct PartitionItem {
  var node: Node
  /// `below`, `up`, `from`, `above` or `otherwise`.
  var word: String
  /// None behind `otherwise`; two of `from A to B`.
  var bounds: [Node]
  /// Nil where it was reported already.
  var value: BandValue?

  var isStretch: Bool { bounds.count == 2 }
  var isRising: Bool { word == "below" || word == "up" }
}

struct PlacedBand {
  var band: Band
  var range: SourceRange
  /// The expression that gives its points; nil for the band's own.
  var formula: Int?
}

/// How far the stretches read so far reach.
private struct Reached {
  var node: Node
  var value: Rational
  var text: String
  /// Whether the value itself lies in the last of them; falling, whether it lies behind it.
  var keepsEnd: Bool
}

// Stretches of a figure that leave nothing out and nowhere overlap.
extension Checker {
  /// Stretches from the lowest up; nil, reported, where they are not a partition.
  func partition(
    _ items: [PartitionItem], of expression: Int, at place: SourceRange
  ) -> [PlacedBand]? {
    var placed: [PlacedBand] = []
    let isRising = isRising(items, in: traits[expression].domain)
    var last: Reached?
    var isComplete = false
    var isSound = true
    for item in items {
      guard !isComplete else {
        report(.bandAfterOtherwise, at: item.node.range)
        return nil
      }
      guard let value = item.value else {
        isSound = false
        continue
      }
      var band = Band(
        end: nil, includesEnd: false, level: value.level, points: value.points,
        reason: reason(item.node))
      if item.word == "otherwise" {
        isComplete = true
      } else if !item.isStretch, item.isRising != isRising {
        report(.bandsMixed, at: item.node.keywordRange)
        return nil
      } else if let next = item.isStretch
        ? stretch(item, after: last, of: expression, isRising: isRising, &band)
        : end(item, after: last, of: expression)
      {
        band.end = next.value
        band.includesEnd = next.keepsEnd
        last = next
      } else {
        isSound = false
        continue
      }
      placed.append(PlacedBand(band: band, range: item.node.range, formula: value.formula))
    }
    guard isSound else { return nil }
    if !isComplete, let item = items.last, item.isStretch, let last {
      // A last stretch that ends outside all that is measured leaves nothing to `otherwise`.
      let domain = traits[expression].domain
      isComplete =
        isRising
        ? domain.high.map { $0 <= last.value } ?? false
        : domain.low.map { $0 >= last.value } ?? false
      if isComplete, isRising {
        placed[placed.count - 1].band.end = nil
        placed[placed.count - 1].band.includesEnd = false
      }
    }
    guard isComplete else {
      report(.bandsGap, at: place)
      return nil
    }
    return isRising ? placed : turned(placed)
  }

  /// The way in which bounds go; stretches alone tell it by their order, or by what is measured.
  private func isRising(_ items: [PartitionItem], in domain: Interval) -> Bool {
    if let item = items.first(where: { !$0.isStretch && $0.word != "otherwise" }) {
      return item.isRising
    }
    let stretches = items.filter { $0.isStretch }
    guard let first = stretches.first, let start = first.bounds[0].literal,
      let end = first.bounds[1].literal
    else { return true }
    if stretches.count > 1, let next = stretches[1].bounds[0].literal {
      return next.value >= start.value
    }
    if let low = domain.low, start.value <= low { return true }
    return domain.high.map { end.value < $0 } ?? true
  }

  /// The end of a band of one bound; nil, reported, where nothing reaches the band.
  private func end(
    _ item: PartitionItem, after last: Reached?, of expression: Int
  ) -> Reached? {
    guard let bound = item.bounds.first, let end = bandBound(bound, of: expression) else {
      return nil
    }
    let includesEnd = item.word == "up" || item.word == "above"
    if let last {
      // `below 5` then `up to 5` leaves the 5 itself; falling, `above 5` then `from 5` does.
      let keepsPoint =
        item.isRising ? includesEnd && !last.keepsEnd : !includesEnd && last.keepsEnd
      let isBehind = item.isRising ? end < last.value : end > last.value
      if isBehind || end == last.value && !keepsPoint {
        reportOverlap(item.node, bound, last.node)
        return nil
      }
    }
    return Reached(node: item.node, value: end, text: bound.sourceText, keepsEnd: includesEnd)
  }

  /// The end of a stretch that begins where the band before ended; nil, reported, for another.
  private func stretch(
    _ item: PartitionItem, after last: Reached?, of expression: Int, isRising: Bool,
    _ band: inout Band
  ) -> Reached? {
    guard let start = bandBound(item.bounds[0], of: expression),
      let end = bandBound(item.bounds[1], of: expression)
    else { return nil }
    let (startText, endText) = (item.bounds[0].sourceText, item.bounds[1].sourceText)
    guard start < end else {
      report(
        .stretchCrossed, at: item.node.range,
        [("start", .text(startText)), ("end", .text(endText))])
      return nil
    }
    let near = isRising ? start : end
    let nearText = isRising ? startText : endText
    if let last {
      guard near == last.value else {
        let isGap = isRising ? near > last.value : near < last.value
        let isInOrder = isGap == isRising
        reportApart(
          item, isGap: isGap,
          isInOrder ? between(last.text, nearText) : between(nearText, last.text), last.node)
        return nil
      }
    } else {
      let domain = traits[expression].domain
      let isCovered =
        isRising
        ? domain.low.map { start <= $0 } ?? false : domain.high.map { end >= $0 } ?? false
      guard isCovered else {
        let beyond =
          isRising
          ? Wording(id: "di bawah \(nearText)", en: "below \(nearText)")
          : Wording(id: "di atas \(nearText)", en: "above \(nearText)")
        reportApart(item, isGap: true, beyond, nil)
        return nil
      }
    }
    if let points = item.value?.endPoints {
      band.ramp = Ramp(start: start, end: end, endPoints: points)
    }
    return Reached(
      node: item.node, value: isRising ? end : start, text: isRising ? endText : startText,
      keepsEnd: isRising)
  }

  private func between(_ first: String, _ second: String) -> Wording {
    Wording(id: "dari \(first) sampai \(second)", en: "from \(first) to \(second)")
  }

  private func reportApart(
    _ item: PartitionItem, isGap: Bool, _ figures: Wording, _ before: Node?
  ) {
    let problem =
      isGap
      ? Wording(id: "tidak bernilai apa-apa", en: "are worth nothing")
      : Wording(id: "bernilai dua kali", en: "have two values")
    report(
      .stretchApart, at: item.node.range,
      [("figures", .wording(figures)), ("problem", .wording(problem))],
      related: before.map { [$0.range] } ?? [])
  }

  /// Falling bands from the lowest up: each one's lower bound becomes the end of the one below.
  private func turned(_ falling: [PlacedBand]) -> [PlacedBand] {
    var rising: [PlacedBand] = []
    var above: Band?
    for placed in falling {
      var band = placed.band
      let lower = band
      band.end = above?.end
      band.includesEnd = above?.includesEnd ?? false
      above = lower
      rising.append(PlacedBand(band: band, range: placed.range, formula: placed.formula))
    }
    return rising.reversed()
  }
}
