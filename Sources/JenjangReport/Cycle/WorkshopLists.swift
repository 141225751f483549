import JenjangCycle
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Groups, points in common and pairs.
extension WorkshopReport {
  /// The groups' spreads and phases, then the medians by dimension; all alone by dimension.
  func addGroups(_ workshop: Workshop, to page: inout PageBlocks) {
    guard let all = workshop.groups.first else { return }
    page.add(.heading(phrases.said(WorkshopWording.spread)))
    let heads = [
      WorkshopWording.lowest, WorkshopWording.median, WorkshopWording.highest,
      WorkshopWording.mean,
    ].map { phrases.said($0) }
    if workshop.groups.count == 1 {
      var rows = [[phrases.said(ReportWording.dimensionColumn)] + heads]
      for dimension in model.topDimensions + [0] {
        rows.append(
          [model.dimensionTitle(dimension, language)] + cells(all.spreads[dimension], dimension))
      }
      page.add(.table(rows, .init(figures: [1, 2, 3, 4])))
    } else {
      var rows = [
        [
          phrases.said(WorkshopWording.groupColumn),
          phrases.said(WorkshopWording.countColumn),
        ] + heads
      ]
      for group in workshop.groups {
        rows.append([groupTitle(group), "\(group.count)"] + cells(group.spreads[0], 0))
      }
      page.add(.table(rows, .init(figures: [1, 2, 3, 4, 5])))
      addMedians(workshop.groups, to: &page)
    }
    addPhases(workshop.groups, to: &page)
  }

  private func addMedians(_ groups: [GroupSummary], to page: inout PageBlocks) {
    page.add(.heading(phrases.said(WorkshopWording.medians)))
    var rows = [
      [phrases.said(ReportWording.dimensionColumn)] + groups.map { groupTitle($0) }
    ]
    for dimension in model.topDimensions {
      rows.append(
        [model.dimensionTitle(dimension, language)]
          + groups.map { group in
            phrases.style.text(
              group.spreads[dimension].median, isShare: model.isShare(dimension), in: language)
          })
    }
    page.add(.table(rows, .init(figures: Set(1...groups.count))))
  }

  private func addPhases(_ groups: [GroupSummary], to page: inout PageBlocks) {
    guard model.ladder != nil else { return }
    page.add(.heading(phrases.said(WorkshopWording.phases)))
    var rows = [[phrases.said(ReportWording.phaseColumn)] + groups.map { groupTitle($0) }]
    for (title, counts) in phaseCounts(groups) {
      rows.append([title] + counts.map { $0 == 0 ? "·" : "\($0)" })
    }
    page.add(.table(rows, .init(figures: Set(1...groups.count))))
  }

  /// How many stand in each phase, by groups; in none, and in a span, where anyone does.
  func phaseCounts(_ groups: [GroupSummary]) -> [(title: String, counts: [Int])] {
    let phases = model.ladder?.phases.indices.map { phase in
      (title: phrases.phaseTitle(phase), counts: groups.map { $0.phases[phase] })
    }
    let others = [
      (title: phrases.phaseTitle(nil), counts: groups.map { $0.withoutPhase }),
      (title: phrases.said(CycleWording.undecided), counts: groups.map { $0.undecided }),
    ]
    return (phases ?? []) + others.filter { $0.counts.contains { $0 > 0 } }
  }

  func groupTitle(_ group: GroupSummary) -> String {
    guard let name = group.name else { return phrases.said(WorkshopWording.all) }
    return name.isEmpty ? phrases.said(WorkshopWording.withoutGroup) : name
  }

  private func cells(_ spread: Spread, _ dimension: Int) -> [String] {
    [spread.lowest, spread.median, spread.highest, spread.mean].map {
      phrases.style.text($0, isShare: model.isShare(dimension), in: language)
    }
  }

  /// What two communities or more have in common.
  func points(_ workshop: Workshop, _ quadrant: Quadrant) -> [CommonPoint] {
    workshop.points.filter { $0.quadrant == quadrant && $0.count > 1 }
  }

  func addPoints(
    _ workshop: Workshop, _ quadrant: Quadrant, isBrief: Bool,
    to page: inout PageBlocks
  ) {
    let all = points(workshop, quadrant)
    if all.isEmpty { return }
    let shown = isBrief ? Array(all.prefix(Self.mostPoints)) : all
    var items = shown.map { pointTitle($0) + ": " + ofAll($0.count, workshop) }
    if shown.count < all.count {
      items.append(phrases.said(ReportWording.more, count: all.count - shown.count))
    }
    page.add(phrases.said(WorkshopWording.common(quadrant)), list: items)
  }

  func pointTitle(_ point: CommonPoint) -> String {
    phrases.finding(
      FoundFinding(subject: point.subject, quadrant: point.quadrant, aspect: .social))
  }

  func ofAll(_ count: Int, _ workshop: Workshop) -> String {
    phrases.said(
      WorkshopWording.ofCount, ("count", "\(count)"),
      ("all", "\(workshop.groups.first?.count ?? 0)"))
  }

  func addPairs(
    _ workshop: Workshop, isBrief: Bool, to page: inout PageBlocks
  ) {
    let shown = isBrief ? Array(workshop.pairs.prefix(Self.mostPairs)) : workshop.pairs
    var items = shown.map { pair($0, in: workshop, most: isBrief ? Self.mostTitles : nil) }
    if shown.count < workshop.pairs.count {
      items.append(
        phrases.said(ReportWording.more, count: workshop.pairs.count - shown.count))
    }
    page.add(phrases.said(WorkshopWording.pairs), list: items)
  }

  /// Who teaches whom, and what; titles beyond the most are counted.
  func pair(_ pair: LearningPair, in workshop: Workshop, most: Int?) -> String {
    let titles = pair.indicators.map { model.indicatorTitle($0, language) }
    var shown = Array(titles.prefix(most ?? titles.count))
    if shown.count < titles.count {
      shown.append(phrases.said(ReportWording.more, count: titles.count - shown.count))
    }
    return phrases.said(
      WorkshopWording.pair, ("teacher", name(pair.teacher, in: workshop)),
      ("learner", name(pair.learner, in: workshop)), ("what", shown.together("; ")))
  }
}
