import JenjangCSV
import JenjangModel
import JenjangSource

/// What is the same for all rows of an answer sheet: its header, and how its cells are read.
package struct AnswerSheet: Sendable {
  /// The file as the user named it.
  package let file: String
  /// Whether there is a header by which rows can be read; if not, the findings say why.
  package let isReadable: Bool
  package let delimiter: Delimiter
  /// Where the lines below the header begin, among the bytes that it was read from, and on which
  /// physical line.
  package let start: Int
  package let startLine: Int

  package let model: Model
  package let options: AnswerOptions
  package let header: SheetHeader
  package let columns: ColumnMap
  /// What was said of the header and of the sheet as a whole.
  let findings: SheetFindings

  /// What was said of the sheet while it was put into rows.
  var told: [Diagnostic] = []
  /// Where several people differ, by the lines of the rows that stand for all of them; a sheet that has
  /// any is read in one piece.
  var disagreements: [Int: [Disagreement]] = [:]
  /// Where its cells stood before, the last change first.
  var origins: [SheetOrigin] = []

  /// Whether all rows have to be seen before any is read.
  package var needsWhole: Bool {
    isJSON || longForm != nil || isReadable && (header.tool != nil || respondents != nil)
  }
  /// Where a row tells who answered.
  var respondents: Int? {
    model.columns.respondent.flatMap { header.place(of: $0.column) }
  }
  /// Whether its bytes are JSON, of which nothing is read yet.
  let isJSON: Bool
  /// Where the parts of its rows stand if each holds one answer; nothing of them is read yet.
  let longForm: LongForm?

  /// All that is said of a sheet, with the places that its reader knows.
  func all(_ findings: [Diagnostic]) -> [Diagnostic] {
    if told.isEmpty, origins.isEmpty { return findings }
    return told + findings.map { origins.reduce($0) { $1.moved($0) } }
  }

  /// Whether the sheet has the model's year column.
  package var hasYears: Bool { columns.year != nil }

  /// Reads the header of a whole sheet.
  package init(model: Model, bytes: [UInt8], file: String, options: AnswerOptions) {
    self.init(
      model: model, bytes: bytes, before: bytes.count, delimiter: options.delimiter, file: file,
      options: options)
  }

  /// The sheet whose first bytes are those before `end`, as far as they tell; nil where it takes more.
  ///
  /// A sheet that can be read is known by its header alone. To say why one can't be read takes a look at
  /// the lines below: these are `all` that are to be had, or as many as anyone will look at.
  package static func read(
    model: Model, head bytes: [UInt8], before end: Int, isAll: Bool, file: String,
    options: AnswerOptions
  ) -> AnswerSheet? {
    func sheet(_ end: Int, _ delimiter: Delimiter?) -> AnswerSheet {
      AnswerSheet(
        model: model, bytes: bytes, before: end, delimiter: delimiter, file: file,
        options: options)
    }
    if isAll { return sheet(end, options.delimiter) }
    if options.readsToolHeadings, JSONReader.begins(bytes, before: end) {
      return sheet(end, options.delimiter)
    }
    if end < NotTextCheck.longestStart { return nil }
    if NotTextCheck.finding(bytes, before: end, file: file) != nil {
      return sheet(end, options.delimiter)
    }
    let sniffed = Delimiter.sniff(bytes, before: end)
    let delimiter = options.delimiter ?? sniffed.delimiter
    guard sniffed.isCertain,
      let cut = endOfWholeRecords(in: bytes, before: end, delimiter: delimiter)
    else { return nil }
    let whole = sheet(cut, delimiter)
    return whole.isReadable || whole.needsWhole || end >= lookAhead ? whole : nil
  }

  /// How much is looked at, at most, to say why a sheet can't be read: one mebibyte.
  package static let lookAhead = 1 << 20

  /// The offset behind the last whole record; nil where not even the first is known to be whole.
  private static func endOfWholeRecords(
    in bytes: [UInt8], before end: Int, delimiter: Delimiter
  ) -> Int? {
    let start = DelimitedText.start(of: bytes, before: end)
    let cut = RecordCut.last(in: bytes, start..<end, delimiter: delimiter)
    var text = DelimitedText(bytes, before: cut, delimiter: delimiter)
    guard cut > start, let first = text.next() else { return nil }
    return DelimiterLine.isOne(first, in: text) && text.next() == nil ? nil : cut
  }

  private init(
    model: Model, bytes: [UInt8], before end: Int, delimiter: Delimiter?, file: String,
    options: AnswerOptions
  ) {
    self.model = model
    self.file = file
    self.options = options
    var findings = SheetFindings(limit: options.namedFindings)
    isJSON = options.readsToolHeadings && JSONReader.begins(bytes, before: end)
    var text = DelimitedText(bytes, before: isJSON ? 0 : end, delimiter: delimiter)
    var record = DelimitedRecord()
    if isJSON {
      // Whoever has all of it puts it into rows.
    } else if let finding = NotTextCheck.finding(bytes, before: end, file: file) {
      findings.addSheet(finding)
    } else if !text.next(into: &record) {
      findings.addSheet(Diagnostic(EmptySheetCheck.emptyFile, at: .file(file)))
    }
    if !isJSON, DelimiterLine.isOne(record, in: text), !text.next(into: &record) {
      findings.addSheet(Diagnostic(EmptySheetCheck.emptyFile, at: .file(file)))
    }
    header = SheetHeader(
      record, in: text, meanings: options.readsToolHeadings ? HeadingMeanings(model) : nil)
    longForm =
      options.readsToolHeadings && !isJSON ? LongForm(header, model: model) : nil
    if findings.diagnostics.isEmpty, !isJSON, longForm == nil {
      columns = ColumnMap(header, model: model, file: file, options: options)
      isReadable = columns.isUsable
      if !isReadable,
        columns.diagnostics.contains(where: { $0.rule.code == NoHeaderCheck.rule.code }),
        let finding = HeaderBelowCheck.finding(below: text, model: model, file: file)
      {
        findings.addSheet(finding)
      } else {
        for diagnostic in columns.diagnostics { findings.addSheet(diagnostic) }
      }
    } else {
      columns = ColumnMap()
      isReadable = false
    }
    for problem in text.problems {
      findings.addLine(
        DamagedTextCheck.finding(
          problem, in: bytes, column: header.shownName(problem.column - 1), file: file))
    }
    self.findings = findings
    self.delimiter = text.delimiter
    start = text.position
    startLine = text.line
  }
}
