import JenjangCycle
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// A trend as a message: where it stands now, and what moved it since last year.
extension TrendReport {
  package func message(_ trend: Trend) -> String {
    var message = PhoneMessage()
    message.heading(phrases.community(trend))
    let isShare = model.isShare(0)
    for year in trend.years {
      let score = ShownScore(0, of: year.assessment, in: model).text(
        phrases.style, in: language, hasUnit: true)
      let phase = year.assessment.verdict.map { ", " + model.phaseText($0, in: language) } ?? ""
      message.item(yearTitle(year.year) + ": " + score + phase)
    }
    guard let step = trend.steps.last else {
      message.line(phrases.said(CycleWording.oneYear))
      return message.text
    }
    message.heading(stepTitle(step, of: trend))
    message.line(
      PhoneMessage.plain(
        phrases.said(CycleWording.change) + ": "
          + phrases.movement(step.overall.whole, isShare: isShare)))
    for (wording, part) in [
      (CycleWording.community, step.overall.community), (CycleWording.rule, step.overall.rule),
    ] {
      message.item(phrases.said(wording) + ": " + phrases.movement(part, isShare: isShare))
    }
    for line in phaseLines(step.phase) { message.item(line) }
    let greatest = ContributionRows.greatestFirst(
      step.contributions.filter { !$0.isOpen && !$0.isIdle }
    )
    .prefix(Self.mostInMessage)
    let rows = ContributionRows(phrases: phrases, isShare: isShare)
    message.add(
      phrases.said(CycleWording.bringsMost),
      greatest.map { one in
        model.questionTitle(one.question, language) + ": " + rows.fromTo(one) + " ("
          + phrases.movement(one.movement, isShare: isShare) + ")"
      })
    return message.text
  }
}

/// Communities beside each other as a message: what the workshop is about.
extension WorkshopReport {
  static let mostInMessage = 3

  package func message(_ workshop: Workshop) -> String {
    var message = PhoneMessage()
    message.heading(title(workshop))
    for group in workshop.groups { message.item(line(group)) }
    if model.ladder != nil {
      message.add(
        phrases.said(WorkshopWording.phases),
        phaseCounts(Array(workshop.groups.prefix(1))).compactMap { title, counts in
          counts.first.flatMap { $0 == 0 ? nil : title + ": \($0)" }
        })
    }
    for quadrant in [Quadrant.weakness, .strength] {
      message.add(
        phrases.said(WorkshopWording.common(quadrant)),
        points(workshop, quadrant).prefix(Self.mostInMessage).map {
          pointTitle($0) + ": " + ofAll($0.count, workshop)
        })
    }
    message.add(
      phrases.said(WorkshopWording.pairs),
      workshop.pairs.prefix(TrendReport.mostAnswers).map { pair($0, in: workshop, most: 2) })
    for note in notes(workshop) { message.line("\n" + PhoneMessage.plain(note)) }
    return message.text
  }

  private func line(_ group: GroupSummary) -> String {
    let spread = group.spreads[0]
    let isShare = model.isShare(0)
    let cells = [
      (WorkshopWording.lowest, spread.lowest), (WorkshopWording.median, spread.median),
      (WorkshopWording.highest, spread.highest),
    ].map { wording, figure in
      lowercased(phrases.said(wording)) + " "
        + phrases.style.text(figure, isShare: isShare, in: language)
    }
    let count = workshopTitle(group)
    return count + ": " + cells.together(", ")
  }

  private func workshopTitle(_ group: GroupSummary) -> String {
    group.name == nil
      ? phrases.said(WorkshopWording.score) : groupTitle(group) + " (\(group.count))"
  }

  /// A word inside a line; ours alone, which begin with an ASCII letter.
  private func lowercased(_ word: String) -> String {
    guard let first = word.utf8.first, (0x41...0x5A).contains(first) else { return word }
    return String(decoding: [first + 0x20] + Array(word.utf8.dropFirst()), as: UTF8.self)
  }

  /// Two communities as a message.
  package func message(_ two: SideBySide) -> String {
    var message = PhoneMessage()
    message.heading(title(two))
    let isShare = model.isShare(0)
    for community in [two.first, two.second] {
      let phase = community.assessment.verdict.map { ", " + model.phaseText($0, in: language) }
      message.item(
        name(community) + ": " + score(0, community.assessment) + (phase ?? ""))
    }
    message.item(
      phrases.said(WorkshopWording.difference) + ": "
        + phrases.movement(two.differences[0], isShare: isShare))
    let rows = ContributionRows(phrases: phrases, isShare: isShare)
    message.add(
      phrases.said(
        WorkshopWording.fromFirst, ("first", name(two.first)), ("second", name(two.second))),
      ContributionRows.greatestFirst(two.contributions.filter { !$0.isOpen && !$0.isIdle })
        .prefix(TrendReport.mostAnswers).map { one in
          model.questionTitle(one.question, language) + ": " + rows.fromTo(one) + " ("
            + phrases.movement(one.movement, isShare: isShare) + ")"
        })
    return message.text
  }
}
