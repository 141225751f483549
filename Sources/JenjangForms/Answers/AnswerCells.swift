import JenjangModel
import JenjangNumbers
import JenjangSource
import JenjangTables

/// What stands in the cells of an answer sheet: texts that are read back as the same answers.
struct AnswerCells {
  let model: Model
  /// The index of the language of the model's texts.
  let language: Int
  /// The sign of decimals where the model says none.
  let decimalSign: DecimalSign
  /// The word for "not applicable".
  let notApplicable: String

  /// The cell of an answer; levels by their numbers.
  func text(_ answer: Answer, to question: FormQuestion) -> String {
    switch answer {
    case .unanswered: return ""
    case .notApplicable: return notApplicable
    case .level(let level): return choice(question, level)?.name ?? ""
    case .truth(let truth): return truthWord(truth)
    case .choice(let option): return optionWord(option, question)
    case .number(let number): return figure(number)
    }
  }

  /// The choice of a level or option.
  func choice(_ question: FormQuestion, _ index: Int) -> FormChoice? {
    switch question.answers {
    case .levels(let choices, _), .choices(let choices):
      return choices.indices.contains(index) ? choices[index] : nil
    case .truth, .number: return nil
    }
  }

  func truthWord(_ truth: Bool) -> String {
    let wording = truth ? FormWording.yes : FormWording.no
    return wording.formText(model.languages).text(language).lowercased()
  }

  /// An option by its title where that alone means it, else by its name.
  func optionWord(_ index: Int, _ question: FormQuestion) -> String {
    guard let choice = choice(question, index) else { return "" }
    let title = choice.title.text(language)
    let key = CellText.normalized(title)
    let known = QuestionSpellings(question: question.index, of: model).meanings
    let isClear = known.contains { $0.text == key && $0.answer == .choice(index) }
    return isClear && !FormulaText.isFormula(title) ? title : choice.name
  }

  /// A figure that can be read in one way only: `1,204` would be doubtful, `1,2040` is not.
  private func figure(_ number: Rational) -> String {
    let sign = model.decimalSign ?? decimalSign
    let mark = sign == .comma ? UInt8(ascii: ",") : UInt8(ascii: ".")
    guard let text = PlainNumber.text(number, decimalSign: mark) else { return "" }
    if FigureCell(text, decimalSign: model.decimalSign) == .figure(number) { return text }
    return text + "0"
  }
}
