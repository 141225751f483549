import JenjangSource

/// The entries of a zip archive, looked up by name and unpacked one at a time.
///
/// Only what a workbook needs: one disk, no encryption, stored or deflated, below four gibibytes. What two
/// programs could read in two ways is refused: names that stand twice, entries that overlap, headers that
/// differ from the directory.
struct ZipArchive {
  /// An entry as the directory tells of it.
  struct Entry {
    let name: String
    let isDeflated: Bool
    let sum: UInt32
    let packedSize: Int
    let size: Int
    /// Where its content starts.
    let start: Int
  }

  /// The most entries of an archive; a workbook has some dozens.
  static let mostEntries = 10_000
  /// The most bytes that one entry may have.
  static let largest = 1 << 29
  /// An entry that is large, and so many times as large as in its packed form, is a trap.
  private static let bomb = (size: 1 << 24, ratio: 250)

  private let bytes: [UInt8]
  private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]

  /// Reads the directory.
  init(_ bytes: [UInt8]) throws(WorkbookFault) {
    self.bytes = bytes
    let directory = try Self.directory(bytes)
    var offset = directory.start
    var spans: [(start: Int, end: Int, name: String)] = []
    for _ in 0..<directory.count {
      guard offset + 46 <= directory.end, bytes.four(offset) == 0x0201_4B50 else {
        throw .damaged(.directory)
      }
      let nameLength = bytes.two(offset + 28)
      let next = offset + 46 + nameLength + bytes.two(offset + 30) + bytes.two(offset + 32)
      guard next <= directory.end else { throw .damaged(.directory) }
      let name = Self.name(bytes[offset + 46..<offset + 46 + nameLength])
      let entry = try entry(named: name, at: offset, before: directory.start)
      spans.append((entry.header, entry.entry.start + entry.entry.packedSize, name))
      guard places.updateValue(entries.count, forKey: name) == nil else {
        throw WorkbookFault(WorkbookRules.twice, [(name: "part", value: .text(name))])
      }
      entries.append(entry.entry)
      offset = next
    }
    guard offset == directory.end else { throw .damaged(.directory) }
    spans.sort { $0.start < $1.start }
    for index in spans.indices.dropFirst() where spans[index].start < spans[index - 1].end {
      throw WorkbookFault(
        WorkbookRules.overlap,
        [
          (name: "first", value: .text(spans[index - 1].name)),
          (name: "second", value: .text(spans[index].name)),
        ])
    }
  }

  /// The entry of a name, however its letters are cased; nil where there is none.
  func entry(_ name: String) -> Entry? {
    if let place = places[name] { return entries[place] }
    let wanted = name.lowercased()
    return entries.first { $0.name.lowercased() == wanted }
  }

  /// What an entry holds.
  func content(of entry: Entry) throws(WorkbookFault) -> [UInt8] {
    let packed = entry.start..<entry.start + entry.packedSize
    let isTrap =
      entry.size > Self.bomb.size && entry.size / Self.bomb.ratio > max(entry.packedSize, 1)
    if isTrap || entry.size > Self.largest {
      throw WorkbookFault(
        WorkbookRules.tooLarge,
        [
          (name: "part", value: .text(entry.name)), (name: "size", value: .number(entry.size)),
          (name: "packed", value: .number(entry.packedSize)),
        ])
    }
    let content: [UInt8]
    if entry.isDeflated {
      var inflater = Inflater(bytes, packed, size: entry.size)
      guard let unpacked = inflater.unpacked() else {
        throw WorkbookFault(WorkbookRules.packing, [(name: "part", value: .text(entry.name))])
      }
      content = unpacked
    } else {
      content = Array(bytes[packed])
    }
    guard CheckSum.of(content) == entry.sum else {
      throw WorkbookFault(WorkbookRules.checkSum, [(name: "part", value: .text(entry.name))])
    }
    return content
  }

  /// Where the directory stands and how many entries it has, by the record at the end of the archive.
  private static func directory(
    _ bytes: [UInt8]
  ) throws(WorkbookFault) -> (start: Int, end: Int, count: Int) {
    guard bytes.count >= 22 else { throw .damaged(.end) }
    let first = max(0, bytes.count - 22 - 0xFFFF)
    var offset = bytes.count - 22
    while offset >= first {
      let isRecord =
        bytes[offset] == 0x50 && bytes.four(offset) == 0x0605_4B50
        && offset + 22 + bytes.two(offset + 20) == bytes.count
      if isRecord { break }
      offset -= 1
    }
    guard offset >= first else { throw .damaged(.end) }
    // A record of the larger form would stand right before this one.
    if offset >= 20, bytes.four(offset - 20) == 0x0706_4B50 { throw .unknownForm(.zip64) }
    let count = bytes.two(offset + 10)
    let size = bytes.four(offset + 12)
    let start = bytes.four(offset + 16)
    guard bytes.two(offset + 4) == 0, bytes.two(offset + 6) == 0, bytes.two(offset + 8) == count
    else { throw .unknownForm(.disks) }
    if count == 0xFFFF || size == UInt32.max || start == UInt32.max { throw .unknownForm(.zip64) }
    guard UInt64(start) + UInt64(size) <= UInt64(offset) else { throw .damaged(.directory) }
    guard count <= mostEntries else { throw .unknownForm(.entries) }
    return (Int(start), Int(start) + Int(size), count)
  }

  /// One entry, its header compared with the directory.
  private func entry(
    named name: String, at offset: Int, before end: Int
  ) throws(WorkbookFault) -> (entry: Entry, header: Int) {
    let flags = bytes.two(offset + 8)
    if flags & 0x2041 != 0 { throw WorkbookFault(WorkbookRules.locked) }
    let method = bytes.two(offset + 10)
    guard method == 0 || method == 8 else { throw .unknownForm(.method) }
    let packed = bytes.four(offset + 20)
    let size = bytes.four(offset + 24)
    let header = bytes.four(offset + 42)
    if packed == UInt32.max || size == UInt32.max || header == UInt32.max {
      throw .unknownForm(.zip64)
    }
    guard UInt64(header) + 30 <= UInt64(end) else { throw .damaged(.entry) }
    let place = Int(header)
    let nameLength = bytes.two(place + 26)
    let start = place + 30 + nameLength + bytes.two(place + 28)
    guard bytes.four(place) == 0x0403_4B50, bytes.two(place + 8) == method,
      bytes.two(place + 6) & 0x2041 == 0, UInt64(start) + UInt64(packed) <= UInt64(end),
      Self.name(bytes[place + 30..<min(place + 30 + nameLength, end)]) == name
    else { throw .damaged(.entry) }
    // Where the sizes stand behind the content, the header has none.
    let isLater = bytes.two(place + 6) & 8 != 0
    guard isLater || (bytes.four(place + 18) == packed && bytes.four(place + 22) == size),
      method == 8 || packed == size
    else { throw .damaged(.entry) }
    guard size <= UInt32(Int32.max) else {
      throw WorkbookFault(
        WorkbookRules.tooLarge,
        [
          (name: "part", value: .text(name)), (name: "size", value: .text("\(size)")),
          (name: "packed", value: .text("\(packed)")),
        ])
    }
    return (
      Entry(
        name: name, isDeflated: method == 8, sum: bytes.four(offset + 16),
        packedSize: Int(packed), size: Int(size), start: start),
      place
    )
  }

  /// A name with `/` between its parts and none before them.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    var name = bytes.map { $0 == 0x5C ? 0x2F : $0 }[...]
    while name.first == 0x2F { name = name.dropFirst() }
    return String(decoding: name, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Two bytes from an offset on as a number, the lower one first.
  func two(_ offset: Int) -> Int {
    Int(self[offset]) | Int(self[offset + 1]) << 8
  }

  /// Four bytes from an offset on as a number, the lowest one first.
  func four(_ offset: Int) -> UInt32 {
    UInt32(self[offset]) | UInt32(self[offset + 1]) << 8 | UInt32(self[offset + 2]) << 16
      | UInt32(self[offset + 3]) << 24
  }
}
