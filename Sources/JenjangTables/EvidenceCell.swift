import JenjangModel

/// Where a sheet holds the evidence for a question.
package struct EvidenceCell: Sendable {
  package let question: Int
  package let place: Int
  /// Further columns of the same evidence, such as its photo, where the first is empty.
  package let others: [Int]

  /// The evidence cells of the questions that ask for evidence and have a column for it, in the
  /// questions' order. A question's former names bring their evidence's names with them.
  static func all(_ header: SheetHeader, model: Model) -> [EvidenceCell] {
    model.questions.indices.compactMap { question in
      let places = columns(of: model.questions[question]).lazy.map { header.places(of: $0) }
        .first { !$0.isEmpty }
      guard let places, let first = places.first else { return nil }
      return EvidenceCell(question: question, place: first, others: Array(places.dropFirst()))
    }
  }

  /// The columns of evidence that stand in a sheet several times, each time under another heading.
  static func manifold(_ header: SheetHeader, model: Model) -> Set<String> {
    var found: Set<String> = []
    for question in model.questions {
      for column in columns(of: question) {
        let names = header.places(of: column).map { header.names[$0] }
        if names.count > 1, Set(names).count == names.count { found.insert(column) }
      }
    }
    return found
  }

  /// The names that the evidence column of a question can have, the present one first.
  static func columns(of question: Question) -> [String] {
    guard let column = question.evidenceColumn else { return [] }
    if column != question.column + ending { return [column] }
    return [column] + question.formerColumns.map { $0 + ending }
  }

  /// What stands behind the name of a question's column in that of its evidence.
  private static let ending = "_evidence"

  /// The evidence in a trimmed cell.
  package static func evidence(in cell: ArraySlice<UInt8>) -> Evidence {
    if cell.isEmpty { return .missing }
    return .given(
      length: CellText.string(cell).count, isLink: isLink(cell), holdsLink: holdsLink(cell))
  }

  /// Whether a web address begins somewhere in a cell.
  private static func holdsLink(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.indices.contains { index in
      cell[index] | 0x20 == UInt8(ascii: "h") && isLink(cell[index...])
    }
  }

  /// Whether a cell begins like a web address and goes on.
  private static func isLink(_ cell: ArraySlice<UInt8>) -> Bool {
    for start in ["http://", "https://"] {
      if cell.count > start.utf8.count,
        zip(cell, start.utf8).allSatisfy({ CellText.lowercased($0) == $1 })
      {
        return true
      }
    }
    return false
  }
}
