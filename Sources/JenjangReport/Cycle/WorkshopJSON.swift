import JenjangCycle
import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Communities beside each other as one object of JSON.
extension JSONReport {
  package mutating func append(_ workshop: Workshop) {
    beginObject()
    writer.open("{")
    writer.key("year")
    writer.optionalWhole(workshop.year)
    writeRuleSet()
    writer.key("anonymous")
    writer.truth(workshop.isAnonymous)
    writer.key("communities")
    writer.open("[")
    for (place, community) in workshop.communities.enumerated() {
      write(community, rank: workshop.ranks.at(place).flatMap { $0 }, workshop)
    }
    writer.close("]")
    writer.key("groups")
    writer.open("[")
    for group in workshop.groups { write(group) }
    writer.close("]")
    writer.key("suppressedGroups")
    writer.optionalWhole(workshop.suppressed.groups)
    writer.key("suppressedCommunities")
    writer.optionalWhole(workshop.suppressed.communities)
    writer.key("points")
    writer.open("[")
    for point in workshop.points { write(point) }
    writer.close("]")
    writer.key("pairs")
    writer.open("[")
    for pair in workshop.pairs { write(pair, in: workshop) }
    writer.close("]")
    writer.close("}")
    writer.endLine()
  }

  private mutating func write(
    _ community: ComparedCommunity, rank: RankSpan?, _ workshop: Workshop
  ) {
    writer.open("{")
    writer.key("id")
    writer.text(community.id)
    if !workshop.isAnonymous {
      writer.key("name")
      writer.optionalText(community.name)
      writeGroups(community.groups)
    }
    if let rank {
      writer.key("bestPlace")
      writer.optionalWhole(rank.best)
      writer.key("worstPlace")
      writer.optionalWhole(rank.worst)
    }
    writeScores(community.assessment)
    writer.key("phase")
    writeSpan(community.assessment.verdict)
    writer.close("}")
  }

  private mutating func write(_ group: GroupSummary) {
    writer.open("{")
    writer.key("group")
    writer.optionalText(group.name)
    writer.key("communities")
    writer.optionalWhole(group.count)
    writer.key("spreads")
    writer.open("{")
    for (index, spread) in group.spreads.enumerated() {
      writer.key(model.dimensionPath(index))
      writer.open("{")
      writer.key("scored")
      writer.optionalWhole(spread.scored)
      for (name, figure) in [
        ("lowest", spread.lowest), ("median", spread.median), ("highest", spread.highest),
        ("mean", spread.mean),
      ] {
        writer.key(name)
        writeFigure(figure, isShare: model.isShare(index))
      }
      writer.close("}")
    }
    writer.close("}")
    writer.key("phases")
    writer.open("{")
    for (index, count) in group.phases.enumerated() {
      writer.key(model.ladder?.phases.at(index)?.name ?? "")
      writer.optionalWhole(count)
    }
    writer.close("}")
    writer.key("withoutPhase")
    writer.optionalWhole(group.withoutPhase)
    writer.key("undecided")
    writer.optionalWhole(group.undecided)
    writer.close("}")
  }

  private mutating func write(_ point: CommonPoint) {
    writer.open("{")
    writer.key("quadrant")
    writer.text(point.quadrant.name)
    writer.key("path")
    switch point.subject {
    case .indicator(let index): writer.text(model.indicators.at(index)?.path ?? "")
    case .factor(let index): writer.text(model.factors.at(index)?.name ?? "")
    case .finding(let index): writer.text(model.findings.at(index)?.name ?? "")
    }
    writer.key("count")
    writer.optionalWhole(point.count)
    writer.close("}")
  }

  private mutating func write(_ pair: LearningPair, in workshop: Workshop) {
    writer.open("{")
    writer.key("teacher")
    writer.text(workshop.communities.at(pair.teacher)?.id ?? "")
    writer.key("learner")
    writer.text(workshop.communities.at(pair.learner)?.id ?? "")
    writer.key("indicators")
    writer.open("[")
    for indicator in pair.indicators { writer.text(model.indicators.at(indicator)?.path ?? "") }
    writer.close("]")
    writer.close("}")
  }

  /// Two communities, and what sets the second apart from the first.
  package mutating func append(_ two: SideBySide) {
    beginObject()
    writer.open("{")
    writer.key("year")
    writer.optionalWhole(two.year)
    writeRuleSet()
    for (name, community) in [("first", two.first), ("second", two.second)] {
      writer.key(name)
      writer.open("{")
      writer.key("id")
      writer.text(community.id)
      writer.key("name")
      writer.optionalText(community.name)
      writeGroups(community.groups)
      writeScores(community.assessment)
      writer.key("phase")
      writeSpan(community.assessment.verdict)
      writer.close("}")
    }
    writer.key("difference")
    writer.open("{")
    for (index, difference) in two.differences.enumerated() {
      writer.key(model.dimensionPath(index))
      writeMovement(difference, isShare: model.isShare(index))
    }
    writer.close("}")
    writeContributions(two.contributions)
    writer.close("}")
    writer.endLine()
  }
}
