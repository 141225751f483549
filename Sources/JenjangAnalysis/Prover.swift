import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Proves what can be known of a rule set over all complete answer sheets.
///
/// In every year in which the rules differ. A proof that its bounds end is not decided, and says so.
package struct Prover {
  let plan: Plan
  let years: [Int?]
  /// Tells when no further proof is to be begun.
  let isOverdue: () -> Bool
  var report = ProofReport()

  package init(plan: Plan, isOverdue: @escaping () -> Bool = { false }) {
    self.plan = plan
    self.isOverdue = isOverdue
    years = plan.model.yearsThatDiffer
  }

  /// All proofs.
  package static func report(
    on plan: Plan, isOverdue: @escaping () -> Bool = { false }
  ) -> ProofReport {
    var prover = Prover(plan: plan, isOverdue: isOverdue)
    prover.run()
    return prover.report
  }

  private mutating func run() {
    var cases: [ProofCase] = []
    for year in years {
      if let problem = Problem(plan: plan, year: year) { cases.append(ProofCase(problem)) }
    }
    if cases.count < years.count {
      for kind in ProofKind.allCases {
        var statement = ProofReport.Statement(kind)
        statement.undecided = [plan.model.name]
        report.statements.append(statement)
      }
      return
    }
    proveMonotony(cases)
    provePhases(cases)
    proveGates(cases)
    proveAdvised(cases)
    proveSteps(cases)
    proveFindings(cases)
    proveConditions(cases)
    proveBands(cases)
    let brinks = cases.map { isOverdue() ? [] : self.brinks($0) }
    proveNotApplicable(cases, brinks)
    proveEffects(cases, brinks)
  }

  /// Looks for a sheet in any of the years.
  func search(
    _ cases: [ProofCase], budget: Int = 3_000, _ goals: (ProofCase) -> [Goal],
    accepts: @escaping (AnswerSheet) -> Bool = { _ in true }
  ) -> SearchResult {
    if isOverdue() { return .undecided }
    var result = SearchResult.none
    for proof in cases {
      var search = Search(proof.problem, goals(proof), budget: budget, accepts: accepts)
      switch search.run() {
      case .found(let sheet): return .found(sheet)
      case .none: if !proof.isWhole { result = .undecided }
      case .undecided: result = .undecided
      }
    }
    return result
  }
}

/// One year's rules, and what plain answer sheets show of them.
struct ProofCase {
  let problem: Problem
  let pool: SheetPool
  /// Whether the answers at hand stand for all that there are.
  let isWhole: Bool

  init(_ problem: Problem) {
    self.problem = problem
    pool = SheetPool(problem, watching: problem.watchedSlots)
    isWhole = problem.choices.areAll.allSatisfy { $0 }
  }
}

extension Problem {
  /// The slots of all conditions and of what bands look at.
  fileprivate var watchedSlots: [Int] {
    var result: Set<Int> = []
    for slot in 0..<plan.verdictEnd {
      switch plan.instructions[slot] {
      case .compare, .not, .and, .or, .atLeast, .option: result.insert(slot)
      case .band: result.formUnion(plan.operands(of: slot))
      default: break
      }
    }
    return result.sorted()
  }
}

extension Model {
  /// One year for each stretch of years in which the rules are the same; nil alone where none is dated.
  package var yearsThatDiffer: [Int?] {
    var starts: Set<Int> = []
    for indicator in indicators {
      starts.formUnion(indicator.weights.changes.map { $0.since })
      starts.formUnion(indicator.laterBands.map { $0.since })
      starts.formUnion([indicator.since, indicator.until.map { $0 + 1 }].compactMap { $0 })
    }
    for dimension in dimensions {
      starts.formUnion(dimension.weights.changes.map { $0.since })
      starts.formUnion([dimension.since, dimension.until.map { $0 + 1 }].compactMap { $0 })
    }
    for phase in ladder?.phases ?? [] {
      starts.formUnion(phase.threshold.changes.map { $0.since })
      starts.formUnion([phase.since, phase.until.map { $0 + 1 }].compactMap { $0 })
    }
    for node in expressions {
      guard case .compare = node.operation else { continue }
      let isYear = node.operands.contains { expressions[$0].operation == .year }
      if !isYear { continue }
      for operand in node.operands {
        guard case .number(let number) = expressions[operand].operation, number.isInteger,
          let year = number.numerator.small
        else { continue }
        starts.formUnion([Int(year), Int(year) + 1])
      }
    }
    if starts.isEmpty { return [needsYear ? 2000 : nil] }
    let sorted = starts.sorted()
    return ([sorted[0] - 1] + sorted).map { Optional($0) }
  }
}
