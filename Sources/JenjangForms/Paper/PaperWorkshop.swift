import JenjangModel
import JenjangReport
import JenjangScoring
import JenjangSource

// The sheets of the workshop, empty or with what the assessment suggests.
extension PaperSheet {
  /// How many entries of a kind an assessment writes into one cell.
  private static let mostEntries = 6
  /// How many empty lines a list of tasks has, and how many steps it takes up.
  private static let furtherSteps = 3

  func workshop(_ assessment: Assessment?) -> [PaperBlock] {
    var blocks: [PaperBlock] = [.heading(said(PaperWording.workshop), level: 2)]
    if assessment != nil { blocks.append(.paragraph(said(PaperWording.suggested))) }
    blocks.append(.table(analysis(assessment)))
    blocks.append(.table(swot(assessment)))
    blocks.append(.table(toDo(assessment)))
    blocks.append(.table(innovation(assessment)))
    return blocks
  }

  /// The functions of an organisation: whether each is carried out, with what evidence.
  private func analysis(_ assessment: Assessment?) -> PaperTable {
    var subjects: [(title: String, dimension: Int)] = []
    for group in questionnaire.groups {
      if case .dimension(let index) = group.kind {
        subjects.append((group.title.text(texts), index))
      }
    }
    return PaperTable(
      caption: said(PaperWording.analysis),
      headings: [
        said(PaperWording.function), said(PaperWording.carriedOut), said(PaperWording.evidence),
        said(PaperWording.note),
      ], widths: [24, 24, 28, 24],
      rows: subjects.map { subject in
        let score = assessment.map { phrases.score(subject.dimension, $0) } ?? ""
        return [
          [subject.title], [said(PaperWording.yesPartlyNo)], [],
          score.isEmpty ? [] : [said(PaperWording.score, ("score", score))],
        ]
      })
  }

  private func swot(_ assessment: Assessment?) -> PaperTable {
    let quadrants: [(quadrant: Quadrant, title: Wording)] = [
      (.strength, PaperWording.strength), (.weakness, PaperWording.weakness),
      (.opportunity, PaperWording.opportunity), (.threat, PaperWording.threat),
    ]
    return PaperTable(
      caption: said(PaperWording.swot),
      headings: ["", said(PaperWording.social), said(PaperWording.economic)],
      widths: [18, 41, 41],
      rows: quadrants.map { quadrant, title in
        [
          [said(title)], found(quadrant, .social, assessment),
          found(quadrant, .economic, assessment),
        ]
      })
  }

  private func found(
    _ quadrant: Quadrant, _ aspect: Aspect, _ assessment: Assessment?
  ) -> [String] {
    guard let assessment else { return [] }
    let all = phrases.findings(quadrant, aspect, assessment)
    if all.count <= Self.mostEntries { return all }
    return Array(all.prefix(Self.mostEntries))
      + [said(PaperWording.more, ("count", "\(all.count - Self.mostEntries)"))]
  }

  private func toDo(_ assessment: Assessment?) -> PaperTable {
    let steps = assessment.map { phrases.steps($0) } ?? []
    var taken: Set<Int> = []
    var rows: [[[String]]] = PaperWording.matters.map { matter in
      guard let assessment, let indicator = indicator(about: matter.words) else {
        return [[said(matter.title)], [], [], [], []]
      }
      let place = steps.indices.first {
        !taken.contains($0) && steps[$0].indicators.contains(indicator)
      }
      if let place { taken.insert(place) }
      let step = place.map { steps[$0] }
      return [
        [said(matter.title)], lines(phrases.level(indicator, assessment)),
        lines(step?.action ?? ""), lines(step?.actors ?? ""), lines(step?.time ?? ""),
      ]
    }
    var further = steps.indices.filter { !taken.contains($0) }[...]
    for _ in 0..<Self.furtherSteps {
      let step = further.popFirst().map { steps[$0] }
      rows.append([
        [said(PaperWording.furtherSteps)], [], lines(step?.action ?? ""),
        lines(step?.actors ?? ""), lines(step?.time ?? ""),
      ])
    }
    return PaperTable(
      caption: said(PaperWording.toDo),
      headings: [
        said(PaperWording.matter), said(PaperWording.now), said(PaperWording.task),
        said(PaperWording.who), said(PaperWording.whenDue),
      ], widths: [18, 16, 34, 18, 14], rows: rows)
  }

  private func lines(_ text: String) -> [String] { text.isEmpty ? [] : [text] }

  /// The first indicator whose title, in any language, speaks of a matter; nil for none.
  private func indicator(about words: [String]) -> Int? {
    model.indicators.indices.first { index in
      model.indicators[index].title.texts.contains { title in
        let plain = Self.plain((title ?? "") + " ")
        return words.contains { Self.holds(plain, Self.plain($0)) }
      }
    }
  }

  /// A text in lower case, with one blank between its words and one in front.
  private static func plain(_ text: String) -> [UInt8] {
    var plain: [UInt8] = [0x20]
    for byte in text.lowercased().utf8 {
      let isOfWord =
        byte >= 0x80 || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
        || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
      if isOfWord {
        plain.append(byte)
      } else if plain.last != 0x20 {
        plain.append(0x20)
      }
    }
    return plain
  }

  /// Whether words stand in a text; the last may be longer there unless a blank is behind it.
  private static func holds(_ text: [UInt8], _ words: [UInt8]) -> Bool {
    text.indices.contains { text[$0...].starts(with: words) }
  }

  private func innovation(_ assessment: Assessment?) -> PaperTable {
    var goal: [String] = []
    var target: [String] = []
    var approach: [String] = []
    var steps: [WorksheetPhrases.Step] = []
    if let assessment {
      if let phase = phrases.nextPhase(assessment) {
        goal = [said(PaperWording.reachPhase, ("phase", phase))]
      }
      target = phrases.blocked(assessment)
      let strengths =
        phrases.findings(.strength, .social, assessment).prefix(1)
        + phrases.findings(.strength, .economic, assessment).prefix(1)
      approach = strengths.map { said(PaperWording.buildOn, ("strength", $0)) }
      steps = Array(phrases.steps(assessment).prefix(Self.furtherSteps))
    }
    let parts: [(title: Wording, lines: [String])] = [
      (PaperWording.goal, goal), (PaperWording.target, target),
      (PaperWording.approach, approach),
      (PaperWording.activities, steps.map { $0.action }.filter { !$0.isEmpty }),
      (PaperWording.outputs, steps.map { $0.raises }.filter { !$0.isEmpty }),
      (PaperWording.impact, []),
    ]
    return PaperTable(
      caption: said(PaperWording.innovation),
      headings: [said(PaperWording.part), said(PaperWording.content)], widths: [20, 80],
      rows: parts.map { [[said($0.title)], $0.lines] })
  }
}
