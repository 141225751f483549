/// Tells whether a text is JSON, and nothing else of it.
struct JSONScanner {
  private let bytes: [UInt8]
  private var at = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  static func isValid(_ text: String) -> Bool {
    var scanner = JSONScanner(text)
    guard scanner.value() else { return false }
    scanner.blanks()
    return scanner.at == scanner.bytes.count
  }

  private mutating func value() -> Bool {
    blanks()
    guard at < bytes.count else { return false }
    switch bytes[at] {
    case UInt8(ascii: "{"): return list(UInt8(ascii: "}"), isObject: true)
    case UInt8(ascii: "["): return list(UInt8(ascii: "]"), isObject: false)
    case UInt8(ascii: "\""): return text()
    case UInt8(ascii: "t"): return word("true")
    case UInt8(ascii: "f"): return word("false")
    case UInt8(ascii: "n"): return word("null")
    default: return number()
    }
  }

  private mutating func list(_ close: UInt8, isObject: Bool) -> Bool {
    at += 1
    blanks()
    if take(close) { return true }
    repeat {
      blanks()
      if isObject {
        guard text() else { return false }
        blanks()
        guard take(UInt8(ascii: ":")) else { return false }
      }
      guard value() else { return false }
      blanks()
    } while take(UInt8(ascii: ","))
    return take(close)
  }

  private mutating func text() -> Bool {
    guard take(UInt8(ascii: "\"")) else { return false }
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "\"") { return true }
      if byte < 0x20 { return false }
      if byte != UInt8(ascii: "\\") { continue }
      guard at < bytes.count else { return false }
      let escape = bytes[at]
      at += 1
      if escape == UInt8(ascii: "u") {
        for _ in 0..<4 {
          guard at < bytes.count, Character(Unicode.Scalar(bytes[at])).isHexDigit else {
            return false
          }
          at += 1
        }
      } else if !"\"\\/bfnrt".utf8.contains(escape) {
        return false
      }
    }
    return false
  }

  private mutating func number() -> Bool {
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { guard digits() else { return false } }
    return take(UInt8(ascii: ".")) ? digits() : true
  }

  private mutating func digits() -> Bool {
    let start = at
    while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
    return at > start
  }

  private mutating func word(_ word: String) -> Bool {
    word.utf8.allSatisfy { take($0) }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func blanks() {
    while take(0x20) || take(0x0A) {}
  }
}
