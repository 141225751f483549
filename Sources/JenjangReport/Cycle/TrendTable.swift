import JenjangCycle
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Many communities, a line each, and how many stood in which phase.
extension TrendReport {
  func table(_ trends: [Trend]) -> PageBlocks {
    var page = PageBlocks()
    let isShare = model.isShare(0)
    let hasPhases = model.ladder != nil
    var rows = [
      [
        phrases.said(ReportWording.idColumn), phrases.said(ReportWording.nameColumn),
        phrases.said(CycleWording.yearsColumn), phrases.said(ReportWording.scoreColumn),
        phrases.said(CycleWording.change), phrases.said(CycleWording.communityColumn),
        phrases.said(CycleWording.ruleColumn),
      ] + (hasPhases ? [phrases.said(ReportWording.phaseColumn)] : [])
    ]
    for trend in trends {
      let sum = trend.sums.first
      let last = trend.years.last
      rows.append(
        [
          trend.id, trend.name ?? "", yearSpan(trend),
          ShownScore(0, of: last?.assessment, in: model).text(
            phrases.style, in: language, hasUnit: false),
          phrases.movement(sum?.whole, isShare: isShare),
          phrases.movement(sum?.community, isShare: isShare),
          phrases.movement(sum?.rule, isShare: isShare),
        ] + (hasPhases ? [phaseWay(trend)] : []))
    }
    page.add(.table(rows, .init(figures: [3, 4, 5, 6])))
    if hasPhases {
      addPhases(trends, to: &page)
      page.add(.strong(summary(trends)))
    }
    return page
  }

  private func yearSpan(_ trend: Trend) -> String {
    let (first, last) = (yearTitle(trend.years.first?.year), yearTitle(trend.years.last?.year))
    return first == last ? first : first + "–" + last
  }

  /// From the phase of the first year to that of the last.
  private func phaseWay(_ trend: Trend) -> String {
    guard let first = trend.years.first, let last = trend.years.last else { return "" }
    let before =
      first.told.map { toldPhase($0) } ?? model.phaseText(first.assessment.verdict, in: language)
    let after = model.phaseText(last.assessment.verdict, in: language)
    return before == after ? after : before + " " + CycleWording.arrow + " " + after
  }

  private func addPhases(_ trends: [Trend], to page: inout PageBlocks) {
    let years = Set(trends.flatMap { $0.years.compactMap { $0.year } }).sorted()
    if years.isEmpty { return }
    page.add(.heading(phrases.said(CycleWording.phasesByYear)))
    var places: [Int: Int] = [:]
    for (place, year) in years.enumerated() { places[year] = place }
    let count = model.ladder?.phases.count ?? 0
    // The phases, then no phase, then what is not certain.
    var counts = [[Int]](repeating: [Int](repeating: 0, count: years.count), count: count + 2)
    for year in trends.flatMap({ $0.years }) {
      guard let place = year.year.flatMap({ places[$0] }), let span = year.assessment.verdict
      else { continue }
      counts[span.certain == span.possible ? span.certain ?? count : count + 1][place] += 1
    }
    var rows = [[phrases.said(ReportWording.phaseColumn)] + years.map { "\($0)" }]
    for (index, line) in counts.enumerated() {
      if index >= count, line.allSatisfy({ $0 == 0 }) { continue }
      let title =
        index > count
        ? phrases.said(CycleWording.undecided)
        : phrases.phaseTitle(index == count ? nil : index)
      rows.append([title] + line.map { $0 == 0 ? "·" : "\($0)" })
    }
    page.add(.table(rows, .init(figures: Set(1...years.count))))
  }

  /// How many rose and fell from their first year to their last, by what is certain.
  private func summary(_ trends: [Trend]) -> String {
    var (rose, fell, same) = (0, 0, 0)
    for trend in trends where trend.years.count > 1 {
      let first = trend.steps.first?.phase
      let before = (first?.told ?? first?.before)?.certain ?? -1
      let after = trend.steps.last?.phase?.after.certain ?? -1
      if after > before {
        rose += 1
      } else if after < before {
        fell += 1
      } else {
        same += 1
      }
    }
    return CycleWording.summary.filled(
      [
        ("count", .number(rose + fell + same)), ("rose", .number(rose)), ("fell", .number(fell)),
        ("same", .number(same)),
      ], in: language)
  }
}
