import JenjangCSV
import JenjangModel
import JenjangTestSupport
import Testing

@testable import JenjangBatch

/// Single rows that have gone or could go wrong.
@Suite struct TileReaderRowTests {
  static let header = "kode,unit,tahun,q1,q2,q3,members,savings,office"

  /// Rows, and whether they are plain.
  static let cases: [(row: String, isPlain: Bool)] = [
    ("a,b,2020,1,2,3,4,5,1", true), ("a,b,2020,,,,,,", true), ("a,b,2020,NA,0,na,4,NA,ya", true),
    // The community.
    (",b,2020,1,2,3,4,5,1", false), ("a,,2020,1,2,3,4,5,1", false),
    (" ,b,2020,1,2,3,4,5,1", false), ("\" \",b,2020,1,2,3,4,5,1", false),
    (" a ,b,2020,1,2,3,4,5,1", true), ("\"a\",b,2020,1,2,3,4,5,1", true),
    ("\"a\"\"\",b,2020,1,2,3,4,5,1", false), ("a\"\",b,2020,1,2,3,4,5,1", true),
    ("kode,b,2020,1,2,3,4,5,1", false), ("kodex,b,2020,1,2,3,4,5,1", true),
    ("é,b,2020,1,2,3,4,5,1", true), ("\u{A0}a\u{A0},b,2020,1,2,3,4,5,1", true),
    (header, false),
    // The year.
    ("a,b,20200,1,2,3,4,5,1", false), ("a,b,1899,1,2,3,4,5,1", false),
    ("a,b,2201,1,2,3,4,5,1", false), ("a,b,1900,1,2,3,4,5,1", true), ("a,b,202,1,2,3,4,5,1", false),
    ("a,b,2O20,1,2,3,4,5,1", false), ("a,b,,1,2,3,4,5,1", true), ("a,b, ,1,2,3,4,5,1", true),
    ("a,b,,1,2,3,2020,5,1", true), ("a,b,,2020,2,3,4,5,1", false),
    ("a,2020,,1,2,3,4,5,1", false), ("2020,b,,1,2,3,4,5,1", false),
    ("a,b,,1,2,NA,4,2020,1", true),
    // The length.
    ("a,b,2020,1,2,3,4,5", false), ("a,b,2020,1,2,3,4,5,1,", false),
    ("a,b,2020,1,2,3,4,5,1,1", false), ("a", false), ("a,b,2020", false),
    // Levels.
    ("a,b,2020,4,2,3,4,5,1", false), ("a,b,2020,1,4,3,4,5,1", false),
    ("a,b,2020,1,2,4,4,5,1", false), ("a,b,2020,1,NA,3,4,5,1", false),
    ("a,b,2020,1,2,33,4,5,1", false), ("a,b,2020,11,2,3,4,5,1", false),
    ("a,b,2020,1,2,3 ,4,5,1", true), ("a,b,2020,\"1\",\"2\",\"3\",4,5,1", true),
    ("a,b,2020,\"1\" ,2,3,4,5,1", false), ("a,b,2020,\"1,2,3,4,5,1", false),
    ("a,b,2020,-,-,-,4,5,1", true), ("a,b,2020,1,2,ADA DAFTAR KEGIATAN,4,5,1", true),
    ("a,b,2020,ada daftar kegiatan,2,3,4,5,1", false), ("a,b,2020,1\0,2,3,4,5,1", false),
    ("a,b,2020,/,2,3,4,5,1", false), ("a,b,2020,:,2,3,4,5,1", false),
    ("a,b,2020,1;2,3,4,5,1", false),
    // Figures.
    ("a,b,2020,1,2,3,5001,5,1", false), ("a,b,2020,1,2,3,-1,5,1", false),
    ("a,b,2020,1,2,3,1.5,5,1", false), ("a,b,2020,1,2,3,1.0,5,1", true),
    ("a,b,2020,1,2,3,4,1.234,1", false), ("a,b,2020,1,2,3,4,1.2340,1", false),
    ("a,b,2020,1,2,3,4,1.2300,1", true), ("a,b,2020,1,2,3,4,-0.05,1", true),
    ("a,b,2020,1,2,3,4,-.5,1", true), ("a,b,2020,1,2,3,4,5.,1", false),
    ("a,b,2020,1,2,3,4,-,1", false), ("a,b,2020,1,2,3,4,--5,1", false),
    ("a,b,2020,1,2,3,4,\"1,5\",1", true), ("a,b,2020,1,2,3,4,\"1.234,5\",1", true),
    ("a,b,2020,1,2,3,4,92233720368547758.07,1", true),
    ("a,b,2020,1,2,3,4,92233720368547758.08,1", false),
    ("a,b,2020,1,2,3,4,-92233720368547758.08,1", true),
    ("a,b,2020,1,2,3,4,0000000000000000000001,1", true), ("a,b,2020,1,2,3,4,+5,1", true),
    ("a,b,2020,1,2,3,4,5x,1", false), ("a,b,2020,1,2,3,4,5 5,1", false),
    // Yes and no.
    ("a,b,2020,1,2,3,4,5,2", false), ("a,b,2020,1,2,3,4,5,YA", true),
    ("a,b,2020,1,2,3,4,5,NA", false),
  ]

  @Test(arguments: ["\n", "\r\n", "\r", ""])
  func singleRows(_ end: String) {
    for (row, isPlain) in Self.cases {
      let sheet = TiledSheet(
        Array((Self.header + "\n" + row + end).utf8), sheetModel(), passesAll: row.count % 2 == 0)
      let (rows, starts) = sheet.tiled()
      #expect(rows.count == 1 && starts == [Self.header.utf8.count + 1], "\(row)")
      #expect(rows.first?.isPlain == isPlain, "\(row)")
      guard var found = rows.first, isPlain else { continue }
      var wanted = sheet.read()[0]
      found.isUnquoted = false
      if row.count % 2 != 0 { wanted.cells = [] }
      #expect(found == wanted, "\(row)")
    }
  }

  /// Any byte, and some with a second, in any place of a run of answers.
  @Test func anyBytesInAnyPlace() {
    let header = Array("kode,unit,tahun,q1,q2,q3,q4,q5,q6\n".utf8)
    let filled = ["1", "2", "3", "0", "1", "2"]
    for place in 0..<6 {
      for second in [nil, 0x2C, 0x30, 0x31, 0x80, 0x0A, 0x22, 0x20, 0xFF] as [UInt8?] {
        var bytes = header
        for first in 0...255 as ClosedRange<UInt8> {
          bytes += Array("a\(first),b,2020".utf8)
          for cell in 0..<6 {
            bytes.append(0x2C)
            bytes +=
              cell == place ? [first] + (second.map { [$0] } ?? []) : Array(filled[cell].utf8)
          }
          bytes.append(0x0A)
        }
        let found = TileReaderTests.difference(
          TiledSheet(bytes, sheetModel()), areAllPlain: false)
        #expect(found == nil, "\(place) \(second ?? 0): \(found ?? "")")
      }
    }
  }

  @Test func questionsThatShareAColumnOrStandElsewhere() {
    var model = sheetModel()
    model.questions[1].column = "q1"
    model.questions[3].column = "kode"
    model.questions[4].column = "tahun"
    model.columns.community = ["unit"]
    let text = """
      unit,q6,tahun,kode,q1,q3,nama
      a,1,2020,2,1,3,n
      b,,,,NA,,"n, m"
      c,2,,3,0,1,
      """
    let sheet = TiledSheet(Array(text.utf8), model)
    #expect(TileReaderTests.difference(sheet, areAllPlain: false) == nil)
    #expect(sheet.tiled().rows.map { $0.isPlain } == [false, false, true])
  }

  @Test func sheetsThatCannotBePlain() {
    let bytes = Array("kode,unit,q1,q1_bukti\na,b,1,photo\n".utf8)
    let row = TiledSheet(bytes, sheetModel(), readsEvidence: false).tiled()
    #expect(row.rows.map { $0.isPlain } == [false] && row.starts == [22])
    let undated = TiledSheet(Array("kode,unit,q1\na,b,1\n".utf8), sheetModel(needsYear: true))
    #expect(undated.tiled().rows.map { $0.isPlain } == [false])
    let dated = TiledSheet(
      Array("kode,unit,q1\na,b,1\n".utf8), sheetModel(needsYear: true), year: 2025)
    #expect(dated.tiled().rows.first?.year == 2025)
  }
}
