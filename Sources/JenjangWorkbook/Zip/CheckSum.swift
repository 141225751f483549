/// The check sum of a zip entry (CRC-32, polynomial 0xEDB88320), over bytes that come in pieces.
package struct CheckSum: Sendable {
  private var register: UInt32 = 0xFFFF_FFFF

  package init() {}

  /// The sum of all bytes seen so far.
  package var value: UInt32 { register ^ 0xFFFF_FFFF }

  /// Takes in more bytes.
  package mutating func add(_ bytes: ArraySlice<UInt8>) {
    let table = Self.table
    var register = self.register
    for byte in bytes {
      register = table[Int(UInt8(truncatingIfNeeded: register) ^ byte)] ^ register >> 8
    }
    self.register = register
  }

  /// The sum of some bytes.
  package static func of(_ bytes: [UInt8]) -> UInt32 {
    var sum = CheckSum()
    sum.add(bytes[...])
    return sum.value
  }

  private static let table: [UInt32] = (0..<256).map { (index: UInt32) -> UInt32 in
    var value = index
    for _ in 0..<8 {
      value = value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
    }
    return value
  }
}
