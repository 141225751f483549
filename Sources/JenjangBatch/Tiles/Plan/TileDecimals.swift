import JenjangModel

extension Tile {
  /// A figure beyond this, in units of its last decimal, goes the general way.
  static let mostFigure: Int64 = 1_000_000_000_000_000

  /// How many decimals the figures of a tile have that answer such a question.
  ///
  /// A figure with more of them, or outside its domain, is not plain.
  static func decimals(of domain: AnswerDomain) -> Int {
    if case .number(let domain) = domain, !domain.isWhole { return 2 }
    return 0
  }

  /// By questions: the place among those that take figures.
  static func numberPlaces(in model: Model) -> [Int?] {
    var count = 0
    return model.questions.map { question in
      guard case .number = question.domain else { return nil }
      count += 1
      return count - 1
    }
  }
}
