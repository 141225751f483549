import JenjangTables

/// What one block came to; nothing but its bytes decides it.
package struct BlockResult: Sendable {
  /// The lines of its communities.
  package var output: [UInt8] = []
  /// Rows that could not be assessed.
  package var notAssessed = 0
  /// Whether a community is below the phase that was demanded.
  package var hasFailed = false
  /// Rows that were read: their number, lines, keys and findings.
  package var rows: RowsSummary

  /// How many communities it holds.
  package var rowCount: Int { rows.rowCount }
}
