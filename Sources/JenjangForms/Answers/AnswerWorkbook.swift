import JenjangModel
import JenjangSource
import JenjangWorkbook

extension AnswerForm {
  /// How many lines are ready to be filled in, with lists of the answers to choose from.
  private static let lines = 200

  /// The sheet as a workbook: answers with lists to choose from, and the questions in full.
  package func workbook() -> Workbook {
    Workbook(sheets: [answerSheet(), questionSheet()])
  }

  private func said(_ wording: Wording) -> String {
    wording.formText(questionnaire.languages).text(language)
  }

  // MARK: Answers

  private func answerSheet() -> WorkbookSheet {
    let cells = AnswerCells(
      model: model, language: language, decimalSign: .point,
      notApplicable: questionnaire.notApplicable.uppercased())
    var rows = [columns.map { WorkbookCell.heading($0.heading) }]
    for draft in drafts { rows.append(columns.map { cell($0, of: draft, cells) }) }
    var validations: [ListValidation] = []
    let last = max(Self.lines, drafts.count)
    for (place, column) in columns.enumerated() {
      guard case .question(let question) = column else { continue }
      let allowed = allowed(question, cells)
      if allowed.isEmpty { continue }
      validations.append(
        ListValidation(
          CellRange(rows: 1...last, columns: place...place), .texts(allowed),
          refusal: said(AnswerFormWording.refusal), prompt: prompt(question)))
    }
    let widths = columns.map { column in
      switch column {
      case .identity: return 18
      case .question: return 22
      case .evidence: return 26
      }
    }
    return WorkbookSheet(
      name: said(AnswerFormWording.answers), rows: rows, columnWidths: widths, headingRows: 1,
      headingColumns: questionnaire.identity.isEmpty ? 0 : 1, validations: validations)
  }

  /// Spreadsheets show no more of a prompt.
  private static let longestPrompt = 240

  private func prompt(_ question: FormQuestion) -> String {
    let text = question.label.text(language)
    return text.count <= Self.longestPrompt
      ? text : String(text.prefix(Self.longestPrompt - 1)) + "…"
  }

  private func cell(
    _ column: Column, of draft: DraftAnswers, _ cells: AnswerCells
  ) -> WorkbookCell {
    switch column {
    case .identity(let identity):
      let text = draft.cell(identity, of: model)
      if identity.role == .year, !text.isEmpty { return .number(text) }
      return text.isEmpty ? .empty : .text(text)
    case .evidence: return .empty
    case .question(let question):
      let answer = draft.answer(to: question)
      if case .unanswered = answer { return .empty }
      if case .number(let number) = answer, let text = PlainNumber.text(number) {
        return .number(text)
      }
      if case .level(let level) = answer, let choice = cells.choice(question, level) {
        return .text(choice.shortLabel.text(language))
      }
      return .text(cells.text(answer, to: question))
    }
  }

  /// What can be chosen, as it is read back; empty where a figure is asked for.
  private func allowed(_ question: FormQuestion, _ cells: AnswerCells) -> [String] {
    var texts: [String]
    switch question.answers {
    case .number: return []
    case .truth: texts = [cells.truthWord(true), cells.truthWord(false)]
    case .levels(let levels, _): texts = levels.map { $0.shortLabel.text(language) }
    case .choices(let options): texts = options.indices.map { cells.optionWord($0, question) }
    }
    if question.allowsNotApplicable { texts.append(questionnaire.notApplicable.uppercased()) }
    return texts
  }

  // MARK: Questions

  private func questionSheet() -> WorkbookSheet {
    let headings = [
      AnswerFormWording.column, AnswerFormWording.part, AnswerFormWording.question,
      AnswerFormWording.allowed, AnswerFormWording.evidence,
    ]
    var rows = [headings.map { WorkbookCell.heading(said($0)) }]
    for identity in questionnaire.identity {
      rows.append([
        .text(identity.column), .text(said(FormWording.identity)),
        .wrapped(identity.title.text(language)), .empty, .empty,
      ])
    }
    for group in questionnaire.groups { append(group, inside: "", to: &rows) }
    return WorkbookSheet(
      name: said(AnswerFormWording.questions), rows: rows, columnWidths: [18, 24, 50, 70, 40],
      headingRows: 1)
  }

  private func append(
    _ group: QuestionGroup, inside outer: String, to rows: inout [[WorkbookCell]]
  ) {
    let title = group.title.text(language)
    let part = outer.isEmpty || title.isEmpty ? outer + title : outer + " › " + title
    for item in group.items {
      switch item {
      case .group(let inner): append(inner, inside: part, to: &rows)
      case .question(let question):
        rows.append([
          .text(question.column), .text(part), .wrapped(question.label.text(language)),
          .wrapped(answersText(question)),
          .wrapped(question.evidence?.text.text(language) ?? ""),
        ])
      }
    }
  }

  /// All that can be answered, a line each.
  private func answersText(_ question: FormQuestion) -> String {
    var lines: [String]
    switch question.answers {
    case .levels(let levels, _):
      lines = levels.map { $0.label.text(language) }
      let ask = questionnaire.ask.text(language)
      if !ask.isEmpty { lines.insert(ask, at: 0) }
    case .choices(let options): lines = options.map { $0.title.text(language) }
    case .truth: lines = [said(FormWording.yes), said(FormWording.no)]
    case .number(let domain):
      lines = [FigureQuestion(domain).message(questionnaire.languages).text(language)]
      if !question.unit.isEmpty {
        let unit = FormText(questionnaire.languages.map { _ in question.unit })
        let said = FormWording.unit.formText(questionnaire.languages, [("unit", unit)])
        lines.append(said.text(language))
      }
    }
    if question.allowsNotApplicable {
      lines.append(
        FormWording.notApplicableLabel(questionnaire).text(language))
    }
    return lines.joined(separator: "\n")
  }
}

/// The words of answer sheets.
enum AnswerFormWording {
  static let answers = Wording(id: "Jawaban", en: "Answers")
  static let questions = Wording(id: "Pertanyaan", en: "Questions")
  static let column = Wording(id: "Kolom", en: "Column")
  static let part = Wording(id: "Bagian", en: "Part")
  static let question = Wording(id: "Pertanyaan", en: "Question")
  static let allowed = Wording(id: "Jawaban yang dapat dipilih", en: "What can be answered")
  static let evidence = Wording(id: "Bukti", en: "Evidence")
  static let refusal = Wording(
    id: "Pilih salah satu dari daftar.", en: "Choose one from the list.")
}
