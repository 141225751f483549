import JenjangSource
import JenjangSyntax

// What tests expect of steps, findings and evidence.
extension Checker {
  private static let findingKinds = Wording(
    id: "finding, indicator atau factor", en: "finding, indicator or factor")

  /// `advice X`, `finding X`, `strength X`, `unproved X`, each also behind `no`.
  func namedExpectation(_ words: [String], _ path: Node) -> Expectation.Kind? {
    let isNegated = words.first == "no"
    switch words.dropFirst(isNegated ? 1 : 0).first ?? "" {
    case "advice": return adviceExpectation(path, isOffered: !isNegated)
    case "unproved": return unprovedExpectation(path, isUnproved: !isNegated)
    case "finding": return findingExpectation(path, nil, isFound: !isNegated)
    case let word:
      guard let quadrant = Self.quadrant(named: word) else { return nil }
      return findingExpectation(path, quadrant, isFound: !isNegated)
    }
  }

  private func adviceExpectation(_ path: Node, isOffered: Bool) -> Expectation.Kind? {
    guard let symbol = resolve(path, in: 0, as: Self.stepKinds) else { return nil }
    guard let steps = steps(of: symbol) else {
      report(.notAStep, at: path.range, [("name", .text(pathText(path)))])
      return nil
    }
    return .advice(steps: steps, isOffered: isOffered)
  }

  private func findingExpectation(
    _ path: Node, _ quadrant: Quadrant?, isFound: Bool
  ) -> Expectation.Kind? {
    guard let symbol = resolve(path, in: 0, as: Self.findingKinds) else { return nil }
    let subject: FindingSubject
    switch symbol {
    case .finding(let index): subject = .finding(index)
    case .indicator(let index): subject = .indicator(index)
    case .factor(let index): subject = .factor(index)
    default:
      report(.notAFinding, at: path.range, [("name", .text(pathText(path)))])
      return nil
    }
    return .finding(subject, quadrant, isFound: isFound)
  }

  private func unprovedExpectation(_ path: Node, isUnproved: Bool) -> Expectation.Kind? {
    guard let symbol = resolve(path, in: 0) else { return nil }
    let name = pathText(path)
    guard case .indicator(let index) = symbol else {
      report(.notAnIndicator, at: path.range, [("name", .text(name))])
      return nil
    }
    guard case .question(let question) = model.indicators[index].source,
      model.questions[question].evidenceColumn != nil
    else {
      report(.noEvidenceAsked, at: path.range, [("name", .text(name))])
      return nil
    }
    return .unproved(indicator: index, isUnproved: isUnproved)
  }
}
