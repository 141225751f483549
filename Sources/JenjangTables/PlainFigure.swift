import JenjangNumbers
import JenjangSource

/// A figure as the rules would write it, for messages: all its decimals, or a fraction.
enum PlainFigure {
  /// The figure with a decimal comma in Indonesian and a point in English.
  static func wording(_ figure: Rational) -> Wording {
    Wording(
      id: text(figure, decimalSign: UInt8(ascii: ",")),
      en: text(figure, decimalSign: UInt8(ascii: ".")))
  }

  static func text(_ figure: Rational, decimalSign: UInt8) -> String {
    for decimals in 0...FigureCell.mostDigits {
      let scale = Rational(BigInteger.powerOfTen(decimals))
      if (figure * scale).isInteger {
        return figure.text(decimals: decimals, .halfUp, decimalSign: decimalSign)
      }
    }
    return figure.exact
  }
}
