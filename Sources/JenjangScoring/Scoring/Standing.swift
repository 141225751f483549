import JenjangModel
import JenjangNumbers

/// What is known of a demand of the ladder.
struct Standing {
  /// Met in every completion.
  var isCertain: Bool
  /// Met in some completion, as far as the ranges tell.
  var isPossible: Bool

  static let met = Standing(isCertain: true, isPossible: true)

  static func && (left: Standing, right: Standing) -> Standing {
    Standing(
      isCertain: left.isCertain && right.isCertain,
      isPossible: left.isPossible && right.isPossible)
  }

  init(isCertain: Bool, isPossible: Bool) {
    self.isCertain = isCertain
    self.isPossible = isPossible
  }

  /// Whether there is a figure at all.
  init(presenceOf figure: Figure) {
    let isPresent = figure.interval != nil
    self.init(
      isCertain: isPresent && !figure.mayBeAbsent && !figure.mayBeUndefined,
      isPossible: isPresent)
  }

  /// Whether a figure, where there is one, is at another or, if it must, above it.
  init(_ figure: Figure, _ comparison: Comparison, _ limit: Interval) {
    let truth = TruthSet(comparing: figure, comparison, Figure(limit))
    self.init(isCertain: truth == .yes, isPossible: truth.contains(.yes))
  }

  /// Whether a gate holds.
  init(gate truth: TruthSet) {
    self.init(isCertain: truth.gateIsCertain, isPossible: truth.gateIsPossible)
  }
}

extension Evaluation {
  /// Whether the score in a slot reaches the threshold of a phase; met where it has none.
  func standing(ofScore slot: Int, reaches rung: Rung) -> Standing {
    guard let limit = rung.interval else { return .met }
    let score = fractions[slot]
    if score.isFraction && rung.fraction.isFraction {
      let isMet = score.compares(rung.comparison, rung.fraction)
      return Standing(isCertain: isMet, isPossible: isMet)
    }
    return Standing(slots[slot].figure, rung.comparison, limit)
  }

  /// Whether all gates of a phase hold.
  func standing(ofGates gates: [Int]) -> Standing {
    var result = Standing.met
    for gate in gates {
      result = result && Standing(gate: slots[gate].truth)
    }
    return result
  }
}
