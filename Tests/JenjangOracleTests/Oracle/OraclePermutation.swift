extension OracleModel {
  /// The same model with its declarations in another order; levels, choices and phases keep theirs.
  /// The order of steps may change where they tie, since a tie goes by the file.
  func permuted(_ seed: UInt64) -> OracleModel {
    var random = SplitMix64(seed: seed)
    var result = self
    result.scales = random.shuffled(scales)
    result.facts = random.shuffled(facts)
    result.measures = random.shuffled(measures)
    result.classes = random.shuffled(classes)
    result.tables = random.shuffled(tables)
    result.children = OracleModel.permuted(children, &random)
    result.actors = random.shuffled(actors)
    result.factors = random.shuffled(factors)
    result.findings = random.shuffled(findings)
    result.advices = random.shuffled(advices).map { advice in
      var advice = advice
      advice.place = random.below(children.count + 1)
      return advice
    }
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
        let children = permuted(dimension.children, &random)
        if !dimension.hangsOnOrder { dimension.children = children }
        return .dimension(dimension)
      }
    }
  }
}

extension OracleDimension {
  /// Whether another order of its children could give another score.
  var hangsOnOrder: Bool {
    isPath || score == .aggregate(.last) || score == .aggregate(.lastPoints)
  }
}
