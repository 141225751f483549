/// Finds the keyword that some bytes are, by their length, their first and their last byte.
struct KeywordTable: Sendable {
  static let all = KeywordTable()

  private static let slotCount = 512
  /// The length of the longest keyword.
  private static let longest = 16

  /// By slot; nil where none stands.
  private var slots = [Keyword?](repeating: nil, count: slotCount)
  /// The bytes of all keywords, and where each begins; behind the last one where they end.
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]

  private init() {
    for keyword in Keyword.allCases {
      let text = Array(keyword.text.utf8)
      bytes += text
      starts.append(bytes.count)
      var slot = Self.slot(text, 0, text.count)
      while slots[slot] != nil { slot = (slot + 1) % Self.slotCount }
      slots[slot] = keyword
    }
  }

  /// The keyword that stands between two offsets, or nil.
  func keyword(in source: [UInt8], _ start: Int, _ end: Int) -> Keyword? {
    let length = end - start
    if length == 0 || length > Self.longest { return nil }
    var slot = Self.slot(source, start, end)
    while let keyword = slots[slot] {
      let from = starts[Int(keyword.rawValue)]
      if starts[Int(keyword.rawValue) + 1] - from == length {
        var index = 0
        while index < length, bytes[from + index] == source[start + index] { index += 1 }
        if index == length { return keyword }
      }
      slot = (slot + 1) % Self.slotCount
    }
    return nil
  }

  private static func slot(_ source: [UInt8], _ start: Int, _ end: Int) -> Int {
    let second = Int(source[min(start + 1, end - 1)])
    let ends = Int(source[start]) &* 7 &+ second &* 31 &+ Int(source[end - 1]) &* 3
    return (ends &+ (end - start) &* 59) & (slotCount - 1)
  }
}
