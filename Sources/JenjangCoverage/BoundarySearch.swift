import JenjangCases
import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Looks for answer sheets at the boundary of a demand.
///
/// From a sheet on which the phase is certain, answers go down a step at a time while all that the
/// phase demands still holds. The sheet where no step is left is at the boundary, and the step that
/// the demand alone refuses leads to one just below. This finds no boundary that needs two answers to
/// move at once; what it does find is what the engine says.
struct BoundarySearch {
  /// How often one search scores at most.
  static let mostScores = 6_000

  let model: Model
  let scorer: Scorer
  let ladders: AnswerLadders

  init(plan: Plan) {
    model = plan.model
    scorer = Scorer(plan: plan)
    ladders = AnswerLadders(model: plan.model)
  }

  /// A sheet at the boundary, and one just below it.
  struct Boundary {
    var at: CaseSheet
    var below: CaseSheet?
    /// Whether nothing but the demand blocks the phase on the sheet below.
    var isAlone = false
  }

  func view(_ sheet: CaseSheet) -> BoundaryView { BoundaryView(sheet, scorer) }

  /// Sheets to start from: all answers at their highest or lowest, then a walk from low to high.
  func starts(year: Int?) -> [CaseSheet] {
    var sheets: [CaseSheet] = []
    for facts in [true, false] {
      for levels in [true, false] {
        let answers = model.questions.indices.map { index -> Answer in
          let tried = ladders.answers[index]
          guard case .indicator = model.questions[index].owner else {
            return (facts ? tried.last : tried.first) ?? .unanswered
          }
          return (levels ? tried.last : tried.first) ?? .unanswered
        }
        sheets.append(sheet(answers, year))
      }
    }
    var walked = sheets[1]
    for index in model.questions.indices {
      while let next = ladders.higher(than: walked.answers[index], to: index) {
        walked.answers[index] = next
        sheets.append(walked)
      }
    }
    return sheets
  }

  private func sheet(_ answers: [Answer], _ year: Int?) -> CaseSheet {
    CaseSheet(answers: answers, evidence: answers.map { _ in .ample }, year: year)
  }

  /// The boundary of a demand; nil where no sheet is found on which its phase is certain.
  func boundary(of demand: BoundaryDemand, from starts: [CaseSheet]) -> Boundary? {
    guard let start = starts.first(where: { view($0).isCertain(demand.phase) }) else { return nil }
    let questions = model.questions(of: demand)
    if let found = descend(demand, questions, from: start), found.isAlone { return found }
    // Another order of the questions may leave a way where the first one leaves none.
    if let found = descend(demand, questions.reversed(), from: start), found.below != nil {
      return found
    }
    return descend(demand, questions, from: start) ?? Boundary(at: start)
  }

  private func descend(
    _ demand: BoundaryDemand, _ questions: [Int], from start: CaseSheet
  ) -> Boundary? {
    var sheet = start
    var best: Boundary?
    var bestDistance: (at: Rational, below: Rational)?
    var scores = 0
    for question in questions {
      while scores < Self.mostScores,
        let lower = ladders.lower(than: sheet.answers[question], to: question)
      {
        scores += 1
        var next = sheet
        next.answers[question] = lower
        let after = view(next)
        if after.isCertain(demand.phase) {
          sheet = next
          continue
        }
        guard after.isBlocked(by: demand) else { break }
        let isAlone = after.isBlocked(onlyBy: demand)
        if !isAlone, best?.isAlone ?? false { break }
        let distance = (at: view(sheet).distance(of: demand), below: after.distance(of: demand))
        let isNearer = bestDistance.map { known in
          distance.at == known.at ? distance.below < known.below : distance.at < known.at
        }
        if isNearer ?? true || isAlone && !(best?.isAlone ?? false) {
          best = Boundary(at: sheet, below: next, isAlone: isAlone)
          bestDistance = distance
        }
        break
      }
    }
    return best
  }

  // MARK: What tests have already

  /// Which sides of a demand's boundary a test shows.
  struct Shown {
    var at = false
    var below = false
    var notApplicable = false
    var unanswered = false
  }

  /// A sheet of a test with what the engine says of it.
  struct Known {
    var sheet: CaseSheet
    var view: BoundaryView
  }

  /// How many of the sheets nearest to a boundary are looked at from all sides.
  private static let nearest = 6

  /// What the tests' sheets show of a demand: a sheet is at its boundary where a step changes it.
  func shown(_ demand: BoundaryDemand, _ known: [Known]) -> Shown {
    var result = Shown()
    let questions = model.questions(of: demand)
    let ofYear = known.filter {
      $0.view.asks(demand.phase) && isInForce(demand, in: $0.sheet.year)
    }
    result.unanswered = ofYear.contains { entry in
      let truth = entry.view.truth(of: demand)
      return truth != .yes && questions.contains { entry.sheet.answers[$0] == .unanswered }
    }
    result.notApplicable = ofYear.contains { entry in
      questions.contains { entry.sheet.answers[$0] == .notApplicable }
    }
    result.at = nearest(ofYear.filter { $0.view.isCertain(demand.phase) }, demand).contains {
      entry in
      changes(entry.sheet, questions, ladders.lower) { $0.isBlocked(by: demand) }
    }
    result.below = nearest(ofYear.filter { $0.view.isBlocked(onlyBy: demand) }, demand).contains {
      entry in
      changes(entry.sheet, questions, ladders.higher) { $0.isCertain(demand.phase) }
    }
    return result
  }

  private func isInForce(_ demand: BoundaryDemand, in year: Int?) -> Bool {
    guard let threshold = model.ladder?.phases[demand.phase].threshold,
      demand.part == .threshold
    else { return true }
    let inForce = year.flatMap { year in threshold.changes.last { $0.since <= year }?.since }
    return inForce == demand.year
  }

  private func nearest(_ known: [Known], _ demand: BoundaryDemand) -> [Known] {
    let distances = known.map { $0.view.distance(of: demand) }
    let order = known.indices.sorted { left, right in
      distances[left] == distances[right] ? left < right : distances[left] < distances[right]
    }
    return order.prefix(Self.nearest).map { known[$0] }
  }

  /// Whether moving one answer a step brings a sheet where a condition holds.
  private func changes(
    _ sheet: CaseSheet, _ questions: [Int], _ move: (Answer, Int) -> Answer?,
    _ holds: (BoundaryView) -> Bool
  ) -> Bool {
    for question in questions {
      guard let answer = move(sheet.answers[question], question) else { continue }
      var moved = sheet
      moved.answers[question] = answer
      if holds(view(moved)) { return true }
    }
    return false
  }
}
