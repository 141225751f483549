import JenjangModel
import JenjangScoring
import JenjangSource

/// What was found, in four quadrants: two beside each other, internal ones above external ones.
struct FindingsGrid {
  /// The width of a cell; two of them with a gap between fill a line.
  static let cell = 49
  /// How many lines a finding may take.
  static let mostLines = 2

  let phrases: Phrases
  let color: TextColor

  func lines(_ found: [FoundFinding]) -> [String] {
    let inside = pair(.strength, .weakness, found)
    return hasOutside ? inside + pair(.opportunity, .threat, found) : inside
  }

  /// Whether the rules look at what is outside the community at all.
  private var hasOutside: Bool {
    let rules = phrases.model.findings
    return !phrases.model.factors.isEmpty
      || rules.contains { $0.quadrant == .opportunity || $0.quadrant == .threat }
  }

  private func pair(_ left: Quadrant, _ right: Quadrant, _ found: [FoundFinding]) -> [String] {
    let (lefts, rights) = (cell(left, found), cell(right, found))
    let gap = ScreenLines.width - 2 * FindingsGrid.cell
    return (0..<max(lefts.count, rights.count)).map { row in
      let (one, other) = (lefts.at(row) ?? "", rights.at(row) ?? "")
      let style: TextColor.Style? = row == 0 ? .strong : nil
      let painted = [one, other].map { text in style.map { color.paint(text, $0) } ?? text }
      if other.isEmpty { return painted[0] }
      let blanks = FindingsGrid.cell - one.count + gap
      return painted[0] + String(repeating: " ", count: blanks) + painted[1]
    }
  }

  /// The heading, then the findings, social ones first; the rest is counted.
  private func cell(_ quadrant: Quadrant, _ found: [FoundFinding]) -> [String] {
    let all = Phrases.findings(found, in: quadrant)
    let shown = FindingsGrid.shown(of: all, atMost: AssessmentText.mostFindings)
    var lines = [phrases.heading(quadrant, count: all.count)]
    for finding in shown {
      let mark = finding.aspect.letter + " "
      let width = FindingsGrid.cell - mark.count
      let parts = TextWrap.lines(text(finding, width), width: width, atMost: FindingsGrid.mostLines)
      for (place, part) in parts.enumerated() { lines.append((place == 0 ? mark : "  ") + part) }
    }
    if all.isEmpty { lines.append("  –") }
    if all.count > shown.count {
      lines.append("  " + phrases.said(ReportWording.rest, count: all.count - shown.count))
    }
    return lines
  }

  /// A finding with its level where both fit on a line, else without.
  private func text(_ finding: FoundFinding, _ width: Int) -> String {
    let whole = VisibleText.escaped(phrases.finding(finding))
    if whole.count <= width { return whole }
    var bare = finding
    bare.level = nil
    return VisibleText.escaped(phrases.finding(bare))
  }

  /// The first of each aspect, so that neither pushes the other off the screen.
  static func shown(of all: [FoundFinding], atMost limit: Int) -> [FoundFinding] {
    let social = all.filter { $0.aspect == .social }
    let economic = all.filter { $0.aspect == .economic }
    let economicCount = min(economic.count, max(limit / 2, limit - social.count))
    return Array(social.prefix(limit - economicCount)) + Array(economic.prefix(economicCount))
  }
}
