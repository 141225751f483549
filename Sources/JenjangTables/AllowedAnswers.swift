import JenjangModel
import JenjangNumbers
import JenjangSource

/// What may stand in a question's cells, told in a message.
enum AllowedAnswers {
  /// How many levels or options are told; a longer list would bury the rest of the message.
  static let mostTold = 12

  /// The levels or options with number, name and title, in each of the tool's languages that the model
  /// has, else in its first.
  static func list(question index: Int, of model: Model) -> MessageArgument {
    func told(_ code: String) -> String {
      let language = model.languages.firstIndex { $0 == code || $0.hasPrefix(code + "-") } ?? 0
      return MessageArgument.list(list(question: index, of: model, language: language))
        .text(in: .english)
    }
    return .wording(Wording(id: told("id"), en: told("en")))
  }

  private static func list(question index: Int, of model: Model, language: Int) -> [String] {
    let question = model.questions[index]
    var told: [String] = []
    switch question.domain {
    case .level(let scale):
      let own = Spellings.ownTexts(of: question, in: model)
      for (place, level) in model.scales[scale].levels.enumerated() {
        var title = level.title.text(language)
        if title.isEmpty, let text = own[place] { title = text.text(language) }
        told.append(entry(["\(level.number)", level.name], title))
      }
    case .choice(let options):
      told = options.map { entry([$0.name], $0.title.text(language)) }
    case .truth: told = ["ya", "tidak", "yes", "no", "1", "0"]
    case .number: break
    }
    return told.count > mostTold ? Array(told.prefix(mostTold)) + ["…"] : told
  }

  /// The right spelling nearest to what was found; nil for figures, where near means nothing.
  static func nearest(to found: String, question index: Int, of model: Model) -> String? {
    guard found.utf8.contains(where: { $0 >= UInt8(ascii: "A") }) else { return nil }
    if case .truth = model.questions[index].domain {
      return nearestName(
        to: found, among: (AnswerDomain.yesWords + AnswerDomain.noWords).filter { $0.count > 1 })
    }
    var candidates: [String] = []
    for kind in Spellings.named(question: index, of: model).dropFirst() {
      for spelling in kind where !spelling.text.isEmpty { candidates.append(spelling.text) }
    }
    return nearestName(to: found, among: candidates)
  }

  private static func entry(_ names: [String], _ title: String) -> String {
    var text = ""
    for name in names where !name.isEmpty { text += text.isEmpty ? name : " " + name }
    if title.isEmpty { return text }
    return text + (text.isEmpty ? "" : " ") + "\"" + title + "\""
  }
}
