import JenjangModel
import JenjangNumbers

extension Plan {
  /// Whether the same answers come to the same, whichever of two years they are taken as of.
  ///
  /// It is the weights, thresholds, bands and phases in force that are compared, not any scores: where
  /// these are the same, no answers can tell the years apart.
  package func rulesAreAlike(in first: Int?, and second: Int?) -> Bool {
    if first == second { return true }
    if weights.weights(in: first).values != weights.weights(in: second).values { return false }
    for (one, other) in zip(rungs.rungs(in: first), rungs.rungs(in: second)) {
      if one.threshold != other.threshold || one.isInForce != other.isInForce { return false }
    }
    for window in indicatorWindows where window.contains(first) != window.contains(second) {
      return false
    }
    for instruction in instructions.prefix(verdictEnd) {
      switch instruction {
      case .year: return false
      case .inForce(let window):
        if window.contains(first) != window.contains(second) { return false }
      default: continue
      }
    }
    return true
  }
}
