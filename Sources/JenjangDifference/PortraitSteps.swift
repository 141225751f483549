import JenjangModel
import JenjangSource

// Next steps and findings.
extension Portrait {
  mutating func addAdvices() {
    for (index, step) in model.steps.enumerated() where step.isAdvice {
      open(.advice, index, step.name, path: step.name, step.range, isOrdered: true)
      addStep(step)
    }
  }

  /// The steps that an indicator has for itself, by the level at which they are offered.
  mutating func addNextSteps(of indicator: Int, below entry: Int) {
    let outer = parent
    parent = entry
    let path = model.indicators[indicator].path
    let levels = model.indicators[indicator].scale.flatMap { model.scales.at($0)?.levels } ?? []
    for (index, step) in model.steps.enumerated()
    where !step.isAdvice && step.raises.first?.indicator == indicator {
      let level = step.atLevel.flatMap { levels.at($0) }.map { "\($0.number)" }
      let name = level.map { path + ".next@" + $0 } ?? path + ".next"
      open(.step, index, level ?? "", path: name, step.range, isOrdered: true)
      addStep(step)
    }
    parent = outer
  }

  private mutating func addStep(_ step: Step) {
    text(.title, step.text)
    let raises = step.raises.map { target(of: $0) }
    if step.isAdvice {
      let shown = step.raises.indices.map { place in
        (names.indicators.at(step.raises[place].indicator) ?? "")
          + (raises[place].shown == "next" ? "" : " to " + raises[place].shown)
      }
      let keys = step.raises.indices.map { place in
        (names.indicators.at(step.raises[place].indicator) ?? "") + " " + raises[place].key
      }
      add(
        Facet(
          property: .raises, meaning: keys.together(", "),
          shown: Values.plain(shown.together(", "))))
    } else if let raise = raises.first {
      // An indicator's step stands where it is by what it raises; only how far is said of it.
      add(Facet(property: .raises, meaning: raise.key, shown: Values.plain(raise.shown)))
    }
    formula(.when, step.when)
    let actors = step.actors.compactMap { names.actors.at($0) }
    words(.actors, actors)
    number(.effort, step.effort)
    number(.months, step.months)
    words(.after, step.after.compactMap { names.steps.at($0) })
  }

  /// How far a step raises: by the level's number as a key, by its name for people.
  private func target(of raise: Step.Raise) -> (key: String, shown: String) {
    switch raise.target {
    case .next: return ("next", "next")
    case .highest: return ("highest", "highest")
    case .level(let index):
      let scale = model.indicators.at(raise.indicator)?.scale
      guard let level = scale.flatMap({ model.scales.at($0)?.levels.at(index) }) else {
        return ("", "")
      }
      return ("\(level.number)", Values.name(level))
    }
  }

  mutating func addFindings() {
    for (index, finding) in model.findings.enumerated() {
      open(.finding, index, finding.name, path: finding.name, finding.range, isOrdered: true)
      text(.title, finding.title)
      word(.quadrant, Values.quadrant(finding.quadrant))
      word(.aspect, Values.aspect(finding.aspect))
      formula(.condition, finding.condition)
    }
  }
}
