/// Eight bytes of text at a time; the first byte is the lowest of the word.
///
/// Marks are a set high bit in each byte that is meant. The lowest mark is always right; one above a
/// right one may be wrong, since a subtraction borrows upwards.
enum ByteWord {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  /// Marks the bytes that equal the repeated one.
  @inline(__always)
  static func equal(_ word: UInt64, _ repeated: UInt64) -> UInt64 {
    let difference = word ^ repeated
    return (difference &- ones) & ~difference & highBits
  }

  /// Marks control bytes, tab and zero among them, and all beyond ASCII.
  @inline(__always)
  static func unusual(_ word: UInt64) -> UInt64 {
    ((word &- (ones &* 0x20)) | word) & highBits
  }

  /// The offset of the lowest mark; eight where there is none.
  @inline(__always)
  static func firstMark(_ marks: UInt64) -> Int { marks.trailingZeroBitCount >> 3 }

  /// The first `count` bytes, less than eight, and zeros behind.
  @inline(__always)
  static func prefix(_ word: UInt64, _ count: Int) -> UInt64 {
    word & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
  }

  /// The word with capital ASCII letters as small ones.
  @inline(__always)
  static func lowercased(_ word: UInt64) -> UInt64 {
    let heptets = word & lowBits
    let aboveZ = heptets &+ (ones &* 0x25)
    let fromA = heptets &+ (ones &* 0x3F)
    let capitals = ~word & (fromA ^ aboveZ) & highBits
    return word | (capitals &>> 2)
  }
}

extension Span where Element == UInt8 {
  /// The eight bytes from `offset` on, which is not below zero, with zeros for those behind the end.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    if offset &+ 8 <= count {
      return UInt64(
        littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
    }
    return lastWord(at: offset)
  }

  /// The eight bytes from `offset` on, all of which are there.
  @inline(__always)
  func uncheckedWord(at offset: Int) -> UInt64 {
    UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// The byte at `offset`, zero behind the end.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 { offset < count ? self[offset] : 0 }

  @inline(never)
  private func lastWord(at offset: Int) -> UInt64 {
    var word: UInt64 = 0
    var place = offset
    while place < count {
      word |= UInt64(self[place]) << UInt64((place - offset) * 8)
      place += 1
    }
    return word
  }
}
