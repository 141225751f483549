/// A key in 128 bits, by which it is known again.
///
/// Of a million keys, two that differ have the same print with a chance of one in 10^26.
package struct KeyPrint: Hashable, Sendable {
  let low: UInt64
  let high: UInt64

  /// The print of a key that is plain.
  init(plain bytes: [UInt8]) {
    // Both halves take in eight bytes a step; each step can be undone, so that keys of up to eight bytes
    // never share a half.
    var low = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var high = ~low
    var place = 0
    bytes.withUnsafeBytes { buffer in
      while place < buffer.count {
        var word: UInt64 = 0
        if place + 8 <= buffer.count {
          word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        } else {
          for offset in place..<buffer.count {
            word |= UInt64(buffer[offset]) << UInt64(8 * (offset - place))
          }
        }
        low = Self.mixed(low ^ word, 0xBF58_476D_1CE4_E5B9)
        high = Self.mixed(high ^ word, 0x94D0_49BB_1331_11EB)
        place += 8
      }
    }
    self.low = Self.mixed(low, 0xD6E8_FEB8_6659_FD93)
    self.high = Self.mixed(high, 0xFF51_AFD7_ED55_8CCD)
  }

  /// The print of a short key, which is plain.
  init(_ key: ShortKey) {
    var low = UInt64(truncatingIfNeeded: key.count) &* 0x9E37_79B9_7F4A_7C15
    var high = ~low
    low = Self.mixed(low ^ key.low, 0xBF58_476D_1CE4_E5B9)
    high = Self.mixed(high ^ key.low, 0x94D0_49BB_1331_11EB)
    if key.count > 8 {
      low = Self.mixed(low ^ key.high, 0xBF58_476D_1CE4_E5B9)
      high = Self.mixed(high ^ key.high, 0x94D0_49BB_1331_11EB)
    }
    self.low = Self.mixed(low, 0xD6E8_FEB8_6659_FD93)
    self.high = Self.mixed(high, 0xFF51_AFD7_ED55_8CCD)
  }

  /// The print of a key beyond ASCII, equal for texts that are equal as characters.
  init(_ community: [String], year: Int?) {
    func half(_ side: UInt8) -> UInt64 {
      var hasher = Hasher()
      hasher.combine(side)
      hasher.combine(community)
      hasher.combine(year)
      return UInt64(bitPattern: Int64(hasher.finalize()))
    }
    low = half(0)
    high = half(1)
  }

  private static func mixed(_ value: UInt64, _ factor: UInt64) -> UInt64 {
    let product = (value ^ (value >> 32)) &* factor
    return product ^ (product >> 29)
  }
}
