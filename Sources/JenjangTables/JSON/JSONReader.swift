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

  let bytes: [UInt8]
  var position: Int
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

  mutating func fail<Value>(_ fault: Fault) -> Value? {
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
}
