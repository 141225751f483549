/// A number as decimal text, such as `-12.50`, that a spreadsheet keeps to the last digit.
struct DecimalNumber {
  /// How many digits stand behind the point.
  let decimals: Int

  /// A spreadsheet keeps so many digits.
  static let digitsKept = 15

  /// Reads a text of the form `-?digits(.digits)?`; nil for all else, for more digits than are kept, and
  /// for more zeros at the start than one (`007` is a code).
  init?(_ text: String) {
    var digits = 0
    var whole = 0
    var decimals = 0
    var isBehindPoint = false
    var leading: UInt8 = 0
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x2D where index == 0: continue
      case 0x2E where !isBehindPoint && whole > 0: isBehindPoint = true
      case 0x30...0x39:
        if isBehindPoint {
          decimals += 1
        } else {
          if whole == 0 { leading = byte }
          whole += 1
        }
        if digits > 0 || byte != 0x30 { digits += 1 }
      default: return nil
      }
    }
    guard whole > 0, !isBehindPoint || decimals > 0, whole == 1 || leading != 0x30,
      digits <= Self.digitsKept, decimals <= Self.digitsKept
    else { return nil }
    self.decimals = decimals
  }
}
