import JenjangExplanation
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// What is said beneath the parts of a condition: the value of each, and whether it holds.
struct ConditionNotes {
  /// Lines that belong to a byte of the source.
  struct Note {
    var offset: Int
    var lines: [String]
  }

  /// A comparison, or a part of it, with what is said of it.
  private struct Atom {
    var offset: Int
    var subject: String
    var text: String
    /// The value alone, of something that has a name.
    var value: String?
    var truth: TruthSet?
    /// By how much it holds, or does not; less is further from holding.
    var margin: Rational?
  }

  let phrases: Phrases
  let explanation: Explanation
  private var model: Model { phrases.model }

  /// The notes of an expression, in the order of the source.
  func notes(_ expression: Int) -> [Note] {
    let isTable = model.tables.contains { table in
      model.measures.at(table.measure)?.expression == expression
    }
    if isTable { return answerNotes(expression) }
    let all = atoms(expression)
    var offsets: [Int] = []
    for atom in all where !offsets.contains(atom.offset) { offsets.append(atom.offset) }
    return offsets.sorted().map { offset in
      let same = all.filter { $0.offset == offset }
      return Note(offset: offset, lines: same.count == 1 ? [same[0].text] : together(same))
    }
  }

  /// The two answers of a table, below their names.
  private func answerNotes(_ table: Int) -> [Note] {
    var result: [Note] = []
    for atom in leaves(of: table, in: table).sorted(by: { $0.offset < $1.offset })
    where result.last?.offset != atom.offset {
      result.append(Note(offset: atom.offset, lines: [atom.text]))
    }
    return result
  }

  /// What an expression reads, each once with its value: `Members: 12; Trade: None`.
  func readings(_ expression: Int) -> String {
    var result: [String] = []
    for atom in atoms(expression) {
      guard let value = atom.value, !atom.subject.isEmpty else { continue }
      let text = atom.subject + ": " + value
      if !result.contains(text) { result.append(text) }
    }
    return result.together("; ")
  }

  /// Several comparisons that a rule writes once: those that do not hold, or what comes closest.
  private func together(_ atoms: [Atom]) -> [String] {
    let holding = atoms.count { $0.truth == .yes }
    let count = phrases.said(
      ExplainWording.someHold, ("count", "\(holding)"), ("of", "\(atoms.count)"))
    if holding < atoms.count {
      let others = atoms.filter { $0.truth != .yes }
      return [count] + others.map { $0.subject + ": " + $0.text }
    }
    let closest = atoms.filter { $0.margin != nil }.min {
      ($0.margin ?? .zero) < ($1.margin ?? .zero)
    }
    guard let closest else { return [count] }
    return [
      count + phrases.said(ExplainWording.closest, ("what", closest.subject + ": " + closest.text))
    ]
  }

  private func atoms(_ root: Int) -> [Atom] {
    var result: [Atom] = []
    var waiting = [root]
    while let index = waiting.popLast() {
      guard let node = model.expressions.at(index) else { continue }
      switch node.operation {
      case .and, .or, .not, .atLeast, .countOf:
        // Operands stand before what uses them, so that this ends on any model.
        waiting += node.operands.filter { $0 < index }.reversed()
      case .conditional where node.operands.count == 3:
        // A branch that is not taken decides nothing, so nothing is said of it.
        let truth = value(node.operands[0]).truth
        if truth != .yes { waiting.append(node.operands[2]) }
        if truth.contains(.yes) { waiting.append(node.operands[1]) }
        waiting.append(node.operands[0])
      case .compare(let comparison): result += self.comparison(index, node, comparison)
      default: result += leaves(of: index, in: index)
      }
    }
    return result
  }

  private func comparison(
    _ index: Int, _ node: ExpressionNode, _ comparison: Comparison
  ) -> [Atom] {
    guard let left = node.operands.at(0), let right = node.operands.at(1) else { return [] }
    let truth = value(index).truth
    let cause = BlockingComparison(
      expression: index, left: value(left).figure, right: value(right).figure)
    var verdict = phrases.said(ExplainWording.holding(truth))
    if truth.contains(.no) {
      verdict += DistanceText(phrases: phrases).text(cause, comparison, of: left)
    }
    let distance = cause.distance(comparison)
    var atoms = leaves(of: left, in: index)
    if atoms.count == 1, isLeaf(left) {
      atoms[0].text += "  " + verdict
      atoms[0].truth = truth
      atoms[0].margin = distance.map { -$0 }
    } else {
      let sign = Atom(
        offset: offsetOfSign(left, node), subject: "", text: valueText(left) + "  " + verdict,
        truth: truth, margin: distance.map { -$0 })
      atoms.append(sign)
    }
    return atoms + leaves(of: right, in: index)
  }

  /// Everything that an expression reads, each with its value; constants say what they are themselves.
  private func leaves(of root: Int, in whole: Int) -> [Atom] {
    var result: [Atom] = []
    var waiting = [root]
    while let index = waiting.popLast() {
      guard let node = model.expressions.at(index) else { continue }
      if isLeaf(index) {
        let subject = model.subjectTitle(of: index, in: phrases.language) ?? ""
        let text = valueText(index)
        result.append(
          Atom(offset: offset(of: node, in: whole), subject: subject, text: text, value: text))
      } else {
        waiting += node.operands.filter { $0 < index }.reversed()
      }
    }
    return result
  }

  private func isLeaf(_ expression: Int) -> Bool {
    switch model.expressions.at(expression)?.operation {
    case .fact, .factor, .measure, .indicatorLevel, .indicatorValue, .indicatorPoints, .score,
      .aggregate, .phase, .year:
      return true
    default: return false
    }
  }

  /// Where a part stands; what a quantifier runs over is declared elsewhere, and stands where it does.
  private func offset(of node: ExpressionNode, in whole: Int) -> Int {
    guard let outer = model.expressions.at(whole)?.range else { return node.range.start }
    let isInside =
      node.range.file == outer.file && node.range.start >= outer.start
      && node.range.start < outer.end
    return isInside ? node.range.start : outer.start
  }

  /// Where the sign of a comparison stands, behind its left side.
  private func offsetOfSign(_ left: Int, _ node: ExpressionNode) -> Int {
    guard let range = model.expressions.at(left)?.range, range.file == node.range.file,
      range.start >= node.range.start, range.end < node.range.end
    else { return node.range.start }
    let between = phrases.sourceText(
      SourceRange(file: range.file, start: range.end, end: node.range.end))
    return range.end + between.utf8.prefix { $0 == 0x20 || $0 == 0x0A || $0 == 0x29 }.count
  }

  func value(_ expression: Int) -> Value {
    explanation.node(of: .expression(expression))?.value ?? .figure(.absent)
  }

  /// A value for people; with the exact figure where rounding hides some of it.
  func valueText(_ expression: Int) -> String {
    switch value(expression) {
    case .truth(let truth): return phrases.said(ReportWording.truth(truth))
    case .figure(let figure):
      let type = model.expressions.at(expression)?.type
      let text = model.valueText(
        figure, of: expression, style: phrases.style, in: phrases.language)
      switch type {
      case .score: return text + phrases.exactIfHidden(figure, isShare: true)
      case .number: return text + phrases.exactIfHidden(figure, isShare: false)
      default: return text
      }
    }
  }
}

extension Phrases {
  /// The exact figure behind an equals sign, where what is shown is not all of it; else empty.
  func exactIfHidden(_ figure: Figure, isShare: Bool) -> String {
    guard let value = figure.certain else { return "" }
    let shown = isShare ? value * style.whole : value
    if shown.rounded(decimals: style.decimals, style.rounding) == shown { return "" }
    return " = " + exact(figure)
  }

  /// The exact figure, or its exact ends; what is very long is cut.
  func exact(_ figure: Figure) -> String {
    guard let interval = figure.interval else { return "" }
    if let point = interval.point { return TextWrap.cut(point.exact, to: 24) }
    let ends = [interval.low, interval.high].map { $0.map { TextWrap.cut($0.exact, to: 16) } }
    return span(ends[0], ends[1])
  }
}
