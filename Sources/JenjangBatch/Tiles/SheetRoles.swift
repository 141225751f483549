/// What the columns of a sheet are for.
///
/// Flat, as reading a row takes no list of its own in hand: that would count references, and threads
/// that share a reader would wait for each other's counts.
struct SheetRoles: Sendable {
  private(set) var columns: [ColumnRoles] = []
  /// The numbers that the columns' ranges mean, end to end.
  private(set) var list: [Int] = []

  /// The roles of columns given by what stands in each: the answer tables, the demands for
  /// evidence, the cells written out again, the cells of the community's name, and the year.
  init(
    answers: [[Int]], evidence: [[Int]], passed: [[Int]], keys: [[Int]], year: Int?
  ) {
    for place in answers.indices {
      let starts = list.count
      list += answers[place]
      let behindAnswers = list.count
      list += evidence[place]
      let behindEvidence = list.count
      list += passed[place]
      let behindPassed = list.count
      list += keys[place]
      columns.append(
        ColumnRoles(
          answers: starts..<behindAnswers, evidence: behindAnswers..<behindEvidence,
          passed: behindEvidence..<behindPassed, keys: behindPassed..<list.count,
          isYear: place == year))
    }
  }
}

/// What one column is for; the ranges are of ``SheetRoles/list``.
struct ColumnRoles: Sendable {
  let answers: Range<Int>
  let evidence: Range<Int>
  let passed: Range<Int>
  let keys: Range<Int>
  let isYear: Bool

  var isEmpty: Bool { answers.isEmpty && isAlone }

  /// Whether there is nothing but answers.
  var isAlone: Bool { evidence.isEmpty && passed.isEmpty && keys.isEmpty && !isYear }
}
