import JenjangModel

/// What a community answered in one year, by the questions of one model.
package struct GivenAnswers: Sendable {
  package var answers: [Answer]
  package var evidence: [Evidence]

  package init(answers: [Answer], evidence: [Evidence] = []) {
    self.answers = answers
    self.evidence = evidence
  }
}

/// One community's answers of one year, and who it is.
package struct YearAnswers: Sendable {
  package var id: String
  package var name: String?
  package var groups: [String]
  /// Nil where the sheet does not say of which year they are.
  package var year: Int?
  package var given: GivenAnswers
  /// The same sheet as an older edition reads it; nil where there is none.
  package var givenBefore: GivenAnswers?

  package init(
    id: String, name: String? = nil, groups: [String] = [], year: Int?, given: GivenAnswers,
    givenBefore: GivenAnswers? = nil
  ) {
    self.id = id
    self.name = name
    self.groups = groups
    self.year = year
    self.given = given
    self.givenBefore = givenBefore
  }
}
