import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource
import Testing

@testable import JenjangReport

struct ScreenTests {
  @Test func breaksAtWords() {
    let cases: [(text: String, first: Int, rest: Int, lines: [String])] = [
      ("a  b", 4, 4, ["a  b"]),
      ("satu dua tiga", 8, 4, ["satu dua", "tiga"]),
      ("satu dua tiga", 7, 13, ["satu", "dua tiga"]),
      ("satuduatiga", 4, 3, ["satu", "dua", "tig", "a"]),
      ("a satuduatiga", 4, 5, ["a", "satud", "uatig", "a"]),
      ("satu   dua  ", 6, 6, ["satu", "dua"]),
      ("", 4, 4, [""]),
      ("ab", 0, 0, ["a", "b"]),
    ]
    for (text, first, rest, lines) in cases {
      #expect(TextWrap.lines(text, first: first, rest: rest) == lines, "\(text)")
    }
    #expect(TextWrap.lines("satu dua tiga", width: 5, atMost: 2) == ["satu", "dua…"])
    #expect(TextWrap.lines("satua duaan tiga", width: 5, atMost: 2) == ["satua", "duaa…"])
    #expect(TextWrap.lines("satu dua", width: 5, atMost: 2) == ["satu", "dua"])
  }

  @Test func keepsToTheScreen() {
    var model = sampleModel()
    let long = "\u{1B}[2J" + String(repeating: "panjang sekali ", count: 20)
    model.title = text(long)
    for index in model.indicators.indices { model.indicators[index].title = text(long) }
    for index in model.dimensions.indices { model.dimensions[index].title = text(long) }
    for index in model.steps.indices { model.steps[index].text = text(long) }
    model.findings[0].title = text(String(repeating: "x", count: 300))
    model.ladder?.phases[2].gates[0].because = text(long)
    let record = CommunityRecord(
      id: "K01", name: long, groups: [long], assessment: sampleAssessment())
    for language in [MessageLanguage.indonesian, .english] {
      let screen = AssessmentText(model: model, language: language, sourceText: { _ in long })
        .text(record)
      #expect(!screen.contains("\u{1B}"))
      for line in screen.split(separator: "\n") where line.count > 100 || line.last == " " {
        Issue.record("\(line)")
      }
    }
  }

  @Test func countsWhatItLeavesOut() {
    var assessment = sampleAssessment()
    var outlook = sampleOutlook()
    outlook.steps = Array(repeating: outlook.steps[2], count: 7)
    outlook.decidingQuestions = Array(repeating: outlook.decidingQuestions[0], count: 6)
    assessment.outlook = outlook
    assessment.openQuestions = Array(repeating: 5, count: 12)
    assessment.unproved = Array(repeating: assessment.unproved[0], count: 8)
    assessment.findings =
      Array(repeating: assessment.findings[2], count: 6)
      + Array(repeating: assessment.findings[1], count: 3)
    let cases:
      [(language: MessageLanguage, rests: [String], names: String, more: String, end: String)] = [
        (
          .indonesian, ["  +2 lagi", "  +1 lagi", "  +3 lagi"], "Anggota; Anggota; +2 lagi",
          " +5 lagi",
          "Selengkapnya: --format markdown"
        ),
        (
          .english, ["  +2 more", "  +1 more", "  +3 more"], "Members; Members; +2 more",
          " +5 more",
          "All of it: --format markdown"
        ),
      ]
    for (language, rests, names, more, end) in cases {
      let lines = AssessmentText(model: sampleModel(), language: language, sourceText: sampleText)
        .text(CommunityRecord(id: "K", assessment: assessment)).split(separator: "\n")
        .map { String($0) }
      #expect(lines.filter { $0.hasPrefix("  +") } == rests)
      #expect(lines.contains { $0.hasSuffix(names) })
      #expect(lines.contains { $0.hasSuffix(more) && $0.count > 49 })
      #expect(lines.filter { $0.hasPrefix("5. ") || $0.hasPrefix("6. ") }.count == 1)
      #expect(lines.last == end)
    }
  }

  @Test func leavesOutLevelsThatDoNotFit() {
    var model = sampleModel()
    let grid = { (title: String) -> [String] in
      model.indicators[0].title = text(title)
      let phrases = Phrases(
        model: model, style: FigureStyle(ShowStyle()), language: .indonesian,
        sourceText: sampleText)
      let found = FoundFinding(
        subject: .indicator(0), quadrant: .strength, aspect: .economic, level: 2)
      return FindingsGrid(phrases: phrases, color: TextColor(isUsed: false)).lines([found])
    }
    // 47 columns with the level, then 48.
    let fits = String(repeating: "a", count: 37)
    #expect(grid(fits)[1].hasPrefix("E " + fits + ": Tertulis"))
    #expect(grid(fits + "a")[1].hasPrefix("E " + fits + "a  "))
    let long = grid(fits + " bbbb ccccccc")
    #expect(long[1].hasPrefix("E " + fits + " bbbb  "))
    #expect(long[2] == "  ccccccc")
  }

  @Test func showsBothAspects() {
    let social = FoundFinding(subject: .indicator(0), quadrant: .strength, aspect: .social)
    let economic = FoundFinding(subject: .indicator(1), quadrant: .strength, aspect: .economic)
    let cases: [(social: Int, economic: Int, shown: String)] = [
      (6, 6, "SSEE"), (6, 1, "SSSE"), (1, 6, "SEEE"), (0, 6, "EEEE"), (6, 0, "SSSS"), (1, 1, "SE"),
    ]
    for (socials, economics, shown) in cases {
      let all =
        Array(repeating: social, count: socials) + Array(repeating: economic, count: economics)
      let letters = FindingsGrid.shown(of: all, atMost: 4).map { $0.aspect.letter }
      #expect(letters.joined() == shown)
    }
  }

  @Test func showsTheTopLevelOfManyDimensions() {
    var model = sampleModel()
    model.ladder?.dimension = 3
    let extra = Dimension(
      name: "more", path: "control.more", title: text("Lain"), parent: 2, range: nowhere)
    for _ in 0..<9 { model.dimensions.append(extra) }
    let screen = AssessmentText(model: model, language: .english, sourceText: sampleText)
      .text(sampleRecords()[0])
    #expect(screen.contains("\n    Kas "))
    #expect(!screen.contains("Lain"))
  }
}
