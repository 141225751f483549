import JenjangCycle
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// What is told of a step from one year to the next.
extension TrendReport {
  func add(
    _ step: TrendStep, of trend: Trend, isBrief: Bool, to page: inout PageBlocks
  ) {
    var heading = stepTitle(step, of: trend)
    if let phase = step.phase { heading += ": " + phaseMove(phase) }
    page.add(.heading(heading))
    page.add(.list(phaseLines(step.phase)))
    page.add(.list(openLines(step.contributions)))
    let rows = ContributionRows(phrases: phrases, isShare: model.isShare(0)).rows(
      step.contributions, sum: step.overall.community,
      called: phrases.said(CycleWording.community),
      most: isBrief ? Self.mostAnswers : nil)
    if rows.isEmpty {
      page.add(.text(phrases.said(CycleWording.sameAnswers)))
    } else {
      page.add(.table(rows, .init(figures: [2])))
    }
  }

  /// Both phases with an arrow, or the one that it stays in.
  func phaseMove(_ change: PhaseChange) -> String {
    let before = model.phaseText(change.told ?? change.before, in: language)
    let after = model.phaseText(change.after, in: language)
    return before == after ? after : before + " " + CycleWording.arrow + " " + after
  }

  /// Phases gained and lost, and the demands that are met now, or no longer.
  func phaseLines(_ change: PhaseChange?) -> [String] {
    guard let change else { return [] }
    var lines: [String] = []
    if !change.gained.isEmpty {
      lines.append(
        phrases.said(
          CycleWording.gained,
          ("phases", change.gained.map { phrases.phaseTitle($0) }.together(", "))))
    }
    if !change.lost.isEmpty {
      lines.append(
        phrases.said(
          CycleWording.lost,
          ("phases", change.lost.map { phrases.phaseTitle($0) }.together(", "))))
    }
    if !change.opened.isEmpty {
      lines.append(phrases.said(CycleWording.opened, ("demands", demands(change.opened))))
    }
    if !change.closed.isEmpty {
      lines.append(phrases.said(CycleWording.closed, ("demands", demands(change.closed))))
    }
    return lines
  }

  private func demands(_ changes: [DemandChange]) -> String {
    changes.map { change in
      phrases.said(
        change.isByRule ? CycleWording.byRule : CycleWording.demandOf,
        ("demand", phrases.demand(change.demand, of: change.phase)),
        ("phase", phrases.phaseTitle(change.phase)))
    }.together("; ")
  }

  /// The questions that were open both times.
  func openLines(_ contributions: [AnswerContribution]) -> [String] {
    let open = contributions.filter { $0.isOpen }
    if open.isEmpty { return [] }
    let titles = open.map { model.questionTitle($0.question, language) }
    return [phrases.said(CycleWording.openInBoth, ("titles", titles.together("; ")))]
  }
}

/// Contributions as the rows of a table, the greatest first, with a sum below.
struct ContributionRows {
  let phrases: Phrases
  let isShare: Bool

  /// The rows with their header; none where no answer is another one.
  ///
  /// Those beyond the most that are shown stand together in one row.
  func rows(
    _ contributions: [AnswerContribution], sum: Movement, called name: String, most: Int?
  ) -> [[String]] {
    let sorted = Self.greatestFirst(contributions.filter { !$0.isOpen && !$0.isIdle })
    if sorted.isEmpty { return [] }
    // One more is shown rather than a row for one other.
    let most = most.map { sorted.count == $0 + 1 ? $0 + 1 : $0 } ?? sorted.count
    var rows = [
      [
        phrases.said(CycleWording.answerColumn), phrases.said(CycleWording.fromTo),
        phrases.said(CycleWording.bringsColumn),
      ]
    ]
    for one in sorted.prefix(most) {
      rows.append([
        phrases.model.questionTitle(one.question, phrases.language), fromTo(one),
        phrases.movement(one.movement, isShare: isShare),
      ])
    }
    let rest = sorted.dropFirst(most)
    if !rest.isEmpty {
      let movement = rest.reduce(Movement.none) { $0 + $1.movement }
      rows.append([
        phrases.said(CycleWording.others, count: rest.count), "",
        phrases.movement(movement, isShare: isShare),
      ])
    }
    rows.append([
      phrases.said(CycleWording.together, ("what", name)), "",
      phrases.movement(sum, isShare: isShare),
    ])
    return rows
  }

  /// The two answers with an arrow between.
  func fromTo(_ one: AnswerContribution) -> String {
    phrases.answer(one.before, to: one.question) + " " + CycleWording.arrow + " "
      + phrases.answer(one.after, to: one.question)
  }

  /// By how much they bring, up or down; what brings alike in the order of the files.
  static func greatestFirst(_ contributions: [AnswerContribution]) -> [AnswerContribution] {
    contributions.enumerated().sorted { left, right in
      let (first, second) = (left.element.size, right.element.size)
      return first == second ? left.offset < right.offset : first > second
    }.map { $0.element }
  }
}

extension AnswerContribution {
  /// Whether nothing is known of what it brings, since there is no answer on either side.
  var isOpen: Bool { before == .unanswered && after == .unanswered && movement.range == nil }

  /// Whether it moves nothing, as an answer to a question that does not apply.
  var isIdle: Bool { movement == .none }

  fileprivate var size: Rational {
    max(movement.low?.magnitude ?? .zero, movement.high?.magnitude ?? .zero)
  }
}
