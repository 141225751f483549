import JenjangCycle
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Trends as JSON: every figure as shown and exact, and the ends by which movements add up.
extension JSONReport {
  /// Writes a community's trend.
  package mutating func append(_ trend: Trend) {
    beginObject()
    writer.open("{")
    writer.key("id")
    writer.text(trend.id)
    writer.key("name")
    writer.optionalText(trend.name)
    writeGroups(trend.groups)
    writeRuleSet()
    writer.key("years")
    writer.open("[")
    for year in trend.years { write(year) }
    writer.close("]")
    writer.key("steps")
    writer.open("[")
    for step in trend.steps { write(step, of: trend) }
    writer.close("]")
    writer.key("sum")
    if let sum = trend.sums.first {
      writer.open("{")
      writeParts(sum.whole, sum.community, sum.rule, isShare: model.isShare(0))
      writer.close("}")
    } else {
      writer.null()
    }
    writer.close("}")
  }

  private mutating func write(_ year: TrendYear) {
    writer.open("{")
    writer.key("year")
    writer.optionalWhole(year.year)
    writeScores(year.assessment)
    writer.key("phase")
    writeSpan(year.assessment.verdict)
    writer.key("answered")
    writer.optionalWhole(year.assessment.answered)
    writer.key("asked")
    writer.optionalWhole(year.assessment.asked)
    if let told = year.told {
      writer.key("told")
      writer.open("{")
      writer.key("overall")
      writeFigure(told.dimensions[0], isShare: model.isShare(0))
      writer.key("certainPhase")
      writer.optionalText(told.phaseNames.certain)
      writer.key("possiblePhase")
      writer.optionalText(told.phaseNames.possible)
      writer.close("}")
    }
    writer.close("}")
  }

  private mutating func write(_ step: TrendStep, of trend: Trend) {
    writer.open("{")
    writer.key("from")
    writer.optionalWhole(trend.years[step.from].year)
    writer.key("to")
    writer.optionalWhole(trend.years[step.to].year)
    writer.key("overall")
    write(step.overall, isShare: model.isShare(0))
    writer.key("dimensions")
    writer.open("{")
    for index in model.dimensions.indices.dropFirst() {
      writer.key(model.dimensionPath(index))
      write(step.scores[index], isShare: model.isShare(index))
    }
    writer.close("}")
    writeContributions(step.contributions)
    writer.key("phase")
    if let phase = step.phase { write(phase) } else { writer.null() }
    writer.close("}")
  }

  private mutating func write(_ change: ScoreChange, isShare: Bool) {
    writer.open("{")
    writer.key("asOf")
    writeFigure(change.asOf, isShare: isShare)
    writeParts(change.whole, change.community, change.rule, isShare: isShare)
    writer.close("}")
  }

  private mutating func writeParts(
    _ whole: Movement, _ community: Movement, _ rule: Movement, isShare: Bool
  ) {
    for (name, part) in [("change", whole), ("community", community), ("rule", rule)] {
      writer.key(name)
      writeMovement(part, isShare: isShare)
    }
  }

  private mutating func write(_ change: PhaseChange) {
    let ladder = model.ladder
    writer.open("{")
    writer.key("before")
    writeSpan(change.before)
    writer.key("asOf")
    writeSpan(change.asOf)
    writer.key("after")
    writeSpan(change.after)
    for (name, phases) in [("gained", change.gained), ("lost", change.lost)] {
      writer.key(name)
      writer.open("[")
      for phase in phases { writer.text(ladder?.phases.at(phase)?.name ?? "") }
      writer.close("]")
    }
    for (name, demands) in [("opened", change.opened), ("closed", change.closed)] {
      writer.key(name)
      writer.open("[")
      for demand in demands { write(demand) }
      writer.close("]")
    }
    writer.close("}")
  }

  private mutating func write(_ change: DemandChange) {
    let phase = model.ladder?.phases.at(change.phase)
    writer.open("{")
    writer.key("phase")
    writer.text(phase?.name ?? "")
    writer.key("demand")
    switch change.demand {
    case .applicability: writer.text("applicable")
    case .threshold: writer.text("threshold")
    case .gate(let index):
      let gate = phase?.gates.at(index)
      let names = gate?.subjects.map { model.path(of: $0) } ?? []
      writer.text(gate?.name ?? names.together(" "))
    }
    writer.key("byRule")
    writer.truth(change.isByRule)
    writer.close("}")
  }
}
