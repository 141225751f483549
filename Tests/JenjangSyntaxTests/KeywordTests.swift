import JenjangSource
import JenjangTestSupport
import Testing

@testable import JenjangSyntax

struct KeywordTests {
  private func keyword(_ text: String) -> Keyword? {
    let bytes = Array(("<" + text + ">").utf8)
    return KeywordTable.all.keyword(in: bytes, 1, bytes.count - 1)
  }

  @Test func everyKeywordIsFoundAndNoOtherIsSpeltLikeIt() {
    for word in Keyword.allCases { #expect(keyword(word.text) == word) }
    #expect(Set(Keyword.allCases.map { $0.text }).count == Keyword.allCases.count)
  }

  /// The table against a search through all keywords, on words that are nearly one.
  @Test func nothingElseIsFound() {
    var random = SplitMix64(seed: 5)
    for word in Keyword.allCases {
      for _ in 0..<200 {
        var bytes = Array(word.text.utf8)
        switch UInt8.random(in: 0..<3, using: &random) {
        case 0: bytes[Int.random(in: bytes.indices, using: &random)] ^= 1
        case 1: bytes.append(UInt8(ascii: "s"))
        default: bytes.remove(at: Int.random(in: bytes.indices, using: &random))
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let known = Keyword.allCases.first { $0.text == text }
        #expect(KeywordTable.all.keyword(in: bytes, 0, bytes.count) == known, "\(text)")
      }
    }
    #expect(keyword("") == nil)
    #expect(keyword(String(repeating: "a", count: 200)) == nil)
  }

  @Test func listsKnowTheirWords() {
    let list: KeywordList = [.weight, .above, .zero]
    for word in Keyword.allCases { #expect(list.contains(word) == list.words.contains(word)) }
    #expect(!list.contains(nil))
    #expect((list + [.yesNo]).texts == ["weight", "above", "zero", "yes_no"])
  }
}
