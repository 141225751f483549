import JenjangModel
import JenjangSource

/// Questions and their lists of choices.
extension XLSFormWriter {
  mutating func write(_ question: IdentityQuestion) {
    var cells: [(column: String, text: String)] = [
      ("type", question.role == .year ? "integer" : "text"), ("name", question.column),
      ("required", question.role == .group ? "" : "yes"),
    ]
    cells += texts("label", question.title.with(before: question.column + ". "))
    if question.role == .year {
      cells.append(("constraint", ". >= 1900 and . <= 2200"))
      cells += texts(
        "constraint_message", FormWording.yearBounds.formText(questionnaire.languages))
    }
    survey.append(cells)
  }

  mutating func write(_ question: FormQuestion) {
    var cells: [(column: String, text: String)] = [
      ("name", question.column), ("relevant", question.relevance ?? ""),
    ]
    cells += texts("label", question.label)
    switch question.answers {
    case .levels(let levels, let list):
      let kind = list.map { "scale " + $0 } ?? "question " + question.column
      let name = self.list(kind, list ?? question.column, levels, question)
      cells.append(("type", "select_one " + name))
      cells += texts("hint", questionnaire.ask)
    case .choices(let options):
      let name = list("question " + question.column, question.column, options, question)
      cells.append(("type", "select_one " + name))
    case .truth:
      let answers = [("yes", FormWording.yes), ("no", FormWording.no)].map { name, wording in
        let words = wording.formText(questionnaire.languages)
        return FormChoice(name: name, title: words, words: words)
      }
      cells.append(("type", "select_one " + list("truth", "yes_no", answers, question)))
    case .number(let domain):
      return write(question, domain)
    }
    survey.append(cells)
    if let evidence = question.evidence { write(evidence, of: question) }
  }

  /// A figure; where it may be not applicable, that is asked where the figure was left empty, and both
  /// come together under the question's name.
  mutating func write(_ question: FormQuestion, _ domain: NumberDomain) {
    let form = FigureQuestion(domain)
    let isWhole = !question.allowsNotApplicable
    let name = isWhole ? question.column : names.free(question.column + "_figure")
    var cells: [(column: String, text: String)] = [
      ("type", form.type), ("name", name), ("relevant", question.relevance ?? ""),
      ("constraint", form.constraint),
    ]
    // Of an export by labels, the column with the code in front is the one that is read.
    let code = FormText(questionnaire.languages.map { _ in question.code })
    let figure = FormText(zip(code.texts, question.title.texts).map { $0 + " " + $1 })
    cells += texts("label", isWhole ? question.label : figure)
    if !form.constraint.isEmpty {
      cells += texts("constraint_message", form.message(questionnaire.languages))
    }
    if !question.unit.isEmpty {
      let unit = FormText(questionnaire.languages.map { _ in question.unit })
      cells += texts(
        "hint", FormWording.unit.formText(questionnaire.languages, [("unit", unit)]))
    }
    survey.append(cells)
    if !isWhole {
      let reference = "${" + name + "}"
      let word = names.free(question.column + "_na")
      let own = question.relevance.map { "(" + $0 + ") and " } ?? ""
      survey.append(
        [
          ("type", "select_one " + list("figure", "no_figure", [], question)),
          ("name", word), ("relevant", own + reference + " = ''"),
        ]
          + texts("label", FormWording.noFigure.formText(questionnaire.languages, [("code", code)]))
      )
      survey.append([
        ("type", "calculate"), ("name", question.column),
        ("calculation", "if(" + reference + " != '', " + reference + ", ${" + word + "})"),
      ])
    }
    if let evidence = question.evidence { write(evidence, of: question) }
  }

  /// The name of a list of choices, which is written where it was not yet.
  private mutating func list(
    _ kind: String, _ wanted: String, _ answers: [FormChoice], _ question: FormQuestion
  ) -> String {
    let ending = question.allowsNotApplicable ? "_na" : ""
    if let known = lists[kind + ending] { return known }
    let isShared = kind != "question " + question.column
    let list = listNames.free(isShared ? wanted + ending : wanted)
    lists[kind + ending] = list
    for answer in answers {
      choices.append([("list_name", list), ("name", answer.name)] + texts("label", answer.label))
    }
    if question.allowsNotApplicable {
      choices.append(
        [("list_name", list), ("name", notApplicable)]
          + texts("label", FormWording.notApplicableLabel(questionnaire)))
    }
    return list
  }
}
