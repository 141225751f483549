/// Prints of keys with where they stood, found again by a table that is built when first needed.
struct KeyMemory {
  /// Prints in parts of this many, so that growing copies none and leaves no room unused.
  private static let part = 1 << 16

  private var prints: [[KeyPrint]] = []
  private var lines: [[UInt32]] = []
  private var files: [(name: String, first: Int)] = []
  private(set) var count = 0
  /// A hash table of open addresses: places of prints, each plus one; 0 where there is none.
  private var slots: [UInt32] = []

  /// What is appended from here on stands in this file.
  mutating func begin(_ file: String) {
    if files.last?.name != file { files.append((file, count)) }
  }

  /// Appends the first so many keys of some rows, whose file has so many lines above them.
  mutating func append(_ keys: RowKeys, first most: Int, below above: Int) {
    // With a table, each key is entered as it comes.
    var place = 0
    while place < most, !slots.isEmpty {
      append(keys.prints[place], line: above + Int(keys.lines[place]))
      place += 1
    }
    while place < most {
      beginPart()
      let last = prints.count - 1
      let end = min(most, place + Self.part - count % Self.part)
      prints[last].append(contentsOf: keys.prints[place..<end])
      lines[last].append(
        contentsOf: keys.lines[place..<end].lazy.map { UInt32(clamping: above + Int($0)) })
      count += end - place
      place = end
    }
  }

  /// Sees to it that there is a part with room.
  private mutating func beginPart() {
    if count % Self.part != 0 { return }
    prints.append([])
    lines.append([])
    // The first part grows with a small sheet.
    if count == 0 { return }
    prints[prints.count - 1].reserveCapacity(Self.part)
    lines[lines.count - 1].reserveCapacity(Self.part)
  }

  mutating func append(_ print: KeyPrint, line: Int) {
    beginPart()
    prints[prints.count - 1].append(print)
    // Behind line 4,294,967,295 the last line that can be told stands for all.
    lines[lines.count - 1].append(UInt32(clamping: line))
    count += 1
    if slots.isEmpty { return }
    if count * 3 > slots.count * 2 { buildTable() } else { enter(count - 1) }
  }

  /// Where a key stood; nil where it was not met.
  mutating func find(_ print: KeyPrint) -> SeenCommunities.Sighting? {
    if slots.isEmpty { buildTable() }
    var slot = home(of: print)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if self.print(place) == print { return sighting(place) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func print(_ place: Int) -> KeyPrint {
    prints[place / Self.part][place % Self.part]
  }

  private func sighting(_ place: Int) -> SeenCommunities.Sighting {
    let file = files.last { $0.first <= place }?.name ?? ""
    return SeenCommunities.Sighting(
      file: file, line: Int(lines[place / Self.part][place % Self.part]))
  }

  private mutating func buildTable() {
    var size = 1024
    while count * 2 > size { size *= 2 }
    slots = []
    slots = [UInt32](repeating: 0, count: size)
    for place in 0..<count { enter(place) }
  }

  private mutating func enter(_ place: Int) {
    var slot = home(of: print(place))
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(place + 1)
  }

  private func home(of print: KeyPrint) -> Int {
    Int(truncatingIfNeeded: print.low) & (slots.count - 1)
  }
}
