@testable import JenjangNumbers

/// A whole number written in a test.
func whole(_ text: String) -> BigInteger {
  guard let value = BigInteger(decimal: text.utf8) else { preconditionFailure(text) }
  return value
}

/// A fraction written in a test, as `13/21`, `-5` or `0.25`.
func fraction(_ text: String) -> Rational {
  let parts = text.split(separator: "/")
  guard let first = Rational(decimal: String(parts[0])),
    let second = parts.count == 1 ? .one : Rational(decimal: String(parts[1])),
    let value = first.divided(by: second)
  else { preconditionFailure(text) }
  return value
}

/// An interval written in a test, as `1..2`, `1/4..`, `..0`, `..` or, for a point, `5`.
func interval(_ text: String) -> Interval {
  guard let dots = text.firstRange(of: "..") else { return .point(fraction(text)) }
  let low = text[..<dots.lowerBound]
  let high = text[dots.upperBound...]
  return Interval(
    low: low.isEmpty ? nil : fraction(String(low)),
    high: high.isEmpty ? nil : fraction(String(high)))
}

/// An interval as tests write it, or `none`.
func notation(_ interval: Interval?) -> String {
  guard let interval else { return "none" }
  if let point = interval.point { return point.exact }
  return (interval.low?.exact ?? "") + ".." + (interval.high?.exact ?? "")
}
