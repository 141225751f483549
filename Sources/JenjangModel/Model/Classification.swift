import JenjangNumbers
import JenjangSource

/// Named classes of a figure, which stand beside the phases.
package struct Classification: Sendable {
  /// The measure that gives the class, by the index of its level.
  package var measure: Int
  /// The scale whose levels are the classes, from the lowest figure's up.
  package var scale: Int
  package var range: SourceRange

  package init(measure: Int, scale: Int, range: SourceRange) {
    self.measure = measure
    self.scale = scale
    self.range = range
  }
}

/// A table over two answers.
package struct CrossTable: Sendable {
  /// The measure that gives what stands in the cell.
  package var measure: Int
  /// The scale of its cells; nil where they are points or scores.
  package var scale: Int?
  package var range: SourceRange

  package init(measure: Int, scale: Int?, range: SourceRange) {
    self.measure = measure
    self.scale = scale
    self.range = range
  }
}
