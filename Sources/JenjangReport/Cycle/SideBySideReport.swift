import JenjangCycle
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Two communities beside each other.
extension WorkshopReport {
  package func text(_ two: SideBySide) -> String { page(two, isBrief: true).screen(color: color) }

  package func markdown(_ two: SideBySide) -> String { page(two, isBrief: false).markdown() }

  func title(_ two: SideBySide) -> String {
    let names = phrases.said(
      WorkshopWording.both, ("first", name(two.first)), ("second", name(two.second)))
    return two.year.map { names + ", \($0)" } ?? names
  }

  func name(_ community: ComparedCommunity) -> String { community.name ?? community.id }

  private func page(_ two: SideBySide, isBrief: Bool) -> PageBlocks {
    var page = PageBlocks()
    page.add(.title(title(two)))
    page.add(.text(phrases.ruleSet()))
    var rows = [
      [
        phrases.said(ReportWording.dimensionColumn), name(two.first), name(two.second),
        phrases.said(WorkshopWording.difference),
      ]
    ]
    for index in Array(model.dimensions.indices.dropFirst()) + [0] {
      rows.append([
        model.pathTitle(index, language), score(index, two.first.assessment),
        score(index, two.second.assessment),
        phrases.movement(two.differences[index], isShare: model.isShare(index)),
      ])
    }
    if model.ladder != nil {
      rows.append([
        phrases.said(ReportWording.phaseColumn),
        model.phaseText(two.first.assessment.verdict, in: language),
        model.phaseText(two.second.assessment.verdict, in: language), "",
      ])
    }
    page.add(.table(rows, .init(figures: [1, 2, 3])))
    page.add(
      .heading(
        phrases.said(
          WorkshopWording.fromFirst, ("first", name(two.first)), ("second", name(two.second)))))
    page.add(.list(openTitles(two.contributions)))
    let table = ContributionRows(phrases: phrases, isShare: model.isShare(0)).rows(
      two.contributions, sum: two.differences[0],
      called: phrases.said(WorkshopWording.difference),
      most: isBrief ? 2 * TrendReport.mostAnswers : nil)
    if table.isEmpty {
      page.add(.text(phrases.said(CycleWording.sameAnswers)))
    } else {
      page.add(.table(table, .init(figures: [2])))
    }
    return page
  }

  private func openTitles(_ contributions: [AnswerContribution]) -> [String] {
    let open = contributions.filter { $0.isOpen }
    if open.isEmpty { return [] }
    let titles = open.map { model.questionTitle($0.question, language) }
    return [phrases.said(CycleWording.openInBoth, ("titles", titles.together("; ")))]
  }
}
