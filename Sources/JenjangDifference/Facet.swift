import JenjangSource

/// One property of something a model declares.
struct Facet {
  var property: Property
  /// Which of several, such as a level's number; mostly empty.
  var detail = ""
  /// Equal where and only where the property means the same.
  var meaning: String
  /// The same for people.
  var shown: Wording
  var effect = Change.Effect.rules
  /// Where it stands; nil for where the whole thing stands.
  var range: SourceRange?
  /// Of a text that people read, each language's, in the model's order.
  var texts: [(code: String, text: String)] = []
  /// What a formula names, sorted; nil for what is no formula.
  var mentions: [String]?
}

/// One thing that a model declares, with its facets.
struct Entry {
  var kind: SubjectKind
  /// Its place among the model's things of its kind.
  var index: Int
  /// Its name among what stands in the same parent; empty for none.
  var local: String
  var path: String
  /// The entry that it stands in; -1 for none.
  var parent: Int
  var range: SourceRange?
  /// Its present column and then its former ones.
  var columns: [String] = []
  /// Whether its place among its like counts.
  var isOrdered = false
  var facets: [Facet] = []

  func facet(_ property: Property) -> Facet? { facets.first { $0.property == property } }
}
