import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let phaseNameTwice = DiagnosticRule(
    "J0701",
    message: Wording(
      id: "nama `{name}` sudah dipakai oleh fase lain",
      en: "another phase has the name `{name}` already"),
    related: Wording(id: "fase itu ada di sini", en: "that phase is here"),
    help: Wording(id: "beri nama lain", en: "choose another name"))

  static let thresholdType = DiagnosticRule(
    "J0702",
    message: Wording(
      id: "ambang {found} tidak sejenis dengan yang dibandingkan, yaitu {expected}",
      en: "the threshold {found} differs in kind from what it is compared with, {expected}"),
    help: Wording(
      id: "tulis skor dengan %, angka tanpa %", en: "write a score with %, a number without"))

  static let thresholdFalls = DiagnosticRule(
    "J0703", .warning,
    message: Wording(
      id: "ambang {found} tidak di atas ambang fase sebelumnya, {before}",
      en: "the threshold {found} is not above that of the phase before, {before}"),
    related: Wording(id: "fase sebelumnya", en: "the phase before"),
    help: Wording(
      id: "fase ditulis dari yang terendah; naikkan ambang ini",
      en: "phases stand from the lowest up; raise this threshold"))

  static let noPhases = DiagnosticRule(
    "J0704",
    message: Wording(id: "`phases` ini tidak punya fase", en: "this `phases` has no phase"),
    help: Wording(
      id: "tulis `phase nama \"Judul\" from 50%`", en: "write `phase name \"Title\" from 50%`"))

  static let notADimension = DiagnosticRule(
    "J0705",
    message: Wording(
      id: "`{name}` bukan dimensi", en: "`{name}` is not a dimension"),
    help: Wording(
      id: "sebut sebuah dimension, atau `overall`", en: "name a dimension, or `overall`"))

  static let shareExpected = DiagnosticRule(
    "J0706",
    message: Wording(
      id: "di sini harus ada bagian dari 0% sampai 100%, bukan {found}",
      en: "a share from 0% to 100% is needed here, not {found}"))

  static let gateNameTwice = DiagnosticRule(
    "J0707",
    message: Wording(
      id: "syarat bernama `{name}` sudah ada di fase ini",
      en: "this phase has a gate named `{name}` already"),
    help: Wording(id: "beri nama lain", en: "choose another name"))

  static let phaseAlone = DiagnosticRule(
    "J0709",
    message: Wording(
      id: "`phase` dibandingkan dengan nama sebuah fase",
      en: "`phase` is compared with the name of a phase"),
    help: Wording(id: "misalnya `phase at least {first}`", en: "such as `phase at least {first}`"))
}

extension RulePage {
  static let thresholdFalls = RulePage(
    "J0703",
    what: Wording(
      id: "Fase yang ambangnya tidak lebih tinggi dari ambang fase sebelumnya.",
      en: "A phase whose threshold is not above that of the phase before."),
    why: Wording(
      id:
        "Fase berlaku hanya bersama semua fase di bawahnya, jadi ambang yang lebih rendah tidak pernah menentukan. Biasanya dua fase tertukar, atau satu angka salah ketik.",
      en:
        "A phase holds only with all phases below it, so a lower threshold never decides. Mostly two phases changed places, or a figure is mistyped."
    ),
    avoid: """
      phases { phase cair "Cair"  phase tertata "Tertata" from 60%  phase maju "Maju" from 50% }
      """,
    prefer: """
      phases { phase cair "Cair"  phase tertata "Tertata" from 50%  phase maju "Maju" from 60% }
      """)
}

package let phaseRules: [DiagnosticRule] = [
  .phaseNameTwice, .thresholdType, .thresholdFalls, .noPhases, .notADimension, .shareExpected,
  .gateNameTwice, .phaseAlone,
]

extension Checker {
  func checkPhases() {
    guard let node = phasesNode else { return }
    var dimension = 0
    if let path = node.child(.path) {
      guard let symbol = resolve(path, in: 0) else { return }
      guard case .dimension(let index) = symbol else {
        report(.notADimension, at: path.range, [("name", .text(pathText(path)))])
        return
      }
      dimension = index
    }
    var ladder = Ladder(dimension: dimension, phases: [], range: node.keywordRange)
    checkOnce(node, [.needsApplicable])
    if let bound = node.child(.needsApplicable)?.child(.bound), let literal = bound.literal {
      if literal.isScore, literal.value >= .zero, literal.value <= .one {
        ladder.needsApplicable = literal.value
      } else {
        report(.shareExpected, at: bound.range, [("found", .text(bound.sourceText))])
      }
    }
    for phase in parts(.phase, of: node, "phases") { checkPhase(phase, in: &ladder) }
    if ladder.phases.isEmpty, node.children(.phase).isEmpty {
      report(.noPhases, at: node.keywordRange)
    }
    checkYears(of: ladder, node)
    model.ladder = ladder
  }

  private func checkPhase(_ node: Node, in ladder: inout Ladder) {
    guard let name = node.name else { return }
    if let known = ladder.phases.first(where: { $0.name == name.text }) {
      report(
        .phaseNameTwice, at: name.range, [("name", .text(name.text))], related: [known.range])
    }
    let dimension = ladder.dimension
    var phase = Phase(
      name: name.text, title: text(node.child(.text), at: name.text), range: name.range)
    phase.threshold = dated(node.children(.threshold), nil as Threshold?) { bound in
      threshold(bound, of: dimension)
    }
    checkOnce(node, [.since, .until])
    phase.since = year(node.child(.since))
    phase.until = year(node.child(.until))
    checkYears(node, since: phase.since, until: phase.until)
    for gate in parts(.gate, of: node, "phase") { checkGate(gate, in: &phase) }
    ladder.phases.append(phase)
  }

  private func threshold(_ bound: Node, of dimension: Int) -> Threshold? {
    guard let literal = bound.literal else { return nil }
    let score = model.dimensions[dimension].score
    guard score >= 0 else { return nil }
    guard literal.isScore == model.dimensions[dimension].isShare else {
      report(
        .thresholdType, at: bound.range,
        [("found", .text(bound.sourceText)), ("expected", .wording(description(of: score)))])
      return nil
    }
    // The keyword right before the bound says whether the bound itself is enough.
    let token = bound.tree.nodes[bound.index].firstToken - 1
    let isStrict = token >= 0 && bound.tokenText(token) == "above"
    return Threshold(value: literal.value, isStrict: isStrict)
  }

  private func checkGate(_ node: Node, in phase: inout Phase) {
    let parts = node.children.filter { $0.kind != .name && $0.kind != .because }
    guard let expression = parts.first else { return }
    let name = node.name
    if let name, phase.gates.contains(where: { $0.name == name.text }) {
      report(.gateNameTwice, at: name.range, [("name", .text(name.text))])
    }
    let first = model.expressions.count
    guard let condition = condition(expression, ExpressionScope(0)) else { return }
    let because = node.child(.because)?.child(.text).map { text($0, at: phase.name) }
    phase.gates.append(
      Gate(
        name: name?.text, condition: condition, because: because,
        subjects: subjects(first...condition), range: node.range))
  }

  /// What the expressions of a range name, each once, in order.
  private func subjects(_ expressions: ClosedRange<Int>) -> [Subject] {
    var result: [Subject] = []
    var seen: Set<Subject> = []
    for index in expressions {
      let subject: Subject
      switch model.expressions[index].operation {
      case .fact(let index): subject = .fact(index)
      case .measure(let index): subject = .measure(index)
      case .factor(let index): subject = .factor(index)
      case .indicatorLevel(let index), .indicatorValue(let index), .indicatorPoints(let index):
        subject = .indicator(index)
      case .score(let index), .aggregate(_, dimension: let index): subject = .dimension(index)
      default: continue
      }
      if seen.insert(subject).inserted { result.append(subject) }
    }
    return result
  }
}
