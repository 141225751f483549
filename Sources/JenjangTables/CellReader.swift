import JenjangModel
import JenjangNumbers

/// What a cell came to for one question.
package enum CellReading: Equatable, Sendable {
  case answer(Answer)
  case fault(CellFault)
}

/// Why a cell is no answer.
package enum CellFault: Equatable, Sendable {
  /// A spelling of nothing that the question knows.
  case unknown
  /// The respondent's "not applicable" where the rules refuse it.
  case notApplicable
  case doubtful(grouped: Rational, decimal: Rational)
  case otherSign
  case tooLong
  case outOfBounds
  case notWhole
  /// Between two steps.
  case offStep
}

/// Reads the cells of one question.
///
/// A class, so that going from column to column copies no tables.
package final class CellReader: Sendable {
  package let question: Int
  /// The column of the sheet, from 0.
  package let place: Int
  private let spellings: SpellingTable
  private let levelsOfDigits: [Int]
  private let number: NumberDomain?
  private let decimalSign: DecimalSign?
  private let marked: MarkedCell
  /// Whether some of its answers are unusual.
  let hasUnusual: Bool

  init(question index: Int, of model: Model, place: Int = 0) {
    let question = model.questions[index]
    self.question = index
    self.place = place
    let spellings = SpellingTable(Spellings.all(question: index, of: model))
    self.spellings = spellings
    levelsOfDigits = (UInt8(ascii: "0")...UInt8(ascii: "9")).map { digit in
      if case .answer(.level(let level)) = spellings.reading(of: [digit]) { return level }
      return -1
    }
    decimalSign = model.decimalSign
    if case .level(let scale) = question.domain {
      marked = MarkedCell(
        hasLevels: true, hasNegatives: model.scales[scale].levels.contains { $0.number < 0 })
    } else {
      marked = MarkedCell()
    }
    if case .number(let domain) = question.domain { number = domain } else { number = nil }
    hasUnusual = number?.usualLeast != nil
  }

  /// Whether an answer is one that somebody might wonder at.
  func isUnusual(_ answer: Answer) -> Bool {
    guard let number, case .number(let figure) = answer else { return false }
    return number.isUnusual(figure)
  }

  /// The level that a cell of this one byte means, by its index; -1 where it takes a closer look.
  func level(of byte: UInt8) -> Int {
    let digit = Int(byte) - Int(UInt8(ascii: "0"))
    return digit >= 0 && digit < levelsOfDigits.count ? levelsOfDigits[digit] : -1
  }

  /// What a trimmed cell that is not empty means.
  package func reading(of cell: ArraySlice<UInt8>) -> CellReading {
    if let reading = spellings.reading(of: cell) { return reading }
    if let reading = marked.reading(of: cell, spellings) { return reading }
    guard let number else { return .fault(.unknown) }
    switch FigureCell(cell, decimalSign: decimalSign) {
    case .figure(let figure):
      if number.isWhole, !figure.isInteger { return .fault(.notWhole) }
      if let least = number.least, figure < least { return .fault(.outOfBounds) }
      if let most = number.most, figure > most { return .fault(.outOfBounds) }
      if !number.isOnStep(figure) { return .fault(.offStep) }
      return .answer(.number(figure))
    case .doubtful(let grouped, let decimal):
      return .fault(.doubtful(grouped: grouped, decimal: decimal))
    case .otherSign: return .fault(.otherSign)
    case .tooLong: return .fault(.tooLong)
    case .notAFigure: return .fault(.unknown)
    }
  }
}
