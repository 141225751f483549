extension DelimitedText {
  /// What the cell says, as bytes; copied only where quotes must be undone.
  package func bytes(of cell: DelimitedCell) -> ArraySlice<UInt8> {
    let content = bytes[cell.content]
    return cell.needsUnescaping ? unescaped(content) : content
  }

  /// What the cell says, as bytes, without spaces and tabs at either end.
  package func trimmedBytes(of cell: DelimitedCell) -> ArraySlice<UInt8> {
    var content = bytes(of: cell)
    while let first = content.first, Byte.isBlank(first) { content.removeFirst() }
    while let last = content.last, Byte.isBlank(last) { content.removeLast() }
    return content
  }

  /// What the cell says; ill-formed UTF-8 becomes U+FFFD.
  package func text(of cell: DelimitedCell) -> String {
    String(decoding: bytes(of: cell), as: UTF8.self)
  }

  /// What the cell says, without spaces and tabs at either end.
  package func trimmedText(of cell: DelimitedCell) -> String {
    String(decoding: trimmedBytes(of: cell), as: UTF8.self)
  }

  /// Whether the cell holds nothing but spaces and tabs, or nothing at all.
  package func isBlank(_ cell: DelimitedCell) -> Bool {
    bytes[cell.content].allSatisfy(Byte.isBlank) || trimmedBytes(of: cell).isEmpty
  }

  /// Whether the cell, trimmed, says exactly these bytes.
  package func matches(_ cell: DelimitedCell, _ expected: some Collection<UInt8>) -> Bool {
    trimmedBytes(of: cell).elementsEqual(expected)
  }

  /// Halves doubled quotes up to the closing quote; what stands behind it is taken as it is.
  private func unescaped(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var offset = content.startIndex
    while offset < content.endIndex {
      let byte = content[offset]
      offset += 1
      if byte == Byte.quote {
        guard offset < content.endIndex, content[offset] == Byte.quote else {
          result.append(contentsOf: content[offset...])
          break
        }
        offset += 1
      }
      result.append(byte)
    }
    return result[...]
  }
}
