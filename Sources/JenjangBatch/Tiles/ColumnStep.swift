import JenjangTables

/// What is to be done with one column of a sheet, or with several that stand together.
///
/// Kept in two words, which a walk over the columns has in hand at once.
struct ColumnStep: Equatable, Sendable {
  enum Kind: UInt8, Equatable, Sendable {
    /// Answers that are levels, choices, yes or no, of questions that follow each other.
    case answers = 1
    /// An answer in figures.
    case figure = 2
    case year = 4
    /// Nothing is read here.
    case unread = 8
    /// The only name of the community, which is written out again once at most, and nothing else.
    case name = 16
    /// Evidence, or something that is written out again or names the community.
    case text = 32
    /// Several things at once.
    case mixed = 64
  }

  private var first: UInt64
  private var second: UInt64

  /// `answer` is the first of the answer tables, or for a name its number among the cells that are
  /// written out again; or -1.
  init(kind: Kind, place: Int, answer: Int = -1) {
    first = UInt64(kind.rawValue) | UInt64(place) << 16
    second = 1 | UInt64(bitPattern: Int64(answer)) << 32
  }

  /// Whether it is of this kind: a bit of its own, since questions by bits are not made a jump by a table,
  /// which is foretold less often.
  @inline(__always)
  func isOf(_ kind: Kind) -> Bool { first & UInt64(kind.rawValue) != 0 }

  /// The first of the columns, from 0.
  @inline(__always)
  var place: Int { Int(truncatingIfNeeded: first &>> 16) }

  /// How many columns there are.
  @inline(__always)
  var count: Int {
    get { Int(truncatingIfNeeded: second & 0xFFFF_FFFF) }
    set { second = second & ~0xFFFF_FFFF | UInt64(newValue) }
  }

  @inline(__always)
  var answer: Int { Int(truncatingIfNeeded: Int64(bitPattern: second) &>> 32) }

  /// Whether the row ends behind it.
  @inline(__always)
  var isLast: Bool {
    get { first & 0x100 != 0 }
    set { first = newValue ? first | 0x100 : first & ~0x100 }
  }
}

extension ColumnStep {
  /// The steps of a sheet whose columns have these roles.
  static func all(_ roles: SheetRoles, _ tables: AnswerTables) -> [ColumnStep] {
    var steps: [ColumnStep] = []
    for (place, role) in roles.columns.enumerated() {
      let step = step(place, role, roles, tables)
      if let last = steps.last, last.continues(with: step, tables) {
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
      if role.evidence.isEmpty, !role.isYear, role.keys.count == 1, role.passed.count <= 1,
        roles.list[role.keys.lowerBound] == 0
      {
        let passed = role.passed.isEmpty ? -1 : roles.list[role.passed.lowerBound]
        return ColumnStep(kind: .name, place: place, answer: passed)
      }
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

  /// Whether the next column can be read with these: where nothing is read, or where questions and tables
  /// follow each other, and the same digits have the same codes.
  private func continues(with next: ColumnStep, _ tables: AnswerTables) -> Bool {
    if isOf(.unread), next.isOf(.unread) { return true }
    guard isOf(.answers), next.isOf(.answers), next.answer == answer + count else { return false }
    let first = tables.entries[answer]
    let entry = tables.entries[next.answer]
    return entry.question == first.question + count && entry.hasDigits == first.hasDigits
      && entry.leastDigit == first.leastDigit && entry.mostDigit == first.mostDigit
      && entry.firstCode == first.firstCode
  }
}
