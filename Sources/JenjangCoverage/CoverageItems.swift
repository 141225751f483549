import JenjangModel
import JenjangSource

extension Model {
  /// All that tests can see at work, kind by kind, in each in the order of the files.
  func coverageItems() -> [CoverageItem] {
    ladderItems() + bandItems() + phaseItems() + stepItems() + findingItems() + conditionItems()
      + branchItems() + levelItems()
  }

  private func ladderItems() -> [CoverageItem] {
    var gates: [CoverageItem] = []
    var thresholds: [CoverageItem] = []
    for (index, phase) in (ladder?.phases ?? []).enumerated() {
      for (number, gate) in phase.gates.enumerated() {
        gates.append(
          CoverageItem(
            .gate, phase.name + "." + name(of: gate, number), gate.range, [.holds, .blocks],
            .gate(phase: index, number: number)))
      }
      let changes: [Int?] = [nil] + phase.threshold.changes.indices.map { $0 }
      for change in changes {
        let value = change.map { phase.threshold.changes[$0].value } ?? phase.threshold.base
        if value == nil { continue }
        var name = phase.name
        if let change { name += " since \(phase.threshold.changes[change].since)" }
        thresholds.append(
          CoverageItem(
            .threshold, name, phase.range, [.met, .missed],
            .threshold(phase: index, change: change)))
      }
    }
    return gates + thresholds
  }

  /// What a gate is called: its name, else what it names, else its place.
  func name(of gate: Gate, _ number: Int) -> String {
    if let name = gate.name { return name }
    var text = ""
    for subject in gate.subjects { text += (text.isEmpty ? "" : "+") + path(of: subject) }
    return text.isEmpty ? "\(number + 1)" : text
  }

  /// What rule files call something that a condition names.
  func path(of subject: Subject) -> String {
    switch subject {
    case .dimension(let index): return index == 0 ? "overall" : dimensions[index].path
    case .indicator(let index): return indicators[index].shortPath
    case .fact(let index): return facts[index].name
    case .measure(let index): return measures[index].name
    case .factor(let index): return factors[index].name
    }
  }

  private func bandItems() -> [CoverageItem] {
    var items: [CoverageItem] = []
    for (index, indicator) in indicators.enumerated() {
      for (_, bands, offset) in indicator.allBands {
        for place in bands.bands.indices {
          let range = place < bands.ranges.count ? bands.ranges[place] : indicator.range
          let number = offset + place
          items.append(
            CoverageItem(
              .band, "\(indicator.shortPath) \(number + 1)", range, [.hit],
              .band(indicator: index, number: number)))
        }
      }
    }
    return items + classItems()
  }

  /// The stretches of classes, told as bands.
  private func classItems() -> [CoverageItem] {
    classes.enumerated().flatMap { index, own in
      scales[own.scale].levels.enumerated().map { level, written in
        CoverageItem(
          .band, measures[own.measure].name + " " + written.name, own.range, [.hit],
          .classed(index, level: level))
      }
    }
  }

  private func phaseItems() -> [CoverageItem] {
    (ladder?.phases ?? []).enumerated().map { index, phase in
      CoverageItem(.phase, phase.name, phase.range, [.reached], .phase(index))
    }
  }

  private func stepItems() -> [CoverageItem] {
    steps.enumerated().map { index, step in
      var name = step.name
      if let level = step.atLevel,
        let scale = step.raises.first.map({ $0.indicator }).flatMap({
          indicators[$0].scale
        })
      {
        name += " at " + levelName(level, scale)
      }
      return CoverageItem(.step, name, step.range, [.offered, .notOffered], .step(index))
    }
  }

  /// What rule files call a level: its name, else its number.
  func levelName(_ level: Int, _ scale: Int) -> String {
    let level = scales[scale].levels[level]
    return level.name.isEmpty ? "\(level.number)" : level.name
  }

  private func findingItems() -> [CoverageItem] {
    var items: [CoverageItem] = []
    let outcomes: [CoverageOutcome] = [.found, .notFound]
    for (index, indicator) in indicators.enumerated() {
      guard let scale = indicator.scale, scales.indices.contains(scale) else { continue }
      let subject = FindingSubject.indicator(index)
      if findingPolicy.strengthIndex(in: scales[scale]) < scales[scale].levels.count {
        items.append(
          CoverageItem(
            .finding, "strength:" + indicator.shortPath, indicator.range, outcomes,
            .findingByDefault(subject, .strength)))
      }
      if findingPolicy.weaknessIndex(in: scales[scale]) >= 0 {
        items.append(
          CoverageItem(
            .finding, "weakness:" + indicator.shortPath, indicator.range, outcomes,
            .findingByDefault(subject, .weakness)))
      }
    }
    for (index, factor) in factors.enumerated() {
      let numbers = scales[factor.scale].levels.map { $0.number }
      let subject = FindingSubject.factor(index)
      if numbers.contains(where: { $0 > findingPolicy.opportunityAbove }) {
        items.append(
          CoverageItem(
            .finding, "opportunity:" + factor.name, factor.range, outcomes,
            .findingByDefault(subject, .opportunity)))
      }
      if numbers.contains(where: { $0 < findingPolicy.threatBelow }) {
        items.append(
          CoverageItem(
            .finding, "threat:" + factor.name, factor.range, outcomes,
            .findingByDefault(subject, .threat)))
      }
    }
    return items
      + findings.enumerated().map { index, finding in
        CoverageItem(.finding, finding.name, finding.range, outcomes, .finding(index))
      }
  }

  private func conditionItems() -> [CoverageItem] {
    var items: [CoverageItem] = []
    func append(_ name: String, _ condition: Int?) {
      guard let condition else { return }
      items.append(
        CoverageItem(
          .condition, name, expressions[condition].range, [.yes, .no],
          .condition(expression: condition)))
    }
    for dimension in dimensions { append(dimension.path, dimension.appliesWhen) }
    for indicator in indicators { append(indicator.shortPath, indicator.appliesWhen) }
    return items
  }

  private func levelItems() -> [CoverageItem] {
    var items: [CoverageItem] = []
    for (index, indicator) in indicators.enumerated() {
      guard case .question = indicator.source, let scale = indicator.scale else { continue }
      for level in scales[scale].levels.indices {
        items.append(
          CoverageItem(
            .level, indicator.shortPath + " " + levelName(level, scale), indicator.range,
            [.answered], .level(indicator: index, level)))
      }
    }
    return items
  }
}
