/// Figures and texts.
extension JSONReader {
  mutating func figure() -> JSONValue? {
    let start = position
    func digits(_ from: Int) -> Int {
      var end = from
      while end < bytes.count, bytes[end] >= UInt8(ascii: "0"), bytes[end] <= UInt8(ascii: "9") {
        end += 1
      }
      return end
    }
    var offset = start
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let whole = digits(offset)
    if whole == offset { return fail(offset == start ? .unexpected : .badFigure) }
    if bytes[offset] == UInt8(ascii: "0"), whole > offset + 1 { return fail(.badFigure) }
    offset = whole
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      let end = digits(offset + 1)
      if end == offset + 1 { return fail(.badFigure) }
      offset = end
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < bytes.count,
        bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-")
      {
        offset += 1
      }
      let end = digits(offset)
      if end == offset { return fail(.badFigure) }
      offset = end
    }
    position = offset
    return .figure(String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  mutating func text() -> String? {
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        let whole = String(decoding: text, as: UTF8.self)
        // Bytes that are no text in UTF-8 come out as others.
        return whole.utf8.elementsEqual(text) ? whole : fail(.badText)
      }
      if byte < 0x20 { return fail(.badText) }
      if byte != UInt8(ascii: "\\") {
        text.append(byte)
        position += 1
        continue
      }
      guard position + 1 < bytes.count else { break }
      position += 2
      switch bytes[position - 1] {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "u"):
        guard let scalar = scalar() else { return fail(.badText) }
        text.append(contentsOf: String(Character(scalar)).utf8)
      case let sign where sign == 0x22 || sign == 0x5C || sign == UInt8(ascii: "/"):
        text.append(sign)
      default: return fail(.badText)
      }
    }
    return fail(.unfinished)
  }

  /// The character of `\u` and four digits, or of two of them where one alone is none.
  private mutating func scalar() -> Unicode.Scalar? {
    guard let first = unit() else { return nil }
    guard first >= 0xD800, first < 0xDC00 else { return Unicode.Scalar(first) }
    guard position + 1 < bytes.count, bytes[position] == 0x5C,
      bytes[position + 1] == UInt8(ascii: "u")
    else { return nil }
    position += 2
    guard let second = unit(), second >= 0xDC00, second < 0xE000 else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func unit() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      let small = CellText.lowercased(byte)
      switch small {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        unit = unit << 4 | UInt32(small - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"):
        unit = unit << 4 | UInt32(small - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    position += 4
    return unit
  }
}
