import JenjangModel
import JenjangNumbers

/// What a question takes for an answer.
struct QuestionForm: Sendable {
  enum Kind: Sendable {
    case level
    case choice
    case truth
    case number(NumberDomain)
  }

  var kind: Kind
  /// How many options there are to choose from.
  var optionCount: Int
  var takesNotApplicable: Bool
  /// Whether it is asked whatever the other answers are.
  var isAlwaysAsked: Bool
  /// The conditions of the indicators that read it, any of which makes it asked.
  var conditions: [Int]
  /// What claiming each option demands; empty where no option demands anything.
  var demands: [EvidenceDemand?] = []
  /// What counts as the reason that "not applicable" needs; nil where it needs none.
  var notApplicableReason: EvidenceKind?

  /// An answer as the plan reads it; one outside the domain counts as none.
  func reading(_ answer: Answer) -> AnswerReading {
    switch answer {
    case .unanswered: return .unanswered
    case .notApplicable: return takesNotApplicable ? .notApplicable : .unanswered
    case .level(let place):
      if case .level = kind, place >= 0, place < optionCount { return .option(place) }
    case .choice(let place):
      if case .choice = kind, place >= 0, place < optionCount { return .option(place) }
    case .truth(let truth):
      if case .truth = kind { return .option(truth ? 1 : 0) }
    case .number(let number):
      if case .number(let domain) = kind, domain.contains(number) { return .number(number) }
    }
    return .unanswered
  }
}

/// An answer as a plan reads it.
enum AnswerReading: Equatable, Sendable {
  /// The index of a level or a choice; no and yes are 0 and 1.
  case option(Int)
  case number(Rational)
  case unanswered
  case notApplicable

  var isAnswer: Bool {
    if case .unanswered = self { return false }
    return true
  }
}

extension PlanCompiler {
  /// The forms of all questions, after the indicators have their slots.
  func questionForms() -> [QuestionForm]? {
    var forms: [QuestionForm] = []
    for question in model.questions {
      var form = QuestionForm(
        kind: .truth, optionCount: 2, takesNotApplicable: question.notApplicable != .refused,
        isAlwaysAsked: false, conditions: [])
      switch question.domain {
      case .level(let scale):
        guard model.scales.indices.contains(scale) else { return nil }
        form.kind = .level
        form.optionCount = model.scales[scale].levels.count
        if case .indicator(let indicator) = question.owner, model.scales[scale].asksEvidence {
          form.demands = model.scales[scale].demands(of: model.indicators[indicator])
        }
      case .choice(let options):
        form.kind = .choice
        form.optionCount = options.count
      case .number(let domain): form.kind = .number(domain)
      case .truth: break
      }
      if form.takesNotApplicable { form.notApplicableReason = question.notApplicableReason }
      switch question.owner {
      case .fact, .factor:
        form.isAlwaysAsked = true
        form.takesNotApplicable = question.notApplicable == .allowed
      case .indicator: break
      }
      forms.append(form)
    }
    for index in model.indicators.indices {
      guard case .question(let question) = model.indicators[index].source else { continue }
      if let condition = indicators[index].condition {
        forms[question].conditions.append(condition)
      } else {
        forms[question].isAlwaysAsked = true
      }
    }
    return forms
  }
}
