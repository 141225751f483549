import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Weighted means.
extension QueryCompiler {
  /// Figures without divisors over one denominator; refuses what takes too many digits.
  func plain(
    _ figures: [QueryFigure], slot: Int
  ) throws(Refusal) -> (figures: [QueryFigure], denominator: BigInteger) {
    var result: [QueryFigure] = []
    for figure in figures {
      if figure.isUndefined.constant != false { throw refusal(.queryRange, slot: slot) }
      guard let plain = arithmetic.withoutDivisor(figure) else {
        throw refusal(
          .queryLength, slot: slot,
          [("digits", .number(dialect.mostDigits)), ("dialect", .text(dialect.title))])
      }
      try check(max(plain.low.longest, plain.high.longest), slot: slot)
      result.append(plain)
    }
    return arithmetic.aligned(result)
  }

  /// The weighted mean of the children that are there.
  mutating func mean(_ members: [Member], slot: Int) throws(Refusal) -> QueryFigure {
    if members.isEmpty { return .absent }
    guard let group = members.lazy.compactMap({ $0.group }).first else {
      return try mean(members, name: sources[slot].name, slot: slot)
    }
    // Children under one undecided condition enter together: the mean with them, and without.
    guard members.allSatisfy({ $0.group == nil || $0.group?.slot == group.slot }) else {
      throw refusal(.queryApplicability, slot: slot)
    }
    let outside = members.filter { $0.group == nil }
    var all = members
    for index in all.indices {
      if let entered = all[index].group?.entered { all[index].figure = entered }
    }
    let name = sources[slot].name
    var parts = [try mean(all, name: name + "_with", slot: slot)]
    if !outside.isEmpty {
      parts.append(try mean(outside, name: name + "_without", slot: slot))
    }
    let (figures, denominator) = try plain(parts, slot: slot)
    let with = figures[0]
    let without = figures.count > 1 ? figures[1] : .absent
    let truth = group.truth
    func end(_ end: (QueryFigure) -> Whole, isLeast: Bool) -> Whole {
      let (first, second) = (end(with), end(without))
      let either =
        figures.count > 1 ? arithmetic.extreme([first, second], isLeast: isLeast) : first
      return arithmetic.choice(
        truth.surelyYes, first, arithmetic.choice(!truth.yes, second, either))
    }
    var result = QueryFigure(end({ $0.low }, isLeast: true), over: denominator)
    result.isRange = true
    result.high = end({ $0.high }, isLeast: false)
    result.mayBeAbsent =
      without.mayBeAbsent && (with.mayBeAbsent || !truth.surelyYes)
    result.isOptionalInFull = false
    result = named(result, slot: slot)
    result.isPresent = Condition(isThere: result.low)
    let ranges = parts.compactMap { $0.range }
    result.range = (
      ranges.map { $0.low }.min() ?? .zero, ranges.map { $0.high }.max() ?? .zero
    )
    return result
  }

  /// The weighted mean of children that stand under no undecided condition.
  ///
  /// One that may be absent stands at the ends of all that children can be, so that taking it in moves
  /// the high end up and the low end down, or leaves them: both ends have the same children.
  mutating func mean(
    _ given: [Member], name: String, slot: Int
  ) throws(Refusal) -> QueryFigure {
    var members = given
    let (figures, denominator) = try plain(members.map { $0.figure }, slot: slot)
    for (index, figure) in figures.enumerated() { members[index].figure = figure }
    let most = members.map { $0.figure.bounds.high }.max() ?? .zero
    let least = members.map { $0.figure.bounds.low }.min() ?? .zero
    let optional = members.filter {
      !$0.figure.isCertain && $0.figure.mayBeAbsent.constant != false
    }
    if !optional.isEmpty, members.count > 1 {
      for member in optional {
        let bounds = member.figure.bounds
        guard member.figure.isOptionalInFull, bounds.high == most, bounds.low == least else {
          throw refusal(.queryRange, slot: slot)
        }
      }
      // A child that weighs nothing in some years would be certain without being there.
      guard members.allSatisfy({ $0.weight.low > .zero }) else {
        throw refusal(.queryRange, slot: slot)
      }
    }
    let kind: QueryStages.Kind = sources[slot].name == "overall" ? .overall : .dimensions
    let note = note(name, sources[slot].title)
    let weights = members.map { member -> Whole in
      var share = arithmetic.choice(member.figure.isPresent, member.weight, Whole(0))
      if let values = member.weight.values { share.values = values + [.zero] }
      return share
    }
    var weight = arithmetic.sum(weights)
    if weight.constant == nil {
      weight.values = Self.sums(of: weights)
      if weight.low.isZero {
        weight.text = "NULLIF(\(weight.text), 0)"
        weight.binding = .unit
        weight.isNullable = true
        weight.low = .one
      }
      weight = column(name + "_weight", weight, in: kind, note: note)
    }
    let isRange = members.contains { $0.figure.isRange }
    var result = QueryFigure(
      column(
        name + (isRange ? "_low" : "_sum"), numerator(members) { $0.low }, in: kind,
        note: weight.constant == nil ? nil : note),
      over: denominator)
    if isRange {
      result.isRange = true
      result.high = column(name + "_high", numerator(members) { $0.high }, in: kind)
    }
    if let constant = weight.constant {
      if constant.isZero { return .absent }
      result.denominator = denominator * constant
    } else {
      result.divisor = weight
      result.isPresent = Condition(isThere: weight)
    }
    result.range = (least, most)
    result.isOptionalInFull = optional.allSatisfy { $0.figure.isOptionalInFull }
    if members.allSatisfy({ $0.figure.isCertain }) {
      result.mayBeAbsent = !result.isPresent
    } else {
      result.mayBeAbsent = .all(members.map { $0.figure.mayBeAbsent })
      if result.mayBeAbsent.constant == nil {
        result.mayBeAbsent = column(name + "_may_be_absent", result.mayBeAbsent, in: kind)
      }
    }
    return result
  }

  /// All sums above zero that such weights can have; nil where they are many.
  static func sums(of weights: [Whole]) -> [BigInteger]? {
    var sums: Set<BigInteger> = [.zero]
    for weight in weights {
      var choices = weight.values ?? [weight.low, weight.high]
      if !choices.contains(weight.low) { choices.append(weight.low) }
      var next: Set<BigInteger> = []
      for sum in sums {
        for choice in choices { next.insert(sum + choice) }
      }
      sums = next
      if sums.count > 4000 { return nil }
    }
    return sums.filter { !$0.isZero }.sorted()
  }
}
