// Looking at eight bytes in one step: most of a rule file is ASCII, and needs no closer look.

extension [UInt8] {
  /// Whether all bytes are printable ASCII or white space.
  package var isPlainText: Bool {
    var offset = 0
    while offset < count {
      let eight = word(at: offset)
      // No byte above 0x7E: neither a high bit, nor one that adding 1 makes.
      if (eight | (eight &+ UInt64.ones)) & UInt64.highBits != 0 {
        return false
      }
      // A byte below 0x20 borrows from its high bit; only white space may.
      if (eight &- UInt64.ones &* 0x20) & UInt64.highBits != 0 {
        for index in offset..<Swift.min(offset + 8, count)
        where self[index] < 0x20 && !(0x09...0x0D).contains(self[index]) {
          return false
        }
      }
      offset += 8
    }
    return true
  }

  /// The offsets right behind each line feed.
  var lineStarts: [Int] {
    var starts = [0]
    starts.reserveCapacity(count / 32 + 1)
    var offset = 0
    while offset < count {
      // A byte that is a line feed is zero here, and the only kind that borrows from its high bit.
      let eight = word(at: offset) ^ UInt64.ones &* 0x0A
      if (eight &- UInt64.ones) & ~eight & UInt64.highBits != 0 {
        for index in offset..<Swift.min(offset + 8, count) where self[index] == 0x0A {
          starts.append(index + 1)
        }
      }
      offset += 8
    }
    return starts
  }

  /// Eight bytes from an offset on, the first one lowest; blanks behind the end.
  private func word(at offset: Int) -> UInt64 {
    if offset + 8 <= count {
      return withUnsafeBytes { bytes in
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
    }
    var result = UInt64.ones &* 0x20
    for index in offset..<count {
      let shift = UInt64(index - offset) * 8
      result = result & ~(0xFF << shift) | UInt64(self[index]) << shift
    }
    return result
  }
}

extension UInt64 {
  /// 1 in each byte.
  fileprivate static let ones: UInt64 = 0x0101_0101_0101_0101
  fileprivate static let highBits: UInt64 = 0x8080_8080_8080_8080
}
