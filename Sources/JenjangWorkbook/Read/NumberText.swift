/// A number of a worksheet as the decimal text that stands for it.
///
/// Worksheets hold numbers as the shortest text of a binary fraction (`0.30000000000000004`), while what
/// people see has fifteen digits. A whole number that is written out keeps all its digits.
struct NumberText {
  private var isNegative = false
  /// Digits without zeros at either end; the number is `0.digits` times ten to the `exponent`.
  private var digits: [UInt8] = []
  private var exponent = 0
  private var isWhole = true

  /// Numbers beyond this many digits before or behind the point are left as they are written.
  private static let farthest = 400
  private static let digitsShown = 15

  /// Reads a text of the form `-12.5E-3`; nil for all else.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    if rest.first == 0x2D || rest.first == 0x2B { isNegative = rest.popFirst() == 0x2D }
    var whole = 0
    var isBehindPoint = false
    var count = 0
    loop: while let byte = rest.first {
      switch byte {
      case 0x30...0x39:
        count += 1
        digits.append(byte - 0x30)
        if !isBehindPoint { whole += 1 }
      case 0x2E where !isBehindPoint:
        isBehindPoint = true
        isWhole = false
      default: break loop
      }
      rest = rest.dropFirst()
    }
    if count == 0 || count > Self.farthest { return nil }
    exponent = whole
    if let mark = rest.popFirst() {
      guard mark == 0x45 || mark == 0x65, let power = Self.power(rest) else { return nil }
      exponent += power
      isWhole = false
    }
    if abs(exponent) > Self.farthest { return nil }
    trim()
    if !isWhole { round() }
  }

  private static func power(_ text: ArraySlice<UInt8>) -> Int? {
    var rest = text
    var isNegative = false
    if rest.first == 0x2D || rest.first == 0x2B { isNegative = rest.popFirst() == 0x2D }
    guard !rest.isEmpty, rest.count <= 5 else { return nil }
    var value = 0
    for byte in rest {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return isNegative ? -value : value
  }

  private mutating func trim() {
    while let last = digits.last, last == 0 { digits.removeLast() }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    exponent -= zeros
    if digits.isEmpty { exponent = 0 }
  }

  /// Keeps the digits that are shown; half goes up.
  private mutating func round() {
    guard digits.count > Self.digitsShown else { return }
    let goesUp = digits[Self.digitsShown] >= 5
    digits.removeSubrange(Self.digitsShown...)
    if goesUp {
      var place = digits.count - 1
      while place >= 0, digits[place] == 9 {
        digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        digits[place] += 1
      } else {
        digits.insert(1, at: 0)
        exponent += 1
      }
    }
    trim()
  }

  /// The same number times a hundred.
  var hundredfold: NumberText {
    var result = self
    if !digits.isEmpty { result.exponent += 2 }
    return result
  }

  /// The decimal text, with a sign between whole and part.
  func text(_ sign: DecimalText) -> [UInt8] {
    if digits.isEmpty { return [0x30] }
    var text: [UInt8] = isNegative ? [0x2D] : []
    if exponent <= 0 { text.append(0x30) }
    for place in 0..<max(exponent, 0) {
      text.append(0x30 + (place < digits.count ? digits[place] : 0))
    }
    let decimals = digits.count - exponent
    if decimals <= 0 { return text }
    text.append(sign == .comma ? 0x2C : 0x2E)
    for place in exponent..<digits.count { text.append(place < 0 ? 0x30 : 0x30 + digits[place]) }
    // Three digits behind a sign could be thousands.
    if sign == .certain, decimals == 3 { text.append(0x30) }
    return text
  }

  /// The whole part with so many digits at least, where there is nothing behind the point.
  func padded(_ count: Int) -> [UInt8]? {
    guard digits.count <= exponent || digits.isEmpty, !isNegative else { return nil }
    let text = text(.point)
    return [UInt8](repeating: 0x30, count: max(0, count - text.count)) + text
  }

  /// Whole days and seconds, the seconds rounded; nil for negative or very large numbers.
  var daysAndSeconds: (days: Int, seconds: Int)? {
    guard !isNegative, exponent <= 7 else { return nil }
    var days = 0
    for place in 0..<max(exponent, 0) {
      days = days * 10 + (place < digits.count ? Int(digits[place]) : 0)
    }
    // The part of a day in billionths, exact enough for half a second.
    var part: Int64 = 0
    for place in exponent..<exponent + 12 {
      part = part * 10 + (place >= 0 && place < digits.count ? Int64(digits[place]) : 0)
    }
    let billionth: Int64 = 1_000_000_000_000
    let seconds = Int((part * 86_400 + billionth / 2) / billionth)
    return seconds == 86_400 ? (days + 1, 0) : (days, seconds)
  }
}

/// How decimals are written for whoever reads them.
package enum DecimalText: Sendable {
  case point
  case comma
  /// With a point, and never so that its digits could be taken for thousands.
  case certain
}
