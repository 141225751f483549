import JenjangCSV

/// Where the list of a validation stands.
enum ListFormula {
  /// Within the rule, as a formula's text.
  case direct(String)
  /// On the hidden sheet of lists.
  case listed(CellRange)
  /// On a sheet of the workbook's own, given by its name.
  case cells(sheet: String, CellRange)
}

/// The hidden sheet that holds the lists which do not fit into a rule, a column each.
struct ListSheet {
  private var columns: [[String]] = []
  /// The most characters that a rule's list can have.
  private static let longest = 255

  /// Finds a place for a list; equal lists share one.
  mutating func formula(_ source: ListValidation.Source) -> ListFormula {
    switch source {
    case .cells(let sheet, let range): return .cells(sheet: sheet, range)
    case .texts(let texts):
      if let text = Self.direct(texts) { return .direct(text) }
      var column = 0
      while column < columns.count, columns[column] != texts { column += 1 }
      if column == columns.count { columns.append(texts) }
      return .listed(CellRange(rows: 0...max(0, texts.count - 1), columns: column...column))
    }
  }

  /// The sheet, or nil where every list found place elsewhere.
  var sheet: WorkbookSheet? {
    if columns.isEmpty { return nil }
    var rows: [[WorkbookCell]] = []
    let length = columns.reduce(0) { max($0, $1.count) }
    for index in 0..<length {
      rows.append(columns.map { index < $0.count ? .text($0[index]) : .empty })
    }
    return WorkbookSheet(name: "_lists", rows: rows, isHidden: true)
  }

  /// A list as a text within quotes; nil where commas, blanks at an end or its length forbid it.
  private static func direct(_ texts: [String]) -> String? {
    var list = ""
    for (index, text) in texts.enumerated() {
      let bytes = text.utf8
      let isPlain = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x2C && $0 != 0x22 }
      guard isPlain, bytes.first != 0x20, bytes.last != 0x20, !bytes.isEmpty,
        !FormulaStart.begins(bytes)
      else { return nil }
      list += index == 0 ? text : "," + text
    }
    guard !texts.isEmpty, list.utf16.count <= longest else { return nil }
    return "\"" + list + "\""
  }
}
