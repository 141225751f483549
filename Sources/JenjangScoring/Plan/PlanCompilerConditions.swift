import JenjangModel

/// All that decides whether something applies: years and conditions, its own and those above it.
struct ApplicableConditions {
  var windows: [YearWindow] = []
  /// Indices of expressions.
  var conditions: [Int] = []

  var expressions: [PlanCompiler.Part] { conditions.map { .expression($0) } }

  mutating func add(since: Int?, until: Int?, appliesWhen: Int?) {
    let window = YearWindow(since: since, until: until)
    if !window.isAlways { windows.append(window) }
    if let appliesWhen { conditions.append(appliesWhen) }
  }
}

extension PlanCompiler {
  /// What decides whether a child applies, from itself up to an ancestor, which is left out.
  ///
  /// Without an ancestor up to the whole. Returns nil where the way up does not lead there.
  func conditions(
    of child: Dimension.Child, below ancestor: Int?
  ) -> ApplicableConditions? {
    var result = ApplicableConditions()
    var above: Int?
    switch child {
    case .indicator(let index):
      result.add(
        since: model.indicators[index].since, until: model.indicators[index].until,
        appliesWhen: model.indicators[index].appliesWhen)
      above = model.indicators[index].dimension
    case .dimension(let index):
      result.add(
        since: model.dimensions[index].since, until: model.dimensions[index].until,
        appliesWhen: model.dimensions[index].appliesWhen)
      above = model.dimensions[index].parent
    }
    for _ in 0...model.dimensions.count {
      guard let index = above else { return ancestor == nil ? result : nil }
      if index == ancestor { return result }
      guard model.dimensions.indices.contains(index) else { return nil }
      result.add(
        since: model.dimensions[index].since, until: model.dimensions[index].until,
        appliesWhen: model.dimensions[index].appliesWhen)
      above = model.dimensions[index].parent
    }
    return nil
  }

  /// The slot of whether all of these hold; nil where nothing needs to.
  mutating func emitCondition(_ conditions: ApplicableConditions) -> Int? {
    var slots = conditions.conditions.map { expressionSlots[$0] }
    for window in conditions.windows {
      slots.append(program.emit(.inForce(window)))
    }
    slots.sort()
    var different: [Int] = []
    for slot in slots where slot != different.last {
      different.append(slot)
    }
    guard different.count > 1 else { return different.first }
    return program.emit(.allApply, different)
  }

  /// The years in which each indicator and all that it stands in are in force.
  func indicatorWindows() -> [YearWindow]? {
    var result: [YearWindow] = []
    for index in model.indicators.indices {
      guard let conditions = conditions(of: .indicator(index), below: nil) else { return nil }
      var window = YearWindow()
      for part in conditions.windows {
        if let since = part.since { window.since = max(since, window.since ?? since) }
        if let until = part.until { window.until = min(until, window.until ?? until) }
      }
      result.append(window)
    }
    return result
  }
}
