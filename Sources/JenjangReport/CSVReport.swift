import JenjangCSV
import JenjangModel
import JenjangSource

/// A table of communities as delimited text: a header, then a line for each.
package struct CSVReport: Sendable {
  /// For whom the table is written.
  package enum Dialect: Sendable {
    /// Commas and a decimal point, as RFC 4180 has it, with line feeds.
    case plain
    /// A byte order mark, semicolons and a decimal comma, as Excel takes it in Indonesia.
    ///
    /// Texts of the answer sheet that begin like a formula get an apostrophe before them: such a table is
    /// opened with a double click. A plain one is for programs, and keeps every text.
    case excelIndonesian

    package var delimiter: Delimiter { self == .plain ? .comma : .semicolon }
    package var decimalSign: DecimalSign { self == .plain ? .point : .comma }

    /// A text of the answer sheet as it stands in a cell.
    func cell(_ text: String) -> String {
      self == .excelIndonesian && FormulaStart.begins(text.utf8) ? "'" + text : text
    }
  }

  private let model: Model
  private let columns: [ReportColumn]
  private let style: FigureStyle
  private let textLanguage: Int
  private let dialect: Dialect
  private var writer: DelimitedWriter

  /// A report whose header is written, unless it is to continue another one; other decimals than the
  /// model's may be asked for.
  package init(
    model: Model, columns: [ReportColumn], decimals: Int? = nil, dialect: Dialect = .plain,
    language: MessageLanguage = .indonesian, continues: Bool = false
  ) {
    self.model = model
    self.columns = columns
    textLanguage = model.textLanguage(for: language)
    self.dialect = dialect
    switch dialect {
    case .plain:
      style = FigureStyle(model.show, decimals: decimals)
      writer = DelimitedWriter()
    case .excelIndonesian:
      style = FigureStyle(model.show, decimals: decimals, decimalSign: .comma)
      writer = DelimitedWriter(delimiter: .semicolon, byteOrderMark: !continues)
    }
    if !continues { writer.append(record: columns.map { $0.header(in: model) }) }
  }

  /// Writes a community's line.
  package mutating func append(_ record: CommunityRecord) {
    for column in columns {
      let cell = column.cell(of: record, model: model, style: style, language: textLanguage)
      writer.append(column.isOfAnswers ? dialect.cell(cell) : cell)
    }
    writer.endRecord()
  }

  /// Hands over what has been written since the last call.
  package mutating func takeBytes() -> [UInt8] {
    writer.takeBytes()
  }
}

extension ReportColumn {
  /// Whether its cells are texts that stand in the answer sheet.
  package var isOfAnswers: Bool {
    switch self {
    case .id, .name, .group: true
    default: false
    }
  }
}
