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
  /// The sections in which a child of a dimension stands, the outermost first.
  package func sections(of child: Dimension.Child) -> [Section] {
    if sections.isEmpty { return [] }
    let parent: Int
    switch child {
    case .indicator(let index):
      guard indicators.indices.contains(index) else { return [] }
      parent = indicators[index].dimension
    case .dimension(let index):
      guard dimensions.indices.contains(index), let above = dimensions[index].parent else {
        return []
      }
      parent = above
    }
    let around = sections.filter { $0.dimension == parent }
    guard !around.isEmpty, let place = dimensions[parent].children.firstIndex(of: child) else {
      return []
    }
    return around.filter { $0.children.contains(place) }
  }

  /// The titles of the sections in which a child stands, as one; empty for none.
  package func sectionTitle(of child: Dimension.Child, _ language: Int) -> String {
    var title = ""
    for section in sections(of: child) {
      let text = section.title.text(language)
      title += title.isEmpty || text.isEmpty ? text : " › " + text
    }
    return title
  }
}
