// What a person or a machine reads of assessments, diagnostics and tests.
//
// Chosen: one renderer a form, each a plain value that turns one thing (a community, a diagnostic, a
// test) into text or bytes. Whoever has many calls it many times and writes as he goes, so that a
// report of a million lines needs the memory of one.
//
// The tool's own words stand in `ReportWording`, both languages one above the other; the model's
// texts are taken in the nearest language that the model has. Figures are rounded here and nowhere
// else, once, by `FigureStyle`: no verdict reads what is printed.
//
// Not chosen: templates, which would be a second language to learn and to keep from failing; and a
// common protocol over the forms, since a table, a page and a record share their figures only.
//
// Nothing from a source or an answer sheet reaches a terminal raw: `VisibleText` escapes it.

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
    for (index, text) in enumerated() {
      if index > 0 { result += separator }
      result += text
    }
    return result
  }
}
