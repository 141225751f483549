import JenjangModel
import JenjangNumbers
import Testing

@testable import JenjangTables

struct FigureCellTests {
  /// What a cell says with no sign stated, with a point, with a comma.
  static let cases: [(cell: String, unknown: String, point: String, comma: String)] = [
    ("0", "0", "0", "0"), ("12", "12", "12", "12"), ("-7", "-7", "-7", "-7"), ("+7", "7", "7", "7"),
    ("−7", "-7", "-7", "-7"), ("007", "7", "7", "7"), (" 12\t", "12", "12", "12"),
    ("1.5", "3/2", "3/2", "other"), ("1,5", "3/2", "other", "3/2"),
    ("-0,25", "-1/4", "other", "-1/4"), (".5", "1/2", "1/2", "other"),
    (",5", "1/2", "other", "1/2"),
    ("1.204", "1204|301/250", "301/250", "1204"), ("1,204", "1204|301/250", "1204", "301/250"),
    ("-1.204", "-1204|-301/250", "-301/250", "-1204"), ("10.000", "10000|10", "10", "10000"),
    ("100.000", "100000|100", "100", "100000"), ("1.2040", "301/250", "301/250", "other"),
    ("0.204", "51/250", "51/250", "other"), ("0,204", "51/250", "other", "51/250"),
    ("1234.567", "1234567/1000", "1234567/1000", "other"),
    ("01.204", "301/250", "301/250", "other"),
    ("1.000.000", "1000000", "other", "1000000"), ("1,000,000", "1000000", "1000000", "other"),
    ("1.000.000,50", "2000001/2", "other", "2000001/2"),
    ("1,000,000.50", "2000001/2", "2000001/2", "other"), ("1.000,500", "2001/2", "other", "2001/2"),
    ("12,345.6", "61728/5", "61728/5", "other"), ("1,000.5", "2001/2", "2001/2", "other"),
    ("1.00.000", "no", "no", "no"), ("1.000.00", "no", "no", "no"),
    ("1000.000.000", "no", "no", "no"),
    ("0.000.000", "no", "no", "no"), ("1.000,000.5", "no", "no", "no"),
    ("1,5.000", "no", "no", "no"),
    ("", "no", "no", "no"), ("-", "no", "no", "no"), (".", "no", "no", "no"),
    ("5.", "no", "no", "no"),
    ("1..5", "no", "no", "no"), ("--1", "no", "no", "no"), ("1-", "no", "no", "no"),
    ("1 000", "no", "no", "no"), ("1e5", "no", "no", "no"), ("Rp 5", "no", "no", "no"),
    ("5%", "no", "no", "no"), ("٣", "no", "no", "no"), ("0x1", "no", "no", "no"),
    ("123456789012345678", "123456789012345678", "123456789012345678", "123456789012345678"),
    (
      "1234567890123456789012", "1234567890123456789012", "1234567890123456789012",
      "1234567890123456789012"
    ),
    ("12345678901234567890,5", "24691357802469135781/2", "other", "24691357802469135781/2"),
    (String(repeating: "9", count: 41), "long", "long", "long"),
    (String(repeating: "0", count: 5000), "long", "long", "long"),
    (String(repeating: "9", count: 40) + "x", "no", "no", "no"),
  ]

  static func told(_ cell: FigureCell) -> String {
    switch cell {
    case .figure(let figure): return figure.exact
    case .doubtful(let grouped, let decimal): return grouped.exact + "|" + decimal.exact
    case .otherSign: return "other"
    case .tooLong: return "long"
    case .notAFigure: return "no"
    }
  }

  @Test func readsFigures() {
    for (cell, unknown, point, comma) in Self.cases {
      #expect(Self.told(FigureCell(cell)) == unknown, "\(cell)")
      #expect(Self.told(FigureCell(cell, decimalSign: .point)) == point, "\(cell) point")
      #expect(Self.told(FigureCell(cell, decimalSign: .comma)) == comma, "\(cell) comma")
    }
    let longest = String(repeating: "9", count: FigureCell.mostDigits)
    #expect(Self.told(FigureCell(longest)) == longest)
  }

  /// With no sign stated, a figure is one only if no stated sign would give another.
  @Test func neverReadsWhatASignWouldReadOtherwise() {
    let alphabet = Array("0159.,-")
    func check(_ cell: String, _ left: Int) {
      let unknown = FigureCell(cell)
      let stated = [DecimalSign.point, .comma].map { FigureCell(cell, decimalSign: $0) }
      let figures = Set(stated.filter { if case .figure = $0 { true } else { false } })
      switch unknown {
      case .figure: #expect(figures == [unknown], "\(cell)")
      case .doubtful: #expect(figures.count == 2, "\(cell)")
      default: #expect(figures.isEmpty, "\(cell)")
      }
      if left == 0 { return }
      for character in alphabet { check(cell + String(character), left - 1) }
    }
    check("", 4)
    for head in ["1.00", "10,00", "1.000", "1,000.0", "1.000.00"] { check(head, 3) }
  }
}
