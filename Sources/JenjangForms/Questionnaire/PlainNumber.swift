import JenjangNumbers

/// A figure with all its decimals.
enum PlainNumber {
  /// The most decimals that are tried; a third has no end of them.
  private static let mostDecimals = 20

  /// The figure as written with a point, or another sign; nil where its decimals have no end.
  static func text(_ figure: Rational, decimalSign: UInt8 = UInt8(ascii: ".")) -> String? {
    decimals(of: figure).map { figure.text(decimals: $0, .halfUp, decimalSign: decimalSign) }
  }

  /// How many decimals a figure has; nil for no end of them.
  static func decimals(of figure: Rational) -> Int? {
    (0...mostDecimals).first { (figure * Rational(BigInteger.powerOfTen($0))).isInteger }
  }
}
