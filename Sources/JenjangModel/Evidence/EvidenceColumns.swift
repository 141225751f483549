import JenjangSource
import JenjangSyntax

// In which columns evidence stands.
extension Checker {
  /// Gives each question that asks for evidence its column, and reports columns that are read twice.
  func checkEvidenceColumns() {
    var named: [String: (column: String, range: SourceRange)] = [:]
    var asking: [(question: Int, range: SourceRange)] = []
    for index in model.indicators.indices {
      guard case .question(let question) = model.indicators[index].source else { continue }
      let node = indicatorNodes[index].child(.evidence)
      let isAsked = model.indicators[index].scale.map { model.scales[$0].asksEvidence } ?? false
      let needsReason = model.questions[question].notApplicableReason != nil
      guard node != nil || isAsked || needsReason else { continue }
      let column = node.flatMap { self.column($0) }
      let own = model.indicators[index].range
      let range = column == nil ? own : node?.child(.column)?.range ?? own
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
    for question in model.questions.indices
    where model.questions[question].notApplicableReason != nil {
      switch model.questions[question].owner {
      case .indicator: break
      case .fact(let index): asking.append((question, model.facts[index].range))
      case .factor(let index): asking.append((question, model.factors[index].range))
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
    let places =
      roles.community + [roles.name, roles.year, roles.respondent?.column].compactMap { $0 }
    for column in places + roles.groups.map({ $0.column }) {
      readers[column] = .identity
    }
    if asking.isEmpty { return }
    readers.reserveCapacity(readers.count + model.questions.count)
    for index in model.questions.indices {
      let column = model.questions[index].column
      if readers[column] == nil { readers[column] = .question(index) }
      for column in model.questions[index].formerColumns where readers[column] == nil {
        readers[column] = .question(index)
      }
    }
    // The questions whose evidence a column holds.
    var owners: [String: Int] = [:]
    owners.reserveCapacity(asking.count)
    for (index, range) in asking {
      let question = model.questions[index]
      guard let column = question.evidenceColumn else { continue }
      if let reader = readers[column] {
        reportTaken(column, by: reader, at: range)
      } else if let owner = owners[column], model.questions[owner].column != question.column {
        reportTaken(column, by: .question(owner), at: range)
      } else {
        owners[column] = index
      }
    }
  }

  private func reportTaken(_ column: String, by reader: Reader, at range: SourceRange) {
    let name: Wording
    var place: SourceRange?
    switch reader {
    case .identity: name = Wording(id: "identitas komunitas", en: "whose answers they are")
    case .question(let index):
      let text: String
      switch model.questions[index].owner {
      case .indicator(let index):
        text = model.indicators[index].path
        place = model.indicators[index].range
      case .fact(let index):
        text = model.facts[index].name
        place = model.facts[index].range
      case .factor(let index):
        text = model.factors[index].name
        place = model.factors[index].range
      }
      name = Wording(id: "`\(text)`", en: "`\(text)`")
    }
    report(
      .evidenceColumnTaken, at: range, [("column", .text(column)), ("other", .wording(name))],
      related: place.map { [$0] } ?? [])
  }
}

/// What reads a column.
private enum Reader {
  /// Whose answers a row holds.
  case identity
  case question(Int)
}
