import JenjangModel
import JenjangNumbers
import Testing

@testable import JenjangTables

struct CellReaderTests {
  static let na = CellReading.answer(.notApplicable)
  static let unknown = CellReading.fault(.unknown)

  static func level(_ index: Int) -> CellReading { .answer(.level(index)) }
  static func number(_ value: Rational) -> CellReading { .answer(.number(value)) }

  static let cases: [(question: Int, cells: [String], reading: CellReading)] = [
    (
      0, ["0", "absent", "ABSENT", "Belum ada", "  belum ADA ", "Absent", "-", "\u{A0}0\u{A0}"],
      level(0)
    ),
    (0, ["1", "informal", "lisan / kebetulan", "oral"], level(1)),
    (0, ["2", "Tulis", "WRITTEN DOWN", "ada daftar kegiatan", "a list"], level(2)),
    (0, ["3", "établi", "ÉTABLI", "Établi", "E\u{301}tabli", "e\u{301}TABLI"], level(3)),
    (
      0, ["4", "9", "3.000", "4.0", "03", "1 ", "absentt", "belum  ada", "x", "é", "10", "-1"],
      unknown
    ),
    (0, ["3.0", "3,0", "3,00", "+3", "3 - Établi", "[3] whatever", "3 – x", " 3.0 "], level(3)),
    (
      0, ["3.5", "3.0.0", "m3", "p3", "3 - Tertulis", "[3", "3-x", "- 3", "[] x", "03 - x"], unknown
    ),
    (0, ["TB - Tidak berlaku", "[na] x"], .fault(.notApplicable)), (1, ["NA - not for us"], na),
    (2, ["-1.0", "m1", "[-1] Turun", "[m1]x y", "\u{2212}1"], level(0)),
    (2, ["p0", "m0", "+0", "[+0] Tetap"], level(1)),
    (2, ["p12", "P12", "[+12] x", "12.0"], level(2)),
    (0, ["NA", "na", "TB", "tb", "Tidak Berlaku"], .fault(.notApplicable)),
    (1, ["NA", "tidak berlaku"], na), (1, ["ada daftar kegiatan", "n/a", "N.A."], unknown),
    (2, ["-1", "turun"], level(0)), (2, ["0", "TETAP"], level(1)), (2, ["12", "naik"], level(2)),
    (2, ["1", "-", "2", "m12", "p1", "[0] Naik"], unknown), (2, ["na"], na),
    (3, ["0"], number(.zero)), (3, ["5000", "5000,0", "5000.00"], number(Rational(5000))),
    (3, ["-1", "5001", "99999999999999999999"], .fault(.outOfBounds)),
    (3, ["1,5", "0.001"], .fault(.notWhole)), (3, ["NA"], .fault(.notApplicable)),
    (3, ["banyak", "5 orang", "ya"], unknown),
    (3, ["1.204"], .fault(.doubtful(grouped: Rational(1204), decimal: Rational(1204, 1000)))),
    (4, ["1.000.000,50"], number(Rational(2_000_001, 2))), (4, ["-3"], number(Rational(-3))),
    (4, ["tb"], na), (4, [String(repeating: "1", count: 41)], .fault(.tooLong)),
    (5, ["yes", "YA", "true", "1", "Y", "t"], .answer(.truth(true))),
    (5, ["no", "Tidak", "FALSE", "0", "n", "F"], .answer(.truth(false))),
    (5, ["2", "yess", "iya", "01"], unknown), (5, ["TB"], .fault(.notApplicable)),
    (6, ["shop", "DAGANG", "Shop"], .answer(.choice(0))),
    (6, ["farm", "pertanian", "Tani"], .answer(.choice(1))),
    (6, ["0", "1", "toko", "1 - shop"], unknown),
  ]

  @Test func readsCells() {
    let model = sampleModel()
    for (question, cells, expected) in Self.cases {
      let reader = CellReader(question: question, of: model)
      for cell in cells where cell != "1 " {
        let trimmed = CellText.trimmed(Array(cell.utf8)[...])
        #expect(reader.reading(of: trimmed) == expected, "\(question) \(cell)")
      }
    }
  }

  @Test func aSpellingOfTwoLevelsIsNone() {
    var model = sampleModel()
    model.scales[0].levels[1].also = ["Ragu", "written", "0", "na"]
    model.scales[0].levels[3].also = ["ragu"]
    let reader = CellReader(question: 0, of: model)
    func reading(_ cell: String) -> CellReading { reader.reading(of: Array(cell.utf8)[...]) }
    #expect(reading("ragu") == Self.unknown)
    // A name goes before another level's other texts, a number before both.
    #expect(reading("written") == Self.level(2))
    #expect(reading("0") == Self.level(0))
    #expect(reading("na") == .fault(.notApplicable))
  }

  @Test func aWordForNotApplicableMayLookLikeAFigure() {
    var model = sampleModel()
    model.notApplicableWords = ["9", "-99", "Ø"]
    for question in [1, 4] {
      let reader = CellReader(question: question, of: model)
      for cell in ["9", "-99", "ø", "Ø"] {
        #expect(reader.reading(of: Array(cell.utf8)[...]) == Self.na, "\(question) \(cell)")
      }
    }
  }

  @Test func findsEverySpellingOfALargeTable() {
    var spellings: [(text: String, reading: CellReading)] = []
    for index in 0..<3000 {
      spellings.append((text: "Kata \(index * 7919)", reading: Self.level(index)))
    }
    let table = SpellingTable(spellings)
    for (text, reading) in spellings {
      #expect(table.reading(of: Array(text.uppercased().utf8)[...]) == reading)
      #expect(table.reading(of: Array((text + "x").utf8)[...]) == nil)
    }
  }

  @Test func trimsBlanks() {
    let cases: [(cell: String, trimmed: String)] = [
      ("", ""), (" ", ""), ("\u{A0}", ""), (" a b\t", "a b"), ("\u{A0}\u{A0} a\u{A0}", "a"),
      ("\r\na\n", "a"), ("é", "é"), ("\u{E0}", "\u{E0}"), ("a\u{2003}", "a\u{2003}"),
    ]
    for (cell, trimmed) in cases {
      #expect(CellText.string(CellText.trimmed(Array(cell.utf8)[...])) == trimmed, "\(cell)")
    }
    #expect(CellText.trimmed([0xA0]) == [0xA0] && CellText.trimmed([0xC2]) == [0xC2])
    #expect(CellText.shown(Array("a\nb\u{0}c".utf8)[...]) == "a b c")
    #expect(CellText.shown(Array(String(repeating: "é", count: 900).utf8)[...]).count == 61)
  }
}
