import Testing

/// Paths that stop, the last child, and phases of some years, by hand.
struct OraclePathTests {
  /// The five stars of open data: each step is worth more, and the first "no" that stops ends it.
  static func stars() -> OracleModel {
    let worths: [(String, Fraction, Fraction, Bool)] = [
      ("terbuka", 0, 1, true), ("terstruktur", 1, 2, true), ("bebas", 2, 3, true),
      ("alamat", 3, 4, true), ("bertaut", 4, 5, false),
    ]
    let children = worths.map { name, no, yes, stops in
      var indicator = OracleIndicator(name: name, source: .question)
      indicator.levelsInPlace = [
        OracleLevel(
          number: 0, name: "tidak", title: "Tidak", points: no, writesPoints: no != 0,
          stops: stops),
        OracleLevel(number: 1, name: "ya", title: "Ya", points: yes, writesPoints: true),
      ]
      return OracleChild.indicator(indicator)
    }
    var path = OracleDimension(name: "jalur", children: children)
    (path.isPath, path.score, path.isShare, path.of) = (true, .aggregate(.lastPoints), false, 5)
    var model = OracleSmallModels.model([.dimension(path)])
    model.defaultScale = nil
    return model
  }

  private func outcomes(_ answers: [Int]) -> OracleOutcomes {
    let names = ["terbuka", "terstruktur", "bebas", "alamat", "bertaut"]
    return OracleSmallModels.outcomes(
      Self.stars(), Dictionary(uniqueKeysWithValues: zip(names, answers.map { .level($0) })))
  }

  @Test func fiveStars() {
    let cases: [([Int], Fraction)] = [
      ([1, 0], 1), ([1, 1, 0], 2), ([1, 1, 1, 0], 3), ([1, 1, 1, 1, 0], 4), ([1, 1, 1, 1, 1], 5),
    ]
    for (answers, points) in cases {
      let score = outcomes(answers).dimensions["jalur"]?.score
      #expect(score?.low == points && score?.isDecided == true)
    }
    #expect(outcomes([1, 1, 1, 1, 1]).dimensions["overall"]?.score.low == 1)
    let stopped = outcomes([0, 1, 1, 1, 1])
    #expect(stopped.dimensions["jalur"]?.score.low == 0)
    #expect(stopped.unscoredAnswers == ["terstruktur", "bebas", "alamat", "bertaut"])
    let open = outcomes([1, 1]).dimensions["jalur"]?.score
    #expect(open?.low == 2 && open?.high == 5)
    let text = Renderer.text(Self.stars())
    #expect(
      text.contains("0 tidak \"Tidak\" stops\n") && text.contains("stop at the first negative"))
    #expect(text.contains("score last of points"))
  }

  @Test func passedOverAndLowest() {
    var first = OracleSmallModels.question("a")
    first.notApplicable = .allowed
    var path = OracleDimension(
      name: "d",
      children: [
        .indicator(first), .indicator(OracleSmallModels.question("b")),
        .indicator(OracleSmallModels.question("c")),
      ])
    (path.isPath, path.score) = (true, .aggregate(.last))
    let model = OracleSmallModels.model([.dimension(path)])
    // Not applicable is passed over; without a word on it, the lowest level stops.
    let passed = OracleSmallModels.outcomes(
      model, ["a": .notApplicable, "b": .level(0), "c": .level(4)])
    #expect(passed.dimensions["d"]?.score.low == 0)
    #expect(passed.indicators["b"]?.canApply == true && passed.indicators["c"]?.canApply == false)
    let last = OracleSmallModels.outcomes(
      model, ["a": .level(3), "b": .level(2), "c": .level(1)])
    #expect(last.dimensions["d"]?.score.low == Fraction(1, 4))
    // The last of a list is the last that there is.
    let evaluator = Oracle(model).evaluator(
      OracleCompletion(year: 2_026, answers: ["a": .notApplicable, "b": .level(2)]))
    let list = OracleFigure.list(.last, [.indicator("b"), .indicator("a")])
    #expect(evaluator.figure(list, in: nil) == .value(Fraction(1, 2)))
  }

  @Test func phasesOfSomeYears() {
    var model = OracleSmallModels.model([.indicator(OracleSmallModels.question("a"))])
    func phase(_ name: String, _ share: Fraction?, _ since: Int?, _ until: Int?) -> OraclePhase {
      var phase = OraclePhase(name: name, thresholds: [], gates: [])
      if let share { phase.thresholds = [OracleThreshold(isStrict: false, value: share)] }
      (phase.since, phase.until) = (since, until)
      return phase
    }
    model.ladder = OracleLadder(
      isShare: true,
      phases: [
        phase("awal", nil, nil, nil), phase("tengah", Fraction(1, 2), 2_020, 2_024),
        phase("akhir", Fraction(3, 4), nil, nil), phase("puncak", 1, 2_026, nil),
      ])
    let cases: [(Int, Int, Int)] = [
      (2, 2_019, 0), (2, 2_020, 1), (2, 2_024, 1), (2, 2_025, 0), (3, 2_025, 2), (4, 2_025, 2),
      (4, 2_026, 3),
    ]
    for (level, year, place) in cases {
      let outcomes = OracleSmallModels.outcomes(model, ["a": .level(level)], year: year)
      #expect(outcomes.lowestPhase == place && outcomes.highestPhase == place, "\(year)")
      #expect(outcomes.outlook?.standing.certain == place)
    }
    // What blocks is the next phase in force; at the top there is none.
    let blocked = OracleSmallModels.outcomes(model, ["a": .level(2)], year: 2_025)
    #expect(blocked.outlook?.standing.blocked == 2)
    let top = OracleSmallModels.outcomes(model, ["a": .level(4)], year: 2_025)
    #expect(top.outlook?.standing.blocked == nil)
    let text = Renderer.text(model)
    #expect(text.contains("\"Fase tengah\" since 2020 until 2024 from"))
  }
}
