import JenjangModel
import JenjangNumbers
import JenjangSource

// Classes, tables, reasons and targets.
extension Portrait {
  /// What is classed, where each class ends, and the classes below.
  mutating func addClass(_ own: Classification, _ measure: Measure) {
    let entry = last
    guard let node = model.expressions.at(measure.expression), let operand = node.operands.first,
      case .lookup(let table) = node.operation, let bands = model.lookups.at(table)
    else { return }
    formula(.formula, operand)
    let isShare = model.expressions.at(operand)?.type == .score
    var shown = ""
    for (place, band) in bands.enumerated() {
      let end = band.end.map {
        (band.includesEnd ? "up to " : "below ") + Values.figure($0, isShare: isShare)
      }
      if !shown.isEmpty { shown += "  " }
      shown += (model.scales.at(own.scale)?.levels.at(place)?.name ?? "") + " "
      shown += end ?? "otherwise"
    }
    add(Facet(property: .bands, meaning: shown, shown: Values.plain(shown)))
    addLevels(of: own.scale, path: measure.name, below: entry)
  }

  /// All cells of a table; its rows on one line are what people read.
  mutating func addTable(_ measure: Measure) {
    var rows = ""
    var pending = [measure.expression]
    while let index = pending.popLast() {
      guard let node = model.expressions.at(index) else { continue }
      if case .lookup = node.operation {
        rows += (rows.isEmpty ? "" : "  ") + line(node.range)
      }
      pending.append(contentsOf: node.operands.reversed())
    }
    formula(.table, measure.expression, shown: Values.plain(rows))
  }

  mutating func addReason(_ indicator: Indicator) {
    guard model.hasReason(indicator) else { return }
    word(.reason, indicator.reason.code)
    word(.unansweredReason, indicator.reason.unanswered)
    word(.baseline, Values.figure(indicator.reason.baseline))
  }

  mutating func addGoal(of subject: Subject) {
    for goal in model.goals where goal.subject == subject {
      formula(.target, goal.target)
      formula(.targetBaseline, goal.baseline)
    }
  }
}
