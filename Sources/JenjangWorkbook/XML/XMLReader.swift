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
  private(set) var name = XMLName("")
  /// Where the text stands that was met; ``appendText(to:)`` gives what it says.
  private(set) var textRange = 0..<0
  private var isVerbatim = false
  private var attributes: [(name: XMLName, whole: Range<Int>, value: Range<Int>)] = []
  private var open: [Range<Int>] = []
  private var offset: Int
  private var hasRoot = false
  /// An element without content was met, whose end comes next.
  private var endsAtOnce = false

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

  // MARK: Markup

  private mutating func startTag() throws(WorkbookFault) -> Event {
    let start = offset + 1
    offset = start
    let whole = try takeName()
    name = XMLName(local(whole))
    if open.isEmpty, hasRoot { throw fault(.secondRoot) }
    hasRoot = true
    if open.count == Self.mostDepth { throw WorkbookFault.deep(part, Self.mostDepth) }
    open.append(whole)
    attributes.removeAll(keepingCapacity: true)
    while true {
      let before = offset
      skipBlanks()
      guard offset < bytes.count else { throw fault(.unfinished) }
      if bytes[offset] == 0x3E {
        offset += 1
        return .start
      }
      if bytes[offset] == 0x2F {
        guard offset + 1 < bytes.count, bytes[offset + 1] == 0x3E else { throw fault(.tag) }
        offset += 2
        endsAtOnce = true
        return .start
      }
      guard offset > before else { throw fault(.tag) }
      try takeAttribute()
    }
  }

  private mutating func takeAttribute() throws(WorkbookFault) {
    let whole = try takeName()
    skipBlanks()
    guard offset < bytes.count, bytes[offset] == 0x3D else { throw fault(.tag) }
    offset += 1
    skipBlanks()
    guard offset < bytes.count, bytes[offset] == 0x22 || bytes[offset] == 0x27 else {
      throw fault(.tag)
    }
    let quote = bytes[offset]
    let start = offset + 1
    offset = start
    while offset < bytes.count, bytes[offset] != quote {
      if bytes[offset] == 0x3C { throw fault(.tag) }
      offset += 1
    }
    guard offset < bytes.count else { throw fault(.unfinished) }
    let value = start..<offset
    offset += 1
    guard attributes.count < Self.mostAttributes else { throw fault(.tag) }
    for other in attributes where other.whole.count == whole.count {
      if bytes[other.whole] == bytes[whole] { throw fault(.tag) }
    }
    attributes.append((XMLName(local(whole)), whole, value))
  }

  private mutating func endTag() throws(WorkbookFault) -> Event {
    offset += 2
    let whole = try takeName()
    skipBlanks()
    guard offset < bytes.count, bytes[offset] == 0x3E, let opened = open.last,
      bytes[opened] == bytes[whole]
    else { throw fault(.tag) }
    offset += 1
    name = XMLName(local(whole))
    open.removeLast()
    return .end
  }

  /// Passes over `<?…?>`; one that declares an encoding has to declare UTF-8.
  private mutating func instruction() throws(WorkbookFault) {
    let start = offset
    guard let end = find([0x3F, 0x3E], from: offset + 2) else { throw fault(.unfinished) }
    if bytes[start..<end].starts(with: "<?xml ".utf8) {
      let declared = bytes[start..<end].map { $0 | 0x20 }
      if let place = Self.find(Array("encoding".utf8), in: declared) {
        let rest = declared[(place + 8)...].filter { $0 != 0x20 && $0 != 0x3D }
        // Behind a quotation mark; the 0x20 that was added changes neither kind of quote.
        let name = rest.dropFirst()
        guard name.starts(with: "utf-8".utf8) || name.starts(with: "us-ascii".utf8) else {
          throw fault(.encoding)
        }
      }
    }
    offset = end + 2
  }

  /// Passes over a comment, or takes literal text; refuses a document type.
  private mutating func marked() throws(WorkbookFault) -> Event? {
    let rest = bytes[offset...]
    if rest.starts(with: "<!--".utf8) {
      guard let end = find([0x2D, 0x2D, 0x3E], from: offset + 4) else { throw fault(.unfinished) }
      offset = end + 3
      return nil
    }
    if rest.starts(with: "<![CDATA[".utf8) {
      guard let end = find([0x5D, 0x5D, 0x3E], from: offset + 9) else { throw fault(.unfinished) }
      guard !open.isEmpty else { throw fault(.textOutside) }
      textRange = offset + 9..<end
      isVerbatim = true
      offset = end + 3
      return .text
    }
    if rest.starts(with: "<!DOCTYPE".utf8) {
      throw WorkbookFault(WorkbookRules.documentType, [(name: "part", value: .text(part))])
    }
    throw fault(.tag)
  }

  private mutating func text() throws(WorkbookFault) -> Event? {
    let start = offset
    var isBlank = true
    while offset < bytes.count, bytes[offset] != 0x3C {
      let byte = bytes[offset]
      if byte > 0x20 {
        isBlank = false
      } else if byte != 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 {
        throw fault(.character)
      }
      offset += 1
    }
    if open.isEmpty {
      if isBlank { return nil }
      throw fault(.textOutside)
    }
    textRange = start..<offset
    isVerbatim = false
    return .text
  }

  // MARK: Pieces

  private mutating func takeName() throws(WorkbookFault) -> Range<Int> {
    let start = offset
    while offset < bytes.count, Self.isOfName(bytes[offset]) { offset += 1 }
    guard offset > start, !(0x30...0x39).contains(bytes[start]), bytes[start] != 0x2D,
      bytes[start] != 0x2E
    else { throw fault(.tag) }
    return start..<offset
  }

  /// A name without its prefix.
  private func local(_ whole: Range<Int>) -> ArraySlice<UInt8> {
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

  private mutating func skipBlanks() {
    while offset < bytes.count,
      bytes[offset] == 0x20 || bytes[offset] == 0x0A || bytes[offset] == 0x0D
        || bytes[offset] == 0x09
    {
      offset += 1
    }
  }

  private func find(_ wanted: [UInt8], from start: Int) -> Int? {
    guard start <= bytes.count else { return nil }
    return Self.find(wanted, in: bytes, from: start)
  }

  private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int = 0) -> Int? {
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
