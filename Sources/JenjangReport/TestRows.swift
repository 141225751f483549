import JenjangCases
import JenjangModel
import JenjangNumbers
import JenjangSource

/// Rows of a case table that differ from what the rules give.
extension TestText {
  /// A row and, under it, what it may come from:
  /// `  line 12: 1202052004 2021: IKS 0.69 in the table, 0.71 by the rules`.
  func lines(of row: RowFailure) -> String {
    var parts: [String] = []
    for difference in row.differences {
      parts.append(
        ReportWording.rowDifference.filled(
          [
            ("column", .text(difference.column)), ("published", .text(difference.published)),
            ("found", .text(self.text(difference.found, decimals: Self.rowDecimals))),
          ], in: language) + text(excessOf: difference))
    }
    let place = ReportWording.rowPlace.filled(
      [("line", .number(row.line)), ("key", .text(row.key))], in: language)
    var lines = "  " + VisibleText.escaped(place + parts.together("; ")) + "\n"
    for difference in row.differences {
      guard let rounding = difference.rounding else { continue }
      let text = ReportWording.rowRounding.filled(
        [("column", .text(difference.column)), ("rounding", .text(rounding.words))], in: language)
      lines += "    " + VisibleText.escaped(text) + "\n"
    }
    if let explanation = row.explanation {
      lines += "    " + VisibleText.escaped(text(explanation)) + "\n"
    }
    return lines
  }

  private func text(_ explanation: RowFailure.Explanation) -> String {
    switch explanation {
    case .noSingleAnswer: return ReportWording.rowUnexplained.text(in: language)
    case .answer(let question, let answer, let own):
      return ReportWording.rowAnswer.filled(
        [
          ("question", .text(column(question))), ("answer", .text(text(answer, to: question))),
          ("sheet", .text(text(own, to: question))),
        ], in: language)
    }
  }

  /// The column of a question.
  package func column(_ question: Int) -> String { model.questions.at(question)?.column ?? "" }

  /// An answer as a cell would hold it, a level by number and name.
  package func text(_ answer: Answer, to question: Int) -> String {
    switch (answer, model.questions.at(question)?.domain) {
    case (.unanswered, _): return ReportWording.openAnswer.text(in: language)
    case (.notApplicable, _): return ReportWording.noAnswer.text(in: language)
    case (.level(let place), .level(let scale)):
      guard let level = model.scales.at(scale)?.levels.at(place) else { return "" }
      return level.name.isEmpty ? "\(level.number)" : "\(level.number) (\(level.name))"
    default: return model.content(answer, to: question).cell(style)
    }
  }

  /// By how much the figure of the rules differs from the cell, and by how much it may.
  private func text(excessOf difference: RowFailure.Difference) -> String {
    if let rounded = difference.rounded {
      return ReportWording.rowRounded.filled(
        [("rounded", .text(rounded.shortDecimal))], in: language)
    }
    guard let excess = difference.excess else { return "" }
    let wording = excess.isNegative ? ReportWording.rowLack : ReportWording.rowExcess
    return wording.filled(
      [
        ("excess", .text(excess.magnitude.text(decimals: Self.rowDecimals, .halfUp))),
        ("within", .text((difference.within ?? .zero).shortDecimal)),
      ], in: language)
  }

  /// How many rows differ in a column, and by how much at most.
  func text(_ column: DifferingColumn) -> String {
    let wording = column.rows == 1 ? ReportWording.columnRow : ReportWording.columnRows
    var text = wording.filled(
      [("column", .text(column.name)), ("count", .number(column.rows))], in: language)
    if let greatest = column.greatestText {
      text += ReportWording.columnGreatest.filled([("greatest", .text(greatest))], in: language)
    }
    return VisibleText.escaped(text)
  }
}

extension DifferingColumn {
  /// The greatest difference, with the decimals that rows are shown with.
  package var greatestText: String? {
    greatest.map { $0.text(decimals: TestText.rowDecimals, .halfUp) }
  }
}

extension RowFailure.Rounding {
  /// As a rule file says it.
  package var words: String {
    "\(decimals) " + (decimals == 1 ? "decimal" : "decimals") + " " + mode.word
  }
}
