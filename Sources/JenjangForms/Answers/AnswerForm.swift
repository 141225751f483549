import JenjangCSV
import JenjangModel
import JenjangSource

/// An answer sheet to be filled in, or last year's as a draft: the columns that `assess` reads.
package struct AnswerForm: Sendable {
  /// A column of the sheet.
  enum Column: Sendable {
    case identity(IdentityQuestion)
    case question(FormQuestion)
    /// The evidence of a question.
    case evidence(FormQuestion, column: String)

    var heading: String {
      switch self {
      case .identity(let identity): return identity.column
      case .question(let question): return question.column
      case .evidence(_, let column): return column
      }
    }
  }

  let model: Model
  let questionnaire: Questionnaire
  let drafts: [DraftAnswers]
  let language: Int
  let columns: [Column]

  /// The sheet of a rule set; one line for each draft.
  package init(
    _ model: Model, _ questionnaire: Questionnaire, drafts: [DraftAnswers] = [], language: Int
  ) {
    self.model = model
    self.questionnaire = questionnaire
    self.drafts = drafts
    self.language = language
    var columns = questionnaire.identity.map { Column.identity($0) }
    var seen = Set(columns.map { $0.heading })
    for question in questionnaire.questions {
      if seen.insert(question.column).inserted { columns.append(.question(question)) }
      if let evidence = question.evidence, seen.insert(evidence.column).inserted {
        columns.append(.evidence(question, column: evidence.column))
      }
    }
    self.columns = columns
  }

  /// The sheet as CSV, and what was written otherwise than it stands.
  package func csv(isExcel: Bool) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    var writer = DelimitedWriter(
      delimiter: isExcel ? .semicolon : .comma,
      lineEnd: isExcel ? .carriageReturnLineFeed : .lineFeed, byteOrderMark: isExcel)
    var diagnostics: [Diagnostic] = []
    func append(_ text: String) {
      guard FormulaText.isFormula(text) else { return writer.append(text) }
      diagnostics.append(Diagnostic(.formulaCell, at: .invocation, [("text", .text(text))]))
      writer.append("'" + text)
    }
    for column in columns { append(column.heading) }
    writer.endRecord()
    let cells = AnswerCells(
      model: model, language: language, decimalSign: isExcel ? .comma : .point,
      notApplicable: questionnaire.notApplicable.uppercased())
    for draft in drafts {
      for column in columns {
        switch column {
        case .identity(let identity): append(draft.cell(identity, of: model))
        case .question(let question):
          append(cells.text(draft.answer(to: question), to: question))
        case .evidence: append("")
        }
      }
      writer.endRecord()
    }
    return (writer.takeBytes(), diagnostics)
  }
}
