/// The offset of the first byte that is not part of well-formed UTF-8, or nil.
func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
  var offset = 0
  while offset < bytes.count {
    let first = bytes[offset]
    if first < 0x80 {
      offset += 1
      continue
    }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, offset + length <= bytes.count else { return offset }
    for index in 1..<length where bytes[offset + index] & 0xC0 != 0x80 { return offset }
    let second = bytes[offset + 1]
    if first == 0xE0 && second < 0xA0 || first == 0xED && second > 0x9F { return offset }
    if first == 0xF0 && second < 0x90 || first == 0xF4 && second > 0x8F { return offset }
    offset += length
  }
  return nil
}
