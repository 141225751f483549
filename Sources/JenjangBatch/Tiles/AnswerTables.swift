import JenjangModel
import JenjangTables

/// What cells of a sheet's questions mean, as codes in flat tables.
///
/// A cell of one byte has its code in a table of 256, which questions of one scale share. A longer
/// word, in ASCII or as the rules spell it, has a slot in a hash table of open addresses, by its first
/// eight bytes and its length. Plain numbers only: reading a cell retains and copies nothing.
struct AnswerTables: Sendable {
  /// What stands for a cell that the tables do not know.
  static let unknown: UInt8 = 0xC0

  /// One question's tables.
  struct Entry: Equatable, Sendable {
    let question: Int
    /// Where its bytes' codes start.
    fileprivate let bytesStart: Int
    /// Where its words' slots start, and their number less one.
    fileprivate let slotsStart: Int
    fileprivate let slotsMask: Int
    /// The figures that the question takes; -1 where it takes none.
    let figures: Int
    /// Its number among the questions that take figures.
    let number: Int
    /// The digits that are codes in one row: from the least to the most, the first with this code.
    let leastDigit: UInt8
    let mostDigit: UInt8
    let firstCode: UInt8
    /// Whether some digits are codes.
    let hasDigits: Bool
  }

  private struct Slot: Equatable, Sendable {
    var head: UInt64 = 0
    var length: UInt32 = 0
    /// Where the rest of a word longer than eight bytes starts.
    var rest: UInt32 = 0
    var code: UInt8 = AnswerTables.unknown
  }

  private(set) var entries: [Entry] = []
  private(set) var figures: [FigureForm] = []
  private var readers: [CellReader] = []
  private var byteCodes: [UInt8] = []
  private var slots: [Slot] = []
  private var rests: [UInt64] = []
  private var lastWords: [(word: [UInt8], code: UInt8)] = []

  /// Adds the tables of a question that a sheet has a column for.
  ///
  /// One that takes figures has its number among those that do, and the decimals these are held in.
  mutating func add(_ reader: CellReader, _ model: Model, number: Int, decimals: Int) {
    let words = AnswerWords(reader, model)
    var figuresIndex = -1
    if case .number(let domain) = model.questions[reader.question].domain {
      figuresIndex = figures.count
      figures.append(
        FigureForm(
          domain, decimals: decimals, sign: model.decimalSign, hasWords: words.haveFigures))
    }
    let bytesStart = place(of: words.byteCodes)
    let (slotsStart, slotsMask) = place(of: words.words)
    let digits = words.digits
    entries.append(
      Entry(
        question: reader.question, bytesStart: bytesStart, slotsStart: slotsStart,
        slotsMask: slotsMask, figures: figuresIndex, number: number, leastDigit: digits.least,
        mostDigit: digits.most, firstCode: digits.firstCode, hasDigits: digits.most > 0))
    readers.append(reader)
  }

  /// The code of a cell of one byte.
  @inline(__always)
  func code(_ entry: Entry, byte: UInt8) -> UInt8 { byteCodes[entry.bytesStart &+ Int(byte)] }

  /// The code of a cell of two to seven bytes in lower case, with zeros behind.
  @inline(__always)
  func code(_ entry: Entry, word: UInt64, length: Int) -> UInt8 {
    var slot = Self.hash(word, length)
    while true {
      let found = slots[entry.slotsStart &+ (slot & entry.slotsMask)]
      if found.head == word, found.length == UInt32(truncatingIfNeeded: length) {
        return found.code
      }
      if found.length == 0 { return Self.unknown }
      slot &+= 1
    }
  }

  /// What any trimmed cell means, by the tables or else by the question's own reader; a figure's code
  /// has the figure in units beside it.
  func answer(_ index: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> (
    code: UInt8, units: Int64
  ) {
    if range.isEmpty { return (Tile.Code.empty, 0) }
    let entry = entries[index]
    let code = code(entry, bytes, range)
    if code != Self.unknown { return (code, 0) }
    if entry.figures >= 0,
      let scan = figures[entry.figures].scan(bytes, in: range, delimiter: 0),
      scan.end == range.upperBound
    {
      return (Tile.Code.figure, scan.units)
    }
    let reading = readers[index].reading(of: Self.copy(bytes, range))
    if case .answer(.number(let figure)) = reading, entry.figures >= 0,
      let units = figures[entry.figures].units(of: figure)
    {
      return (Tile.Code.figure, units)
    }
    return (Self.code(reading), 0)
  }

  private func code(_ entry: Entry, _ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt8 {
    let length = range.count
    if length == 1 { return code(entry, byte: bytes[range.lowerBound]) }
    if length >= 8 { return longCode(entry, bytes, range) }
    let word = ByteWord.prefix(bytes.word(at: range.lowerBound), length)
    return code(entry, word: ByteWord.lowercased(word), length: length)
  }

  private func longCode(_ entry: Entry, _ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt8 {
    let length = range.count
    let head = ByteWord.lowercased(bytes.word(at: range.lowerBound))
    var slot = Self.hash(head, length)
    while true {
      let found = slots[entry.slotsStart + (slot & entry.slotsMask)]
      if found.length == 0 { return Self.unknown }
      if found.head == head, Int(found.length) == length,
        restMatches(Int(found.rest), bytes, range.lowerBound + 8..<range.upperBound)
      {
        return found.code
      }
      slot += 1
    }
  }

  private func restMatches(_ start: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    var rest = start
    while offset < range.upperBound {
      var word = bytes.word(at: offset)
      let left = range.upperBound - offset
      if left < 8 { word = ByteWord.prefix(word, left) }
      if ByteWord.lowercased(word) != rests[rest] { return false }
      offset += 8
      rest += 1
    }
    return true
  }

  /// Where such a table of bytes stands already, or now does.
  private mutating func place(of codes: [UInt8]) -> Int {
    for start in stride(from: 0, to: byteCodes.count, by: 256)
    where byteCodes[start..<start + 256].elementsEqual(codes) {
      return start
    }
    byteCodes += codes
    return byteCodes.count - 256
  }

  private mutating func place(of words: [(word: [UInt8], code: UInt8)]) -> (Int, Int) {
    // Questions of one scale mostly stand together and know the same words.
    if let last = entries.last, words.elementsEqual(lastWords, by: { $0 == $1 }) {
      return (last.slotsStart, last.slotsMask)
    }
    lastWords = words
    var size = 4
    while size < words.count * 2 { size *= 2 }
    var table = [Slot](repeating: Slot(), count: size)
    for (word, code) in words {
      let span = word.span
      let head = span.word(at: 0)
      var slot = Self.hash(head, word.count) & (size - 1)
      while table[slot].length != 0 { slot = (slot + 1) & (size - 1) }
      table[slot] = Slot(
        head: head, length: UInt32(word.count), rest: UInt32(rests.count), code: code)
      for offset in stride(from: 8, to: word.count, by: 8) { rests.append(span.word(at: offset)) }
    }
    slots += table
    return (slots.count - size, size - 1)
  }

  @inline(__always)
  private static func hash(_ head: UInt64, _ length: Int) -> Int {
    let mixed = (head &* 0x9E37_79B9_7F4A_7C15) &>> 40
    return Int(truncatingIfNeeded: mixed) &+ length
  }

  static func copy(_ bytes: Span<UInt8>, _ range: Range<Int>) -> ArraySlice<UInt8> {
    var copy: [UInt8] = []
    copy.reserveCapacity(range.count)
    for offset in range { copy.append(bytes[offset]) }
    return copy[...]
  }

  static func code(_ reading: CellReading) -> UInt8 {
    switch reading {
    case .fault, .answer(.number), .answer(.unanswered): return unknown
    case .answer(.notApplicable): return Tile.Code.notApplicable
    case .answer(.truth(let isTrue)): return isTrue ? 1 : 0
    case .answer(.level(let index)), .answer(.choice(let index)):
      return index < Int(Tile.Code.empty) ? UInt8(index) : unknown
    }
  }
}
