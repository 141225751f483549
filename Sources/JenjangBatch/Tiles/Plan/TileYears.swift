import JenjangModel
import JenjangScoring

/// The years in which the rules stay the same: between two changes of a weight, a threshold or what is asked.
struct TileYears: Sendable {
  /// The first years of the stretches but the first, ascending.
  private let starts: [Int]
  /// Whether the rules are the same in all years, and without one.
  let isUndated: Bool

  init(_ plan: Plan) {
    var years: Set<Int> = []
    let model = plan.model
    for indicator in model.indicators {
      years.formUnion(indicator.weights.changes.map { $0.since })
    }
    for dimension in model.dimensions {
      years.formUnion(dimension.weights.changes.map { $0.since })
    }
    for phase in model.ladder?.phases ?? [] {
      years.formUnion(phase.threshold.changes.map { $0.since })
      if let since = phase.since { years.insert(since) }
      if let until = phase.until { years.insert(until + 1) }
    }
    for instruction in plan.instructions {
      guard case .inForce(let window) = instruction else { continue }
      if let since = window.since { years.insert(since) }
      if let until = window.until { years.insert(until + 1) }
    }
    for window in plan.indicatorWindows {
      if let since = window.since { years.insert(since) }
      if let until = window.until { years.insert(until + 1) }
    }
    starts = years.sorted()
    isUndated = years.isEmpty && !model.needsYear && !plan.instructions.contains(.year)
  }

  /// How many stretches there are, with the rows without a year as the first of them.
  var count: Int { starts.count + 2 }

  /// The stretch of a year; 0 is none.
  func stretch(of year: Int32) -> Int {
    if isUndated { return 1 }
    if year == 0 { return 0 }
    var result = 1
    for start in starts where Int(year) >= start { result += 1 }
    return result
  }

  /// A year of a stretch; nil for the rows without a year.
  func year(in stretch: Int) -> Int? {
    if stretch == 0 { return nil }
    if stretch > 1 { return starts[stretch - 2] }
    return starts.first.map { $0 - 1 } ?? 2000
  }
}
