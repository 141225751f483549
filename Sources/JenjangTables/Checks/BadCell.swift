import JenjangModel
import JenjangSource

/// A cell that is no answer, with what a message about it needs.
struct BadCell {
  let place: Place
  let found: String
  let question: Int
  let model: Model

  var domain: AnswerDomain { model.questions[question].domain }

  var nearest: String? { AllowedAnswers.nearest(to: found, question: question, of: model) }

  var foundAndAllowed: [(name: String, value: MessageArgument)] {
    [
      (name: "found", value: .text(found)),
      (name: "allowed", value: AllowedAnswers.list(question: question, of: model)),
    ]
  }

  func finding(_ fault: CellFault) -> Diagnostic {
    switch fault {
    case .notApplicable: return NotApplicableCellCheck.finding(self)
    case .doubtful(let grouped, let decimal):
      return DoubtfulFigureCheck.finding(self, grouped: grouped, decimal: decimal)
    case .otherSign: return FigureSpellingCheck.finding(self, FigureSpellingCheck.otherSign)
    case .tooLong: return FigureSpellingCheck.finding(self, FigureSpellingCheck.tooLong)
    case .outOfBounds: return FigureDomainCheck.finding(self, FigureDomainCheck.bounds)
    case .notWhole: return FigureDomainCheck.finding(self, FigureDomainCheck.whole)
    case .offStep: return FigureStepCheck.finding(self)
    case .unknown:
      switch domain {
      case .level: return LevelCellCheck.finding(self)
      case .choice: return ChoiceCellCheck.finding(self)
      case .truth: return TruthCellCheck.finding(self)
      case .number: return FigureSpellingCheck.finding(self, FigureSpellingCheck.notAFigure)
      }
    }
  }
}
