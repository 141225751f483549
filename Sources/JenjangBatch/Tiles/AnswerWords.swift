import JenjangModel
import JenjangTables

/// The spellings that a question's cells can have, each with the code that its reader gives it.
struct AnswerWords {
  /// The codes of cells of one byte.
  private(set) var byteCodes = [UInt8](repeating: AnswerTables.unknown, count: 256)
  /// Words of two bytes and more, capital ASCII letters as small ones.
  private(set) var words: [(word: [UInt8], code: UInt8)] = []
  /// Whether a word could be a figure too.
  private(set) var haveFigures = false

  init(_ reader: CellReader, _ model: Model) {
    for byte: UInt8 in 0x21..<0x7F where byte != UInt8(ascii: "\"") {
      let code = AnswerTables.code(reader.reading(of: [byte]))
      byteCodes[Int(byte)] = code
      if code != AnswerTables.unknown, Self.isOfFigure(byte) { haveFigures = true }
    }
    for spelling in Spellings.all(question: reader.question, of: model) {
      for text in [CellText.normalized(spelling.text), spelling.text] {
        let range = CellText.trimmed(0..<text.utf8.count, of: Array(text.utf8).span)
        let word = Array(text.utf8)[range].map(CellText.lowercased)
        if word.isEmpty { continue }
        if word.allSatisfy(Self.isOfFigure) { haveFigures = true }
        if word.count < 2 || words.contains(where: { $0.word == word }) { continue }
        words.append((word, AnswerTables.code(reader.reading(of: word[...]))))
      }
    }
  }

  /// The longest row of digits that mean codes one after the other; the most is 0 where none does.
  var digits: (least: UInt8, most: UInt8, firstCode: UInt8) {
    var longest = (least: UInt8(0), most: UInt8(0), firstCode: UInt8(0))
    var length: UInt8 = 0
    var first = UInt8(ascii: "0")
    while first <= UInt8(ascii: "9") {
      let code = byteCodes[Int(first)]
      var last = first
      if code < Tile.Code.empty {
        while last < UInt8(ascii: "9"), byteCodes[Int(last) + 1] < Tile.Code.empty,
          byteCodes[Int(last) + 1] == byteCodes[Int(last)] + 1
        {
          last += 1
        }
        if last - first >= length {
          longest = (least: first, most: last, firstCode: code)
          length = last - first + 1
        }
      }
      first = last + 1
    }
    return longest
  }

  private static func isOfFigure(_ byte: UInt8) -> Bool {
    (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
  }
}
