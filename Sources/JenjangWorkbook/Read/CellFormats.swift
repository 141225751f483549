import JenjangSource

/// What the styles of a workbook make of numbers, by a style's number.
struct CellFormats {
  private var formats: [NumberFormat] = []

  init() {}

  init(_ part: [UInt8], named name: String) throws(WorkbookFault) {
    var xml = try XMLReader(part, part: name)
    var own: [Int: NumberFormat] = [:]
    while true {
      switch try xml.next() {
      case .start where xml.name == .numberFormat:
        if let number = Self.number(xml.plain(.numberFormatID)),
          let code = try xml.attribute(.formatCode)
        {
          own[number] = NumberFormat(code: code)
        }
      case .start where xml.name == .formats:
        try readFormats(&xml, own)
      case .finish: return
      default: break
      }
    }
  }

  private mutating func readFormats(
    _ xml: inout XMLReader, _ own: [Int: NumberFormat]
  ) throws(WorkbookFault) {
    let outside = xml.depth - 1
    while true {
      switch try xml.next() {
      case .start:
        if xml.name == .format {
          let number = Self.number(xml.plain(.numberFormatID)) ?? 0
          formats.append(own[number] ?? NumberFormat(builtIn: number))
        }
        try xml.skip()
      case .end where xml.depth == outside: return
      case .finish: return
      default: break
      }
    }
  }

  /// The format of a style; a style that is not there changes nothing.
  func format(_ style: ArraySlice<UInt8>?) -> NumberFormat {
    guard let number = Self.number(style), formats.indices.contains(number) else { return .plain }
    return formats[number]
  }

  /// A whole number of few digits.
  static func number(_ text: ArraySlice<UInt8>?) -> Int? {
    guard let text, !text.isEmpty, text.count <= 9 else { return nil }
    var value = 0
    for byte in text {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
