/// What a cell's value is, by its type.
enum CellKind {
  case number
  case shared
  case text
  case truth
  case error
  case day

  init(_ type: ArraySlice<UInt8>?) {
    guard let type else {
      self = .number
      return
    }
    if type.elementsEqual("s".utf8) {
      self = .shared
    } else if type.elementsEqual("inlineStr".utf8) || type.elementsEqual("str".utf8) {
      self = .text
    } else if type.elementsEqual("b".utf8) {
      self = .truth
    } else if type.elementsEqual("e".utf8) {
      self = .error
    } else if type.elementsEqual("d".utf8) {
      self = .day
    } else {
      self = .number
    }
  }
}

extension [UInt8] {
  /// The bytes without blanks and line ends around them.
  var trimmed: ArraySlice<UInt8> {
    var rest = self[...]
    while let first = rest.first, first <= 0x20 { rest = rest.dropFirst() }
    while let last = rest.last, last <= 0x20 { rest = rest.dropLast() }
    return rest
  }
}
