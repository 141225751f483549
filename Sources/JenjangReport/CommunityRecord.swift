import JenjangModel
import JenjangScoring

/// One community of one year, as reports show it: who it is, and what it came to.
package struct CommunityRecord: Sendable {
  /// Its code; of a key of several columns, the cells as the caller joins them.
  package var id: String
  package var name: String?
  package var year: Int?
  /// Values in the order of the model's group columns.
  package var groups: [String]
  /// Nil where it could not be assessed; it keeps its line, with empty figures.
  package var assessment: Assessment?
  /// What was answered, in the order of the model's questions; empty where no report shows it.
  package var answers: [Answer]
  /// Where several people gave different answers.
  package var disagreements: [Disagreement] = []

  package init(
    id: String, name: String? = nil, year: Int? = nil, groups: [String] = [],
    assessment: Assessment?, answers: [Answer] = []
  ) {
    self.id = id
    self.name = name
    self.year = year
    self.groups = groups
    self.assessment = assessment
    self.answers = answers
  }

  var shownYear: Int? { year ?? assessment?.year }
}
