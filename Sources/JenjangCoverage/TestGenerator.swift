import JenjangCases
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Finds the boundary tests that a rule set lacks.
package struct TestGenerator {
  private let search: BoundarySearch
  private let model: Model

  package init(plan: Plan) {
    search = BoundarySearch(plan: plan)
    model = plan.model
  }

  /// The boundaries that no sheet of the tests shows, with sheets for them where they were found:
  /// thresholds and gates phase by phase, then the edges of bands.
  package func missing(from sheets: [CaseSheet]) -> [GeneratedTest] {
    let known = sheets.map { BoundarySearch.Known(sheet: $0, view: search.view($0)) }
    let deciding = Set(decidingQuestions())
    return demands(known).map { trimmed($0, to: deciding) }
      + bands(sheets).map { test in
        trimmed(test, to: Set(test.indicator.map { questions(ofBanded: $0) } ?? []))
      }
  }

  /// A test without the answers that nothing it expects depends on.
  private func trimmed(_ test: GeneratedTest, to questions: Set<Int>) -> GeneratedTest {
    var test = test
    for index in model.questions.indices where !questions.contains(index) {
      test.sheet?.answers[index] = .unanswered
    }
    return test
  }

  /// The questions that the ladder depends on.
  private func decidingQuestions() -> [Int] {
    let demanded = model.boundaryDemands().flatMap { model.questions(of: $0) }
    if model.ladder?.needsApplicable == nil { return demanded }
    // A share of what applies is one of all indicators.
    let scores = model.dimensions.map { $0.score } + model.dimensions.compactMap { $0.appliesWhen }
    let measured = model.indicators.indices.flatMap { questions(ofBanded: $0) }
    let asked = model.indicators.compactMap { indicator -> Int? in
      if case .question(let question) = indicator.source { return question }
      return nil
    }
    return demanded + asked + measured + model.questions(under: scores)
  }

  /// The questions that a measured indicator depends on, and whether it applies.
  private func questions(ofBanded indicator: Int) -> [Int] {
    var roots: [Int] = []
    switch model.indicators[indicator].source {
    case .question: break
    case .bands(let bands): roots.append(bands.expression)
    case .points(let expression): roots.append(expression)
    }
    if let condition = model.indicators[indicator].appliesWhen { roots.append(condition) }
    var dimension: Int? = model.indicators[indicator].dimension
    while let current = dimension {
      if let condition = model.dimensions[current].appliesWhen { roots.append(condition) }
      dimension = model.dimensions[current].parent
    }
    return model.questions(under: roots)
  }

  // MARK: Thresholds and gates

  private func demands(_ known: [BoundarySearch.Known]) -> [GeneratedTest] {
    var tests: [GeneratedTest] = []
    var starts: [Int?: [CaseSheet]] = [:]
    for demand in model.boundaryDemands() {
      let from = starts[demand.year] ?? search.starts(year: demand.year)
      starts[demand.year] = from
      tests += self.tests(of: demand, search.shown(demand, known), from)
    }
    return tests
  }

  private func tests(
    of demand: BoundaryDemand, _ shown: BoundarySearch.Shown, _ starts: [CaseSheet]
  ) -> [GeneratedTest] {
    let questions = model.questions(of: demand)
    let optional = questions.filter { model.questions[$0].notApplicable != .refused }
    let wantsNotApplicable = !shown.notApplicable && !optional.isEmpty
    if shown.at, shown.below, shown.unanswered, !wantsNotApplicable { return [] }
    let found = search.boundary(of: demand, from: starts)
    let subject = name(of: demand)
    var tests: [GeneratedTest] = []
    if !shown.at { tests.append(GeneratedTest(subject, .at, sheet: found?.at)) }
    if !shown.below {
      tests.append(
        GeneratedTest(
          subject, .below, sheet: found?.below,
          blocked: GeneratedTest.Block(demand, isAlone: found?.isAlone ?? false)))
    }
    if wantsNotApplicable, let question = optional.first {
      let verdict = found.map { search.view($0.at).assessment.verdict }
      tests.append(
        emptied(subject, .notApplicable, optional, found?.at) { $0.assessment.verdict != verdict }
          ?? GeneratedTest(subject, .notApplicable, question: question, sheet: nil))
    }
    if !shown.unanswered, let question = questions.first {
      var test =
        emptied(subject, .unanswered, questions, found?.at) {
          $0.assessment.blocked?.phase == demand.phase && $0.truth(of: demand) != .yes
        } ?? GeneratedTest(subject, .unanswered, question: question, sheet: nil)
      if let sheet = test.sheet {
        let view = search.view(sheet)
        if view.assessment.blocked?.phase == demand.phase, view.truth(of: demand) != .yes {
          test.blocked = GeneratedTest.Block(demand, isAlone: false)
        }
      }
      tests.append(test)
    }
    return tests
  }

  /// The sheet with one question emptied: the first whose emptying shows something, else the first.
  private func emptied(
    _ subject: Wording, _ side: GeneratedTest.Side, _ questions: [Int], _ sheet: CaseSheet?,
    _ shows: (BoundaryView) -> Bool
  ) -> GeneratedTest? {
    guard let sheet else { return nil }
    var first: GeneratedTest?
    for question in questions where sheet.answers[question] != .unanswered {
      var emptied = sheet
      emptied.answers[question] = side == .unanswered ? .unanswered : .notApplicable
      let test = GeneratedTest(subject, side, question: question, sheet: emptied)
      if shows(search.view(emptied)) { return test }
      if first == nil { first = test }
    }
    return first
  }

  private func name(of demand: BoundaryDemand) -> Wording {
    guard let phase = model.ladder?.phases[demand.phase] else { return Wording(id: "", en: "") }
    switch demand.part {
    case .threshold:
      let since = demand.year.map { (id: " sejak \($0)", en: " since \($0)") } ?? (id: "", en: "")
      return Wording(
        id: "\(phase.name): ambang\(since.id)", en: "\(phase.name): threshold\(since.en)")
    case .gate(let number):
      let name = model.name(of: phase.gates[number], number)
      return Wording(id: "\(phase.name): syarat \(name)", en: "\(phase.name): gate \(name)")
    }
  }

  // MARK: Bands

  private func bands(_ sheets: [CaseSheet]) -> [GeneratedTest] {
    var tests: [GeneratedTest] = []
    var figures: [Int: [Rational]] = [:]
    for edge in search.edges() {
      let indicator = edge.indicator
      let starts = search.starts(year: edge.since)
      // Those of later years have figures of their own.
      let key = indicator << 20 | edge.offset
      let known =
        figures[key]
        ?? sheets.compactMap { search.figure(of: indicator, offset: edge.offset, on: $0) }
      let isFirst = figures[key] == nil && edge.offset == 0
      figures[key] = known
      if isFirst, let test = unanswered(indicator, sheets, starts) { tests.append(test) }
      let shown = search.shown(edge, known)
      if shown.at, shown.other { continue }
      let found = search.sides(of: edge, from: starts)
      let name = model.indicators[indicator].shortPath
      let subject = Wording(
        id: "\(name): pita \(edge.offset + edge.band + 1) dan \(edge.offset + edge.band + 2)",
        en: "\(name): bands \(edge.offset + edge.band + 1) and \(edge.offset + edge.band + 2)")
      if !shown.at {
        tests.append(GeneratedTest(subject, .at, sheet: found.at, indicator: indicator))
      }
      if !shown.other {
        tests.append(GeneratedTest(subject, .other, sheet: found.other, indicator: indicator))
      }
    }
    return tests
  }

  /// The test of an indicator with bands whose figure is not answered, where there is none.
  private func unanswered(
    _ indicator: Int, _ sheets: [CaseSheet], _ starts: [CaseSheet]
  ) -> GeneratedTest? {
    guard case .bands(let bands) = model.indicators[indicator].source else { return nil }
    let questions = model.questions(under: [bands.expression])
    guard let question = questions.first else { return nil }
    let isShown = sheets.contains { sheet in
      questions.contains { sheet.answers[$0] == .unanswered }
    }
    if isShown { return nil }
    let name = model.indicators[indicator].shortPath
    var sheet = starts.first { search.figure(of: indicator, on: $0) != nil }
    sheet?.answers[question] = .unanswered
    return GeneratedTest(
      Wording(id: name, en: name), .unanswered, question: question, sheet: sheet,
      indicator: indicator)
  }
}
