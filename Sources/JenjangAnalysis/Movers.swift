import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Answer sheets that may stand in another phase by new rules than by old ones.
struct Movers {
  private let old: RuleSide
  private let new: RuleSide
  /// The new rules' question for each of the old ones' that reads the same column; nil for none.
  private let matching: [Int?]

  init(_ old: RuleSide, _ new: RuleSide) {
    self.old = old
    self.new = new
    let questions = new.problem.plan.model.questions
    matching = old.problem.plan.model.questions.map { question in
      questions.firstIndex { other in
        other.column == question.column || other.formerColumns.contains(question.column)
          || question.formerColumns.contains(other.column)
      }
    }
  }

  /// Sheets with all answers but one as low or as high as that one is not, at the step where one rule set
  /// lets them into a phase and the other does not yet.
  func crossings(_ isOld: Bool, _ each: ((old: [Answer], new: [Answer])) -> Bool) {
    let side = isOld ? old : new
    let problem = side.problem
    let bases = SheetPool(problem, watching: []).bases
    guard let low = bases.first, let high = bases.last else { return }
    let order = Array(low.indices)
    var paths: [SheetPath] = []
    for question in order {
      let others = order.filter { $0 != question }
      paths.append(SheetPath(problem, from: low, to: high, order: [question] + others))
      paths.append(SheetPath(problem, from: low, to: high, order: others + [question]))
    }
    for number in 0..<64 { paths.append(paths[0].mixed(UInt64(number))) }
    for path in paths {
      for phase in (new.ladder?.phases ?? []).map({ $0.name }) {
        guard let first = step(path, phase, isOld, reaches: old),
          let second = step(path, phase, isOld, reaches: new), first != second
        else { continue }
        let sheet = problem.sheet(path.masks(min(first, second)))
        if !each(both(sheet.answers, isOld: isOld)) { return }
      }
    }
  }

  /// The first step of a path behind which a rule set gives a phase or a higher one; past the last for none.
  private func step(
    _ path: SheetPath, _ phase: String, _ isOld: Bool, reaches side: RuleSide
  ) -> Int? {
    guard let place = side.ladder?.phases.firstIndex(where: { $0.name == phase }) else {
      return nil
    }
    let scorer = Scorer(plan: side.problem.plan)
    var least = 0
    var most = path.count + 1
    while least < most {
      let middle = (least + most) / 2
      let answers = both(path.problem.sheet(path.masks(middle)).answers, isOld: isOld)
      let verdict =
        scorer.verdict(side.isOld ? answers.old : answers.new, year: side.problem.year) ?? -1
      if verdict >= place { most = middle } else { least = middle + 1 }
    }
    return most
  }

  /// Sheets that meet all that one rule set demands for a phase, and miss something that the other does.
  ///
  /// Returns whether it is proved that there are none.
  func misses(_ isOld: Bool, _ each: ((old: [Answer], new: [Answer])) -> Bool) -> Bool {
    let (side, other) = isOld ? (old, new) : (new, old)
    var areNone = true
    for (number, phase) in (side.ladder?.phases ?? []).enumerated() {
      guard let place = other.ladder?.phases.firstIndex(where: { $0.name == phase.name }) else {
        areNone = false
        continue
      }
      let year = side.problem.year
      if phase.isInForce(in: year) != (other.ladder?.phases[place].isInForce(in: year) ?? false) {
        areNone = false
        continue
      }
      let given = side.demands(upTo: number)
      for demand in other.demands(upTo: place)
      where !given.contains(where: { demand.follows(from: $0) }) {
        guard let goal = side.missed(demand) else {
          areNone = false
          continue
        }
        var search = Search(
          side.problem, side.problem.demands(upTo: number) + [goal], budget: 400)
        switch search.run() {
        case .none: if !side.problem.choices.areAll.allSatisfy({ $0 }) { areNone = false }
        case .undecided: areNone = false
        case .found(let sheet):
          areNone = false
          if !each(both(sheet.answers, isOld: isOld)) { return false }
        }
      }
    }
    return areNone
  }

  /// One side's answers with those of the other: the same where both ask, else the highest.
  private func both(_ answers: [Answer], isOld: Bool) -> (old: [Answer], new: [Answer]) {
    let other = isOld ? new.problem : old.problem
    var result = other.choices.answers.indices.map { question in
      other.choices.answers[question][other.levelCount(question) - 1]
    }
    for (place, match) in matching.enumerated() {
      guard let match else { continue }
      let (own, foreign) = isOld ? (place, match) : (match, place)
      if let answer = translated(answers[own], own, foreign, isOld: isOld) {
        result[foreign] = answer
      }
    }
    return isOld ? (answers, result) : (result, answers)
  }

  /// An answer as the other rule set knows it: a level by its number, a choice by its name.
  private func translated(
    _ answer: Answer, _ own: Int, _ foreign: Int, isOld: Bool
  ) -> Answer? {
    let from = (isOld ? old : new).problem.plan.model
    let to = (isOld ? new : old).problem.plan.model
    switch (answer, from.questions[own].domain, to.questions[foreign].domain) {
    case (.level(let index), .level(let scale), .level(let other)):
      let number = from.scales[scale].levels[index].number
      return to.scales[other].levels.firstIndex { $0.number == number }.map { .level($0) }
    case (.choice(let index), .choice(let options), .choice(let others)):
      return others.firstIndex { $0.name == options[index].name }.map { .choice($0) }
    case (.truth, .truth, .truth), (.number, .number, .number): return answer
    case (.notApplicable, _, _):
      return to.questions[foreign].notApplicable == .refused ? nil : answer
    default: return nil
    }
  }

  /// How a sheet moves; nil where it stays, or the phases cannot be compared.
  func move(
    _ sheet: (old: [Answer], new: [Answer])
  ) -> (isLower: Bool, witness: StrictnessReport.Witness)? {
    guard isShared(sheet) else { return nil }
    let year = old.problem.year
    let before = Scorer(plan: old.problem.plan).verdict(sheet.old, year: year)
    let after = Scorer(plan: new.problem.plan).verdict(sheet.new, year: year)
    guard let oldPhases = old.ladder?.phases, let newPhases = new.ladder?.phases else { return nil }
    let oldName = before.map { oldPhases[$0].name }
    let newName = after.map { newPhases[$0].name }
    if oldName == newName { return nil }
    var place = -1
    if let oldName {
      guard let index = newPhases.firstIndex(where: { $0.name == oldName }) else { return nil }
      place = index
    }
    let text = WitnessText(new.problem.plan.model).text(AnswerSheet(answers: sheet.new, year: year))
    return (
      (after ?? -1) < place,
      StrictnessReport.Witness(given: text, oldPhase: oldName, newPhase: newName)
    )
  }

  /// Whether both sides have the same answers wherever both ask.
  private func isShared(_ sheet: (old: [Answer], new: [Answer])) -> Bool {
    for (place, match) in matching.enumerated() {
      guard let match else { continue }
      if translated(sheet.old[place], place, match, isOld: true) != sheet.new[match] {
        return false
      }
    }
    return true
  }
}
