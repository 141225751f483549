import JenjangAnalysis
import JenjangModel
import JenjangScoring
import JenjangTestSupport
import Testing

/// The proofs against scoring every answer sheet, on generated models small enough for that.
@Suite struct ProverAgreementTests {
  static let seeds = GeneratedCount.of(720)
  static let parts = 6

  @Test(arguments: 0..<parts)
  func proofsAgree(part: Int) throws {
    var models = 0
    var decided = 0
    var undecided = 0
    for seed in stride(from: part, to: Self.seeds, by: Self.parts) {
      let generated = GeneratedCase(seed: UInt64(seed))
      let run = try EngineRun(generated.text)
      guard let brute = BruteForce(plan: run.ruleSet.plan, atMost: 2_000) else { continue }
      models += 1
      let report = Prover.report(on: run.ruleSet.plan)
      let differences = ProofDifferences(brute, report).all
      if !differences.isEmpty {
        Issue.record("seed \(seed): \(differences)\n\(generated.text)")
        return
      }
      for statement in report.statements {
        decided += statement.proved + statement.failed
        undecided += statement.undecided.count + statement.undecidedConditions.count
      }
    }
    #expect(models > Self.seeds / Self.parts / 12, "\(models) models are small enough")
    // What is left open stays rare.
    #expect(undecided * 8 < decided, "\(undecided) undecided, \(decided) decided")
  }
}

/// What proofs claim and scoring every sheet denies.
struct ProofDifferences {
  private(set) var all: [String] = []
  private let brute: BruteForce
  private let report: ProofReport

  init(_ brute: BruteForce, _ report: ProofReport) {
    self.brute = brute
    self.report = report
    let model = brute.plan.model
    let phases = model.ladder?.phases ?? []
    compare(
      .phasesReached, phases.indices.map { (phases[$0].name, brute.phases.contains($0)) })
    compare(
      .stepsOffered, model.steps.indices.map { (model.steps[$0].name, brute.steps.contains($0)) })
    compare(
      .findingsFound,
      model.findings.indices.map { (model.findings[$0].name, brute.findings.contains($0)) })
    var gates: [(String, Bool)] = []
    for (number, phase) in phases.enumerated() {
      for (index, gate) in phase.gates.enumerated() {
        gates.append((gate.name ?? phase.name, brute.gates.contains([number, index])))
      }
    }
    compare(.gatesNeeded, gates)
    compare(.alwaysAdvised, [(phases.last?.name ?? "", !brute.isLeftAlone)])
    if let statement = statement(.betterNeverLowers) {
      if statement.failed > 0 && !brute.falls { all.append("nothing falls") }
      if statement.failed == 0 && statement.undecided.isEmpty && brute.falls {
        all.append("something falls")
      }
    }
    compareEffects(model)
  }

  private func statement(_ kind: ProofKind) -> ProofReport.Statement? {
    report.statements.first { $0.kind == kind }
  }

  /// Things of one kind, and whether they hold; those that are undecided do not count.
  private mutating func compare(_ kind: ProofKind, _ things: [(name: String, holds: Bool)]) {
    guard let statement = statement(kind) else { return }
    let holding = things.count { $0.holds }
    let undecided = statement.undecided.count
    if statement.proved > holding || statement.failed > things.count - holding
      || statement.proved + statement.failed + undecided != things.count
    {
      all.append(
        "\(kind): proved \(statement.proved), failed \(statement.failed), undecided "
          + "\(statement.undecided); by all sheets \(things)")
    }
  }

  private mutating func compareEffects(_ model: Model) {
    var matters = 0
    var lifts = 0
    var asked = 0
    for question in brute.plan.indicatorQuestions.compactMap({ $0 }) {
      asked += 1
      if brute.matters.contains(question) { matters += 1 }
      if brute.lifts.contains(question) { lifts += 1 }
    }
    if let statement = statement(.indicatorsMatter) {
      if statement.proved > matters || statement.failed > asked - matters {
        all.append("matters: \(statement), by all sheets \(matters) of \(asked)")
      }
    }
    if let statement = statement(.notApplicableNeverLifts), statement.failed > lifts {
      all.append("lifts: \(statement), by all sheets \(lifts)")
    }
  }
}
