import JenjangModel
import JenjangNumbers

/// A figure as a cell writes it, with thousands parted or not.
package enum FigureCell: Hashable, Sendable {
  case figure(Rational)
  /// One sign with three digits behind it, where nobody said what the sign is.
  case doubtful(grouped: Rational, decimal: Rational)
  /// A figure if the decimal sign were the other one.
  case otherSign
  /// More than ``mostDigits`` digits.
  case tooLong
  case notAFigure

  /// The most digits of a figure; exact arithmetic costs the square of the length.
  package static let mostDigits = 40

  /// Reads a cell without blanks around it: `12`, `-0,5`, `1.000.000,50`.
  ///
  /// The sign that is not the decimal sign parts thousands, in groups of three from the right. With
  /// no decimal sign given, a figure counts only if it can be read in one way.
  package init(_ cell: ArraySlice<UInt8>, decimalSign: DecimalSign? = nil) {
    guard let shape = FigureShape(cell) else {
      self = .notAFigure
      return
    }
    if shape.digitCount > Self.mostDigits {
      self = .tooLong
    } else {
      self = shape.reading(decimalSign)
    }
  }

  /// Reads a text as a cell, without the blanks around it.
  package init(_ text: String, decimalSign: DecimalSign? = nil) {
    self.init(CellText.trimmed(Array(text.utf8)[...]), decimalSign: decimalSign)
  }
}

/// The digits of a figure and how its signs part them.
private struct FigureShape {
  private(set) var digitCount = 0
  private var digits: [UInt8] = []
  private var value: Int64 = 0
  private var isNegative = false
  private var startsWithZero = false
  private var firstRun = 0
  /// Digits since the last sign.
  private var run = 0
  private var signCount = 0
  private var lastSign: DecimalSign?
  private var areInnerSignsEqual = true
  private var areInnerRunsThree = true
  private var innerSign: DecimalSign?

  /// The shape of a cell; nil where it holds anything but digits, points, commas and one minus.
  init?(_ cell: ArraySlice<UInt8>) {
    var rest = cell
    if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      rest = rest.dropFirst()
    } else if rest.starts(with: [0xE2, 0x88, 0x92]) {
      // The minus sign of typography.
      isNegative = true
      rest = rest.dropFirst(3)
    }
    for byte in rest {
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        append(byte)
      } else if byte == UInt8(ascii: ".") {
        part(.point)
      } else if byte == UInt8(ascii: ",") {
        part(.comma)
      } else {
        return nil
      }
    }
    if run == 0 { return nil }
    if signCount == 0 { firstRun = run }
  }

  private mutating func append(_ digit: UInt8) {
    if digitCount == 0 { startsWithZero = digit == UInt8(ascii: "0") }
    digitCount += 1
    run += 1
    if digitCount <= 18 {
      value = value &* 10 &+ Int64(digit &- UInt8(ascii: "0"))
    } else if digitCount <= FigureCell.mostDigits {
      // Only a figure too long for a word needs its digits once more.
      if digits.isEmpty { digits = Array(BigInteger(value).description.utf8) }
      digits.append(digit)
    }
  }

  private mutating func part(_ sign: DecimalSign) {
    if signCount == 0 {
      firstRun = run
    } else {
      if run != 3 { areInnerRunsThree = false }
      if let innerSign, innerSign != lastSign { areInnerSignsEqual = false }
      innerSign = lastSign
    }
    lastSign = sign
    signCount += 1
    run = 0
  }

  func reading(_ decimalSign: DecimalSign?) -> FigureCell {
    guard let lastSign else { return .figure(number(decimals: 0)) }
    let startsGroups = firstRun >= 1 && firstRun <= 3 && !startsWithZero && areInnerRunsThree
    if signCount == 1 {
      let canGroup = startsGroups && run == 3
      if decimalSign == lastSign { return .figure(number(decimals: run)) }
      if decimalSign != nil { return canGroup ? .figure(number(decimals: 0)) : .otherSign }
      return canGroup
        ? .doubtful(grouped: number(decimals: 0), decimal: number(decimals: run))
        : .figure(number(decimals: run))
    }
    guard startsGroups, areInnerSignsEqual else { return .notAFigure }
    if innerSign == lastSign {
      if run != 3 { return .notAFigure }
      return decimalSign == lastSign ? .otherSign : .figure(number(decimals: 0))
    }
    if let decimalSign, decimalSign != lastSign { return .otherSign }
    return .figure(number(decimals: run))
  }

  private func number(decimals: Int) -> Rational {
    let whole = digits.isEmpty ? BigInteger(value) : BigInteger(decimal: digits) ?? .zero
    let signed = isNegative ? -whole : whole
    if decimals == 0 { return Rational(signed) }
    let scale = BigInteger.powerOfTen(decimals)
    return Rational(numerator: signed, denominator: scale) ?? .zero
  }
}
