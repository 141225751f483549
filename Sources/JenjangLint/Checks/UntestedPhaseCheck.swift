import JenjangModel
import JenjangSource

extension DiagnosticRule {
  static let untestedPhase = DiagnosticRule(
    "J1613", .warning,
    message: Wording(
      id: "tidak ada uji yang mengharapkan fase `{name}`", en: "no test expects the phase `{name}`"),
    help: Wording(
      id: "tambahkan uji dengan `expect phase is {name}`",
      en: "add a test with `expect phase is {name}`"))

  static let noTests = DiagnosticRule(
    "J1614", .warning,
    message: Wording(
      id: "kumpulan aturan ini punya fase, tetapi tidak satu uji pun",
      en: "this rule set has phases and not one test"),
    help: Wording(
      id: "tambahkan uji untuk tiap fase: `test \"nama\" { given … expect phase is … }`",
      en: "add a test for each phase: `test \"name\" { given … expect phase is … }`"))
}

extension RulePage {
  static let untestedPhase = RulePage(
    "J1613",
    what: Wording(
      id:
        "Fase yang tidak disebut `expect phase`, `expect blocked`, atau rumus uji mana pun. Uji bertabel dengan `expect column … is phase` menguji semuanya.",
      en:
        "A phase that no `expect phase`, `expect blocked` or formula of a test names. A table test with `expect column … is phase` tests them all."
    ),
    why: Wording(
      id:
        "Ambang atau syarat fase itu dapat berubah tanpa ada yang menyadarinya, sampai sebuah komunitas mendapat fase yang salah.",
      en:
        "Its threshold or gates can change and nobody notices, until a community is told a wrong phase."
    ),
    avoid: """
      phases { phase cair "Cair"  phase maju "Maju" from 50% }
      test "belum ada" { given every indicator is belum  expect phase is cair }
      """,
    prefer: """
      phases { phase cair "Cair"  phase maju "Maju" from 50% }
      test "belum ada" { given every indicator is belum  expect phase is cair }
      test "semua ada" { given every indicator is ada  expect phase is maju }
      """)

  static let noTests = RulePage(
    "J1614",
    what: Wording(
      id: "Kumpulan aturan dengan `phases` yang tidak memuat satu `test` pun.",
      en: "A rule set with `phases` that holds not one `test`."),
    why: Wording(
      id:
        "Uji adalah contoh yang disepakati: komunitas seperti ini mendapat fase ini. Tanpa uji, tidak ada yang menjaga kesepakatan itu saat aturan diubah.",
      en:
        "A test is an example that was agreed upon: such a community is in such a phase. Without any, nothing guards the agreement when the rules are changed."
    ),
    avoid: """
      phases { phase cair "Cair"  phase maju "Maju" from 50% }
      """,
    prefer: """
      phases { phase cair "Cair"  phase maju "Maju" from 50% }
      test "belum ada" { given every indicator is belum  expect phase is cair }
      test "semua ada" { given every indicator is ada  expect phase is maju }
      """)
}

extension LintSubject {
  func untestedPhases() -> [Diagnostic] {
    guard let ladder = model.ladder else { return [] }
    if model.tests.isEmpty { return [Diagnostic(.noTests, at: ladder.range)] }
    var tested: Set<Int> = []
    for expectation in model.tests.flatMap({ $0.expectations }) {
      switch expectation.kind {
      case .phase(let phase): tested.formUnion(phase.map { [$0] } ?? [])
      case .phaseSpan(let low, let high): tested.formUnion([high] + (low.map { [$0] } ?? []))
      case .blocked(let phase, _, _): tested.insert(phase)
      case .condition(let expression): tested.formUnion(phases(in: expression))
      case .column(_, .phase): return []
      default: break
      }
    }
    return ladder.phases.enumerated().compactMap { index, phase in
      if tested.contains(index) { return nil }
      return Diagnostic(.untestedPhase, at: phase.range, [("name", .text(phase.name))])
    }
  }

  /// The phases that a formula names.
  private func phases(in root: Int) -> [Int] {
    var found: [Int] = []
    var open = [root]
    while let index = open.popLast() {
      let node = model.expressions[index]
      open += node.operands
      if case .rung(let phase) = node.operation { found.append(phase) }
    }
    return found
  }
}
