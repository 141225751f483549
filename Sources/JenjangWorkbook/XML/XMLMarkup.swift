import JenjangSource

/// Tags, instructions, marked sections and the text between them.
extension XMLReader {
  mutating func startTag() throws(WorkbookFault) -> Event {
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

  mutating func endTag() throws(WorkbookFault) -> Event {
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
  mutating func instruction() throws(WorkbookFault) {
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
  mutating func marked() throws(WorkbookFault) -> Event? {
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

  mutating func text() throws(WorkbookFault) -> Event? {
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
}
