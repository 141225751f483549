import JenjangModel
import JenjangNumbers

/// What every indicator alone would bring at its best level.
extension Rescoring {
  /// The gains of the overall score's low end, by the model's indicators; none where the answers
  /// would have to be scored again too many times.
  func gains() -> [Rational?] {
    let model = plan.model
    let none = [Rational?](repeating: nil, count: model.indicators.count)
    let before = first.slots[plan.dimensionSlots[0]].figure
    guard model.indicators.count <= affordableRuns, !before.mayBeAbsent,
      let low = before.interval?.low
    else { return none }
    var gains = none
    for index in model.indicators.indices where assessment.indicators[index].state == .answered {
      guard let question = plan.indicatorQuestions[index], let best = bestLevel(of: index) else {
        continue
      }
      // At the best level already there is nothing to score again.
      if assessment.indicators[index].level.certain == Rational(best) {
        gains[index] = .zero
        continue
      }
      let after = evaluation(changing: [(question, .level(best))])
        .slots[plan.dimensionSlots[0]].figure
      if after.mayBeAbsent { continue }
      gains[index] = after.interval?.low.map { $0 - low }
    }
    return gains
  }

  /// The level that earns the most points, of several the lowest.
  private func bestLevel(of indicator: Int) -> Int? {
    guard let scale = plan.model.indicators[indicator].scale,
      plan.model.scales.indices.contains(scale)
    else { return nil }
    let levels = plan.model.scales[scale].levels
    var best: Int?
    for index in levels.indices where best.map({ levels[index].points > levels[$0].points }) ?? true
    {
      best = index
    }
    return best
  }
}
