import JenjangNumbers
import JenjangSource
import JenjangSyntax

// What tests give: answers and years.
extension Checker {
  func givens(_ node: Node) -> [Given] {
    let value = node.children.last
    guard let path = node.child(.path) else { return everyIndicator(node, value) }
    guard let value, value.index != path.index else { return [] }
    if pathText(path) == "year" {
      return whole(value, from: 1900, to: 2200).map { [.year($0)] } ?? []
    }
    guard let symbol = resolve(path, in: 0) else { return [] }
    let question: Int
    switch symbol {
    case .fact(let index): question = model.facts[index].question
    case .factor(let index): question = model.factors[index].question
    case .indicator(let index):
      guard case .question(let asked) = model.indicators[index].source else {
        report(.notAsked, at: path.range, [("name", .text(pathText(path)))])
        return []
      }
      question = asked
    default:
      report(.notAsked, at: path.range, [("name", .text(pathText(path)))])
      return []
    }
    let hasEvidence = !node.has("without")
    if !hasEvidence, model.questions[question].evidenceColumn == nil {
      report(.noEvidenceAsked, at: node.range, [("name", .text(pathText(path)))])
    }
    return answer(value, to: question, named: pathText(path)).map {
      [.answer(question: question, $0, hasEvidence: hasEvidence)]
    } ?? []
  }

  /// `every indicator is L` sets those whose scale has that level.
  private func everyIndicator(_ node: Node, _ value: Node?) -> [Given] {
    guard let value else { return [] }
    let hasEvidence = !node.has("without")
    // Nearly every test begins with such an answer, and there are few of them.
    let key = EveryAnswer(text: value.sourceText, hasEvidence: hasEvidence)
    if let known = everyAnswers[key], !known.isEmpty { return [.every(known)] }
    guard mayVisit(model.questions.count, at: node.range) else { return [] }
    let result = everyIndicator(value, hasEvidence: hasEvidence)
    everyAnswers[key] = result
    if result.isEmpty {
      report(.nothingQuantified, at: node.range, [("what", .text(node.sourceText))])
    }
    return [.every(result)]
  }

  private func everyIndicator(_ value: Node, hasEvidence: Bool) -> [Given] {
    var result: [Given] = []
    result.reserveCapacity(model.questions.count)
    let isUnanswered = value.sourceText == "unanswered"
    // Most questions share a scale, in which the level is looked up once.
    var levels: [Int: Int?] = [:]
    for index in model.questions.indices {
      guard case .indicator = model.questions[index].owner,
        case .level(let scale) = model.questions[index].domain, scale >= 0
      else { continue }
      if value.kind == .notApplicableLiteral {
        if model.questions[index].notApplicable != .refused {
          result.append(.answer(question: index, .notApplicable, hasEvidence: hasEvidence))
        }
      } else if isUnanswered {
        result.append(.answer(question: index, .unanswered, hasEvidence: hasEvidence))
      } else {
        let known = levels[scale] ?? level(value, of: scale)
        levels[scale] = known
        if let known {
          result.append(.answer(question: index, .level(known), hasEvidence: hasEvidence))
        }
      }
    }
    return result
  }

  func level(_ value: Node, of scale: Int) -> Int? {
    if value.kind == .bound {
      return value.literal?.whole.flatMap { model.scales[scale].index(ofNumber: $0) }
    }
    return model.scales[scale].index(ofName: value.sourceText)
  }

  func answer(_ value: Node, to index: Int, named name: String) -> Answer? {
    if case .level(let scale) = model.questions[index].domain {
      if scale < 0 { return nil }
      if value.kind != .notApplicableLiteral, let level = level(value, of: scale) {
        return .level(level)
      }
    }
    let question = model.questions[index]
    let text = value.sourceText
    if text == "unanswered" { return .unanswered }
    if value.kind == .notApplicableLiteral {
      if question.notApplicable != .refused { return .notApplicable }
      return refuse(value, name, known(question))
    }
    switch question.domain {
    case .level: return refuse(value, name, known(question))
    case .truth:
      if text == "yes" { return .truth(true) }
      return text == "no" ? .truth(false) : refuse(value, name, known(question))
    case .choice(let options):
      return options.firstIndex { $0.name == text }.map { .choice($0) }
        ?? refuse(value, name, known(question))
    case .number(let domain):
      guard value.kind == .bound, let literal = value.literal, !literal.isScore,
        domain.contains(literal.value)
      else { return refuse(value, name, known(question)) }
      return .number(literal.value)
    }
  }

  private func refuse(_ value: Node, _ name: String, _ known: [String]) -> Answer? {
    report(
      .notAnAnswerHere, at: value.range,
      [("found", .text(value.sourceText)), ("name", .text(name)), ("known", self.known(known))],
      suggestion: suggestion(for: value.sourceText, among: known))
    return nil
  }

  func known(_ question: Question) -> [String] {
    var result: [String]
    switch question.domain {
    case .level(let scale):
      result = model.scales[scale].levels.map { $0.name.isEmpty ? "\($0.number)" : $0.name }
    case .truth: result = ["yes", "no"]
    case .choice(let options): result = options.map { $0.name }
    case .number(let domain):
      result = [domain.isWhole ? "number whole" : "number"]
      if let least = domain.least { result.append("at least \(least.brief)") }
      if let most = domain.most { result.append("at most \(most.brief)") }
      if let step = domain.step { result.append("step \(step.brief)") }
    }
    if question.notApplicable != .refused { result.append("not applicable") }
    return result + ["unanswered"]
  }
}

/// What a test gives to every indicator, as it is written.
struct EveryAnswer: Hashable {
  let text: String
  let hasEvidence: Bool
}
