import JenjangCSV
import JenjangCycle
import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Communities beside each other as delimited text: a line each, or a line for each group and dimension.
package struct WorkshopCSV {
  private let model: Model
  private let style: FigureStyle
  private let dialect: CSVReport.Dialect
  private var writer: DelimitedWriter

  package init(model: Model, decimals: Int? = nil, dialect: CSVReport.Dialect) {
    self.model = model
    self.dialect = dialect
    style = FigureStyle(model.show, decimals: decimals, decimalSign: dialect.decimalSign)
    writer = DelimitedWriter(
      delimiter: dialect.delimiter, byteOrderMark: dialect == .excelIndonesian)
  }

  /// The groups where there are any, else the communities.
  package mutating func bytes(_ workshop: Workshop) -> [UInt8] {
    if workshop.groups.count > 1 || workshop.communities.isEmpty {
      append(workshop.groups)
    } else {
      append(communitiesOf: workshop)
    }
    return writer.takeBytes()
  }

  private mutating func append(communitiesOf workshop: Workshop) {
    let hasRanks = !workshop.ranks.isEmpty
    let groups = workshop.isAnonymous ? [] : model.columns.groups.map { $0.name }
    writer.append(
      record: ["id"] + (workshop.isAnonymous ? [] : ["name"]) + groups + ["year"]
        + (hasRanks ? ["place"] : []) + model.topDimensions.map { model.dimensionPath($0) }
        + ["overall", "phase"])
    for (place, community) in workshop.communities.enumerated() {
      var record = [dialect.cell(community.id)]
      if !workshop.isAnonymous { record.append(dialect.cell(community.name ?? "")) }
      for index in groups.indices {
        record.append(dialect.cell(community.groups.at(index) ?? ""))
      }
      record.append(workshop.year.map { "\($0)" } ?? "")
      if hasRanks { record.append(workshop.ranks.at(place).flatMap { $0 }?.text ?? "") }
      for dimension in model.topDimensions + [0] {
        record.append(ShownScore(dimension, of: community.assessment, in: model).cell(style))
      }
      record.append(model.phaseCell(community.assessment.verdict) { $0.name })
      writer.append(record: record)
    }
  }

  private mutating func append(_ groups: [GroupSummary]) {
    writer.append(record: [
      "group", "communities", "dimension", "scored", "lowest", "median", "highest", "mean",
    ])
    for group in groups {
      for dimension in model.topDimensions + [0] {
        let spread = group.spreads[dimension]
        let isShare = model.isShare(dimension)
        writer.append(
          record: [
            dialect.cell(group.name ?? ""), "\(group.count)", model.dimensionPath(dimension),
            "\(spread.scored)",
          ]
            + [spread.lowest, spread.median, spread.highest, spread.mean].map {
              style.cell($0, isShare: isShare)
            })
      }
    }
  }

  /// Two communities: a line for each answer that brings something.
  package mutating func bytes(_ two: SideBySide) -> [UInt8] {
    writer.append(record: [
      "column", "path", dialect.cell(two.first.id), dialect.cell(two.second.id), "brings",
    ])
    for one in two.contributions {
      writer.append(record: [
        model.questions.at(one.question)?.column ?? "", model.path(ofQuestion: one.question),
        model.content(one.before, to: one.question).cell(style),
        model.content(one.after, to: one.question).cell(style),
        one.movement.range.map { style.cell(Figure($0), isShare: model.isShare(0)) } ?? "",
      ])
    }
    writer.append(record: [
      "", "overall", style.cell(two.first.assessment.overall, isShare: model.isShare(0)),
      style.cell(two.second.assessment.overall, isShare: model.isShare(0)),
      two.differences[0].range.map { style.cell(Figure($0), isShare: model.isShare(0)) } ?? "",
    ])
    return writer.takeBytes()
  }
}
