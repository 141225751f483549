import Testing

@testable import JenjangCSV

struct FormulaStartTests {
  @Test func tellsWhatBeginsLikeAFormula() {
    let formulas = [
      "=1", "+62", "-x", "@a", "\t=1", "\r", "\n", "\u{FF1D}1", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
    for text in formulas {
      #expect(FormulaStart.begins(text.utf8), "\(text)")
      #expect(text.utf8.first.map { FormulaStart.canBegin($0) } == true)
    }
    for text in ["", "a=1", " =1", "1-2", "'=1", "\u{FF01}", "\u{FEFF}a", "é"] {
      #expect(!FormulaStart.begins(text.utf8), "\(text)")
    }
  }
}
