import JenjangSource
import JenjangWorkbook

/// Reads a workbook, or a sound one of which a part is given: its check sum fits, so that it is looked into.
func fuzzWorkbook(_ bytes: [UInt8]) {
  guard let kind = bytes.first else { return }
  let content = Array(bytes.dropFirst())
  var book = content
  switch kind & 7 {
  case 1: book = archive(sheet: content)
  case 2: book = archive(sheet: content, isPacked: true)
  case 3: book = archive(texts: content)
  case 4: book = archive(styles: content)
  default: break
  }
  guard let reader = WorkbookReader.open(book, file: "a").0 else { return }
  _ = reader.read(nil)
  for name in reader.sheetNames { _ = reader.delimited(name, decimals: .certain) }
}

private func archive(
  sheet: [UInt8]? = nil, isPacked: Bool = false, texts: [UInt8]? = nil, styles: [UInt8]? = nil
) -> [UInt8] {
  func text(_ text: String) -> [UInt8] { Array(text.utf8) }
  func relations(_ kinds: [(String, String)]) -> [UInt8] {
    var all = "<Relationships>"
    for (kind, target) in kinds {
      all += "<Relationship Id=\"\(kind)\" Type=\"x/\(kind)\" Target=\"\(target)\"/>"
    }
    return text(all + "</Relationships>")
  }
  let row =
    "<row><c t=\"s\"><v>0</v></c><c s=\"0\"><v>45000.5</v></c><c s=\"1\"><v>.5</v></c></row>"
  let parts: [(String, [UInt8])] = [
    ("_rels/.rels", relations([("officeDocument", "b.xml")])),
    ("b.xml", text("<workbook><sheets><sheet name=\"S\" r:id=\"worksheet\"/></sheets></workbook>")),
    (
      "_rels/b.xml.rels",
      relations([("worksheet", "s.xml"), ("sharedStrings", "t.xml"), ("styles", "f.xml")])
    ),
    ("t.xml", texts ?? text("<sst><si><t>a</t></si></sst>")),
    ("f.xml", styles ?? text("<styleSheet/>")),
    ("s.xml", sheet ?? text("<worksheet><sheetData>\(row)</sheetData></worksheet>")),
  ]
  var bytes: [UInt8] = []
  var directory: [UInt8] = []
  for (name, content) in parts {
    let packs = isPacked && name == "s.xml"
    // What is packed claims to come to some size; it rarely does, but is looked at up to there.
    let size = packs ? 4000 : content.count
    var header: [UInt8] = [20, 0, 0, 0, packs ? 8 : 0, 0, 0, 0, 0, 0]
    header += four(Int(CheckSum.of(content))) + four(content.count) + four(size)
    header += [UInt8(name.utf8.count), 0, 0, 0]
    directory += [0x50, 0x4B, 1, 2, 20, 0] + header + [UInt8](repeating: 0, count: 10)
    directory += four(bytes.count) + text(name)
    bytes += [0x50, 0x4B, 3, 4] + header + text(name) + content
  }
  let end = four(directory.count) + four(bytes.count) + [0, 0]
  let count = UInt8(parts.count)
  return bytes + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0, count, 0, count, 0] + end
}

private func four(_ number: Int) -> [UInt8] {
  (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}
