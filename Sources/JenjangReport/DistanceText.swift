import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// How far a value is from the one that is demanded, behind a comma; empty where it isn't.
struct DistanceText {
  let phrases: Phrases

  /// How much is missing; what would round to nothing is told as less than the least figure shown.
  ///
  /// Nothing is missing where the score suffices but may turn out not to be there at all.
  func text(_ distance: Rational?, isStrict: Bool, isShare: Bool) -> String {
    guard let distance, isStrict ? !distance.isNegative : distance.signum > 0 else { return "" }
    if !distance.isZero, let least = phrases.style.leastAbove(distance, isShare: isShare) {
      return phrases.said(ReportWording.distanceBelow, ("distance", least))
    }
    let shown = phrases.style.text(distance, isShare: isShare)
    let wording = isStrict ? ReportWording.distanceAbove : ReportWording.distance
    return phrases.said(wording, ("distance", shown))
  }

  /// How far a comparison of figures or levels is from being true, at the worst.
  func text(_ cause: BlockingComparison, _ comparison: Comparison, of left: Int) -> String {
    guard let distance = cause.distance(comparison) else { return "" }
    switch phrases.model.expressions.at(left)?.type {
    case .level: return levels(distance, comparison)
    case .score: return figure(distance, comparison, isShare: true)
    case .number: return figure(distance, comparison, isShare: false)
    default: return ""
    }
  }

  private func figure(_ distance: Rational, _ comparison: Comparison, isShare: Bool) -> String {
    switch comparison {
    case .atLeast: return text(distance, isStrict: false, isShare: isShare)
    case .above: return text(distance, isStrict: true, isShare: isShare)
    case .atMost, .below:
      guard distance.signum > 0 else { return "" }
      let shown = phrases.style.text(distance, isShare: isShare)
      return phrases.said(ReportWording.excess, ("distance", shown))
    case .equal, .notEqual: return ""
    }
  }

  private func levels(_ distance: Rational, _ comparison: Comparison) -> String {
    guard comparison == .atLeast, let count = distance.index, count > 0 else { return "" }
    return phrases.said(
      count == 1 ? ReportWording.oneLevelShort : ReportWording.levelsShort, count: count)
  }
}

extension BlockingComparison {
  /// What is missing (at least, above) or too much (at most, below) at the worst; nil for neither.
  func distance(_ comparison: Comparison) -> Rational? {
    switch comparison {
    case .atLeast, .above:
      guard let low = left.interval?.low, let high = right.interval?.high else { return nil }
      return high - low
    case .atMost, .below:
      guard let high = left.interval?.high, let low = right.interval?.low else { return nil }
      return high - low
    case .equal, .notEqual: return nil
    }
  }
}
