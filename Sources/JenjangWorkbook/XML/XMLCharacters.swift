import JenjangSource

// Characters as XML writes them.

extension XMLReader {
  /// Adds what bytes of XML say: entities and characters by number, and line ends as one line feed.
  func append(
    _ range: Range<Int>, isAttribute: Bool, to result: inout [UInt8]
  ) throws(WorkbookFault) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte == 0x26 {
        offset = try appendEntity(at: offset, before: range.upperBound, to: &result)
        continue
      }
      offset += 1
      if byte == 0x0D {
        if offset < range.upperBound, bytes[offset] == 0x0A { offset += 1 }
        result.append(isAttribute ? 0x20 : 0x0A)
      } else if isAttribute, byte == 0x0A || byte == 0x09 {
        result.append(0x20)
      } else {
        result.append(byte)
      }
    }
  }

  /// Adds the character of the entity at an offset; returns the offset behind it.
  private func appendEntity(
    at start: Int, before end: Int, to result: inout [UInt8]
  ) throws(WorkbookFault) -> Int {
    // `&#x10FFFF;` is the longest there can be, apart from zeros before it.
    let last = min(end, start + 16)
    guard let semicolon = bytes[start..<last].firstIndex(of: 0x3B) else { throw fault(.entity) }
    let name = bytes[start + 1..<semicolon]
    if name.first == 0x23 {
      guard let scalar = Self.scalar(name.dropFirst()) else { throw fault(.entity) }
      result += String(Character(scalar)).utf8
    } else if let byte = Self.byte(named: name) {
      result.append(byte)
    } else {
      throw fault(.entity)
    }
    return semicolon + 1
  }

  private static func byte(named name: ArraySlice<UInt8>) -> UInt8? {
    if name.elementsEqual("amp".utf8) { return 0x26 }
    if name.elementsEqual("lt".utf8) { return 0x3C }
    if name.elementsEqual("gt".utf8) { return 0x3E }
    if name.elementsEqual("quot".utf8) { return 0x22 }
    if name.elementsEqual("apos".utf8) { return 0x27 }
    return nil
  }

  /// The character of a number such as `10` or `xA`; nil where XML has none of it.
  private static func scalar(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == 0x78
    let rest = isHexadecimal ? digits.dropFirst() : digits
    guard !rest.isEmpty else { return nil }
    var value: UInt32 = 0
    for byte in rest {
      guard let digit = hexadecimal(byte), isHexadecimal || digit < 10 else { return nil }
      value = value * (isHexadecimal ? 16 : 10) + digit
      if value > 0x10FFFF { return nil }
    }
    if value < 0x20, value != 0x09, value != 0x0A, value != 0x0D { return nil }
    return Unicode.Scalar(value)
  }

  static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }
}

extension SheetText {
  /// Adds a text of a cell with each `_xHHHH_` as the character that it stands for.
  ///
  /// Two that are halves of one character are put together; half a one is U+FFFD.
  static func appendUnfolded(_ text: ArraySlice<UInt8>, to result: inout [UInt8]) {
    guard text.contains(0x5F) else {
      result += text
      return
    }
    var half: UInt32?
    func closeHalf() {
      if half != nil { result += "\u{FFFD}".utf8 }
      half = nil
    }
    var offset = text.startIndex
    while offset < text.endIndex {
      guard let code = code(in: text[offset...]) else {
        closeHalf()
        result.append(text[offset])
        offset += 1
        continue
      }
      offset += 7
      if let high = half, (0xDC00...0xDFFF).contains(code) {
        half = nil
        let value = 0x10000 + (high - 0xD800) << 10 + (code - 0xDC00)
        if let scalar = Unicode.Scalar(value) { result += String(Character(scalar)).utf8 }
        continue
      }
      closeHalf()
      if (0xD800...0xDBFF).contains(code) {
        half = code
      } else {
        result += String(Character(Unicode.Scalar(code) ?? "\u{FFFD}")).utf8
      }
    }
    closeHalf()
  }

  /// The number of a text that begins with `_xHHHH_`.
  private static func code(in text: ArraySlice<UInt8>) -> UInt32? {
    let start = text.startIndex
    guard text.count >= 7, text[start] == 0x5F, text[start + 1] == 0x78, text[start + 6] == 0x5F
    else { return nil }
    var value: UInt32 = 0
    for byte in text[start + 2..<start + 6] {
      guard let digit = XMLReader.hexadecimal(byte) else { return nil }
      value = value << 4 | digit
    }
    return value
  }
}
