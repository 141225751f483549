/// Reads JSON strictly, with bounds on nesting, and says on which line and why it cannot.
struct JSONReader {
  /// Why a text is no JSON.
  enum Fault {
    case unexpected
    case unfinished
    case badText
    case badFigure
    case nestedTooDeep
    case doubledKey(String)
    case textBehind
  }

  /// How deep values may stand in each other.
  static let mostNesting = 32

  private let bytes: [UInt8]
  private var position: Int
  private(set) var line = 1
  private(set) var fault: Fault?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Whether a text can only be JSON: whether it begins as an object or an array does.
  static func begins(_ bytes: [UInt8], before end: Int) -> Bool {
    var offset = bytes[..<end].starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while offset < end, isBlank(bytes[offset]) { offset += 1 }
    guard offset < end else { return false }
    if bytes[offset] == UInt8(ascii: "{") { return true }
    guard bytes[offset] == UInt8(ascii: "[") else { return false }
    offset += 1
    while offset < end, isBlank(bytes[offset]) { offset += 1 }
    return offset == end || bytes[offset] == UInt8(ascii: "{") || bytes[offset] == UInt8(ascii: "]")
  }

  /// The whole text's value; nil where there is a fault.
  mutating func whole() -> JSONValue? {
    guard let value = value(depth: 0) else { return nil }
    skipBlanks()
    if position < bytes.count { return fail(.textBehind) }
    return value
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private mutating func fail<Value>(_ fault: Fault) -> Value? {
    if self.fault == nil { self.fault = fault }
    return nil
  }

  private mutating func skipBlanks() {
    while position < bytes.count, Self.isBlank(bytes[position]) {
      if bytes[position] == 0x0A { line += 1 }
      position += 1
    }
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) -> JSONValue? {
    if depth > Self.mostNesting { return fail(.nestedTooDeep) }
    skipBlanks()
    guard position < bytes.count else { return fail(.unfinished) }
    switch bytes[position] {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "\""): return text().map { .text($0) }
    case UInt8(ascii: "t"): return word("true", .truth(true))
    case UInt8(ascii: "f"): return word("false", .truth(false))
    case UInt8(ascii: "n"): return word("null", .nothing)
    default: return figure()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) -> JSONValue? {
    guard bytes[position...].starts(with: word.utf8) else { return fail(.unexpected) }
    position += word.utf8.count
    return value
  }

  private mutating func array(_ depth: Int) -> JSONValue? {
    position += 1
    var values: [JSONValue] = []
    if accept(UInt8(ascii: "]")) { return .array(values) }
    while true {
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
      if accept(UInt8(ascii: "]")) { return .array(values) }
      if !accept(UInt8(ascii: ",")) { return failAtSign() }
    }
  }

  private mutating func object(_ depth: Int) -> JSONValue? {
    position += 1
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    if accept(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipBlanks()
      guard position < bytes.count else { return fail(.unfinished) }
      guard bytes[position] == UInt8(ascii: "\"") else { return fail(.unexpected) }
      let line = line
      guard let key = text() else { return nil }
      if !keys.insert(key).inserted { return fail(.doubledKey(key)) }
      if !accept(UInt8(ascii: ":")) { return failAtSign() }
      guard let value = value(depth: depth + 1) else { return nil }
      members.append(JSONValue.Member(key: key, value: value, line: line))
      if accept(UInt8(ascii: "}")) { return .object(members) }
      if !accept(UInt8(ascii: ",")) { return failAtSign() }
    }
  }

  private mutating func failAtSign<Value>() -> Value? {
    fail(position < bytes.count ? .unexpected : .unfinished)
  }

  private mutating func figure() -> JSONValue? {
    let start = position
    func digits(_ from: Int) -> Int {
      var end = from
      while end < bytes.count, bytes[end] >= UInt8(ascii: "0"), bytes[end] <= UInt8(ascii: "9") {
        end += 1
      }
      return end
    }
    var offset = start
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let whole = digits(offset)
    if whole == offset { return fail(offset == start ? .unexpected : .badFigure) }
    if bytes[offset] == UInt8(ascii: "0"), whole > offset + 1 { return fail(.badFigure) }
    offset = whole
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      let end = digits(offset + 1)
      if end == offset + 1 { return fail(.badFigure) }
      offset = end
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < bytes.count,
        bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-")
      {
        offset += 1
      }
      let end = digits(offset)
      if end == offset { return fail(.badFigure) }
      offset = end
    }
    position = offset
    return .figure(String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  private mutating func text() -> String? {
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        let whole = String(decoding: text, as: UTF8.self)
        // Bytes that are no text in UTF-8 come out as others.
        return whole.utf8.elementsEqual(text) ? whole : fail(.badText)
      }
      if byte < 0x20 { return fail(.badText) }
      if byte != UInt8(ascii: "\\") {
        text.append(byte)
        position += 1
        continue
      }
      guard position + 1 < bytes.count else { break }
      position += 2
      switch bytes[position - 1] {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "u"):
        guard let scalar = scalar() else { return fail(.badText) }
        text.append(contentsOf: String(Character(scalar)).utf8)
      case let sign where sign == 0x22 || sign == 0x5C || sign == UInt8(ascii: "/"):
        text.append(sign)
      default: return fail(.badText)
      }
    }
    return fail(.unfinished)
  }

  /// The character of `\uXXXX`, or of two of them where one alone is none.
  private mutating func scalar() -> Unicode.Scalar? {
    guard let first = unit() else { return nil }
    guard first >= 0xD800, first < 0xDC00 else { return Unicode.Scalar(first) }
    guard position + 1 < bytes.count, bytes[position] == 0x5C,
      bytes[position + 1] == UInt8(ascii: "u")
    else { return nil }
    position += 2
    guard let second = unit(), second >= 0xDC00, second < 0xE000 else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func unit() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      let small = CellText.lowercased(byte)
      switch small {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        unit = unit << 4 | UInt32(small - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"):
        unit = unit << 4 | UInt32(small - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    position += 4
    return unit
  }
}
