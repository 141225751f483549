/// What two lists of lines have in common, after Myers, 1986: the fewest lines taken out and put in.
struct LineDiff {
  enum Line: Equatable {
    case both(old: Int, new: Int)
    case removed(old: Int)
    case added(new: Int)
  }

  /// All lines of both lists; those removed before those added.
  private(set) var lines: [Line] = []

  /// Lists that differ by more lines count as differing in all of them, which bounds time and space.
  static let mostChanges = 1_000

  init(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] {
      lines.append(.both(old: start, new: start))
      start += 1
    }
    var end = 0
    while end < min(old.count, new.count) - start,
      old[old.count - 1 - end] == new[new.count - 1 - end]
    {
      end += 1
    }
    appendMiddle(old[start..<(old.count - end)], new[start..<(new.count - end)])
    for index in 0..<end {
      lines.append(.both(old: old.count - end + index, new: new.count - end + index))
    }
  }

  private mutating func appendMiddle(
    _ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>
  ) {
    var removed: [Line] = []
    var added: [Line] = []
    for line in Self.path(old, new) {
      switch line {
      case .both:
        lines += removed + added + [line]
        removed = []
        added = []
      case .removed: removed.append(line)
      case .added: added.append(line)
      }
    }
    lines += removed + added
  }

  /// The shortest way from one list to the other.
  private static func path(
    _ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>
  ) -> [Line] {
    guard let reaches = reaches(old, new) else {
      return old.indices.map { .removed(old: $0) } + new.indices.map { .added(new: $0) }
    }
    var result: [Line] = []
    var x = old.count
    var y = new.count
    for depth in reaches.indices.reversed() {
      var startX = 0
      var startY = 0
      var isDown = false
      if depth > 0 {
        isDown = comesDown(reaches[depth - 1], x - y, depth)
        let diagonal = isDown ? x - y + 1 : x - y - 1
        startX = reaches[depth - 1][diagonal + depth - 1]
        startY = startX - diagonal
      }
      while x > startX, y > startY {
        x -= 1
        y -= 1
        result.append(.both(old: old.startIndex + x, new: new.startIndex + y))
      }
      if depth == 0 { break }
      result.append(
        isDown ? .added(new: new.startIndex + startY) : .removed(old: old.startIndex + startX))
      x = startX
      y = startY
    }
    return result.reversed()
  }

  /// How far into the old list each diagonal gets with so many changes; nil past the most.
  ///
  /// Row d holds the diagonals -d…d, the first at index 0.
  private static func reaches(
    _ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>
  ) -> [[Int]]? {
    var rows: [[Int]] = []
    for depth in 0...min(old.count + new.count, mostChanges) {
      var row = [Int](repeating: 0, count: 2 * depth + 1)
      for diagonal in stride(from: -depth, through: depth, by: 2) {
        var x = 0
        if depth > 0, let last = rows.last {
          x =
            comesDown(last, diagonal, depth)
            ? last[diagonal + 1 + depth - 1] : last[diagonal - 1 + depth - 1] + 1
        }
        var y = x - diagonal
        while x < old.count, y < new.count, old[old.startIndex + x] == new[new.startIndex + y] {
          x += 1
          y += 1
        }
        row[diagonal + depth] = x
        if x >= old.count, y >= new.count { return rows + [row] }
      }
      rows.append(row)
    }
    return nil
  }

  /// Whether a diagonal is reached by adding a line rather than by removing one.
  private static func comesDown(_ last: [Int], _ diagonal: Int, _ depth: Int) -> Bool {
    if diagonal == -depth { return true }
    if diagonal == depth { return false }
    return last[diagonal - 1 + depth - 1] < last[diagonal + 1 + depth - 1]
  }
}
