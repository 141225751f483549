import JenjangSource

/// Children of a dimension that stand together under a title; nothing is scored by it.
package struct Section: Sendable {
  package var title: LocalizedText
  package var dimension: Int
  /// The places of what it holds among the dimension's children.
  package var children: Range<Int>
  package var range: SourceRange

  package init(title: LocalizedText, dimension: Int, children: Range<Int>, range: SourceRange) {
    self.title = title
    self.dimension = dimension
    self.children = children
    self.range = range
  }
}

extension Model {
  /// The sections in which children of dimensions stand, the outermost first; none for most.
  package func sectionsOfChildren() -> [Dimension.Child: [Int]] {
    var result: [Dimension.Child: [Int]] = [:]
    for (index, section) in sections.enumerated()
    where dimensions.indices.contains(section.dimension) {
      let children = dimensions[section.dimension].children
      for place in section.children where children.indices.contains(place) {
        result[children[place], default: []].append(index)
      }
    }
    return result
  }

  /// The titles of the sections in which children of dimensions stand, each as one text.
  package func sectionTitles(_ language: Int) -> [Dimension.Child: String] {
    sectionsOfChildren().mapValues { around in
      var title = ""
      for index in around {
        let text = sections[index].title.text(language)
        title += title.isEmpty || text.isEmpty ? text : " › " + text
      }
      return title
    }
  }
}
