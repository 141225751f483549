/// Keywords in the order in which messages name them, with a quick answer to whether one is among them.
struct KeywordList: ExpressibleByArrayLiteral, Sendable {
  let words: [Keyword]
  /// A bit for each keyword.
  private let members: SIMD4<UInt64>

  init(_ words: [Keyword]) {
    self.words = words
    var members = SIMD4<UInt64>()
    for word in words { members[Int(word.rawValue >> 6)] |= 1 << UInt64(word.rawValue & 63) }
    self.members = members
  }

  init(arrayLiteral words: Keyword...) { self.init(words) }

  func contains(_ word: Keyword?) -> Bool {
    guard let word else { return false }
    return members[Int(word.rawValue >> 6)] & 1 << UInt64(word.rawValue & 63) != 0
  }

  /// The words as they are written.
  var texts: [String] { words.map { $0.text } }

  static func + (first: KeywordList, second: KeywordList) -> KeywordList {
    KeywordList(first.words + second.words)
  }
}
