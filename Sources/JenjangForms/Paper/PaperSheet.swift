import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangSource

/// Last time's answers of a community, and what they came to, for a sheet of paper.
package struct PaperDraft {
  package var answers: DraftAnswers
  /// Nil where they could not be assessed.
  package var assessment: Assessment?

  package init(_ answers: DraftAnswers, assessment: Assessment?) {
    self.answers = answers
    self.assessment = assessment
  }
}

/// Worksheets to print: the questions with boxes to tick, and the sheets of the workshop.
package struct PaperSheet {
  let model: Model
  let questionnaire: Questionnaire
  let language: MessageLanguage
  /// The index of the language of the model's texts.
  let texts: Int
  let phrases: WorksheetPhrases
  let sourceText: (SourceRange) -> String

  /// The closure gives the text of a rule file's range, for conditions and gates without a name.
  package init(
    _ model: Model, _ questionnaire: Questionnaire, language: MessageLanguage,
    sourceText: @escaping (SourceRange) -> String
  ) {
    self.model = model
    self.questionnaire = questionnaire
    self.language = language
    self.sourceText = sourceText
    texts = model.textLanguage(for: language)
    phrases = WorksheetPhrases(model: model, language: language, sourceText: sourceText)
  }

  /// The sheets as Markdown: one for each draft, an empty one where there is none.
  package func markdown(_ drafts: [PaperDraft]) -> String {
    var page = PaperMarkdown()
    for block in allBlocks(drafts) { page.add(block) }
    return page.text
  }

  /// The sheets as one page of HTML for printing on A4; it loads nothing and runs nothing.
  package func html(_ drafts: [PaperDraft]) -> String {
    var page = PaperHTML(
      title: questionnaire.title.text(texts),
      language: questionnaire.languages.indices.contains(texts)
        ? questionnaire.languages[texts] : "id")
    for block in allBlocks(drafts) { page.add(block) }
    return page.finish()
  }

  private func allBlocks(_ drafts: [PaperDraft]) -> [PaperBlock] {
    drafts.isEmpty ? blocks(nil) : drafts.flatMap { blocks($0) }
  }

  func said(_ wording: Wording, _ values: (name: String, value: String)...) -> String {
    wording.filled(values.map { (name: $0.name, value: .text($0.value)) }, in: language)
  }

  private func blocks(_ draft: PaperDraft?) -> [PaperBlock] {
    var blocks: [PaperBlock] = [.title(questionnaire.title.text(texts))]
    if !model.edition.isEmpty {
      blocks.append(.paragraph(said(PaperWording.edition, ("edition", model.edition))))
    }
    for identity in questionnaire.identity {
      blocks.append(
        .field(
          identity.title.text(texts), value: draft?.answers.cell(identity, of: model) ?? ""))
    }
    if let draft {
      let year = draft.answers.earlierYear.map { "\($0)" }
      blocks.append(
        .paragraph(
          year.map { said(PaperWording.draft, ("year", $0)) } ?? said(PaperWording.undatedDraft)))
      if let assessment = draft.assessment {
        let verdict = phrases.verdict(assessment)
        if !verdict.isEmpty {
          blocks.append(.paragraph(said(PaperWording.stood, ("verdict", verdict))))
        }
      }
    }
    let ask = questionnaire.ask.text(texts)
    if !ask.isEmpty { blocks.append(.paragraph(ask)) }
    for group in questionnaire.groups { append(group, level: 2, draft?.answers, to: &blocks) }
    return blocks + workshop(draft?.assessment)
  }

  private func append(
    _ group: QuestionGroup, level: Int, _ draft: DraftAnswers?, to blocks: inout [PaperBlock]
  ) {
    blocks.append(.heading(group.title.text(texts), level: min(level, 5)))
    for item in group.items {
      switch item {
      case .group(let inner): append(inner, level: level + 1, draft, to: &blocks)
      case .question(let question): blocks.append(block(question, draft))
      }
    }
  }

  // MARK: Questions

  private func block(_ question: FormQuestion, _ draft: DraftAnswers?) -> PaperBlock {
    let answer = draft?.answer(to: question) ?? .unanswered
    var title = question.spokenLabel.text(texts)
    if !question.unit.isEmpty { title += " (" + question.unit + ")" }
    var dated: [String] = []
    if let since = question.since { dated.append(said(PaperWording.since, ("year", "\(since)"))) }
    if let until = question.until { dated.append(said(PaperWording.until, ("year", "\(until)"))) }
    if !dated.isEmpty { title += " (" + dated.joined(separator: ", ") + ")" }
    var fields: [(label: String, value: String)] = []
    if let condition = condition(of: question) {
      fields.append((said(PaperWording.conditional, ("condition", condition)), "–"))
    }
    let options = options(question, answer)
    if case .number = question.answers {
      var value = ""
      if case .number(let number) = answer {
        let mark = language == .indonesian ? UInt8(ascii: ",") : UInt8(ascii: ".")
        let figure = PlainNumber.text(number, decimalSign: mark) ?? ""
        value = "________ (" + said(PaperWording.earlier, ("value", figure)) + ")"
      }
      if fields.isEmpty, options.isEmpty, question.evidence == nil {
        return .field(title, value: value)
      }
      fields.append((said(AnswerFormWording.answers), value))
    }
    if let evidence = question.evidence {
      fields.append((evidenceLabel(evidence, question), ""))
    }
    return .question(PaperQuestion(title: title, options: options, fields: fields))
  }

  private func options(_ question: FormQuestion, _ answer: Answer) -> [PaperQuestion.Option] {
    var options: [PaperQuestion.Option] = []
    func add(_ text: String, _ own: Answer) {
      options.append(PaperQuestion.Option(text: text, isMarked: own == answer))
    }
    switch question.answers {
    case .number: break
    case .truth:
      add(said(FormWording.yes), .truth(true))
      add(said(FormWording.no), .truth(false))
    case .levels(let levels, _):
      for (place, level) in levels.enumerated() { add(level.label.text(texts), .level(place)) }
    case .choices(let choices):
      for (place, option) in choices.enumerated() { add(option.title.text(texts), .choice(place)) }
    }
    if question.allowsNotApplicable {
      add(
        FormWording.notApplicableLabel(questionnaire).text(texts),
        .notApplicable)
    }
    return options
  }

  private func evidenceLabel(_ evidence: EvidenceQuestion, _ question: FormQuestion) -> String {
    var label = said(evidence.isReason ? PaperWording.evidenceOrReason : PaperWording.evidence)
    let numbers = evidence.levels.map { "\($0)" }
    if case .levels(let levels, _) = question.answers, !numbers.isEmpty,
      numbers.count < levels.count
    {
      let isTop = levels.suffix(numbers.count).map { $0.name } == numbers
      label =
        isTop
        ? said(PaperWording.evidenceFrom, ("level", numbers[0]))
        : said(PaperWording.evidenceAt, ("levels", numbers.joined(separator: ", ")))
    }
    let text = evidence.text.text(texts)
    return text.isEmpty ? label : label + ": " + text
  }

  /// The rule's own condition on one line; nil where the question always applies, or by its path.
  private func condition(of question: FormQuestion) -> String? {
    guard case .indicator(let index) = model.questions[question.index].owner,
      let condition = model.indicators[index].ownCondition
    else { return nil }
    let text = sourceText(model.expressions[condition].range)
    return text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }
}
