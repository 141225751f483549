import JenjangCSV
import JenjangCycle
import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Trends as delimited text: a line for each community and year, with what moved it since the year before.
package struct TrendCSV {
  private let model: Model
  private let style: FigureStyle
  private let hasOlder: Bool
  private let dialect: CSVReport.Dialect
  private var writer: DelimitedWriter

  package init(model: Model, hasOlder: Bool, decimals: Int? = nil, dialect: CSVReport.Dialect) {
    self.model = model
    self.hasOlder = hasOlder
    self.dialect = dialect
    style = FigureStyle(model.show, decimals: decimals, decimalSign: dialect.decimalSign)
    writer = DelimitedWriter(
      delimiter: dialect.delimiter, byteOrderMark: dialect == .excelIndonesian)
    writer.append(
      record: ["id", "name"] + model.columns.groups.map { $0.name } + ["year"]
        + model.topDimensions.map { model.dimensionPath($0) } + ["overall", "phase"]
        + (hasOlder ? ["told", "told_phase"] : [])
        + ["change", "change_community", "change_rule", "gained", "lost"])
  }

  package mutating func append(_ trend: Trend) {
    let isShare = model.isShare(0)
    for (place, year) in trend.years.enumerated() {
      let step = trend.steps.first { $0.to == place }
      var record = [dialect.cell(trend.id), dialect.cell(trend.name ?? "")]
      for index in model.columns.groups.indices {
        record.append(dialect.cell(trend.groups.at(index) ?? ""))
      }
      record.append(year.year.map { "\($0)" } ?? "")
      for dimension in model.topDimensions + [0] {
        record.append(ShownScore(dimension, of: year.assessment, in: model).cell(style))
      }
      record.append(model.phaseCell(year.assessment.verdict) { $0.name })
      if hasOlder {
        record.append(
          year.told.map { style.cell($0.dimensions[0], isShare: isShare) } ?? "")
        let (low, high) = year.told?.phaseNames ?? (nil, nil)
        record.append(low == high ? low ?? "" : span(low, high))
      }
      for part in [step?.overall.whole, step?.overall.community, step?.overall.rule] {
        record.append(cell(part, isShare: isShare))
      }
      for phases in [step?.phase?.gained, step?.phase?.lost] {
        record.append(
          (phases ?? []).map { model.ladder?.phases.at($0)?.name ?? "" }.together(" "))
      }
      writer.append(record: record)
    }
  }

  package mutating func takeBytes() -> [UInt8] { writer.takeBytes() }

  /// A movement as a figure without a plus, which spreadsheets would take for a formula.
  private func cell(_ movement: Movement?, isShare: Bool) -> String {
    movement?.range.map { style.cell(Figure($0), isShare: isShare) } ?? ""
  }
}
