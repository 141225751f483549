// Letters and digits of ASCII, for texts that have no others: most have none, and asking a character
// for its properties takes fifty times as long.
extension UInt8 {
  /// The letter that this byte is, in lower case; nil for anything else.
  var lowercaseLetter: UInt8? {
    let lower = self | 0x20
    return self < 0x80 && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower) ? lower : nil
  }

  /// The digit that this byte is; nil for anything else.
  var digit: UInt8? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) ? self : nil
  }
}
