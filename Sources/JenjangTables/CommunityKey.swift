/// Whose row it is, as bytes that can be compared: the community's cells, then the year.
///
/// A key is plain where all its bytes are ASCII without a zero byte. Of other text, equality sees
/// through composed and decomposed characters, which an order of bytes does not.
struct CommunityKey: Sendable {
  /// The cells one behind the other, a zero byte behind each, then the year's four digits.
  private(set) var bytes: [UInt8] = []
  private(set) var isPlain = true

  init() {}

  /// The key of these bytes, which are plain.
  init(plain bytes: [UInt8]) { self.bytes = bytes }

  /// Makes it the key of a community and a year, reusing its storage.
  mutating func set(_ community: [String], year: Int?) {
    clear()
    for part in community { append(part.utf8) }
    end(year)
  }

  /// Begins a key anew, whose cells are then appended one by one.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    isPlain = true
  }

  mutating func append(_ cell: some Collection<UInt8>) {
    for byte in cell {
      if byte == 0 || byte >= 0x80 { isPlain = false }
      bytes.append(byte)
    }
    bytes.append(0)
  }

  mutating func append(_ cell: UnsafeBufferPointer<UInt8>) {
    for byte in cell where byte == 0 || byte >= 0x80 { isPlain = false }
    bytes.append(contentsOf: cell)
    bytes.append(0)
  }

  /// Ends the key with its year.
  mutating func end(_ year: Int?) {
    guard let year else { return }
    if year < 0 || year > 9999 {
      isPlain = false
      return
    }
    var unit = 1000
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: year / unit % 10))
      unit /= 10
    }
  }

  /// In which orders this key stands above an earlier one.
  func rise(above earlier: CommunityKey) -> KeyOrders {
    if !isPlain || !earlier.isPlain { return [] }
    let count = min(bytes.count, earlier.bytes.count)
    var place = 0
    while place < count, bytes[place] == earlier.bytes[place] { place += 1 }
    let isLonger = bytes.count > earlier.bytes.count
    if place == count { return isLonger ? .both : [] }
    let isAbove = bytes[place] > earlier.bytes[place]
    var orders: KeyOrders = isAbove ? .byBytes : []
    if isLonger || (isAbove && bytes.count == earlier.bytes.count) { orders.insert(.byLength) }
    return orders
  }
}

/// Orders in which keys may ascend; in either of them nothing repeats.
struct KeyOrders: OptionSet, Sendable {
  let rawValue: UInt8

  /// By their bytes from the left, as text is sorted: 1, 10, 2.
  static let byBytes = KeyOrders(rawValue: 1)
  /// Short ones first, those of one length by their bytes, as numbers are sorted: 1, 2, 10.
  static let byLength = KeyOrders(rawValue: 2)
  static let both: KeyOrders = [.byBytes, .byLength]
}
