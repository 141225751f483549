/// A time by which something has to be done.
package struct Deadline: Sendable {
  private let end: ContinuousClock.Instant

  /// The time so many seconds from now.
  package init(seconds: Int) {
    end = ContinuousClock.now.advanced(by: .seconds(seconds))
  }

  package var isOver: Bool { ContinuousClock.now >= end }
}

/// How long something has taken so far.
package struct Stopwatch: Sendable {
  private let start = ContinuousClock.now

  package init() {}

  package var milliseconds: Int {
    let passed = start.duration(to: .now).components
    return Int(passed.seconds) * 1000 + Int(passed.attoseconds / 1_000_000_000_000_000)
  }
}
