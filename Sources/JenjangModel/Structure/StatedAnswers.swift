import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let lowestTwice = DiagnosticRule(
    "J2010",
    message: Wording(
      id: "dua pilihan disebut `lowest`", en: "two options are said to be the `lowest`"),
    related: Wording(id: "yang pertama ada di sini", en: "the first one is here"),
    help: Wording(id: "hapus salah satunya", en: "remove one of them"))

  static let statedNotAnAnswer = DiagnosticRule(
    "J2011",
    message: Wording(
      id: "`{found}` bukan jawaban untuk fact ini", en: "`{found}` is no answer to this fact"),
    help: Wording(id: "jawabannya: {known}", en: "its answers: {known}"))

  static let lowestUnknown = DiagnosticRule(
    "J2012",
    message: Wording(
      id: "fact ini tidak menyebut jawaban mana yang terendah",
      en: "this fact does not say which answer is the lowest"),
    help: Wording(
      id: "tulis `lowest` di belakang satu pilihan: `choice { tidak \"Tidak ada\" lowest  … }`",
      en: "write `lowest` behind one option: `choice { none \"None\" lowest  … }`"))
}

package let statedAnswerRules: [DiagnosticRule] = [
  .lowestTwice, .statedNotAnAnswer, .lowestUnknown,
]

// What a fact counts as where it is not answered.
extension Checker {
  /// The answer that stands for none; nil where that stays unknown.
  func statedAnswer(_ node: Node, _ domain: AnswerDomain) -> Answer? {
    let lowest = lowestOption(node)
    guard let rule = node.child(.unanswered) else {
      return defaults.unanswered == .lowest ? lowest.map { .choice($0) } : nil
    }
    if let bound = rule.child(.bound) {
      guard let figure = plainFigure(bound) else { return nil }
      if case .number(let domain) = domain, domain.contains(figure) { return .number(figure) }
      reportNotAnAnswer(bound.sourceText, at: bound.range, domain)
      return nil
    }
    if let name = rule.name {
      switch domain {
      case .truth where name.text == "yes": return .truth(true)
      case .truth where name.text == "no": return .truth(false)
      case .choice(let options):
        if let place = options.firstIndex(where: { $0.name == name.text }) {
          return .choice(place)
        }
      default: break
      }
      reportNotAnAnswer(name.text, at: name.range, domain)
      return nil
    }
    guard rule.has("lowest") else { return nil }
    if lowest == nil { report(.lowestUnknown, at: rule.range) }
    return lowest.map { .choice($0) }
  }

  /// The place of the option that is marked as the lowest; nil for none.
  private func lowestOption(_ node: Node) -> Int? {
    guard let type = node.child(.factType), type.has("choice") else { return nil }
    let options = type.children(.level).filter { $0.name != nil }
    let marked = options.indices.filter { options[$0].has("lowest") }
    if marked.count > 1 {
      report(
        .lowestTwice, at: options[marked[1]].range, related: [options[marked[0]].range])
    }
    return marked.first
  }

  private func reportNotAnAnswer(_ found: String, at range: SourceRange, _ domain: AnswerDomain) {
    let known: [String]
    switch domain {
    case .truth: known = ["yes", "no"]
    case .choice(let options): known = options.map { $0.name }
    case .number(let domain):
      known = ["\(domain.least?.brief ?? "−∞") … \(domain.most?.brief ?? "∞")"]
    case .level: known = []
    }
    report(
      .statedNotAnAnswer, at: range,
      [("found", .text(found)), ("known", self.known(known))],
      suggestion: suggestion(for: found, among: known))
  }
}
