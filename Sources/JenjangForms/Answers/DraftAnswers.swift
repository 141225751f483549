import JenjangModel
import JenjangTables

/// Answers of an earlier year as the draft of the next: whose they are, and what is to be looked at again.
package struct DraftAnswers: Sendable {
  /// The cells of the model's community columns.
  package var key: [String]
  package var name: String
  package var groups: [String]
  /// The year of the draft; nil where the answers have none.
  package var year: Int?
  /// The year that the answers are of.
  package var earlierYear: Int?
  /// By the model's questions.
  package var answers: [Answer]

  /// The draft of a row's next year; evidence is not taken along, since each year shows its own.
  package init(_ row: AnswerRow) {
    key = row.key
    name = row.name
    groups = row.groups
    earlierYear = row.year
    year = row.year.map { $0 + 1 }
    answers = row.answers
  }

  /// The latest row of each community, in the order in which communities come first.
  package static func latest(_ rows: [AnswerRow]) -> [AnswerRow] {
    var places: [[String]: Int] = [:]
    var latest: [AnswerRow] = []
    for row in rows where row.isIdentified {
      if let place = places[row.key] {
        if (row.year ?? .min) > (latest[place].year ?? .min) { latest[place] = row }
      } else {
        places[row.key] = latest.count
        latest.append(row)
      }
    }
    return latest
  }

  /// The answer to a question, where it is still asked in the draft's year.
  func answer(to question: FormQuestion) -> Answer {
    if let year, let until = question.until, year > until { return .unanswered }
    if let year, let since = question.since, year < since { return .unanswered }
    guard answers.indices.contains(question.index) else { return .unanswered }
    return answers[question.index]
  }

  /// The cell of a column that says whose answers they are.
  func cell(_ identity: IdentityQuestion, of model: Model) -> String {
    let roles = model.columns
    if let place = roles.community.firstIndex(of: identity.column), key.indices.contains(place) {
      return key[place]
    }
    switch identity.role {
    // Who answers next is not known.
    case .community, .respondent: return ""
    case .name: return name
    case .year: return year.map { "\($0)" } ?? ""
    case .group:
      let place = roles.groups.firstIndex { $0.column == identity.column }
      return place.flatMap { groups.indices.contains($0) ? groups[$0] : nil } ?? ""
    }
  }
}
