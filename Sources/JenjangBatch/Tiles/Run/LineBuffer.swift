/// Bytes that grow at their end, in memory that is kept.
struct LineBuffer: ~Copyable {
  private(set) var start: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  fileprivate(set) var count = 0

  init(capacity: Int = 1 << 16) {
    self.capacity = max(capacity, 16)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// The bytes so far.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// Where the next byte goes, with room for so many.
  mutating func end(withRoomFor more: Int) -> UnsafeMutablePointer<UInt8> {
    if capacity - count < more { grow(more) }
    return start + count
  }

  /// Takes the bytes up to here as written.
  mutating func close(at end: UnsafeMutablePointer<UInt8>) { count = end - start }

  mutating func append(_ bytes: some Collection<UInt8>) {
    let end = end(withRoomFor: bytes.count)
    var at = end
    for byte in bytes {
      at.initialize(to: byte)
      at += 1
    }
    close(at: at)
  }

  mutating func removeAll() { count = 0 }

  private mutating func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let new = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    new.update(from: start, count: count)
    start.deallocate()
    start = new
    capacity = larger
  }
}
