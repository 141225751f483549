/// The name of an element or attribute without its prefix, packed so that comparing takes two steps.
///
/// Names of more than sixteen bytes are cut; none that a workbook's reader asks for is that long, and no two
/// of a worksheet's names have the same first sixteen bytes and different ones behind.
struct XMLName: Equatable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ bytes: ArraySlice<UInt8>) {
    var place: UInt64 = 0
    for byte in bytes {
      if place < 64 { low |= UInt64(byte) << place } else { high |= UInt64(byte) << (place - 64) }
      place += 8
      if place == 128 { return }
    }
  }

  init(_ text: StaticString) {
    let bytes = text.withUTF8Buffer { Array($0) }
    self.init(bytes[...])
  }

  static let row = XMLName("row")
  static let cell = XMLName("c")
  static let value = XMLName("v")
  static let formula = XMLName("f")
  static let inline = XMLName("is")
  static let text = XMLName("t")
  static let item = XMLName("si")
  static let reference = XMLName("r")
  static let style = XMLName("s")
  static let data = XMLName("sheetData")
  static let merges = XMLName("mergeCells")
  static let merge = XMLName("mergeCell")
  static let area = XMLName("ref")
  static let workbook = XMLName("workbook")
  static let sheet = XMLName("sheet")
  static let name = XMLName("name")
  static let state = XMLName("state")
  static let id = XMLName("id")
  static let capitalID = XMLName("Id")
  static let kind = XMLName("Type")
  static let target = XMLName("Target")
  static let relation = XMLName("Relationship")
  static let properties = XMLName("workbookPr")
  static let date1904 = XMLName("date1904")
  static let formats = XMLName("cellXfs")
  static let format = XMLName("xf")
  static let numberFormat = XMLName("numFmt")
  static let numberFormatID = XMLName("numFmtId")
  static let formatCode = XMLName("formatCode")
}
