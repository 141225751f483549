import JenjangTables

/// What is to be done with one column of a sheet, or with several that stand together.
struct ColumnStep: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// Answers that are levels, choices, yes or no, of questions that follow each other.
    case answers
    /// An answer in figures.
    case figure
    case year
    /// Nothing is read here.
    case unread
    /// Evidence, or something that is written out again or names the community.
    case text
    /// Several things at once.
    case mixed
  }

  let kind: Kind
  /// The first of the columns, from 0.
  let place: Int
  var count = 1
  /// The first of the answer tables, or -1.
  var answer = -1
  /// Whether the row ends behind it.
  var isLast = false
}

extension ColumnStep {
  /// The steps of a sheet whose columns have these roles.
  static func all(_ roles: SheetRoles, _ tables: AnswerTables) -> [ColumnStep] {
    var steps: [ColumnStep] = []
    for (place, role) in roles.columns.enumerated() {
      let step = step(place, role, roles, tables)
      if step.kind == .answers, let last = steps.last, last.continues(with: step, tables) {
        steps[steps.count - 1].count += 1
      } else {
        steps.append(step)
      }
    }
    if !steps.isEmpty { steps[steps.count - 1].isLast = true }
    return steps
  }

  private static func step(
    _ place: Int, _ role: ColumnRoles, _ roles: SheetRoles, _ tables: AnswerTables
  ) -> ColumnStep {
    if role.isEmpty { return ColumnStep(kind: .unread, place: place) }
    if role.answers.isEmpty {
      if !role.isYear { return ColumnStep(kind: .text, place: place) }
      return ColumnStep(
        kind: role.keys.isEmpty && role.evidence.isEmpty ? .year : .mixed, place: place)
    }
    let isAlone = role.answers.count == 1 && role.isAlone
    let answer = roles.list[role.answers.lowerBound]
    let entry = tables.entries[answer]
    if isAlone, entry.figures >= 0, !tables.figures[entry.figures].hasWords {
      return ColumnStep(kind: .figure, place: place, answer: answer)
    }
    if isAlone, entry.figures < 0 {
      return ColumnStep(kind: .answers, place: place, answer: answer)
    }
    return ColumnStep(kind: .mixed, place: place)
  }

  /// Whether the next column's answers can be read with these: questions and tables follow each other,
  /// and the same digits have the same codes.
  private func continues(with next: ColumnStep, _ tables: AnswerTables) -> Bool {
    if kind != .answers || next.answer != answer + count { return false }
    let first = tables.entries[answer]
    let entry = tables.entries[next.answer]
    return entry.question == first.question + count && entry.hasDigits == first.hasDigits
      && entry.leastDigit == first.leastDigit && entry.mostDigit == first.mostDigit
      && entry.firstCode == first.firstCode
  }
}
