import JenjangSource

/// What the rows in some bytes of a sheet came to, beside the rows themselves.
package struct RowsSummary: Sendable {
  /// Rows handed over.
  package let rowCount: Int
  let lineCount: Int
  let keys: RowKeys
  let findings: SheetFindings
}

extension AnswerRows {
  /// What was read so far.
  package var summary: RowsSummary {
    RowsSummary(rowCount: rowCount, lineCount: lineCount, keys: keys, findings: findings)
  }
}

/// What all rows of a sheet came to, which are read in parts, one behind the other.
package struct SheetSum: Sendable {
  private let sheet: AnswerSheet
  private var findings: SheetFindings
  private var linesAbove: Int
  /// Rows handed over.
  package private(set) var rowCount = 0

  /// The sum of a sheet of which the header was read.
  package init(_ sheet: AnswerSheet) {
    self.sheet = sheet
    findings = sheet.findings
    linesAbove = sheet.startLine - 1
  }

  /// The rows of the next part that were met before, by their places among its keys.
  package func repeats(
    in part: RowsSummary, seen: SeenCommunities
  ) -> [Int: SeenCommunities.Sighting] {
    seen.note(part.keys, file: sheet.file, below: linesAbove)
  }

  /// Adds the next part.
  package mutating func add(_ part: RowsSummary) {
    findings.add(part.findings, below: linesAbove)
    linesAbove += part.lineCount
    rowCount += part.rowCount
  }

  /// All that was wrong with the sheet, once its last part was added.
  package func closed(seen: SeenCommunities) -> [Diagnostic] {
    sheet.isReadable
      ? findings.closed(sheet, rowCount: rowCount, seen: seen) : sheet.all(findings.diagnostics)
  }
}
