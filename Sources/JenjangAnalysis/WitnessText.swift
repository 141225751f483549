import JenjangModel
import JenjangNumbers

/// An answer sheet in the words of a test's `given`, so that it can be tried.
struct WitnessText {
  let model: Model
  /// Questions whose answers count for nothing, which are left out.
  let idle: Set<Int>

  init(_ model: Model, idle: Set<Int> = []) {
    self.model = model
    self.idle = idle
  }

  /// `every indicator is written, audit is absent, members is 12`.
  func text(_ sheet: AnswerSheet) -> String {
    let common = commonest(sheet)
    var parts = common.map { ["every indicator is \($0)"] } ?? []
    for question in model.questions.indices where !idle.contains(question) {
      let answer = answer(sheet.answers[question], to: question)
      if case .indicator = model.questions[question].owner, answer == common { continue }
      parts.append("\(name(of: question)) is \(answer)")
    }
    let most = 40
    var text = ""
    for (index, part) in parts.prefix(most).enumerated() {
      text += (index == 0 ? "" : ", ") + part
    }
    if parts.count > most { text += ", … (+\(parts.count - most))" }
    if let year = sheet.year { text += (text.isEmpty ? "" : ", ") + "year is \(year)" }
    return text
  }

  /// `audit is owned`.
  func text(of question: Int, in sheet: AnswerSheet) -> String {
    "\(name(of: question)) is \(answer(sheet.answers[question], to: question))"
  }

  private func commonest(_ sheet: AnswerSheet) -> String? {
    var counts: [(answer: String, count: Int)] = []
    for question in model.questions.indices where !idle.contains(question) {
      guard case .indicator = model.questions[question].owner,
        case .level(let scale) = model.questions[question].domain,
        !model.scales[scale].name.isEmpty,
        case .level = sheet.answers[question]
      else { continue }
      let answer = answer(sheet.answers[question], to: question)
      if let index = counts.firstIndex(where: { $0.answer == answer }) {
        counts[index].count += 1
      } else {
        counts.append((answer, 1))
      }
    }
    let most = counts.map { $0.count }.max() ?? 0
    return most < 3 ? nil : counts.first { $0.count == most }?.answer
  }

  func name(of question: Int) -> String {
    switch model.questions[question].owner {
    case .indicator(let index): return model.indicators[index].shortPath
    case .fact(let index): return model.facts[index].name
    case .factor(let index): return model.factors[index].name
    }
  }

  private func answer(_ answer: Answer, to question: Int) -> String {
    switch (answer, model.questions[question].domain) {
    case (.level(let index), .level(let scale)):
      let level = model.scales[scale].levels[index]
      return level.name.isEmpty ? "\(level.number)" : level.name
    case (.choice(let index), .choice(let options)): return options[index].name
    case (.truth(let truth), _): return truth ? "yes" : "no"
    case (.number(let number), _):
      return number.isInteger ? number.exact : number.text(decimals: 6, .halfUp)
    case (.notApplicable, _): return "not applicable"
    default: return "unanswered"
    }
  }
}
