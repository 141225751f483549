import JenjangSource

/// Reads XML in one pass, an element's start, end or text at a time.
///
/// Strict, and small on purpose: no document type, so that no entity can unfold into others; the five
/// entities that XML has anyway, and characters by number. Elements nest so deep and no deeper. Names are
/// told without their prefixes.
struct XMLReader {
  enum Event: Equatable {
    case start
    case end
    case text
    case finish
  }

  static let mostDepth = 256
  static let mostAttributes = 256

  /// The name of the element that starts or ends.
  var name = XMLName("")
  /// Where the text stands that was met; ``appendText(to:)`` gives what it says.
  var textRange = 0..<0
  var isVerbatim = false
  var attributes: [(name: XMLName, whole: Range<Int>, value: Range<Int>)] = []
  var open: [Range<Int>] = []
  var offset: Int
  var hasRoot = false
  /// An element without content was met, whose end comes next.
  var endsAtOnce = false

  let bytes: [UInt8]
  /// The part's name, for faults.
  let part: String

  init(_ bytes: [UInt8], part: String) throws(WorkbookFault) {
    self.bytes = bytes
    self.part = part
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.first == 0 {
      throw .xml(.encoding, part, at: 0)
    }
  }

  /// How many elements are open.
  var depth: Int { open.count }

  /// The next event.
  mutating func next() throws(WorkbookFault) -> Event {
    if endsAtOnce {
      endsAtOnce = false
      open.removeLast()
      return .end
    }
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte != 0x3C {
        if let event = try text() { return event }
        continue
      }
      guard offset + 1 < bytes.count else { throw fault(.unfinished) }
      switch bytes[offset + 1] {
      case 0x2F: return try endTag()
      case 0x3F: try instruction()
      case 0x21:
        if let event = try marked() { return event }
      default: return try startTag()
      }
    }
    guard open.isEmpty, hasRoot else { throw fault(.unfinished) }
    return .finish
  }

  /// Goes on behind the end of the element that has just started.
  mutating func skip() throws(WorkbookFault) {
    let outside = open.count - 1
    while open.count > outside { _ = try next() }
  }

  // MARK: Attributes

  /// The bytes of an attribute of the element that has just started; nil where it has none of that name.
  ///
  /// For attributes that hold no character by its entity: names, numbers.
  func plain(_ name: XMLName) -> ArraySlice<UInt8>? {
    for attribute in attributes where attribute.name == name { return bytes[attribute.value] }
    return nil
  }

  /// The text of an attribute; nil where there is none.
  func attribute(_ name: XMLName) throws(WorkbookFault) -> String? {
    for attribute in attributes where attribute.name == name {
      var text: [UInt8] = []
      try append(attribute.value, isAttribute: true, to: &text)
      return String(decoding: text, as: UTF8.self)
    }
    return nil
  }

  /// Adds what the text that was met says.
  func appendText(to result: inout [UInt8]) throws(WorkbookFault) {
    if isVerbatim {
      result += bytes[textRange]
    } else {
      try append(textRange, isAttribute: false, to: &result)
    }
  }

  // MARK: Pieces

  mutating func takeName() throws(WorkbookFault) -> Range<Int> {
    let start = offset
    while offset < bytes.count, Self.isOfName(bytes[offset]) { offset += 1 }
    guard offset > start, !(0x30...0x39).contains(bytes[start]), bytes[start] != 0x2D,
      bytes[start] != 0x2E
    else { throw fault(.tag) }
    return start..<offset
  }

  /// A name without its prefix.
  func local(_ whole: Range<Int>) -> ArraySlice<UInt8> {
    let name = bytes[whole]
    guard let colon = name.firstIndex(of: 0x3A) else { return name }
    return name[(colon + 1)...]
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x2D, 0x2E, 0x80...0xFF: true
    default: false
    }
  }

  mutating func skipBlanks() {
    while offset < bytes.count,
      bytes[offset] == 0x20 || bytes[offset] == 0x0A || bytes[offset] == 0x0D
        || bytes[offset] == 0x09
    {
      offset += 1
    }
  }

  func find(_ wanted: [UInt8], from start: Int) -> Int? {
    guard start <= bytes.count else { return nil }
    return Self.find(wanted, in: bytes, from: start)
  }

  static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int = 0) -> Int? {
    var place = start
    while place + wanted.count <= bytes.count {
      if bytes[place] == wanted[0], bytes[place..<place + wanted.count].elementsEqual(wanted) {
        return place
      }
      place += 1
    }
    return nil
  }

  func fault(_ why: XMLFault) -> WorkbookFault { .xml(why, part, at: offset) }
}
