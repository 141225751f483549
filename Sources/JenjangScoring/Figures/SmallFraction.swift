import JenjangModel
import JenjangNumbers

/// A figure that is certain and small, or surely absent: what most sums and comparisons meet.
///
/// It stands beside the whole value and says nothing else, in 64 bits without reference counts.
struct SmallFraction: Hashable, Sendable {
  var numerator: Int32
  /// Above zero; 0 where the figure is surely absent, -1 where only the whole value tells.
  var denominator: Int32

  static let absent = SmallFraction(numerator: 0, denominator: 0)
  static let unknown = SmallFraction(numerator: 0, denominator: -1)

  var isAbsent: Bool { denominator == 0 }
  var isFraction: Bool { denominator > 0 }

  private init(numerator: Int32, denominator: Int32) {
    self.numerator = numerator
    self.denominator = denominator
  }

  init(_ value: Rational) {
    if let parts = value.smallParts, let numerator = Int32(exactly: parts.numerator),
      let denominator = Int32(exactly: parts.denominator)
    {
      self.init(numerator: numerator, denominator: denominator)
    } else {
      self = .unknown
    }
  }

  init(_ value: Value) {
    guard case .figure(let figure) = value else {
      self = .unknown
      return
    }
    if figure.isAbsent {
      self = .absent
    } else {
      self = figure.certain.map { SmallFraction($0) } ?? .unknown
    }
  }

  /// Whether two fractions compare so.
  func compares(_ comparison: Comparison, _ other: SmallFraction) -> Bool {
    let left = Int64(numerator) &* Int64(other.denominator)
    let right = Int64(other.numerator) &* Int64(denominator)
    return comparison.holds(left, right)
  }
}

extension Comparison {
  /// Whether two values compare so.
  @inline(__always)
  package func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: return left == right
    case .notEqual: return left != right
    case .atLeast: return left >= right
    case .atMost: return left <= right
    case .above: return left > right
    case .below: return left < right
    }
  }
}
