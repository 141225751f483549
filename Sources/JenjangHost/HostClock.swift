/// A time by which something has to be done.
package struct Deadline: Sendable {
  private let end: ContinuousClock.Instant

  /// The time so many seconds from now.
  package init(seconds: Int) {
    end = ContinuousClock.now.advanced(by: .seconds(seconds))
  }

  package var isOver: Bool { ContinuousClock.now >= end }
}
