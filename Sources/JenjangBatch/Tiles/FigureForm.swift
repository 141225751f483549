import JenjangModel
import JenjangNumbers
import JenjangTables

/// How the figures of one question are read as whole numbers of its last decimal.
struct FigureForm: Equatable, Sendable {
  /// A figure found in the bytes.
  struct Scan: Equatable {
    let units: Int64
    /// The offset behind it.
    let end: Int
  }

  /// The decimals that the figures are held in.
  let decimals: Int
  /// Whether a word of the question could be taken for a figure.
  let hasWords: Bool
  private let isWhole: Bool
  private let least: Int64
  private let most: Int64
  /// The step and where it is counted from, in units: 0 for no step, and below 0 for one that takes a
  /// closer look.
  private let step: Int64
  private let base: Int64
  /// The decimal sign; 0 where the model does not say.
  private let sign: UInt8

  init(_ domain: NumberDomain, decimals: Int, sign: DecimalSign?, hasWords: Bool) {
    self.decimals = decimals
    self.hasWords = hasWords
    isWhole = domain.isWhole
    switch sign {
    case .none: self.sign = 0
    case .comma: self.sign = UInt8(ascii: ",")
    case .point: self.sign = UInt8(ascii: ".")
    }
    let scale = Rational(BigInteger.powerOfTen(decimals))
    func bound(_ figure: BigInteger) -> Int64 {
      figure.small ?? (figure.isNegative ? .min : .max)
    }
    // The least is rounded up, so that what is below it in units is below it.
    // What is unusual is to be told, which takes a closer look.
    let low = domain.usualLeast ?? domain.least
    let high = domain.usualMost ?? domain.most
    least = low.map { bound(-((-$0 * scale).floor)) } ?? .min
    most = high.map { bound(($0 * scale).floor) } ?? .max
    if let step = domain.step {
      let units = step * scale
      let start = domain.base * scale
      let isHeld = units.isInteger && start.isInteger && start.numerator.small != nil
      self.step = isHeld ? units.numerator.small ?? -1 : -1
      base = start.numerator.small ?? 0
    } else {
      step = 0
      base = 0
    }
  }

  /// The figure in units; nil where it has more decimals, or takes more than 64 bits.
  func units(of figure: Rational) -> Int64? {
    let scaled = figure * Rational(BigInteger.powerOfTen(decimals))
    return scaled.isInteger ? scaled.numerator.small : nil
  }

  /// Reads digits with at most one minus and one sign among them, as ``FigureCell`` does, up to the first
  /// other byte; nil where the question takes no such figure or it takes a closer look.
  @inline(__always)
  func scan(_ bytes: Span<UInt8>, in range: Range<Int>, delimiter: UInt8) -> Scan? {
    var offset = range.lowerBound
    let isNegative = bytes.byte(at: offset) == UInt8(ascii: "-")
    if isNegative { offset &+= 1 }
    let firstDigit = bytes.byte(at: offset)
    var value: Int64 = 0
    var digits = 0
    var found: UInt8 = 0
    var before = 0
    while offset < range.upperBound {
      let byte = bytes[offset]
      let digit = byte &- UInt8(ascii: "0")
      if digit <= 9 {
        value = value &* 10 &+ Int64(digit)
        digits &+= 1
      } else if found == 0, byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","),
        byte != delimiter
      {
        found = byte
        before = digits
      } else {
        break
      }
      offset &+= 1
    }
    if digits == 0 || digits > 18 { return nil }
    var behind = 0
    if found != 0 {
      behind = digits - before
      if behind == 0 { return nil }
      let canGroup =
        before >= 1 && before <= 3 && firstDigit != UInt8(ascii: "0") && behind == 3
      if found != sign {
        if sign != 0, !canGroup { return nil }
        if sign == 0, canGroup { return nil }
        if sign != 0 { behind = 0 }
      }
    }
    guard let units = units(isNegative ? -value : value, decimals: behind) else { return nil }
    return Scan(units: units, end: offset)
  }

  /// A figure of so many decimals in units, where the question takes it.
  @inline(__always)
  private func units(_ value: Int64, decimals behind: Int) -> Int64? {
    var units = value
    if isWhole, behind > 0, value % Self.powers[behind] != 0 { return nil }
    if behind < decimals {
      if decimals - behind > 18 { return nil }
      let (scaled, isTooLarge) = value.multipliedReportingOverflow(
        by: Self.powers[decimals - behind])
      if isTooLarge { return nil }
      units = scaled
    } else if behind > decimals {
      let (quotient, rest) = value.quotientAndRemainder(
        dividingBy: Self.powers[behind - decimals])
      if rest != 0 { return nil }
      units = quotient
    }
    guard units >= least && units <= most else { return nil }
    return step == 0 || isOnStep(units) ? units : nil
  }

  private func isOnStep(_ units: Int64) -> Bool {
    let (distance, isTooLarge) = units.subtractingReportingOverflow(base)
    return step > 0 && !isTooLarge && distance % step == 0
  }

  private static let powers: [Int64] = (0...18).map { exponent in
    var power: Int64 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}
