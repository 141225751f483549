import JenjangCases
import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Looks for answer sheets at the boundary of a demand.
///
/// From a sheet on which the phase is certain, answers go down a step at a time while all that the
/// phase demands still holds. The sheet where no step is left is at the boundary, and the step that
/// the demand alone refuses leads to one just below. Where a figure is not yet at its limit, one answer
/// goes up and another down as long as that brings it nearer. This need not find the nearest sheet
/// there is, nor any; what it does find is what the engine says.
struct BoundarySearch {
  /// How often a search for a nearer sheet scores at most.
  static let mostScores = 2_000

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
    /// How far the figures of both sheets are from the limit.
    var distance: (at: Rational, below: Rational)

    func isNearer(than other: Boundary) -> Bool {
      if (below == nil) != (other.below == nil) { return below != nil }
      if isAlone != other.isAlone { return isAlone }
      if distance.at != other.distance.at { return distance.at < other.distance.at }
      return distance.below < other.distance.below
    }
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
    var best = descend(demand, questions, from: start)
    // Another order of the questions may leave a way where the first one leaves none.
    let other = descend(demand, questions.reversed(), from: start)
    if other.isNearer(than: best) { best = other }
    var scores = 0
    while best.distance.at > .zero, best.below != nil,
      let nearer = exchanged(best.at, demand, questions, &scores)
    {
      let next = descend(demand, questions, from: nearer)
      if !next.isNearer(than: best) { break }
      best = next
    }
    return best
  }

  /// Lowers answers one after the other while the phase stays certain.
  private func descend(
    _ demand: BoundaryDemand, _ questions: [Int], from start: CaseSheet
  ) -> Boundary {
    var sheet = start
    var best: Boundary?
    for question in questions {
      while let lower = ladders.lower(than: sheet.answers[question], to: question) {
        var next = sheet
        next.answers[question] = lower
        let after = view(next)
        if after.isCertain(demand.phase) {
          sheet = next
          continue
        }
        guard after.isBlocked(by: demand) else { break }
        let found = Boundary(
          at: sheet, below: next, isAlone: after.isBlocked(onlyBy: demand),
          distance: (view(sheet).distance(of: demand), after.distance(of: demand)))
        if best.map({ found.isNearer(than: $0) }) ?? true { best = found }
        break
      }
    }
    return best ?? Boundary(at: sheet, distance: (view(sheet).distance(of: demand), .zero))
  }

  /// A sheet nearer to the limit, by raising one answer and lowering another; nil for none.
  private func exchanged(
    _ sheet: CaseSheet, _ demand: BoundaryDemand, _ questions: [Int], _ scores: inout Int
  ) -> CaseSheet? {
    let distance = view(sheet).distance(of: demand)
    for raised in questions {
      guard let higher = ladders.higher(than: sheet.answers[raised], to: raised) else { continue }
      for lowered in questions where lowered != raised {
        var next = sheet
        next.answers[raised] = higher
        while let lower = ladders.lower(than: next.answers[lowered], to: lowered) {
          if scores >= Self.mostScores { return nil }
          scores += 1
          next.answers[lowered] = lower
          let after = view(next)
          guard after.isCertain(demand.phase) else { break }
          if after.distance(of: demand) < distance { return next }
        }
      }
    }
    return nil
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
