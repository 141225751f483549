import JenjangSource
import JenjangSyntax

// The condition under which a path goes on.
extension Checker {
  /// Lets an indicator on a path apply only while none before it stands on a level that stops.
  ///
  /// `and` leaves out what is not applicable, so that a child that is passed over stops nothing. An own
  /// condition that is not applicable must not be left out: beside `no` it counts as one that fails.
  func addPathCondition(to index: Int) {
    guard let place = pathPlaces[index], place > 0 else { return }
    let dimension = model.indicators[index].dimension
    let range =
      dimensionNodes[dimension]?.child(.stopAt)?.range ?? model.dimensions[dimension].range
    // Each child looks at all before it.
    guard mayVisit(place, at: range) else { return }
    var operands: [Int] = []
    if let own = model.indicators[index].appliesWhen {
      let ownRange = model.expressions[own].range
      let fails = append(.truth(false), [], .truth, at: ownRange)
      operands.append(append(.or, [own, fails], .truth, at: ownRange))
    } else {
      operands.append(append(.truth(true), [], .truth, at: range))
    }
    for child in model.dimensions[dimension].children.prefix(place) {
      guard case .indicator(let before) = child, let passes = pathPasses(before) else { continue }
      operands.append(passes)
    }
    model.indicators[index].appliesWhen = append(.and, operands, .truth, at: range)
  }

  /// The condition that the path goes on behind an indicator; nil, reported, where it always does.
  private func pathPasses(_ index: Int) -> Int? {
    if let known = pathConditions[index] { return known }
    guard let scale = model.indicators[index].scale else { return nil }
    let levels = model.scales[scale].levels
    let stops =
      levels.contains { $0.stops }
      ? levels.indices.map { levels[$0].stops }
      : levels.indices.map { $0 == 0 }
    if case .bands(let bands) = model.indicators[index].source,
      !bands.bands.contains(where: { stops.indices.contains($0.level) && stops[$0.level] })
    {
      let told = levels.indices.filter { stops[$0] }.map { "`\(name(of: levels[$0]))`" }
      report(
        .neverStops, at: model.indicators[index].range,
        [
          ("name", .text(model.indicators[index].name)),
          ("levels", .text(told.joined(separator: ", "))),
        ])
    }
    let range = model.indicators[index].range
    var runs: [Int] = []
    for run in passingRuns(stops) { runs.append(stands(index, scale, on: run, at: range)) }
    // What is left out by the path alone has something before it that stops; so it counts as no, and a
    // range of open answers is not wider than it has to be.
    if runs.isEmpty || appliesOffPath(index) {
      runs.append(append(.truth(false), [], .truth, at: range))
    }
    let passes = runs.count == 1 ? runs[0] : append(.or, runs, .truth, at: range)
    pathConditions[index] = passes
    return passes
  }

  /// Whether nothing but the path can keep an indicator from standing on a level.
  private func appliesOffPath(_ index: Int) -> Bool {
    let indicator = model.indicators[index]
    guard case .question = indicator.source, indicator.notApplicable == .refused else {
      return false
    }
    return indicator.ownCondition == nil && indicator.since == nil && indicator.until == nil
  }

  private func name(of level: Level) -> String {
    level.name.isEmpty ? "\(level.number)" : level.name
  }

  /// The stretches of levels that do not stop.
  private func passingRuns(_ stops: [Bool]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for (level, isStop) in stops.enumerated() where !isStop {
      if let last = runs.last, last.upperBound == level - 1 {
        runs[runs.count - 1] = last.lowerBound...level
      } else {
        runs.append(level...level)
      }
    }
    return runs
  }

  /// Whether an indicator stands within a stretch of its levels; where it is not certain, a stretch is
  /// judged more closely than its levels one by one.
  private func stands(
    _ index: Int, _ scale: Int, on run: ClosedRange<Int>, at range: SourceRange
  ) -> Int {
    let last = model.scales[scale].levels.count - 1
    func compared(_ comparison: Comparison, _ level: Int) -> Int {
      let standing = append(.indicatorLevel(index), [], .level(scale), at: range)
      let bound = append(.level(level), [], .level(scale), at: range)
      return append(.compare(comparison), [standing, bound], .truth, at: range)
    }
    if run.upperBound == last { return compared(.atLeast, run.lowerBound) }
    if run.lowerBound == 0 { return compared(.atMost, run.upperBound) }
    if run.count == 1 { return compared(.equal, run.lowerBound) }
    let ends = [compared(.atLeast, run.lowerBound), compared(.atMost, run.upperBound)]
    return append(.and, ends, .truth, at: range)
  }
}
