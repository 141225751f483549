import JenjangSource
import Testing

@testable import JenjangWorkbook

/// Workbooks that are damaged, or made to harm: each is refused, and says why.
struct HostileWorkbookTests {
  private static let sheet = "xl/worksheets/sheet1.xml"

  @Test func refusesSheetsThatGoTooFar() {
    let cases: [(rows: String, findings: [String])] = [
      ("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", ["J2426 S XFE1 16384"]),
      ("<row r=\"1\"><c r=\"BDWGO1\"><v>1</v></c></row>", ["J2426 S BDWGO1 16384"]),
      ("<row>" + String(repeating: "<c/>", count: 16_385) + "</row>", ["J2426 S XFE1 16384"]),
      ("<row r=\"1048577\"/>", ["J2427 S 1048577 1048576"]),
      ("<row r=\"99999999999\"/>", ["J2429 S 99999999999"]), ("<row r=\"0\"/>", ["J2429 S 0"]),
      ("<row r=\"-1\"/>", ["J2429 S -1"]), ("<row r=\"2\"/><row r=\"2\"/>", ["J2428 S 2 2"]),
      ("<row r=\"9\"/><row r=\"1\"/>", ["J2428 S 1 9"]),
      ("<row r=\"1\"><c r=\"A2\"/></row>", ["J2429 S A2"]),
      ("<row r=\"1\"><c r=\"1A\"/></row>", ["J2429 S 1A"]),
      ("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>", ["J2429 S A1"]),
      (
        "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>",
        ["J2429 S B1"]
      ),
      ("<row r=\"1\"><c t=\"s\"><v>0</v></c></row>", ["J2429 S A1"]),
      ("<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>", ["J2429 S A1"]),
      (
        "<row r=\"1\"><c t=\"inlineStr\"><is><t>" + String(repeating: "x", count: 1 << 18 + 1)
          + "</t></is></c></row>", ["J2434 S A1 262144"]
      ),
    ]
    for (rows, findings) in cases {
      #expect(Book(rows).findings() == findings, "\(rows.prefix(80))")
    }
  }

  @Test func refusesSharedTextsThatUnfold() {
    let row = "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 400) + "</row>"
    let book = Book(row, shared: ["<t>" + String(repeating: "x", count: 100_000) + "</t>"])
    #expect(book.findings() == ["J2434 S LX1 262144"])
  }

  @Test func refusesBadXML() {
    let bomb = (1..<10).reduce("<!DOCTYPE a [<!ENTITY e0 \"ha\">") {
      $0 + "<!ENTITY e\($1) \"&e\($1 - 1);&e\($1 - 1);\">"
    }
    let cases: [(part: String, findings: [String])] = [
      (bomb + "]><worksheet>&e9;</worksheet>", ["J2420 " + Self.sheet]),
      ("<worksheet><sheetData><row>", ["J2419 \(Self.sheet) 28 it ends in the middle"]),
      (
        "<worksheet>" + String(repeating: "<x>", count: 300), ["J2421 \(Self.sheet) 256"]
      ),
      ("", ["J2419 \(Self.sheet) 1 it ends in the middle"]),
    ]
    for (part, findings) in cases {
      var book = Book()
      book.set(Self.sheet, part)
      #expect(book.findings() == findings)
    }
  }

  @Test func refusesWhatIsNoWorkbook() {
    let cases: [(parts: [String], kind: String)] = [
      (["a.txt"], "a zip archive"),
      (["content.xml", "META-INF/manifest.xml"], "an OpenDocument file (ODS, ODT)"),
      (["xl/workbook.bin"], "a binary workbook (XLSB)"), (["Index/Document.iwa"], "a Numbers file"),
      (["word/document.xml"], "a document or a presentation, no spreadsheet"),
    ]
    for (parts, kind) in cases {
      var archive = ZipWriter()
      for part in parts { archive.add(part, []) }
      archive.finish()
      #expect(Book.findings(archive.bytes) == ["J2410 " + kind])
    }
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(Book.findings(old) == ["J2410 a workbook of the old form (XLS)"])
    let locked = "EncryptedPackage".utf8.reduce(into: old) { $0 += [$1, 0] }
    #expect(Book.findings(locked) == ["J2411"])
    var book = Book()
    book.set("xl/_rels/workbook.xml.rels", nil)
    #expect(book.findings() == ["J2422 xl/_rels/workbook.xml.rels"])
    book = Book()
    book.set(Self.sheet, nil)
    #expect(book.findings() == ["J2422 " + Self.sheet])
  }

  /// Where a field of the first entry's header, of its record in the directory, or of the end stands.
  private struct Places {
    let directory: Int
    let end: Int

    init(_ bytes: [UInt8]) {
      end = bytes.count - 22
      directory = Int(bytes.four(end + 16))
    }
  }

  @Test func refusesArchivesThatLie() {
    let sound = Book("<row><c><v>1</v></c></row>").bytes
    let places = Places(sound)
    func changed(_ changes: [(Int, [UInt8])]) -> [String] {
      var bytes = sound
      for (place, new) in changes { bytes.replaceSubrange(place..<place + new.count, with: new) }
      return Book.findings(bytes)
    }
    let first = "xl/worksheets/sheet1.xml"
    let size = [UInt8](sound[18..<22])
    #expect(changed([]) == [])
    // The content of the first entry, its check sum, and what is said of it.
    #expect(changed([(30 + first.utf8.count + 45, [0x58])]) == ["J2415 " + first])
    #expect(changed([(places.directory + 16, [1, 2, 3, 4])]) == ["J2415 " + first])
    #expect(changed([(places.directory + 8, [1, 0])]) == ["J2411"])
    #expect(changed([(places.directory + 10, [12, 0])]) == ["J2413 another way of packing"])
    #expect(
      changed([(places.directory + 10, [8, 0])]) == ["J2412 its directory does not fit its entries"]
    )
    #expect(changed([(places.directory + 10, [8, 0]), (8, [8, 0])]) == ["J2414 " + first])
    #expect(
      changed([(places.directory + 24, [0, 0, 0, 0x7F])])
        == ["J2412 its directory does not fit its entries"])
    // Deflated, and with its sizes behind the content: only the directory says how large it claims to be.
    #expect(
      changed([
        (places.directory + 8, [8, 0]), (6, [8, 0]), (places.directory + 10, [8, 0]), (8, [8, 0]),
        (places.directory + 24, [0, 0, 0, 0x70]),
      ]) == ["J2418 \(first) 1879048192 \(Int(size[0]) | Int(size[1]) << 8)"])
    #expect(changed([(places.directory + 42, [0xFF, 0xFF, 0xFF, 0xFF])]) == ["J2413 zip64"])
    #expect(
      changed([(places.end + 10, [0xFF, 0xFF]), (places.end + 8, [0xFF, 0xFF])]) == ["J2413 zip64"])
    #expect(changed([(places.end + 4, [1, 0])]) == ["J2413 several disks"])
    #expect(changed([(places.end + 16, [0, 0, 0, 0])]) == ["J2412 its directory is damaged"])
    #expect(changed([(places.end + 8, [1, 0, 1, 0])]) == ["J2412 its directory is damaged"])
    #expect(changed([(30, [0x79])]) == ["J2412 its directory does not fit its entries"])
  }

  @Test func refusesEntriesThatOverlap() {
    // The second entry's record names the place of the first, whose name it takes.
    var bytes = Book("<row><c><v>1</v></c></row>").bytes
    let places = Places(bytes)
    let length = bytes.two(places.directory + 28)
    let record = Array(bytes[places.directory..<places.directory + 46 + length])
    #expect(String(decoding: record[46...], as: UTF8.self) == Self.sheet)
    // The same record once more: a name that stands twice.
    bytes.insert(contentsOf: record, at: places.directory)
    let end = bytes.count - 22
    let count = UInt8(bytes.two(end + 8) + 1)
    bytes[end + 8] = count
    bytes[end + 10] = count
    let size = bytes.four(end + 12) + UInt32(record.count)
    for (place, shift) in [0, 8, 16, 24].enumerated() {
      bytes[end + 12 + place] = UInt8(truncatingIfNeeded: size >> UInt32(shift))
    }
    #expect(Book.findings(bytes) == ["J2417 " + Self.sheet])
    // With another name in all three places it is the overlap that is told.
    var inner = ZipWriter()
    inner.add("b", Array("x".utf8))
    var outer = ZipWriter()
    outer.add("a", inner.bytes + [0])
    var archive = outer.bytes
    let start = archive.count
    for (name, place, size) in [("a", 0, 33), ("b", 31, 1)] {
      var header = Array(archive[place + 4..<place + 30])
      header[14] = UInt8(size)
      archive += [0x50, 0x4B, 1, 2, 20, 0] + header + [UInt8](repeating: 0, count: 10)
      archive += [UInt8(place), 0, 0, 0] + Array(name.utf8)
    }
    archive += [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 2, 0, 2, 0, UInt8(archive.count - start), 0, 0, 0]
    archive += [UInt8(start), 0, 0, 0, 0, 0]
    #expect(Book.findings(archive) == ["J2416 a b"])
  }

  @Test func refusesTruncatedFiles() {
    let bytes = Book("<row><c><v>1</v></c></row>").bytes
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(Book.findings(Array(bytes[..<length])).count == 1, "\(length)")
    }
    #expect(Book.findings(bytes + [0]) == ["J2412 its end is missing"])
  }

  /// A packed part of which each byte is changed: never a crash, and never a wrong cell in silence.
  @Test func bearsDamage() {
    let bytes = Book("<row><c><v>1</v></c><c t=\"inlineStr\"><is><t>x</t></is></c></row>").bytes
    let rows = Book.rows(bytes)
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0x11
      let findings = Book.findings(damaged)
      if findings.isEmpty { #expect(Book.rows(damaged) == rows, "\(place)") }
    }
  }
}
