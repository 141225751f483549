/// Random answer sheets for a model, with the cells that say them.
struct SheetGenerator {
  static let years = 2022...2028
  var random: SplitMix64
  /// No sheet has more completions than this.
  var mostCompletions = 400

  init(_ seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A sheet that leaves nothing open.
  mutating func completeSheet(_ model: OracleModel) -> OracleSheet {
    let index = OracleIndex(model)
    let completion = completion(index)
    var sheet = OracleSheet(
      year: completion.year, answers: completion.answers, evidence: completion.evidence)
    for column in completion.unanswered { sheet.answers[column] = .unanswered }
    write(index, &sheet)
    return sheet
  }

  /// What a sheet that leaves nothing open comes to; some questions are unanswered and count as the lowest level.
  mutating func completion(_ index: OracleIndex) -> OracleCompletion {
    let sheet = answered(index)
    var completion = OracleCompletion(
      year: sheet.year, answers: sheet.answers, evidence: sheet.evidence)
    let questions = index.indicatorNames.map { index.indicators[$0]! }.filter {
      $0.source == .question
    }
    for question in questions where random.chance(15) {
      let column = index.column(of: question)
      let readers = questions.filter { index.column(of: $0) == column }
      if readers.allSatisfy({ index.unanswered(of: $0) == .lowest }) {
        completion.unanswered.insert(column)
      }
    }
    for fact in index.model.facts {
      guard let answer = index.counted(fact), random.chance(30) else { continue }
      completion.answers[index.column(of: fact)] = answer
      completion.unanswered.insert(index.column(of: fact))
    }
    return completion
  }

  /// A sheet in which about so many of a hundred questions are unanswered.
  mutating func sheet(_ model: OracleModel, unansweredPercent: Int = 35) -> OracleSheet {
    let index = OracleIndex(model)
    var sheet = answered(index)
    for column in random.shuffled(sheet.answers.keys.sorted())
    where random.chance(unansweredPercent) {
      let kept = sheet.answers[column]
      sheet.answers[column] = .unanswered
      let completions = OracleCompletions(index, sheet, most: mostCompletions)
      if !completions.isExhaustive { sheet.answers[column] = kept }
    }
    dropReasons(index, &sheet)
    write(index, &sheet)
    return sheet
  }

  /// Answers to every question, "not applicable" among them.
  private mutating func answered(_ index: OracleIndex) -> OracleSheet {
    var sheet = OracleSheet(year: random.within(SheetGenerator.years), answers: [:])
    let style = random.below(6)
    for name in index.indicatorNames {
      let indicator = index.indicators[name]!
      guard indicator.source == .question, let levels = index.levels(of: indicator) else {
        continue
      }
      let place: Int
      switch style {
      case 0: place = 0
      case 1: place = levels.count - 1
      case 2: place = max(0, levels.count - 1 - random.below(2))
      default: place = random.below(levels.count)
      }
      let mayBeNone = index.notApplicable(of: indicator) != nil
      let column = index.column(of: indicator)
      if sheet.answers[column] == nil {
        sheet.answers[column] = mayBeNone && random.chance(12) ? .notApplicable : .level(place)
      }
    }
    for fact in index.model.facts {
      let isNone = fact.allowsNotApplicable && random.chance(15)
      sheet.answers[index.column(of: fact)] = isNone ? .notApplicable : answer(to: fact)
    }
    for factor in index.model.factors {
      let isNone = factor.allowsNotApplicable && random.chance(15)
      let place = random.below(factor.numbers.count)
      sheet.answers[index.column(of: factor)] = isNone ? .notApplicable : .level(place)
    }
    addEvidence(index, &sheet)
    giveReasons(index, &sheet)
    return sheet
  }

  /// No column of evidence, all of them with something in them, or some of both.
  private mutating func addEvidence(_ index: OracleIndex, _ sheet: inout OracleSheet) {
    let style = random.below(6)
    if style == 0 { return }
    for indicator in index.indicatorNames.map({ index.indicators[$0]! }) {
      guard let column = index.evidenceColumn(of: indicator), sheet.evidence[column] == nil else {
        continue
      }
      if style < 3 && random.chance(15) { continue }
      sheet.evidence[column] = OracleEvidence(cell: evidenceCell(style == 1 ? 10 : 40))
    }
  }

  private mutating func evidenceCell(_ emptyPercent: Int) -> String {
    if random.chance(emptyPercent) { return random.pick(["", "", " "]) }
    return random.pick([
      "ya", "a", "https://", "http://", "https://x", "http://desa.id/b1", "Buku kas", "Rapat–2",
      "lihat https://x.id", "12345678", "htt",
    ])
  }

  private mutating func answer(to fact: OracleFact) -> OracleAnswer {
    switch fact.kind {
    case .yesNo: return .truth(random.chance(55))
    case .choice(let names): return .choice(random.below(names.count))
    case .number(_, let least, let most, _) where fact.grid != nil:
      return .figure(steppedFigure(fact, least, most))
    case .number(let isWhole, let least, let most, _):
      if let least, random.chance(12) { return .figure(least) }
      if let most, random.chance(12) { return .figure(most) }
      let low = least ?? ((most ?? 10) - 30)
      let high = most ?? (low + 60)
      let step: Fraction =
        isWhole ? 1 : random.pick([1, 1, Fraction(1, 2), Fraction(1, 4), Fraction(1, 10)])
      let steps = Int(((high - low) / step).floor)
      return .figure(low + step * Fraction(random.below(steps + 1)))
    }
  }
}
