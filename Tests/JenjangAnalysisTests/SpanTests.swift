import JenjangModel
import JenjangNumbers
import JenjangScoring
import Testing

@testable import JenjangAnalysis

struct SpanTests {
  static let comparisons: [Comparison] = [.equal, .notEqual, .atLeast, .atMost, .above, .below]

  /// Ends that are open, closed or missing, against trying the figures one by one.
  @Test func partsHoldWhatTheyShould() {
    let figures = (0...8).map { Rational(Int64($0), 2) }
    for lowIsOpen in [false, true] {
      for highIsOpen in [false, true] {
        var span = Span()
        span.atLeast(Rational(1), isOpen: lowIsOpen)
        span.atMost(Rational(3), isOpen: highIsOpen)
        for comparison in Self.comparisons {
          for limit in figures {
            for holds in [true, false] {
              let parts = span.parts(comparison, limit, holds: holds)
              for figure in figures {
                let wanted = span.contains(figure) && figure.stands(comparison, to: limit) == holds
                #expect(parts.contains { $0.contains(figure) } == wanted)
              }
            }
          }
        }
      }
    }
  }

  @Test func anEndThatIsOpenStaysOpen() {
    var span = Span()
    span.atLeast(.one, isOpen: true)
    span.atLeast(.one, isOpen: false)
    #expect(!span.contains(.one))
    span.atMost(.one, isOpen: false)
    #expect(span.isEmpty)
  }
}

extension Rational {
  fileprivate func stands(_ comparison: Comparison, to limit: Rational) -> Bool {
    switch comparison {
    case .equal: return self == limit
    case .notEqual: return self != limit
    case .atLeast: return self >= limit
    case .atMost: return self <= limit
    case .above: return self > limit
    case .below: return self < limit
    }
  }
}
