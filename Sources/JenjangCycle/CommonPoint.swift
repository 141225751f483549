import JenjangModel
import JenjangScoring

/// A finding that communities have in common.
package struct CommonPoint: Hashable, Sendable {
  package var subject: FindingSubject
  package var quadrant: Quadrant
  /// How many communities it was found of.
  package var count: Int

  /// The findings by quadrants, in each the most frequent first; those alike in the order of the files.
  static func points(of communities: [ComparedCommunity], model: Model) -> [CommonPoint] {
    Quadrant.allCases.flatMap { quadrant in
      var indicators = [Int](repeating: 0, count: model.indicators.count)
      var factors = [Int](repeating: 0, count: model.factors.count)
      var rules = [Int](repeating: 0, count: model.findings.count)
      for community in communities {
        for found in community.assessment.findings where found.quadrant == quadrant {
          switch found.subject {
          case .indicator(let index): indicators[index] += 1
          case .factor(let index): factors[index] += 1
          case .finding(let index): rules[index] += 1
          }
        }
      }
      let all =
        indicators.enumerated().map { (FindingSubject.indicator($0.offset), $0.element) }
        + factors.enumerated().map { (FindingSubject.factor($0.offset), $0.element) }
        + rules.enumerated().map { (FindingSubject.finding($0.offset), $0.element) }
      let points = all.filter { $0.1 > 0 }.map { subject, count in
        CommonPoint(subject: subject, quadrant: quadrant, count: count)
      }
      return points.enumerated().sorted { left, right in
        left.element.count == right.element.count
          ? left.offset < right.offset : left.element.count > right.element.count
      }.map { $0.element }
    }
  }
}
