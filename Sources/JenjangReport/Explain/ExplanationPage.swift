import JenjangExplanation
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// What is explained of one community, block by block, for whatever page it is set on.
struct ExplanationPage {
  /// How many steps are told that could open what blocks.
  static let mostSteps = 5

  let phrases: Phrases
  let explanation: Explanation
  let assessment: Assessment
  let files: [SourceFile]
  /// Whether long lists are cut, as a screen wants them.
  let isBrief: Bool

  var model: Model { phrases.model }
  var tree: ExplanationTree {
    ExplanationTree(phrases: phrases, explanation: explanation, files: files)
  }
  var notes: ConditionNotes { ConditionNotes(phrases: phrases, explanation: explanation) }

  /// The whole, from the phase down to the answers; or one thing, deeper.
  func blocks(_ record: CommunityRecord, what: Explanation.Thing?) -> PageBlocks {
    var page = PageBlocks()
    page.add(.title(phrases.community(record)))
    page.add(.text(phrases.ruleSet()))
    switch what {
    case nil: addWhole(to: &page)
    case .verdict: addPhases(model.ladder?.phases.indices.map { $0 } ?? [], to: &page)
    case .rung(let phase): addPhases([phase], to: &page)
    case .gate(let phase, let number): addGate(phase, number, to: &page)
    case .dimension(let index): addDimension(index, to: &page)
    case .indicator(let index): addIndicator(index, to: &page)
    case .measure(let index): addMeasure(index, to: &page)
    default: break
    }
    return page
  }

  private func addWhole(to page: inout PageBlocks) {
    addVerdict(to: &page)
    addBlocked(to: &page)
    page.add(.heading(phrases.said(ExplainWording.scores)))
    addTree(tree, .dimension(0), to: &page)
    addAnswers(model.indicators.indices.map { $0 }, to: &page)
    if isBrief { page.add(.remark(phrases.said(ExplainWording.deeper))) }
  }

  func addTree(
    _ tree: ExplanationTree, _ thing: Explanation.Thing, to page: inout PageBlocks
  ) {
    let rows = tree.rows(from: thing)
    page.add(.table(rows, PageBlocks.Columns(figures: [2, 3, 4], isRagged: true)))
    if rows.contains(where: { $0[1].contains("†") }) {
      page.add(.text(phrases.said(ExplainWording.unprovedMark)))
    }
  }

  /// The phase and its demands, a row each.
  private func addVerdict(to page: inout PageBlocks) {
    guard let verdict = assessment.verdict, let ladder = model.ladder else { return }
    page.add(.strong(phrases.verdict(verdict)))
    page.add(.heading(phrases.said(ExplainWording.ladder)))
    var rows = [
      [ExplainWording.demandColumn, ExplainWording.stateColumn, ExplainWording.ruleColumn].map {
        phrases.said($0)
      }
    ]
    if let node = explanation.node(of: .applicability), ladder.needsApplicable != nil {
      rows.append([limitText(node, tellsDistance: false), state(node), tree.place(node.range)])
    }
    let next = assessment.blocked?.phase ?? ladder.phases.count
    for phase in ladder.phases.indices {
      rows += phaseRows(phase, isOpened: phase <= next)
    }
    page.add(.table(rows, PageBlocks.Columns(figures: [], isRagged: true)))
  }

  /// A phase and, where it is opened, its demands; else how many of them hold.
  private func phaseRows(_ phase: Int, isOpened: Bool) -> [[String]] {
    guard let node = explanation.node(of: .rung(phase)) else { return [] }
    let demands = node.links.map { explanation.nodes[$0.node] }
    var told = phrases.said(ExplainWording.reached(node.value.truth))
    if demands.isEmpty {
      told += ", " + phrases.said(ExplainWording.noDemands)
    } else {
      let holding = demands.count { $0.value.truth.gateIsCertain }
      told +=
        ", "
        + phrases.said(
          ExplainWording.demands, ("count", "\(holding)"), ("of", "\(demands.count)"))
    }
    var rows = [[phrases.phaseTitle(phase), told, tree.place(node.range)]]
    if !isOpened { return rows }
    for (place, demand) in demands.enumerated() {
      let lead = place == demands.count - 1 ? "└─ " : "├─ "
      rows.append([lead + demandText(demand), state(demand), tree.place(demand.range)])
    }
    return rows
  }

  func state(_ node: Explanation.Node) -> String {
    phrases.said(ExplainWording.holding(node.value.truth))
  }

  private func demandText(_ node: Explanation.Node) -> String {
    switch node.thing {
    case .gate(let phase, let number):
      return gate(phase, number).map { BlockedText(phrases: phrases).gateTitle($0) } ?? ""
    default: return limitText(node, tellsDistance: false)
    }
  }

  /// A figure with the one that it is compared with: `Overall: 67.64% = 2841/4200, needs at least …`,
  /// and how much is missing.
  func limitText(_ node: Explanation.Node, tellsDistance: Bool = true) -> String {
    guard case .limit(let threshold, let figure) = node.reason else { return "" }
    var name = phrases.said(ReportWording.applicable)
    var isShare = true
    if case .threshold = node.thing, let dimension = model.ladder?.dimension {
      name = model.dimensionTitle(dimension, phrases.language)
      isShare = model.isShare(dimension)
    }
    let comparison: Comparison = threshold.isStrict ? .above : .atLeast
    let value = phrases.style.textWithUnit(figure, isShare: isShare, in: phrases.language)
    var text = phrases.said(
      ReportWording.needs, ("name", name),
      ("value", value + phrases.exactIfHidden(figure, isShare: isShare)),
      ("comparison", comparison.text(in: phrases.language)),
      ("needed", phrases.style.textWithUnit(threshold.value, isShare: isShare)))
    if tellsDistance, node.value.truth.contains(.no), let low = figure.interval?.low {
      text += DistanceText(phrases: phrases).text(
        threshold.value - low, isStrict: threshold.isStrict, isShare: isShare)
    }
    return text
  }

  func gate(_ phase: Int, _ number: Int) -> Gate? {
    model.ladder?.phases.at(phase)?.gates.at(number)
  }
}
