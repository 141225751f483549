import JenjangSource
import JenjangSyntax

// In which columns evidence stands.
extension Checker {
  /// Gives each question that asks for evidence its column, and reports columns that are read twice.
  func checkEvidenceColumns() {
    var named: [String: (column: String, range: SourceRange)] = [:]
    var asking: [(question: Int, range: SourceRange)] = []
    for (index, indicator) in model.indicators.enumerated() {
      guard case .question(let question) = indicator.source else { continue }
      let node = indicatorNodes[index].child(.evidence)
      let isAsked = indicator.scale.map { model.scales[$0].asksEvidence } ?? false
      guard node != nil || isAsked else { continue }
      let column = node.flatMap { self.column($0) }
      let range = column == nil ? indicator.range : node?.child(.column)?.range ?? indicator.range
      asking.append((question, range))
      guard let column else { continue }
      let answer = model.questions[question].column
      if let first = named[answer] {
        guard first.column != column else { continue }
        report(
          .evidenceColumnsDiffer, at: range,
          [
            ("column", .text(answer)), ("first", .text(first.column)), ("second", .text(column)),
          ], related: [first.range])
      } else {
        named[answer] = (column, range)
      }
    }
    for (question, _) in asking {
      let answer = model.questions[question].column
      model.questions[question].evidenceColumn = named[answer]?.column ?? answer + "_evidence"
    }
    reportTakenEvidenceColumns(asking)
  }

  private func reportTakenEvidenceColumns(_ asking: [(question: Int, range: SourceRange)]) {
    var readers: [String: Reader] = [:]
    let roles = model.columns
    let places = roles.community + [roles.name, roles.year].compactMap { $0 }
    for column in places + roles.groups.map({ $0.column }) {
      readers[column] = Reader(
        name: Wording(id: "identitas komunitas", en: "whose answers they are"), range: nil)
    }
    for question in model.questions where !asking.isEmpty {
      let reader = Reader(question, in: model)
      for column in [question.column] + question.formerColumns where readers[column] == nil {
        readers[column] = reader
      }
    }
    var owners: [String: (column: String, reader: Reader)] = [:]
    for (index, range) in asking {
      let question = model.questions[index]
      guard let column = question.evidenceColumn else { continue }
      if let reader = readers[column] {
        report(
          .evidenceColumnTaken, at: range,
          [("column", .text(column)), ("other", .wording(reader.name))],
          related: reader.range.map { [$0] } ?? [])
      } else if let owner = owners[column], owner.column != question.column {
        report(
          .evidenceColumnTaken, at: range,
          [("column", .text(column)), ("other", .wording(owner.reader.name))],
          related: owner.reader.range.map { [$0] } ?? [])
      } else {
        owners[column] = (question.column, Reader(question, in: model))
      }
    }
  }
}

/// What reads a column.
private struct Reader {
  let name: Wording
  let range: SourceRange?

  init(name: Wording, range: SourceRange?) {
    self.name = name
    self.range = range
  }

  init(_ question: Question, in model: Model) {
    let text: String
    switch question.owner {
    case .indicator(let index):
      text = model.indicators[index].path
      range = model.indicators[index].range
    case .fact(let index):
      text = model.facts[index].name
      range = model.facts[index].range
    case .factor(let index):
      text = model.factors[index].name
      range = model.factors[index].range
    }
    name = Wording(id: "`\(text)`", en: "`\(text)`")
  }
}
