import JenjangSource
import JenjangTables

/// Takes the blocks of one sheet in their order, and minds what goes beyond a block.
package struct SheetJoiner {
  /// Rows so far.
  package private(set) var rowCount = 0
  /// Whether a community is below the phase that was demanded, or was not assessed.
  package private(set) var hasFindings = false

  private let seen: SeenCommunities
  private var sum: SheetSum

  /// Sheets that belong together share one `seen`.
  package init(_ sheet: AnswerSheet, seen: SeenCommunities) {
    self.seen = seen
    sum = SheetSum(sheet)
  }

  /// Adds what the next block came to and returns its lines.
  ///
  /// `again` scores the block once more without the rows that turn out to be known already.
  package mutating func add(
    _ result: BlockResult, again: ([Int: SeenCommunities.Sighting]) -> BlockResult
  ) -> [UInt8] {
    let repeated = sum.repeats(in: result.rows, seen: seen)
    let final = repeated.isEmpty ? result : again(repeated)
    sum.add(final.rows)
    rowCount = sum.rowCount
    if final.hasFailed || final.notAssessed > 0 { hasFindings = true }
    return final.output
  }

  /// All that was wrong with the sheet, once its last block was added.
  package func diagnostics() -> [Diagnostic] { sum.closed(seen: seen) }
}
