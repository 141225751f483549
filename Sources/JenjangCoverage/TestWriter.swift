import JenjangCases
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Writes generated tests as rule text; what is expected is what the engine says today.
package struct TestWriter {
  private let model: Model
  private let scorer: Scorer
  private let language: MessageLanguage

  package init(plan: Plan, language: MessageLanguage) {
    model = plan.model
    scorer = Scorer(plan: plan)
    self.language = language
  }

  /// A test under a name; where no sheet was found a comment that says so.
  package func text(_ test: GeneratedTest, named name: String) -> String {
    guard let sheet = test.sheet else { return notFound(test) }
    let expectations = self.expectations(test, sheet)
    var text = "test \"" + Self.quoted(name) + "\" {\n"
    text += givens(sheet)
    for expectation in expectations { text += "  expect " + expectation + "\n" }
    return text + "}\n"
  }

  /// A comment in place of a test that could not be written.
  package func notFound(_ test: GeneratedTest) -> String {
    let title = test.title(model).text(in: language)
    let wording = Wording(
      id: "// Tidak ditemukan dalam batas pencarian: {title}.\n",
      en: "// Not found within the bounds of the search: {title}.\n")
    return wording.filled([("title", .text(title))], in: language)
  }

  // MARK: What is given

  /// The answers, the commonest level first for all indicators and then what differs from it.
  private func givens(_ sheet: CaseSheet) -> String {
    var items: [String] = []
    if let year = sheet.year { items.append("year is \(year)") }
    let common = commonLevel(sheet)
    var assumed = [Answer](repeating: .unanswered, count: model.questions.count)
    if let common {
      items.append("every indicator is " + common)
      for index in model.questions.indices {
        if let level = level(common, of: index) { assumed[index] = .level(level) }
      }
    }
    for (index, answer) in sheet.answers.enumerated() where answer != assumed[index] {
      items.append(model.questionName(index) + " is " + text(answer, to: index))
    }
    if items.isEmpty { return "" }
    var text = ""
    var line = "  given  "
    for (index, item) in items.enumerated() {
      let piece = item + (index + 1 < items.count ? "," : "")
      if line.utf8.count + piece.utf8.count > 96, line.utf8.count > 9 {
        text += line + "\n"
        line = "         "
      }
      line += (line.utf8.last == UInt8(ascii: " ") ? "" : " ") + piece
    }
    return text + line + "\n"
  }

  /// The level that `every indicator is` would give right to the most questions; nil for none.
  private func commonLevel(_ sheet: CaseSheet) -> String? {
    var counts: [(name: String, count: Int)] = []
    for (index, answer) in sheet.answers.enumerated() {
      guard case .level(let level) = answer, case .indicator = model.questions[index].owner,
        case .level(let scale) = model.questions[index].domain
      else { continue }
      let name = model.levelName(level, scale)
      if let place = counts.firstIndex(where: { $0.name == name }) {
        counts[place].count += 1
      } else {
        counts.append((name, 1))
      }
    }
    var best: (name: String, count: Int)?
    for entry in counts where entry.count > (best?.count ?? 1) { best = entry }
    return best?.name
  }

  /// The level that a name means for an indicator's question.
  private func level(_ name: String, of question: Int) -> Int? {
    guard case .indicator = model.questions[question].owner,
      case .level(let scale) = model.questions[question].domain
    else { return nil }
    return model.scales[scale].levels.indices.first { model.levelName($0, scale) == name }
  }

  private func text(_ answer: Answer, to question: Int) -> String {
    switch (answer, model.questions[question].domain) {
    case (.unanswered, _): return "unanswered"
    case (.notApplicable, _): return "not applicable"
    case (.level(let level), .level(let scale)):
      if case .factor = model.questions[question].owner {
        return "\(model.scales[scale].levels[level].number)"
      }
      return model.levelName(level, scale)
    case (.truth(let truth), _): return truth ? "yes" : "no"
    case (.choice(let choice), .choice(let options)): return options[choice].name
    case (.number(let value), _): return Self.figure(value)
    default: return "unanswered"
    }
  }

  // MARK: What is expected

  private func expectations(_ test: GeneratedTest, _ sheet: CaseSheet) -> [String] {
    let assessment = scorer.score(sheet.answers, evidence: sheet.evidence, year: sheet.year)
    var lines: [String] = []
    if let indicator = test.indicator {
      let name = model.indicators[indicator].shortPath
      let points = assessment.indicators[indicator].points
      if points.isAbsent {
        lines.append(name + " is not applicable")
      } else if let exact = points.certain {
        lines.append("points of " + name + " is " + Self.figure(exact))
      } else if model.indicators[indicator].hasValue,
        let value = range(
          assessment.indicators[indicator].value, isShare: true)
      {
        lines.append(name + " " + value)
      }
    }
    if let span = assessment.verdict, let ladder = model.ladder, test.indicator == nil {
      let dimension = ladder.dimension
      let score = assessment.dimensions[dimension]
      let name = dimension == 0 ? "overall" : model.dimensions[dimension].path
      let isShare = model.dimensions[dimension].isShare
      if let exact = score.certain {
        lines.append(name + " is " + (isShare ? Self.share(exact) : Self.figure(exact)))
      } else if let range = range(score, isShare: isShare) {
        lines.append(name + " " + range)
      }
      lines.append(phase(span, ladder))
      if let blocked = test.blocked { lines.append(block(blocked, ladder)) }
    }
    return lines
  }

  /// A range between ends that rule files can write; nil for others.
  private func range(_ figure: Figure, isShare: Bool) -> String? {
    guard !figure.mayBeAbsent, !figure.mayBeUndefined, let low = figure.interval?.low,
      let high = figure.interval?.high
    else { return nil }
    let ends = [low, high].map { Self.decimal(isShare ? $0 * Rational(100) : $0) }
    guard let first = ends[0], let last = ends[1] else { return nil }
    let unit = isShare ? "%" : ""
    return "between " + first + unit + " and " + last + unit
  }

  private func phase(_ span: PhaseSpan, _ ladder: Ladder) -> String {
    guard let possible = span.possible else { return "no phase" }
    let high = ladder.phases[possible].name
    if span.certain == possible { return "phase is " + high }
    return "phase between " + (span.certain.map { ladder.phases[$0].name } ?? "no phase") + " and "
      + high
  }

  private func block(_ block: GeneratedTest.Block, _ ladder: Ladder) -> String {
    let phase = ladder.phases[block.phase]
    var name = ladder.dimension == 0 ? "overall" : model.dimensions[ladder.dimension].path
    if let number = block.gate {
      let gate = phase.gates[number]
      name = gate.name ?? gate.subjects.first.map { model.path(of: $0) } ?? name
    }
    return "blocked " + phase.name + (block.isAlone ? " only by " : " by ") + name
  }
}
