import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource
import Testing

@testable import JenjangReport

struct FigureStyleTests {
  private func show(_ whole: Int, _ decimals: Int, _ mode: RoundingMode = .halfUp) -> ShowStyle {
    var show = ShowStyle()
    show.whole = Rational(whole)
    show.decimals = decimals
    show.rounding = mode
    return show
  }

  /// A share below its whole never shows as the whole.
  @Test(arguments: [
    (100, 0, RoundingMode.halfUp, Rational(199, 200), "99"), (100, 0, .halfUp, .one, "100"),
    (100, 0, .halfUp, Rational(201, 200), "101"), (100, 0, .up, Rational(991, 1000), "99"),
    (100, 2, .halfUp, Rational(99_999, 100_000), "99.99"),
    (1, 0, .halfUp, Rational(3, 5), "0"), (5, 1, .halfUp, Rational(999, 1000), "4.9"),
    (100, 0, .halfUp, Rational(1, 2), "50"),
  ])
  func fullWhenMet(
    _ whole: Int, _ decimals: Int, _ mode: RoundingMode, _ share: Rational, _ text: String
  ) {
    var show = show(whole, decimals, mode)
    show.isFullWhenMet = true
    #expect(FigureStyle(show).text(share, isShare: true) == text)
    #expect(
      FigureStyle(show).text(share, isShare: false)
        == share.text(decimals: decimals, mode, decimalSign: UInt8(ascii: ".")))
  }

  @Test func writesCells() {
    let cases: [(style: FigureStyle, figure: Figure, isShare: Bool, cell: String)] = [
      (FigureStyle(show(100, 2)), Figure(Rational(5, 8)), true, "62.50"),
      (FigureStyle(show(100, 2)), Figure(Rational(5, 8)), false, "0.63"),
      (FigureStyle(show(100, 2, .halfDown)), Figure(Rational(5, 8)), false, "0.62"),
      (FigureStyle(show(1, 4)), Figure(Rational(5, 8)), true, "0.6250"),
      (FigureStyle(show(5, 1)), Figure(Rational(5, 8)), true, "3.1"),
      (FigureStyle(show(100, 2), decimals: 0), Figure(Rational(5, 8)), true, "63"),
      (FigureStyle(show(100, 2), decimals: -3), Figure(Rational(5, 8)), true, "63"),
      (FigureStyle(show(100, 2), decimalSign: .comma), Figure(Rational(-1, 8)), true, "-12,50"),
      (FigureStyle(show(100, 2)), range(Rational(1, 3), Rational(2, 3)), true, "33.33..66.67"),
      // Each end is rounded by itself, and a range that shows as one figure stays a range.
      (FigureStyle(show(100, 0)), range(Rational(199, 400), Rational(1, 2)), true, "50..50"),
      (FigureStyle(show(100, 0)), range(Rational(29), nil), false, "29.."),
      (FigureStyle(show(100, 0)), range(nil, Rational(29)), false, "..29"),
      (FigureStyle(show(100, 0)), range(nil, nil), false, ".."),
      (FigureStyle(show(100, 0)), .absent, true, ""),
      (FigureStyle(show(100, 0)), range(.one, .one, mayBeAbsent: true), true, "100"),
    ]
    for (style, figure, isShare, cell) in cases {
      #expect(style.cell(figure, isShare: isShare) == cell)
    }
    #expect(FigureStyle(show(100, 2), decimals: 1_000_000).decimals == 100)
  }

  @Test func writesForPeople() {
    let maybe = range(Rational(1, 4), Rational(1, 2), mayBeAbsent: true)
    let undefined = Figure(.point(Rational(3)), mayBeUndefined: true)
    let cases: [(language: MessageLanguage, figure: Figure, text: String)] = [
      (.indonesian, Figure(Rational(5, 8)), "62,50"),
      (.english, Figure(Rational(5, 8)), "62.50"),
      (.indonesian, maybe, "25,00..50,00 atau tidak ada"),
      (.english, maybe, "25.00..50.00 or none"),
      (.english, undefined, "300.00 or none"),
      (.english, .absent, "–"),
    ]
    for (language, figure, text) in cases {
      let style = FigureStyle(ShowStyle(), language: language)
      #expect(style.text(figure, isShare: true, in: language) == text)
    }
  }

  @Test func writesPhaseSpans() {
    let model = sampleModel()
    let cases: [(span: PhaseSpan?, cell: String, text: String)] = [
      (PhaseSpan(certain: 1, possible: 2), "tertata..profesional", "Ordered..Professional"),
      (PhaseSpan(certain: 1, possible: 1), "tertata", "Ordered"),
      (PhaseSpan(certain: nil, possible: 0), "..cair", "no phase..Fluid"),
      (PhaseSpan(certain: nil, possible: nil), "", "no phase"),
      (nil, "", "–"),
    ]
    for (span, cell, text) in cases {
      #expect(model.phaseCell(span) { $0.name } == cell)
      #expect(model.phaseText(span, in: .english) == text)
    }
  }

  @Test func drawsBars() {
    let cases: [(figure: Figure, bar: String)] = [
      (Figure(.one), "████████████████████"),
      (Figure(Rational(99, 100)), "███████████████████░"),
      (Figure(Rational(3, 2)), "████████████████████"),
      (Figure(Rational(-1)), "░░░░░░░░░░░░░░░░░░░░"),
      (range(Rational(1, 4), Rational(1, 2)), "█████▒▒▒▒▒░░░░░░░░░░"),
      (range(nil, nil), "▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒"),
      (.absent, ""),
    ]
    for (figure, bar) in cases { #expect(ScoreBar.text(figure) == bar) }
  }
}
