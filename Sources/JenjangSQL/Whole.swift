import JenjangNumbers

/// A whole number in a query: its text, and what it can be.
struct Whole {
  /// How tightly a text holds together, loosest first.
  enum Binding: Int, Comparable {
    case sum
    case product
    case unit

    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
  }

  var text: String
  var binding = Binding.unit
  /// The least and the greatest that it can be, where it is not null.
  var low: BigInteger
  var high: BigInteger
  /// The type that the text has.
  var width: Width
  var isNullable = false
  /// The stage whose columns it reads, from 0; the number of stages that it stands behind.
  var depth = 0
  /// All that it can be, where those are few and are known.
  var values: [BigInteger]?
  /// The longest number inside, without its sign.
  var longest: BigInteger

  init(
    column text: String, from low: BigInteger, to high: BigInteger, width: Width? = nil,
    isNullable: Bool, depth: Int
  ) {
    self.text = text
    self.low = low
    self.high = high
    longest = max(low.magnitude, high.magnitude)
    self.width = width ?? Width(longest)
    self.isNullable = isNullable
    self.depth = depth
  }

  init(_ value: BigInteger) {
    text = value.isNegative ? "(\(value.description))" : value.description
    (low, high) = (value, value)
    longest = value.magnitude
    width = Width(longest)
  }

  init(_ value: Int) { self.init(BigInteger(value)) }

  /// The number, where it is written in the query.
  var constant: BigInteger? { low == high && !isNullable && depth == 0 ? low : nil }

  func bound(_ least: Binding) -> String { binding < least ? "(\(text))" : text }
}

/// Whole numbers combined in a dialect; every result has a type that holds it.
struct WholeArithmetic {
  let dialect: SQLDialect

  func product(_ left: Whole, _ right: Whole) -> Whole {
    if left.constant == .one { return right }
    if right.constant == .one { return left }
    if left.constant == .zero && !right.isNullable { return left }
    if right.constant == .zero && !left.isNullable { return right }
    if let first = left.constant, let second = right.constant { return Whole(first * second) }
    if left.constant == nil, right.constant != nil { return product(right, left) }
    let ends = [
      left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high,
    ]
    var result = Whole(
      column: "", from: ends.min() ?? .zero, to: ends.max() ?? .zero,
      isNullable: left.isNullable || right.isNullable, depth: max(left.depth, right.depth))
    let (first, second) = widened(left, right, for: result)
    result.text = first.bound(.product) + " * " + second.bound(.unit)
    result.binding = .product
    result.width = max(first.width, second.width)
    result.longest = max(result.longest, left.longest, right.longest)
    return result
  }

  func product(_ factor: BigInteger, _ number: Whole) -> Whole { product(Whole(factor), number) }

  func sum(_ terms: [Whole]) -> Whole {
    var constant = BigInteger.zero
    var rest: [Whole] = []
    for term in terms {
      if let value = term.constant { constant = constant + value } else { rest.append(term) }
    }
    if constant != .zero || rest.isEmpty { rest.append(Whole(constant)) }
    if rest.count == 1 { return rest[0] }
    var result = Whole(
      column: "", from: rest.reduce(.zero) { $0 + $1.low }, to: rest.reduce(.zero) { $0 + $1.high },
      isNullable: rest.contains { $0.isNullable }, depth: rest.map { $0.depth }.max() ?? 0)
    // What stands between could be greater than the whole.
    let magnitude = rest.reduce(BigInteger.zero) { $0 + max($1.low.magnitude, $1.high.magnitude) }
    let need = Width(magnitude)
    var width = rest.map { $0.width }.max() ?? .word
    if need > width {
      rest[0] = cast(rest[0], need)
      width = need
    }
    result.text = wrapped(rest.map { $0.bound(.product) }, separator: " + ", indent: 6)
    result.binding = .sum
    result.width = width
    result.longest = rest.reduce(magnitude) { max($0, $1.longest) }
    return result
  }

  func negative(_ number: Whole) -> Whole { product(Whole(-1), number) }

  func difference(_ left: Whole, _ right: Whole) -> Whole { sum([left, negative(right)]) }

  /// The quotient without its rest of numbers that are not below zero; the divisor is above it.
  func quotient(_ dividend: Whole, _ divisor: Whole) -> Whole {
    if divisor.constant == .one { return dividend }
    let least = max(divisor.low, .one)
    let high = dividend.high.quotientAndRemainder(dividingBy: least)?.quotient ?? dividend.high
    var result = Whole(
      column: "", from: .zero, to: max(high, .zero),
      isNullable: dividend.isNullable || divisor.isNullable,
      depth: max(dividend.depth, divisor.depth))
    let width = max(dividend.width, divisor.width)
    // Spark's quotient is of 64 bits whatever it divides.
    let isTooLong = dialect == .spark && width == .wide && Width(result.high) == .wide
    result.text = dialect.quotient(
      dividend.bound(.unit), divisor.bound(.unit), isWide: width == .wide)
    result.width = dialect == .spark && width == .wide ? .long : width
    result.longest = isTooLong ? .powerOfTen(dialect.mostDigits + 1) : dividend.longest
    return result
  }

  /// The rest of a quotient of numbers that are not below zero.
  func rest(_ dividend: Whole, _ divisor: BigInteger) -> Whole {
    var result = Whole(
      column: "", from: .zero, to: divisor - .one, isNullable: dividend.isNullable,
      depth: dividend.depth)
    result.text = dividend.bound(.product) + " % " + divisor.description
    result.binding = .product
    result.width = max(dividend.width, Width(divisor))
    result.longest = dividend.longest
    return result
  }

  /// The number with another in place of null.
  func filled(_ number: Whole, _ value: BigInteger) -> Whole {
    if !number.isNullable { return number }
    var result = number
    result.text = "COALESCE(\(number.text), \(value.description))"
    result.binding = .unit
    result.isNullable = false
    result.low = min(number.low, value)
    result.high = max(number.high, value)
    return result
  }

  /// One number where a condition holds, another where it does not; null for nil.
  func choice(_ condition: Condition, _ first: Whole?, _ second: Whole?) -> Whole {
    if let known = condition.constant {
      if let chosen = known ? first : second { return chosen }
      var nothing = Whole(0)
      (nothing.text, nothing.isNullable) = ("CAST(NULL AS INTEGER)", true)
      return nothing
    }
    let numbers = [first, second].compactMap { $0 }
    var result = Whole(
      column: "", from: numbers.map { $0.low }.min() ?? .zero,
      to: numbers.map { $0.high }.max() ?? .zero,
      isNullable: first == nil || second == nil || numbers.contains { $0.isNullable },
      depth: max(condition.depth, numbers.map { $0.depth }.max() ?? 0))
    result.width = numbers.map { $0.width }.max() ?? .word
    result.longest = numbers.reduce(condition.longest) { max($0, $1.longest) }
    if let first {
      result.text = "CASE WHEN \(condition.text) THEN \(first.text)"
      if let second { result.text += " ELSE \(second.text)" }
    } else {
      result.text = "CASE WHEN \(condition.negation) THEN \(second?.text ?? "NULL")"
    }
    result.text += " END"
    return result
  }

  /// The least or the greatest of numbers, those that are null left out.
  func extreme(_ numbers: [Whole], isLeast: Bool) -> Whole {
    if numbers.count == 1 { return numbers[0] }
    let lows = numbers.map { $0.low }
    let highs = numbers.map { $0.high }
    let sure = numbers.filter { !$0.isNullable }
    // Where all are there, the least is not above the least of the high ends.
    let low: BigInteger =
      isLeast ? lows.min() ?? .zero : (sure.map { $0.low }.max() ?? lows.min() ?? .zero)
    let high: BigInteger =
      isLeast ? (sure.map { $0.high }.min() ?? highs.max() ?? .zero) : highs.max() ?? .zero
    var result = Whole(
      column: "", from: low, to: high, isNullable: sure.isEmpty,
      depth: numbers.map { $0.depth }.max() ?? 0)
    let texts = wrapped(numbers.map { $0.text }, separator: ", ", indent: 6)
    result.text = (isLeast ? "least(" : "greatest(") + texts + ")"
    result.width = numbers.map { $0.width }.max() ?? .word
    result.longest = numbers.reduce(result.longest) { max($0, $1.longest) }
    return result
  }

  /// The number without its sign.
  func magnitude(_ number: Whole) -> Whole {
    if !number.low.isNegative { return number }
    var result = number
    result.text = "abs(\(number.text))"
    result.binding = .unit
    result.high = max(number.low.magnitude, number.high.magnitude)
    result.low = .zero
    return result
  }

  func cast(_ number: Whole, _ width: Width) -> Whole {
    if number.width >= width { return number }
    var result = number
    result.width = width
    // A literal is as wide as it must be, so that casting it is no matter of the value.
    result.text = "CAST(\(number.text) AS \(dialect.type(width)))"
    result.binding = .unit
    return result
  }

  private func widened(_ left: Whole, _ right: Whole, for result: Whole) -> (Whole, Whole) {
    let need = Width(max(result.low.magnitude, result.high.magnitude))
    if max(left.width, right.width) >= need { return (left, right) }
    // The one that is no literal, where there is one.
    return left.constant == nil ? (cast(left, need), right) : (left, cast(right, need))
  }
}
