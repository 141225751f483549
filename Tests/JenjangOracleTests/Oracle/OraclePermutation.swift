extension OracleModel {
  /// The same model with its declarations in another order; levels, choices and phases keep theirs.
  /// The order of advice may change where its keys tie, since a tie goes by the file.
  func permuted(_ seed: UInt64) -> OracleModel {
    var random = SplitMix64(seed: seed)
    var result = self
    result.scales = random.shuffled(scales)
    result.facts = random.shuffled(facts)
    result.measures = random.shuffled(measures)
    result.children = OracleModel.permuted(children, &random)
    return result
  }

  private static func permuted(
    _ children: [OracleChild], _ random: inout SplitMix64
  ) -> [OracleChild] {
    random.shuffled(children).map { child in
      switch child {
      case .indicator: return child
      case .section(var section):
        section.indicators = random.shuffled(section.indicators)
        return .section(section)
      case .dimension(var dimension):
        dimension.children = permuted(dimension.children, &random)
        return .dimension(dimension)
      }
    }
  }
}
