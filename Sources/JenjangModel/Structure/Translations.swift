import JenjangCSV
import JenjangSource
import JenjangSyntax

/// The rows of a model's translation tables, by source text and the place they are meant for.
struct Translations {
  struct Row {
    let text: String
    /// The dotted path of the declaration; empty for anywhere.
    let place: String
    let file: String
    let line: Int
    let texts: [String?]
    var isUsed = false
    /// The next row with the same text; nil for none.
    var next: Int?
  }

  private(set) var rows: [Row] = []
  /// The first row of each text: most have but one, so that a text is looked up once.
  private var firsts: [String: Int] = [:]
  /// Texts without a translation, by language.
  var missing: [Int: (count: Int, first: SourceRange, text: String)] = [:]

  /// Makes room for about so many rows more.
  mutating func reserve(_ count: Int) {
    rows.reserveCapacity(rows.count + count)
    firsts.reserveCapacity(rows.count + count)
  }

  /// Enters a row; returns the one of the same text and place that is there already.
  mutating func enter(_ row: Row) -> Row? {
    guard let first = firsts[row.text] else {
      firsts[row.text] = rows.count
      rows.append(row)
      return nil
    }
    var last = first
    while true {
      if rows[last].place == row.place { return rows[last] }
      guard let next = rows[last].next else { break }
      last = next
    }
    rows[last].next = rows.count
    rows.append(row)
    return nil
  }

  /// The translations of a text at a place, the nearer row first.
  mutating func translations(of text: String, at place: String) -> [String?]? {
    var anywhere: Int?
    var row = firsts[text]
    while let index = row {
      if rows[index].place == place {
        rows[index].isUsed = true
        return rows[index].texts
      }
      if rows[index].place.isEmpty { anywhere = index }
      row = rows[index].next
    }
    guard let anywhere else { return nil }
    rows[anywhere].isUsed = true
    return rows[anywhere].texts
  }
}

extension Checker {
  /// A `text` node in the model's languages; `place` is the dotted path of the declaration it stands in.
  func text(_ node: Node?, at place: String) -> LocalizedText {
    guard let node else { return LocalizedText() }
    let written = node.children(.string).map { $0.stringValue }
    guard let first = written.first else { return LocalizedText() }
    let languages = model.languages
    if written.count > languages.count {
      report(
        .tooManyTranslations, at: node.range,
        [
          ("found", .number(written.count)), ("expected", .number(languages.count)),
          ("languages", .list(languages)),
        ])
    }
    var texts: [String?] = languages.indices.map { $0 < written.count ? written[$0] : nil }
    if written.count < languages.count, let table = translations.translations(of: first, at: place)
    {
      for index in texts.indices where texts[index] == nil { texts[index] = table[index] }
    }
    for index in texts.indices where texts[index] == nil && !first.isEmpty {
      let known = translations.missing[index]
      translations.missing[index] = (
        (known?.count ?? 0) + 1, known?.first ?? node.range, known?.text ?? first
      )
    }
    return LocalizedText(texts, range: node.range)
  }

  /// Reads the tables that the model's `texts` names.
  func loadTranslations(_ node: Node) {
    for string in node.children(.string) {
      let written = string.stringValue
      let file = trees[string.tree.file].source.path
      guard let path = joined(written, toFolderOf: file),
        case .bytes(let bytes) = folder.load(path),
        bytes.count <= RuleSetLoader.largestFile
      else {
        report(.textsMissing, at: string.range, [("path", .text(written))])
        continue
      }
      readTable(bytes, path: path, at: string.range)
    }
  }

  private func readTable(_ bytes: [UInt8], path: String, at range: SourceRange) {
    var table = DelimitedText(bytes)
    guard let header = table.next() else {
      report(
        .textsColumnMissing, at: range,
        [("path", .text(path)), ("column", .text(model.languages[0]))])
      return
    }
    let columns = header.cells.map { table.trimmedText(of: $0) }
    let languageColumns = model.languages.map { columns.firstIndex(of: $0) }
    guard let source = languageColumns[0] else {
      report(
        .textsColumnMissing, at: range,
        [("path", .text(path)), ("column", .text(model.languages[0]))],
        suggestion: likelyName(for: model.languages[0], among: columns))
      return
    }
    let placeColumn = columns.firstIndex(of: "where")
    translations.reserve(bytes.count / 64)
    var record = DelimitedRecord()
    while table.next(into: &record) {
      func cell(_ column: Int?) -> String {
        guard let column, column < record.cells.count, record.cells[column].range.count > 0 else {
          return ""
        }
        return table.trimmedText(of: record.cells[column])
      }
      let text = cell(source)
      if text.isEmpty { continue }
      let texts = languageColumns.map { column -> String? in
        let own = column == source ? text : cell(column)
        return own.isEmpty ? nil : own
      }
      let row = Translations.Row(
        text: text, place: cell(placeColumn), file: path, line: record.line, texts: texts)
      if let known = translations.enter(row) {
        report(
          .doubleTranslation, at: .cell(file: path, line: record.line, column: columns[source]),
          [("text", .text(text)), ("line", .number(known.line))])
      }
    }
  }

  func reportUnusedTranslations() {
    for (language, missing) in translations.missing.sorted(by: { $0.key < $1.key }) {
      report(
        .missingTranslation, at: missing.first,
        [
          ("count", .number(missing.count)), ("language", .text(model.languages[language])),
          ("text", .text(missing.text)),
        ])
    }
    let unused = translations.rows.filter { !$0.isUsed }
      .sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    for row in unused {
      let place = row.place.isEmpty ? "" : " (\(row.place))"
      report(
        .orphanTranslation, at: .cell(file: row.file, line: row.line, column: model.languages[0]),
        [("text", .text(row.text)), ("where", .text(place))])
    }
  }
}
