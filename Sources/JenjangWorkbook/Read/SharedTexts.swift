import JenjangSource

/// The texts that the cells of a workbook share.
struct SharedTexts {
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []

  init() {}

  /// Reads the part; formatting within a text and its pronunciation are left out.
  init(_ part: [UInt8], named name: String) throws(WorkbookFault) {
    var xml = try XMLReader(part, part: name)
    var raw: [UInt8] = []
    while true {
      switch try xml.next() {
      case .start where xml.name == .item:
        raw.removeAll(keepingCapacity: true)
        try xml.readRichText(to: &raw)
        let start = bytes.count
        SheetText.appendUnfolded(raw[...], to: &bytes)
        ranges.append(start..<bytes.count)
      case .start where xml.depth > 1: try xml.skip()
      case .finish: return
      default: break
      }
    }
  }

  /// The text of a number; nil where there is none.
  func text(_ number: Int) -> ArraySlice<UInt8>? {
    ranges.indices.contains(number) ? bytes[ranges[number]] : nil
  }
}

extension XMLReader {
  /// Adds the text of the element that has just started: that of its `t`, directly or in its runs.
  mutating func readRichText(to result: inout [UInt8]) throws(WorkbookFault) {
    let outside = depth - 1
    while true {
      switch try next() {
      case .start:
        if name == .text {
          try readText(to: &result)
        } else if name != .reference {
          // All but a run, which is an `r`.
          try skip()
        }
      case .end where depth == outside: return
      case .finish: return
      default: break
      }
    }
  }

  /// Adds what stands directly in the element that has just started.
  mutating func readText(to result: inout [UInt8]) throws(WorkbookFault) {
    let outside = depth - 1
    while true {
      switch try next() {
      case .text: try appendText(to: &result)
      case .start: try skip()
      case .end where depth == outside: return
      case .finish: return
      default: break
      }
    }
  }
}
