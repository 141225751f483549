import JenjangCSV
import JenjangModel
import JenjangTestSupport
import Testing

@testable import JenjangBatch

/// Tiles say what the answer reader says, or leave the row to it.
@Suite struct TileReaderTests {
  static let columns = [
    "kode", "unit", "nama", "kabupaten", "tahun", "q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8",
    "members", "savings", "share", "office", "trade",
  ]

  /// Spellings that are plain wherever they stand in a question's column.
  static let plain: [String: [String]] = [
    "kode": ["k1", "k0000001", " k2", "k3\t", "\"k4\"", "Desa Baru, 1", "ñ1"],
    "unit": ["a", "b2", "unit yang panjang"],
    "nama": ["", "Desa Baru 0000001", "\"Baru, Kec. Garum\"", "\"\"", "Ñandú", "a\"b"],
    "kabupaten": ["Blitar", "Ponorogo", ""],
    "tahun": ["2018", "2026", " 2020", "\"2021\"", "1900", "2200"],
    "members": ["0", "12", "5000", "007", "", "5.00", "\"12\"", " 7"],
    "savings": ["1", "", "NA", "-7", "12.5", "1.50", "123456789012345", ".5", "na", "1.000.000"],
    "share": ["0", "100", "99.99", "", "0.5", "bukan untuk kami", "100.0"],
    "office": ["ya", "tidak", "1", "0", "", "Y", "n", "TRUE"],
    "trade": ["shop", "Dagang", "tani", "PERTANIAN", "", "farm"],
    "q1_bukti": ["", "foto", "http://a.b/c", "HTTPS://a.b", "http://", "\"https://a.b/c, d\""],
    "q5_bukti": ["", "foto", "ñam", "Notulen rapat tanggal 3", "https://", "e\u{301}", " x "],
    "q7": ["-1", "0", "12", "naik", "", "Turun"],
    "q8": ["1", "9", "10", "64", "langkah 12", ""],
    "even": [
      "0", "1", "2", "3", "", "-", "tulis", "Lisan / Kebetulan", "Établi", "établi", "\"1\"",
    ],
    "odd": [
      "0", "1", "2", "3", "", "NA", "na", "tidak berlaku", "Tidak Berlaku", "BUKAN UNTUK KAMI",
      " 2",
      "E\u{301}TABLI", "\u{A0}1", "written down",
    ],
  ]

  /// Spellings that may leave the row to the answer reader.
  static let wild = [
    "NA", "x", "4", "22", "1,5", "1.5", "\"2", "2\"", "\"1\"\"\"", "\"1\" ", "\"1\"x", "\"a\nb\"",
    "1\0", "\u{FEFF}1", "1e3", "2025", "kode", "unit", "q1", "nama", "70", "65", "5001", "-1",
    "0.005",
    "99999999999999999999", "1.234", "1,234", "+3", "−3", "123456789012345678", "\r", "\n", "\"",
    "\"\"", "  ", "\t", "9999999999999999.99", "0.10", "1234567", "Ada daftar kegiatan", "-9", ";",
    "a long text that is no answer", "\u{A0}", "1..5", "\"1\r\n\"", "\"NA\"", "\" NA \"",
    "0000000000000000000",
  ]

  struct Maker {
    var random: SplitMix64
    let delimiter: Delimiter
    let lineEnd: String
    let columns: [String]

    init(seed: UInt64) {
      random = SplitMix64(seed: seed)
      delimiter = Delimiter.allCases.randomElement(using: &random) ?? .comma
      lineEnd = ["\n", "\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
      var columns = TileReaderTests.columns
      if Bool.random(using: &random) { columns.shuffle(using: &random) }
      if Bool.random(using: &random) { columns.insert("lain", at: columns.count / 2) }
      if Bool.random(using: &random) { columns.removeAll { $0 == "q3" || $0 == "share" } }
      if Bool.random(using: &random) {
        columns.insert("q5_bukti", at: 3)
        if Bool.random(using: &random) { columns.append("q1_bukti") }
      }
      self.columns = columns
    }

    mutating func plainCell(_ column: String) -> String {
      if column == "kode", Int.random(in: 0..<4, using: &random) > 0 {
        return "k\(Int.random(in: 0..<1_000_000_000, using: &random))"
      }
      let place = column.hasPrefix("q") ? Int(column.dropFirst()) : nil
      let name =
        column.hasSuffix("_bukti")
        ? column : place.map { $0 > 6 ? column : $0 % 2 == 0 ? "even" : "odd" } ?? column
      let cells = TileReaderTests.plain[name] ?? ["", "1", "lain-lain"]
      let cell = cells.randomElement(using: &random) ?? ""
      let separator = Character(UnicodeScalar(delimiter.rawValue))
      if cell.contains(separator), !cell.hasPrefix("\"") { return "\"" + cell + "\"" }
      return cell
    }

    /// A sheet; of a hundred cells, `wildness` are any that come to mind.
    mutating func sheet(rows: Int, wildness: Int) -> [UInt8] {
      let separator = String(UnicodeScalar(delimiter.rawValue))
      var text = columns.joined(separator: separator) + lineEnd
      for row in 0..<rows {
        var cells: [String] = []
        for column in columns {
          let isWild = Int.random(in: 0..<100, using: &random) < wildness
          cells.append(
            isWild ? TileReaderTests.wild.randomElement(using: &random) ?? "" : plainCell(column))
        }
        if wildness > 0 {
          switch Int.random(in: 0..<40, using: &random) {
          case 0: cells.removeLast(Int.random(in: 1...3, using: &random))
          case 1: cells.append("")
          case 2: cells.append("1")
          case 3: cells = columns
          case 4: cells.insert("", at: 1)
          case 5: text += lineEnd + " \t" + lineEnd
          case 6: text += "\u{FEFF}"
          case 7: cells = cells.map { $0.hasPrefix("\"") ? $0 : "\"" + $0 + "\"" }
          default: break
          }
        }
        text += cells.joined(separator: separator)
        if row + 1 < rows || Bool.random(using: &random) { text += lineEnd }
      }
      var bytes = Array(text.utf8)
      if wildness > 0, Int.random(in: 0..<4, using: &random) == 0 {
        for _ in 0..<3 {
          let place = Int.random(in: min(120, bytes.count - 1)..<bytes.count, using: &random)
          bytes[place] = [0xFF, 0x22, 0x0A, 0x2C, 0x00, 0xC3].randomElement(using: &random) ?? 0
        }
      }
      return bytes
    }
  }

  /// The first difference between tiles and rows read one by one; nil if there is none.
  static func difference(_ sheet: TiledSheet, areAllPlain: Bool) -> String? {
    let (rows, starts) = sheet.tiled()
    if starts != Array(sheet.starts.dropLast()) { return "rows start at \(starts)" }
    let read = sheet.read()
    for (index, row) in rows.enumerated() {
      if !row.isPlain {
        if areAllPlain { return "row \(index) is not plain" }
        continue
      }
      var wanted = read[index]
      wanted.isUnquoted = row.isUnquoted
      if row != wanted { return "row \(index): \(row) instead of \(wanted)" }
      let mustBeQuoted = row.cells.contains { cell in
        cell.utf8.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x2C || $0 == 0x5C }
          || cell.utf8.first.map { $0 >= 0x80 } == true
      }
      if row.isUnquoted == mustBeQuoted { return "row \(index): quoting of \(row.cells)" }
    }
    return nil
  }

  @Test func plainSheetsArePlain() {
    for seed in 0..<150 as Range<UInt64> {
      var maker = Maker(seed: seed)
      let bytes = maker.sheet(rows: 1 + Int(seed % 40), wildness: 0)
      let sheet = TiledSheet(bytes, sheetModel(), maker.delimiter)
      let found = Self.difference(sheet, areAllPlain: true)
      #expect(found == nil, "\(seed): \(found ?? "") in \(String(decoding: bytes, as: UTF8.self))")
      if found != nil { return }
    }
  }

  @Test(arguments: [1, 3, 20])
  func wildSheetsSayTheSame(_ wildness: Int) {
    var plainRows = 0
    var oddRows = 0
    for seed in 0..<250 as Range<UInt64> {
      var maker = Maker(seed: seed &* 31 &+ UInt64(wildness))
      let bytes = maker.sheet(rows: 1 + Int(seed % 20), wildness: wildness)
      let sign = [nil, DecimalSign.comma, .point][Int(seed % 3)]
      var model = sheetModel(sign, needsYear: seed % 2 == 0)
      if seed % 4 == 0 { model.notApplicableWords += ["-9", "5"] }
      let sheet = TiledSheet(bytes, model, maker.delimiter, year: seed % 5 == 0 ? 2024 : nil)
      let found = Self.difference(sheet, areAllPlain: false)
      #expect(found == nil, "\(seed): \(found ?? "") in \(String(decoding: bytes, as: UTF8.self))")
      if found != nil { return }
      let rows = sheet.tiled().rows
      plainRows += rows.filter { $0.isPlain }.count
      oddRows += rows.filter { !$0.isPlain }.count
    }
    #expect(plainRows > 50 && oddRows > 300, "\(plainRows) \(oddRows)")
  }

  @Test func cutsChangeNothing() {
    for seed in 0..<50 as Range<UInt64> {
      var maker = Maker(seed: seed)
      let sheet = TiledSheet(
        maker.sheet(rows: 2 + Int(seed % 36), wildness: 2), sheetModel(), maker.delimiter)
      let whole = sheet.tiled()
      let count = sheet.starts.count - 1
      for cut in 1..<max(count, 1) {
        let parts = sheet.tiled(cuts: [cut])
        #expect(parts.rows == whole.rows && parts.starts == whole.starts, "\(seed) at \(cut)")
      }
      let single = sheet.tiled(cuts: Array(1..<max(count, 1)))
      #expect(single.rows == whole.rows && single.starts == whole.starts, "\(seed)")
    }
  }
}
