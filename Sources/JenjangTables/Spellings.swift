import JenjangModel

/// The right spellings of a question's answers, those that come first winning over later ones.
package enum Spellings {
  /// All spellings: the model's words for not applicable, then those of the domain.
  package static func all(question index: Int, of model: Model) -> [(
    text: String, reading: CellReading
  )] {
    let question = model.questions[index]
    let word: CellReading =
      question.notApplicable == .refused ? .fault(.notApplicable) : .answer(.notApplicable)
    var spellings = model.notApplicableWords.map { (text: $0, reading: word) }
    switch question.domain {
    case .number: break
    case .truth:
      spellings += AnswerDomain.yesWords.map { (text: $0, reading: .answer(.truth(true))) }
      spellings += AnswerDomain.noWords.map { (text: $0, reading: .answer(.truth(false))) }
    case .level, .choice:
      for kind in named(question: index, of: model) {
        spellings += withoutDoubts(kind).map { (text: $0.text, reading: .answer($0.answer)) }
      }
    }
    return spellings
  }

  /// The spellings of levels or options by kind: numbers, names, titles, other texts.
  static func named(question index: Int, of model: Model) -> [[(text: String, answer: Answer)]] {
    let question = model.questions[index]
    var numbers: [(text: String, answer: Answer)] = []
    var names = numbers
    var titles = numbers
    var others = numbers
    func add(_ answer: Answer, _ name: String, _ title: LocalizedText, _ also: [String]) {
      names.append((text: name, answer: answer))
      for case .some(let text) in title.texts { titles.append((text: text, answer: answer)) }
      for text in also { others.append((text: text, answer: answer)) }
    }
    switch question.domain {
    case .level(let scale):
      for (place, level) in model.scales[scale].levels.enumerated() {
        numbers.append((text: "\(level.number)", answer: .level(place)))
        add(.level(place), level.name, level.title, level.also)
      }
      for (place, text) in ownTexts(of: question, in: model).sorted(by: { $0.key < $1.key }) {
        add(.level(place), "", text, [])
      }
    case .choice(let options):
      for (place, option) in options.enumerated() {
        add(.choice(place), option.name, option.title, option.also)
      }
    case .truth, .number: break
    }
    return [numbers, names, titles, others]
  }

  /// The indicator's own words for the levels of its scale.
  static func ownTexts(of question: Question, in model: Model) -> [Int: LocalizedText] {
    if case .indicator(let index) = question.owner { return model.indicators[index].levelTexts }
    return [:]
  }

  /// Whether no two of a few spellings in ASCII are the same, blanks and case left aside: nearly
  /// always so, and told without making a text of each.
  private static func areClearlyDifferent(_ spellings: [(text: String, answer: Answer)]) -> Bool {
    if spellings.count > 64 { return false }
    var prints: [UInt64] = []
    prints.reserveCapacity(spellings.count)
    for spelling in spellings where !spelling.text.isEmpty {
      var print: UInt64 = 14_695_981_039_346_656_037
      for byte in spelling.text.utf8 {
        // Spellings that differ in blanks alone have the same print, and get a closer look.
        if byte >= 0x80 { return false }
        if byte <= 0x20 { continue }
        print = (print ^ UInt64(CellText.lowercased(byte))) &* 1_099_511_628_211
      }
      if prints.contains(print) { return false }
      prints.append(print)
    }
    return true
  }

  /// The spellings without those that would mean two answers, which therefore mean none.
  private static func withoutDoubts(
    _ spellings: [(text: String, answer: Answer)]
  ) -> [(text: String, answer: Answer)] {
    if areClearlyDifferent(spellings) { return spellings }
    var meanings: [String: Answer] = [:]
    var doubtful: Set<String> = []
    for (text, answer) in spellings {
      let key = CellText.normalized(text)
      if let other = meanings[key], other != answer { doubtful.insert(key) }
      meanings[key] = answer
    }
    if doubtful.isEmpty { return spellings }
    return spellings.filter { !doubtful.contains(CellText.normalized($0.text)) }
  }
}
