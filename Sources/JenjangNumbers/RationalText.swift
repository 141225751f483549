extension Rational {
  /// The number that decimal digits write, with a point among them and a minus before, or not.
  ///
  /// Takes `12`, `-12.50`, `.5` and `5.`; returns nil for no digit and for anything else.
  package init?(decimal text: String) {
    self.init(decimal: text.utf8)
  }

  /// The number that the bytes of decimal digits write, as in text.
  package init?(decimal bytes: some Collection<UInt8>) {
    var reader = DecimalDigits()
    var wholeCount: Int?
    var isNegative = false
    var isFirst = true
    for byte in bytes {
      if isFirst && byte == UInt8(ascii: "-") {
        isNegative = true
      } else if byte == UInt8(ascii: ".") && wholeCount == nil {
        wholeCount = reader.count
      } else if !reader.append(byte) {
        return nil
      }
      isFirst = false
    }
    if reader.count == 0 { return nil }
    let value = isNegative ? -reader.value : reader.value
    let decimals = wholeCount.map { reader.count - $0 } ?? 0
    if decimals == 0 {
      self.init(value)
    } else {
      self.init(reducing: value, over: BigInteger.powerOfTen(decimals))
    }
  }

  /// The number as a fraction in lowest terms, or as a whole number where it is one.
  package var exact: String {
    var bytes: [UInt8] = []
    numerator.appendDescription(to: &bytes)
    if !isInteger {
      bytes.append(UInt8(ascii: "/"))
      denominator.appendDescription(to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The number rounded to a fixed count of decimals, all of them written.
  ///
  /// A number that rounds to zero has no sign. Below zero, the count rounds to tens, hundreds and
  /// so on, and no decimal sign is written.
  package func text(
    decimals: Int, _ mode: RoundingMode, decimalSign: UInt8 = UInt8(ascii: ".")
  ) -> String {
    var bytes: [UInt8] = []
    appendText(decimals: decimals, mode, decimalSign: decimalSign, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the number rounded to a fixed count of decimals, as its text has them.
  package func appendText(
    decimals: Int, _ mode: RoundingMode, decimalSign: UInt8 = UInt8(ascii: "."),
    to bytes: inout [UInt8]
  ) {
    let units = roundedUnits(decimals: decimals, mode)
    if decimals <= 0 {
      (units * BigInteger.powerOfTen(-decimals)).appendDescription(to: &bytes)
      return
    }
    if units.isNegative { bytes.append(UInt8(ascii: "-")) }
    units.appendDigits(atLeast: decimals + 1, to: &bytes)
    bytes.insert(decimalSign, at: bytes.count - decimals)
  }
}
