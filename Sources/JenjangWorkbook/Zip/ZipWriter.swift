/// Writes a zip archive whose entries are stored as they are, all with one time.
struct ZipWriter {
  /// What has been written of the archive; whole only after ``finish()``.
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0
  /// Whether it holds more than the form can tell of; what came last is then missing.
  private(set) var isTooLarge = false

  /// The day 1980-01-01, the first one that a zip archive can name.
  private static let day: UInt16 = 1 << 5 | 1
  private static let version: UInt16 = 20

  /// Adds an entry.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let start = bytes.count
    // Sizes and places are numbers of four bytes; the directory needs some room, too.
    let most = UInt64(UInt32.max) - 1 << 24
    guard count < UInt16.max, UInt64(start) + UInt64(content.count) < most else {
      isTooLarge = true
      return
    }
    let sum = CheckSum.of(content)
    let nameBytes = Array(name.utf8)
    let size = UInt32(content.count)
    bytes.append(four: 0x0403_4B50)
    bytes.append(two: Self.version)
    Self.appendTraits(sum, size, nameBytes.count, to: &bytes)
    bytes += nameBytes
    bytes += content

    directory.append(four: 0x0201_4B50)
    directory.append(two: Self.version)
    directory.append(two: Self.version)
    Self.appendTraits(sum, size, nameBytes.count, to: &directory)
    // No comment, first disk, no attributes.
    directory.append(two: 0)
    directory.append(two: 0)
    directory.append(two: 0)
    directory.append(four: 0)
    directory.append(four: UInt32(start))
    directory += nameBytes
    count += 1
  }

  /// What the two headers of an entry have in common, from the flags to the length of the extra field.
  private static func appendTraits(
    _ sum: UInt32, _ size: UInt32, _ nameLength: Int, to bytes: inout [UInt8]
  ) {
    // No flags, stored, midnight.
    bytes.append(two: 0)
    bytes.append(two: 0)
    bytes.append(two: 0)
    bytes.append(two: day)
    bytes.append(four: sum)
    bytes.append(four: size)
    bytes.append(four: size)
    bytes.append(two: UInt16(nameLength))
    bytes.append(two: 0)
  }

  /// Writes the directory behind the entries.
  mutating func finish() {
    let start = bytes.count
    bytes += directory
    bytes.append(four: 0x0605_4B50)
    bytes.append(four: 0)
    bytes.append(two: count)
    bytes.append(two: count)
    bytes.append(four: UInt32(directory.count))
    bytes.append(four: UInt32(start))
    bytes.append(two: 0)
  }
}

extension [UInt8] {
  /// Adds two bytes, the lower one first.
  mutating func append(two value: UInt16) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  /// Adds four bytes, the lowest one first.
  mutating func append(four value: UInt32) {
    append(two: UInt16(truncatingIfNeeded: value))
    append(two: UInt16(truncatingIfNeeded: value >> 16))
  }
}
