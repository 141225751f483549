import Jenjang
import JenjangCycle
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangTestSupport

/// Generated rule sets whose rule changes with the year, and answers to them.
struct YearModels {
  var random: SplitMix64
  /// Weighted means over indicators that are always asked, and nothing else.
  var isLinear = false

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func text() -> String {
    let unanswered = one(of: ["unknown", "unknown", "lowest"])
    var text = """
      model m "M" {
        edition "1"  languages id
        unanswered counts as \(unanswered)  not_applicable words "NA"
        columns { community "id"  name "name"  year "year"  district "district" group }
        defaults { scale s  \(isLinear ? "" : "not applicable allowed") }
      }
      scale s { 0 a "A"  1 b "B"  2 c "C" points 3  3 d "D" points 5\(evidence) }
      fact size "Size" number whole from 0 to 9
      fact open "Open" yes_no

      """
    var names: [String] = []
    for dimension in 0..<Int.random(in: 1...3, using: &random) {
      text += "dimension d\(dimension) \"D\(dimension)\" \(weight) {\n"
      if !isLinear, chance(4) { text += "  score \(one(of: ["min", "max"]))\n" }
      for indicator in 0..<Int.random(in: 1...4, using: &random) {
        let name = "i\(dimension)\(indicator)"
        text += "  indicator \(name) \"I\" \(weight)\(window)\(body)\n"
        names.append(name)
      }
      if !isLinear, chance(3) {
        text += """
            indicator g\(dimension) "G" measures size \(weight) {
              bands { below 3: 0  below 6: 1  otherwise: 3 }
            }

          """
      }
      text += "}\n"
    }
    let later = chance(2) ? "  from 40% since 2026" : ""
    return text + """
      phases {
        phase low "Low"
        phase mid "Mid" from 30%\(later) { requires first: \(names[0]) at least b }
        phase top "Top" from 60% { requires any indicator >= 50% }
      }
      """
  }

  private var evidence: String { mutating get { chance(3) ? " needs evidence" : "" } }

  private var weight: String {
    mutating get {
      let base = "weight \(Int.random(in: 1...5, using: &random))"
      return chance(3) ? base + " weight \(Int.random(in: 1...5, using: &random)) since 2026" : base
    }
  }

  private var window: String {
    mutating get {
      if isLinear || !chance(6) { return "" }
      return one(of: [" since 2026", " until 2025"])
    }
  }

  private var body: String {
    mutating get { !isLinear && chance(5) ? " { applies when open }" : "" }
  }

  /// Answers to a model's questions; about one in so many is open, none for 0.
  mutating func answers(_ model: Model, openIn: Int) -> GivenAnswers {
    var given = GivenAnswers(answers: [])
    for question in model.questions {
      let isOpen = openIn > 0 && chance(openIn)
      given.answers.append(isOpen ? .unanswered : answer(question))
      given.evidence.append(chance(3) ? .missing : .ample)
    }
    return given
  }

  private mutating func answer(_ question: Question) -> Answer {
    if question.notApplicable == .allowed, !isLinear, chance(8) { return .notApplicable }
    switch question.domain {
    case .level: return .level(Int.random(in: 0...3, using: &random))
    case .number: return .number(Rational(Int.random(in: 0...9, using: &random)))
    case .truth: return .truth(chance(2))
    case .choice(let options):
      return .choice(Int.random(in: 0..<options.count, using: &random))
    }
  }

  /// The same answers with every open one filled.
  mutating func completed(_ given: GivenAnswers, _ model: Model) -> GivenAnswers {
    var result = given
    for (index, question) in model.questions.enumerated() where result.answers[index] == .unanswered
    {
      result.answers[index] = answer(question)
    }
    return result
  }

  mutating func chance(_ count: Int) -> Bool { Int.random(in: 1...count, using: &random) == 1 }

  private mutating func one(of texts: [String]) -> String {
    texts[Int.random(in: 0..<texts.count, using: &random)]
  }
}

/// The rule set of a text; nil where it has an error, which is told.
func ruleSet(_ text: String) -> RuleSet? {
  RuleSet.check(RuleFolder(path: "rules.jenjang", bytes: Array(text.utf8))).ruleSet
}

/// The first error of a text, for the failure of a test.
func firstError(_ text: String) -> String {
  let check = RuleSet.check(RuleFolder(path: "rules.jenjang", bytes: Array(text.utf8)))
  return check.diagnostics.first { $0.isError }?.rule.code ?? "none"
}
