/// Figures from zero up as cells of up to seven bytes with the delimiter, and in the last byte their length.
struct FigureTexts: Sendable {
  let words: [UInt64]

  /// The longest table: what a near cache holds.
  private static let most = 1 << 14

  /// The cells of the figures below a count, in units of the last decimal.
  init(below count: Int, decimals: Int, decimalSign: UInt8, delimiter: UInt8) {
    var words: [UInt64] = []
    for units in 0..<min(count, Self.most) {
      var digits: [UInt8] = []
      var rest = units
      var place = 0
      repeat {
        if place == decimals && decimals > 0 { digits.append(decimalSign) }
        digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
        place += 1
      } while rest > 0 || place <= decimals
      if digits.count > 6 { break }
      var word = UInt64(digits.count + 1) << 56
      for (index, digit) in digits.reversed().enumerated() {
        word |= UInt64(digit) << UInt64(8 * index)
      }
      word |= UInt64(delimiter) << UInt64(8 * digits.count)
      words.append(word)
    }
    self.words = words
  }
}
