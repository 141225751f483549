/// Figures from 0 to 100 as cells with the delimiter, put together from their whole part and their decimals.
///
/// Two small tables stay in the nearest cache, where one of all figures does not. A text is a word of up
/// to seven bytes, with their number in the last byte.
struct FigureTexts: ~Copyable {
  /// The cell without a figure, then the whole parts with the decimal sign behind them.
  let wholes: FlatArray<UInt64>
  /// The decimals with the delimiter behind them.
  let parts: FlatArray<UInt64>
  /// How many bytes a text of ``parts`` has.
  let partLength: Int
  /// Units of the last decimal below this are known; 0 where there are too many decimals.
  let limit: Int
  /// How many units make a whole.
  let units: UInt64
  /// Units times this, less the lower 32 bits, are the whole part; exact below 2^32 / ``units``.
  let reciprocal: UInt64

  init(decimals: Int, decimalSign: UInt8, delimiter: UInt8) {
    let isKnown = decimals <= 3
    var units = 1
    if isKnown { for _ in 0..<decimals { units *= 10 } }
    let wholes = (0...100).map { whole in
      Self.word(Self.digits(of: whole, 1) + (decimals > 0 ? [decimalSign] : []))
    }
    self.wholes = FlatArray([Self.word([delimiter])] + wholes)
    parts = FlatArray(
      (0..<units).map { part in
        Self.word((decimals > 0 ? Self.digits(of: part, decimals) : []) + [delimiter])
      })
    partLength = isKnown ? decimals + 1 : 0
    limit = isKnown ? wholes.count * units : 0
    self.units = UInt64(units)
    reciprocal = (1 << 32) / UInt64(units) + 1
  }

  /// At least so many digits, with zeros before them.
  static func digits(of number: Int, _ least: Int) -> [UInt8] {
    var digits: [UInt8] = []
    var rest = number
    while rest > 0 || digits.count < least {
      digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    return digits.reversed()
  }

  /// A text as a word; what is longer than seven bytes is cut.
  static func word(_ text: [UInt8]) -> UInt64 {
    var word: UInt64 = 0
    for byte in text.prefix(7).reversed() { word = word << 8 | UInt64(byte) }
    return word | UInt64(min(text.count, 7)) << 56
  }
}
