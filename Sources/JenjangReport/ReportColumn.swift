import JenjangModel

/// A column of a report about communities.
package enum ReportColumn: Hashable, Sendable {
  /// The name of the model, where several score the same answers.
  case model
  case id
  case name
  case year
  /// The model's group column with this index.
  case group(Int)
  /// The score of the dimension with this index.
  case dimension(Int)
  case overall
  /// The verdict by the phases' names.
  case phase
  /// The verdict by the phases' titles.
  case phaseTitle
  /// What keeps the next phase from being certain, by names.
  case blocked
  /// The next phase that is not certain, by name.
  case nextPhase
  /// How many questions were answered.
  case answered
  /// How many questions are or could be asked.
  case asked
  /// What was found, as `quadrant:name`.
  case findings
  /// How many claims are proved, of those that ask for evidence.
  case evidence
  /// The name of the step at this place in the order, from 1.
  case advice(Int)
  /// The code of the reason at this place in the order, from 1.
  case reason(Int)
  /// The name of the class, by the model's classes.
  case classed(Int)
  /// What the model's table with this index gives.
  case table(Int)
  /// A target of the model, or how a score stands to it.
  case goal(Int, GoalPart)
  /// What one declaration came to, or a part of that.
  case detail(DetailColumn)

  package enum GoalPart: String, Sendable, CaseIterable {
    case target
    case percentToTarget = "to_target"
    case progressToDate = "progress"
  }
}

/// What came of reading a list of column names.
package enum ColumnSelection: Hashable, Sendable {
  case columns([ReportColumn])
  /// The name that is not known, and those that could be meant.
  case unknown(name: String, candidates: [String])
}

extension ReportColumn {
  private static let fixed: [(name: String, column: ReportColumn)] = [
    ("model", .model), ("id", .id), ("name", .name), ("year", .year), ("overall", .overall),
    ("phase", .phase),
    ("phase_title", .phaseTitle), ("blocked", .blocked), ("next_phase", .nextPhase),
    ("answered", .answered), ("asked", .asked), ("findings", .findings), ("evidence", .evidence),
  ]

  /// The most steps that a report has columns for.
  private static let mostAdvice = 99

  /// The columns that a comma-separated list names, in its order; blanks around names do not count.
  ///
  /// `groups`, `dimensions`, `measures`, `facts`, `indicators` and `advice:N` stand for several
  /// columns. A group is also known by its name and any declaration by its path, alone or behind the
  /// part of it that is meant. N is a whole number from 1 to 99.
  package static func parse(_ list: String, model: Model) -> ColumnSelection {
    var columns: [ReportColumn] = []
    for part in list.split(separator: ",", omittingEmptySubsequences: false) {
      let name = trimmed(part)
      guard let found = columnsNamed(name, model: model) else {
        return .unknown(
          name: name, candidates: names(in: model) + DetailColumn.names(for: name, in: model))
      }
      columns += found
    }
    return .columns(columns)
  }

  /// The names that a list of columns can hold, but for those of facts, measures and indicators.
  package static func names(in model: Model) -> [String] {
    var names = fixed.map { $0.name }
    names += ["groups", "dimensions"] + DetailColumn.lists + ["advice:1"]
    names += model.columns.groups.map { $0.name }
    for dimension in model.dimensions.dropFirst() { names.append(dimension.path) }
    names += namesOfValues(in: model)
    return names
  }

  /// The columns of a CSV report where none are named: all that the model has.
  package static func defaults(for model: Model) -> [ReportColumn] {
    var columns: [ReportColumn] = [.id]
    if model.columns.name != nil { columns.append(.name) }
    if model.columns.year != nil { columns.append(.year) }
    columns += groups(of: model) + dimensions(of: model)
    columns.append(.overall)
    if model.ladder != nil { columns.append(.phase) }
    columns.append(.answered)
    return columns
  }

  /// The columns of a table for people where none are named: few enough for a line.
  ///
  /// Groups are among them where there is one level of them only.
  package static func tableDefaults(for model: Model) -> [ReportColumn] {
    var columns: [ReportColumn] = [.id]
    if model.columns.name != nil { columns.append(.name) }
    if model.columns.year != nil { columns.append(.year) }
    if model.columns.groups.count == 1 { columns.append(.group(0)) }
    columns.append(.overall)
    if model.ladder != nil { columns.append(.phaseTitle) }
    columns.append(.answered)
    return columns
  }

  private static func columnsNamed(_ name: String, model: Model) -> [ReportColumn]? {
    if let known = fixed.first(where: { $0.name == name }) { return [known.column] }
    if name == "groups" { return groups(of: model) }
    if name == "dimensions" { return dimensions(of: model) }
    if name.hasPrefix("advice:") {
      return place(name.dropFirst("advice:".count)).map { (1...$0).map { .advice($0) } }
    }
    // As the heading of such a column says it.
    if name.hasPrefix("advice"), let place = place(name.dropFirst("advice".count)) {
      return [.advice(place)]
    }
    if let own = namedColumns(name, model: model) { return own }
    if let group = model.columns.groups.firstIndex(where: { $0.name == name }) {
      return [.group(group)]
    }
    for index in model.dimensions.indices.dropFirst() where model.dimensions[index].path == name {
      return [.dimension(index)]
    }
    return DetailColumn.columns(named: name, model: model)?.map { .detail($0) }
  }

  private static func place(_ text: Substring) -> Int? {
    guard let place = Int(text), (1...mostAdvice).contains(place) else { return nil }
    return place
  }

  private static func groups(of model: Model) -> [ReportColumn] {
    model.columns.groups.indices.map { .group($0) }
  }

  private static func dimensions(of model: Model) -> [ReportColumn] {
    model.topDimensions.map { .dimension($0) }
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
