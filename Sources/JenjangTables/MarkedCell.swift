import JenjangModel

/// Cells that spell a right answer the way survey tools and spreadsheets do: a number with a text
/// behind it, or with decimals that are zeros.
struct MarkedCell: Sendable {
  /// Whether the question is answered by levels.
  var hasLevels = false
  /// Whether some of them have numbers below zero.
  var hasNegatives = false

  /// What a cell means that is no plain spelling; nil where it means nothing.
  func reading(of cell: ArraySlice<UInt8>, _ spellings: SpellingTable) -> CellReading? {
    if let (mark, text) = Self.parted(cell) {
      guard let reading = meaning(of: mark, spellings) else { return nil }
      // A text that is right for another answer contradicts the mark before it.
      if let other = spellings.reading(of: text), other != reading { return nil }
      return reading
    }
    return hasLevels ? level(cell, spellings) : nil
  }

  /// What the mark before a text means: a level's number, or a word for "not applicable".
  private func meaning(of mark: ArraySlice<UInt8>, _ spellings: SpellingTable) -> CellReading? {
    if hasLevels, let level = level(mark, spellings) { return level }
    switch spellings.reading(of: mark) {
    case .answer(.notApplicable): return .answer(.notApplicable)
    case .fault(.notApplicable): return .fault(.notApplicable)
    default: return nil
    }
  }

  /// The level of a whole number, however it is written: `3`, `3.0`, `3,00`, `+2`; also `m2` and `p2`
  /// for -2 and 2, since the name of a choice in a form holds no sign.
  private func level(_ cell: ArraySlice<UInt8>, _ spellings: SpellingTable) -> CellReading? {
    var rest = cell
    var digits: [UInt8] = []
    let first = rest.first ?? 0
    let minus: [UInt8] = [0xE2, 0x88, 0x92]
    if rest.starts(with: minus) {
      digits.append(UInt8(ascii: "-"))
      rest = rest.dropFirst(3)
    } else if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      if first == UInt8(ascii: "-") { digits.append(first) }
      rest = rest.dropFirst()
    } else if hasNegatives, first | 0x20 == UInt8(ascii: "m") || first | 0x20 == UInt8(ascii: "p") {
      if first | 0x20 == UInt8(ascii: "m") { digits.append(UInt8(ascii: "-")) }
      rest = rest.dropFirst()
    }
    let whole = rest.prefix(while: Self.isDigit)
    if whole.isEmpty || whole.count > 1 && whole.first == UInt8(ascii: "0") { return nil }
    digits.append(contentsOf: whole)
    let decimals = rest[whole.endIndex...]
    if let sign = decimals.first {
      let zeros = decimals.dropFirst()
      // Three zeros could be thousands.
      guard sign == UInt8(ascii: ".") || sign == UInt8(ascii: ","),
        zeros.count == 1 || zeros.count == 2,
        zeros.allSatisfy({ $0 == UInt8(ascii: "0") })
      else { return nil }
    }
    if digits == [UInt8(ascii: "-"), UInt8(ascii: "0")] { digits.removeFirst() }
    if case .answer(.level(let level)) = spellings.reading(of: digits[...]) {
      return .answer(.level(level))
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// The mark and the text of `3 - Text` and `[3] Text`; nil where a cell has no such form.
  private static func parted(
    _ cell: ArraySlice<UInt8>
  ) -> (mark: ArraySlice<UInt8>, text: ArraySlice<UInt8>)? {
    if cell.first == UInt8(ascii: "[") {
      guard let close = cell.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      return (
        CellText.trimmed(cell[(cell.startIndex + 1)..<close]),
        CellText.trimmed(cell[(close + 1)...])
      )
    }
    let blank = UInt8(ascii: " ")
    var place = cell.startIndex + 1
    while place + 2 < cell.endIndex {
      if cell[place] == blank {
        if cell[place + 1] == UInt8(ascii: "-"), cell[place + 2] == blank {
          return (cell[..<place], CellText.trimmed(cell[(place + 3)...]))
        }
        // The dash of typography, of three bytes.
        if place + 4 < cell.endIndex, cell[place + 1] == 0xE2, cell[place + 2] == 0x80,
          cell[place + 3] == 0x93, cell[place + 4] == blank
        {
          return (cell[..<place], CellText.trimmed(cell[(place + 5)...]))
        }
      }
      place += 1
    }
    return nil
  }
}
