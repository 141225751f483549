/// What each right spelling of a cell means, looked up by bytes without making a `String`.
///
/// Spellings stand end to end in one array, in lower case; slots are a hash table of open addresses
/// into the entries. Single digits, the commonest cells of all, have a table of their own.
struct SpellingTable: Sendable {
  private struct Entry {
    let start: Int
    let end: Int
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// What the entries mean; apart from them, since comparing should copy no meanings.
  private var readings: [CellReading] = []
  private var slots: [Int32] = []
  private var digits = [CellReading?](repeating: nil, count: 10)
  /// Spellings beyond ASCII once more: equality of strings sees through composed and decomposed.
  private var beyondASCII: [String: CellReading] = [:]

  /// The table of these spellings; of equal ones the first stands.
  init(_ spellings: [(text: String, reading: CellReading)]) {
    var size = 8
    while size < spellings.count * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    entries.reserveCapacity(spellings.count)
    readings.reserveCapacity(spellings.count)
    bytes.reserveCapacity(spellings.count * 32)
    for (text, reading) in spellings { add(text, reading) }
  }

  /// What a trimmed cell means; nil where it is no spelling of anything.
  func reading(of cell: ArraySlice<UInt8>) -> CellReading? {
    if cell.count == 1, let digit = Self.digit(cell[cell.startIndex]) { return digits[digit] }
    var union: UInt8 = 0
    var hash = Self.seed
    for byte in cell {
      union |= byte
      hash = Self.mixed(hash, CellText.lowercased(byte))
    }
    if let entry = find(cell, hash) { return readings[entry] }
    if union < 0x80 { return nil }
    return beyondASCII[CellText.string(cell).lowercased()]
  }

  private mutating func add(_ text: String, _ reading: CellReading) {
    // It is written behind the others, and stays there where it is new.
    let start = bytes.count
    var spelling = ""
    if !appendPlain(text) {
      spelling = CellText.normalized(text)
      bytes.append(contentsOf: spelling.utf8)
    }
    let end = bytes.count
    if start == end { return }
    if end - start == 1, let digit = Self.digit(bytes[start]) {
      if digits[digit] == nil { digits[digit] = reading }
      bytes.removeLast()
      return
    }
    var union: UInt8 = 0
    var hash = Self.seed
    for index in start..<end {
      union |= bytes[index]
      hash = Self.mixed(hash, bytes[index])
    }
    var slot = slotIndex(hash)
    var isNew = true
    while isNew, slots[slot] >= 0 {
      isNew = !isSame(entries[Int(slots[slot])], start, end)
      slot = (slot + 1) & (slots.count - 1)
    }
    if isNew, union >= 0x80 { isNew = beyondASCII[spelling] == nil }
    guard isNew else {
      bytes.removeLast(end - start)
      return
    }
    if union >= 0x80 { beyondASCII[spelling] = reading }
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(start: start, end: end))
    readings.append(reading)
  }

  /// Appends a text in ASCII without blanks at either end in lower case; false where it is no such text.
  private mutating func appendPlain(_ text: String) -> Bool {
    let start = bytes.count
    for byte in text.utf8 {
      if byte >= 0x80 {
        bytes.removeLast(bytes.count - start)
        return false
      }
      bytes.append(CellText.lowercased(byte))
    }
    if start == bytes.count { return true }
    if CellText.isBlank(bytes[start]) || CellText.isBlank(bytes[bytes.count - 1]) {
      bytes.removeLast(bytes.count - start)
      return false
    }
    return true
  }

  /// Whether an entry has the bytes between two offsets, which stand in lower case.
  private func isSame(_ entry: Entry, _ start: Int, _ end: Int) -> Bool {
    if entry.end - entry.start != end - start { return false }
    for offset in 0..<(end - start) where bytes[entry.start + offset] != bytes[start + offset] {
      return false
    }
    return true
  }

  private func find(_ cell: ArraySlice<UInt8>, _ hash: UInt32) -> Int? {
    var slot = slotIndex(hash)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if matches(entries[index], cell) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func matches(_ entry: Entry, _ cell: ArraySlice<UInt8>) -> Bool {
    if entry.end - entry.start != cell.count { return false }
    var offset = entry.start
    for byte in cell {
      if bytes[offset] != CellText.lowercased(byte) { return false }
      offset += 1
    }
    return true
  }

  private func slotIndex(_ hash: UInt32) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 15)) & (slots.count - 1)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? Int(byte - UInt8(ascii: "0")) : nil
  }

  // FNV-1a: short keys, one multiplication a byte, and no need to withstand an attacker, since the
  // table holds the rule set's own spellings.
  private static let seed: UInt32 = 2_166_136_261

  private static func mixed(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }
}
