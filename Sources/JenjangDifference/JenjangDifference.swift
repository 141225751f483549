// What changed in meaning between two checked models, and who moves because of it.
//
// Chosen: each model is written down as a portrait, a flat list of what it declares with the facets of
// each, every facet once as a key for equality and once as words for people. Two portraits are matched
// by name, then by what makes a new name certain (the same column, a former name, all else alike), and
// compared facet by facet. What a fingerprint reads is a facet here, so that nothing that could move a
// verdict goes untold, and layout, which no facet reads, is never told.
//
// Not chosen: comparing source text or syntax trees, which would tell of layout and miss what a default
// or a name in another file changes.

extension Array {
  /// The element at an index, or nil where there is none.
  func at(_ index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}

extension Array where Element == String {
  /// All texts in one, with a separator between them.
  func together(_ separator: String) -> String {
    var result = ""
    for (index, text) in enumerated() { result += index == 0 ? text : separator + text }
    return result
  }
}
