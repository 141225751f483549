import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Columns of classes, tables, reasons and targets.
extension ReportColumn {
  /// The most reasons that a report has columns for.
  private static let mostReasons = 99

  /// The columns that `reasons:N`, a class, a table or `target:PATH` stands for; nil for another name.
  static func namedColumns(_ name: String, model: Model) -> [ReportColumn]? {
    if name == "classes" { return model.classes.indices.map { .classed($0) } }
    if name.hasPrefix("reasons:") {
      guard model.hasReasons, let count = Int(name.dropFirst("reasons:".count)),
        (1...mostReasons).contains(count)
      else { return nil }
      return (1...count).map { .reason($0) }
    }
    if name.hasPrefix("reason"), model.hasReasons,
      let place = Int(name.dropFirst("reason".count)), (1...mostReasons).contains(place)
    {
      return [.reason(place)]
    }
    for (index, own) in model.classes.enumerated()
    where model.measures.at(own.measure)?.name == name {
      return [.classed(index)]
    }
    for (index, own) in model.tables.enumerated()
    where model.measures.at(own.measure)?.name == name {
      return [.table(index)]
    }
    for (index, goal) in model.goals.enumerated() {
      for part in GoalPart.allCases where name == goalName(goal, part, in: model) {
        return [.goal(index, part)]
      }
    }
    return nil
  }

  /// The names of such columns, for a suggestion.
  static func namesOfValues(in model: Model) -> [String] {
    var names = (model.classes.map { $0.measure } + model.tables.map { $0.measure }).compactMap {
      model.measures.at($0)?.name
    }
    if !model.classes.isEmpty { names.append("classes") }
    if model.hasReasons { names.append("reasons:1") }
    for goal in model.goals {
      for part in GoalPart.allCases where part != .progressToDate || goal.progressToDate != nil {
        names.append(goalName(goal, part, in: model))
      }
    }
    return names
  }

  private static func goalName(_ goal: Goal, _ part: GoalPart, in model: Model) -> String {
    part.rawValue + ":" + model.path(of: goal.subject)
  }

  func valueHeader(in model: Model) -> String {
    switch self {
    case .reason(let place): return "reason\(place)"
    case .classed(let index):
      return Self.name(ofMeasure: model.classes.at(index)?.measure, in: model)
    case .table(let index): return Self.name(ofMeasure: model.tables.at(index)?.measure, in: model)
    case .goal(let index, let part):
      return model.goals.at(index).map { Self.goalName($0, part, in: model) } ?? ""
    default: return ""
    }
  }

  private static func name(ofMeasure index: Int?, in model: Model) -> String {
    index.flatMap { model.measures.at($0)?.name } ?? ""
  }

  func valueCell(of assessment: Assessment, model: Model, style: FigureStyle) -> String {
    switch self {
    case .reason(let place): return assessment.reasons.at(place - 1)?.code ?? ""
    case .classed(let index):
      let scale = model.classes.at(index)?.scale ?? -1
      return model.levelCell(assessment.classes.at(index) ?? .absent, scale: scale)
    case .table(let index):
      guard let table = model.tables.at(index), let figure = assessment.tables.at(index) else {
        return ""
      }
      if let scale = table.scale { return model.levelCell(figure, scale: scale) }
      let expression = model.measures.at(table.measure)?.expression ?? -1
      return style.cell(figure, isShare: model.expressions.at(expression)?.type == .score)
    case .goal(let index, let part):
      guard let goal = model.goals.at(index), let standing = assessment.goals.at(index) else {
        return ""
      }
      switch part {
      case .target:
        let isShare = model.expressions.at(goal.target)?.type == .score
        return style.cell(standing.target, isShare: isShare)
      case .percentToTarget: return style.cell(standing.percentToTarget, isShare: true)
      case .progressToDate: return style.cell(standing.progressToDate, isShare: true)
      }
    default: return ""
    }
  }

  /// The value's title for people.
  func valueTitle(in model: Model, titles: (Int) -> String) -> String? {
    switch self {
    case .classed(let index): return model.classes.at(index).map { titles($0.measure) }
    case .table(let index): return model.tables.at(index).map { titles($0.measure) }
    default: return nil
    }
  }
}

extension Model {
  /// A level for a cell by its name: `low`, `low..moderate` where it is not certain, empty for none.
  func levelCell(_ figure: Figure, scale: Int) -> String {
    guard let interval = figure.interval else { return "" }
    let low = interval.low?.index.map { levelName($0, scale: scale) }
    let high = interval.high?.index.map { levelName($0, scale: scale) }
    return interval.isPoint ? low ?? "" : span(low, high)
  }
}
