import JenjangModel

/// The texts that a cell may hold for a question, for who reads cells elsewhere than in a sheet.
package struct QuestionSpellings {
  /// The texts without blanks around them, in lower case, each once, with what they mean.
  package private(set) var meanings: [(text: String, answer: Answer)] = []

  package init(question: Int, of model: Model) {
    var seen: Set<String> = []
    for (text, reading) in Spellings.all(question: question, of: model) {
      let key = CellText.normalized(text)
      guard !key.isEmpty, seen.insert(key).inserted, case .answer(let answer) = reading
      else { continue }
      meanings.append((text: key, answer: answer))
    }
  }
}
