import Testing

/// Classes and tables over two answers, by hand.
struct OracleNameTests {
  static let number = OracleFact.Kind.number(isWhole: false, least: 0, most: nil, unit: nil)

  /// The classes of the savings-and-loan regulation of 2016, of a total of points.
  static func grades() -> OracleModel {
    var model = OracleSmallModels.model([.indicator(OracleSmallModels.question("a"))])
    model.facts = [OracleFact(name: "skor", kind: number)]
    let names = ["khusus", "dalam_pengawasan", "cukup", "sehat"]
    let bands = zip([51, 66, 80], 0...).map {
      OracleBand(edge: .below, limit: Fraction($0), worth: .level($1))
    }
    model.classes = [
      OracleClass(
        name: "predikat", figure: .fact("skor"), names: names,
        bands: OracleBands(bands: bands, otherwise: .level(3), isShare: false))
    ]
    return model
  }

  @Test func publishedGrades() {
    let model = Self.grades()
    let cases: [(Fraction, Int)] = [
      (Fraction(6_860, 100), 2), (Fraction(7_985, 100), 2), (Fraction(5_365, 100), 1),
      (Fraction(6_245, 100), 1), (Fraction(6_598, 100), 1), (66, 2), (80, 3), (Fraction(51), 1),
      (Fraction(5_099, 100), 0),
    ]
    for (total, place) in cases {
      let outcomes = OracleSmallModels.outcomes(model, ["skor": .figure(total), "a": .level(1)])
      #expect(outcomes.named["predikat"]?.low == Fraction(place))
      #expect(outcomes.named["predikat"]?.isDecided == true)
    }
    // No answer is any class; not applicable is none.
    let open = OracleSmallModels.outcomes(model, ["a": .level(1)]).named["predikat"]
    #expect(open?.low == 0 && open?.high == 3 && open?.canBeAbsent == false)
    var none = model
    none.facts[0].allowsNotApplicable = true
    let absent = OracleSmallModels.outcomes(none, ["skor": .notApplicable]).named["predikat"]
    #expect(absent?.low == nil && absent?.canBeAbsent == true)
  }

  @Test func comparedByTheFigure() {
    let evaluator = Oracle(Self.grades()).evaluator(
      OracleCompletion(year: 2_026, answers: ["skor": .figure(60), "a": .level(0)]))
    let cases: [(OracleComparison, String, OracleTruth)] = [
      (.equal, "dalam_pengawasan", .yes), (.atLeast, "cukup", .no), (.below, "cukup", .yes),
      (.above, "khusus", .yes), (.unequal, "sehat", .yes),
    ]
    for (comparison, name, truth) in cases {
      #expect(evaluator.truth(.named("predikat", comparison, name)) == truth)
    }
  }

  /// Written from the highest figure down, the lowest figure's class is still the least.
  @Test func fallingClasses() {
    var model = Self.grades()
    let bands = [
      OracleBand(edge: .from, limit: 80, worth: .level(1))
    ]
    model.classes[0].names = ["lain", "sehat"]
    model.classes[0].bands = OracleBands(bands: bands, otherwise: .level(0), isShare: false)
    let high = OracleSmallModels.outcomes(model, ["skor": .figure(80), "a": .level(0)])
    #expect(high.named["predikat"]?.low == 1)
    #expect(
      Renderer.text(model).contains(
        "class predikat \"Kelas predikat\" of skor {\n  sehat from 80\n  lain otherwise\n}"))
  }

  /// Three by three: how likely it is, and how large.
  static func risk() -> OracleModel {
    var second = OracleSmallModels.question("besar")
    second.notApplicable = .allowed
    var first = OracleSmallModels.question("mungkin")
    first.notApplicable = .allowed
    let level = OracleIndicator(name: "nilai", source: .level(ofTable: "risiko"))
    var model = OracleSmallModels.model([
      .indicator(first), .indicator(second), .indicator(level),
    ])
    model.scales[0].levels = Array(model.scales[0].levels.prefix(3))
    model.tables = [
      OracleTable(
        name: "risiko", rows: .indicator("mungkin"), columns: .indicator("besar"),
        kind: .levels(scale: "s"), cells: [[0, 0, 1], [0, 1, 2], [1, 2, 2]],
        writtenRows: [0, 1, 2], writtenColumns: [2, 0, 1])
    ]
    return model
  }

  @Test func cellsOfTwoAnswers() {
    let model = Self.risk()
    for row in 0..<3 {
      for column in 0..<3 {
        let outcomes = OracleSmallModels.outcomes(
          model, ["mungkin": .level(row), "besar": .level(column)])
        let cell = model.tables[0].cells[row][column]
        #expect(
          outcomes.named["risiko"]?.low == cell && outcomes.indicators["nilai"]?.level.low == cell)
        #expect(outcomes.indicators["nilai"]?.value.low == cell / 2)
      }
    }
    // One answer open: the row, or nothing where the other is called not applicable.
    let open = OracleSmallModels.outcomes(model, ["mungkin": .level(1)]).named["risiko"]
    #expect(open?.low == 0 && open?.high == 2 && open?.canBeAbsent == true)
    #expect(open?.exactness == .soundOnly)
    let none = OracleSmallModels.outcomes(model, ["mungkin": .notApplicable, "besar": .level(0)])
    #expect(none.named["risiko"]?.low == nil && none.indicators["nilai"]?.points.low == nil)
    #expect(
      Renderer.text(model).contains(
        "by mungkin, besar gives s {\n  across l2, l0, l1\n  l0: l1, l0, l0"))
  }

  /// Yes and no are values too; a table may give figures.
  @Test func tableOfYesAndNo() {
    var model = OracleSmallModels.model([.indicator(OracleSmallModels.question("a"))])
    model.facts = [
      OracleFact(name: "f", kind: .yesNo), OracleFact(name: "c", kind: .choice(["x", "y"])),
    ]
    model.tables = [
      OracleTable(
        name: "t", rows: .fact("f"), columns: .fact("c"), kind: .score,
        cells: [[0, Fraction(1, 2)], [Fraction(3, 4), 1]], writtenRows: [1, 0],
        writtenColumns: [0, 1])
    ]
    let outcomes = OracleSmallModels.outcomes(
      model, ["f": .truth(true), "c": .choice(0), "a": .level(0)])
    #expect(outcomes.named["t"]?.low == Fraction(3, 4))
    #expect(Renderer.text(model).contains("across x, y\n  yes: 75%, 100%\n  no: 0%, 50%"))
  }
}
