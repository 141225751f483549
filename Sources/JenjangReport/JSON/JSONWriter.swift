/// Writes JSON by its parts in order; commas come by themselves, texts are escaped.
///
/// The caller opens and closes in pairs, and names a value before he writes it inside an object.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  package mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  package mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  package mutating func key(_ name: String) {
    text(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func text(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 { appendEscaped(byte) }
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func optionalText(_ text: String?) {
    if let text { self.text(text) } else { null() }
  }

  /// Digits, a point and a sign that form a number of JSON.
  package mutating func number(_ digits: String) {
    separate()
    bytes.append(contentsOf: digits.utf8)
  }

  package mutating func optionalWhole(_ number: Int?) {
    if let number { self.number("\(number)") } else { null() }
  }

  package mutating func truth(_ value: Bool) { number(value ? "true" : "false") }

  package mutating func null() { number("null") }

  /// Adds a line end, which JSON passes over.
  package mutating func endLine() { bytes.append(0x0A) }

  /// Adds the comma before the next value at once, where one is due.
  package mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  package mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }

  /// Starts afresh behind a value that stands for itself, as each line of JSONL does.
  package mutating func restart() { needsComma = false }

  /// Goes on behind a value that stands in a list already, so that a comma is due.
  package mutating func continueList() { needsComma = true }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0..<0x20, 0x7F:
      bytes.append(contentsOf: ("\\u00" + VisibleText.hexadecimal(UInt32(byte))).utf8)
    default: bytes.append(byte)
    }
  }
}
