// How texts enter and leave the module's memory.

#if arch(wasm32)
  import CWebRuntime

  /// Gives a place for `count` bytes, or null when the page's memory is exhausted.
  func placeInMemory(_ count: UInt32) -> UnsafeMutableRawPointer? {
    // A count that Int cannot hold is half the address space: no page has it to give.
    guard let count = Int(exactly: count) else { return nil }
    return malloc(count)
  }

  /// Copies what the page has written; nothing where there is no place or an impossible count.
  func bytes(at start: UnsafePointer<UInt8>?, count: UInt32) -> [UInt8] {
    guard let start, let count = Int(exactly: count) else { return [] }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// Copies `text` to a place of its own: its count in four bytes, little endian, then its bytes.
  func lengthPrefixed(_ text: String) -> UnsafeMutableRawPointer? {
    let content = text.utf8
    guard let length = UInt32(exactly: content.count), length <= UInt32.max - 4,
      let place = placeInMemory(length + 4)
    else { return nil }
    place.storeBytes(of: length.littleEndian, as: UInt32.self)
    let target = UnsafeMutableRawBufferPointer(start: place + 4, count: Int(length))
    target.copyBytes(from: content)
    return place
  }
#endif
