import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Figures over the children of a dimension.
extension QueryCompiler {
  /// A child as an aggregate meets it.
  struct Member {
    var weight: Whole
    /// Absent where its condition surely fails.
    var figure: QueryFigure
    /// The undecided condition with which it enters, and the figure where it has entered.
    var group: Group?
    var most: Rational
  }

  struct Group {
    var slot: Int
    var truth: QueryTruth
    var entered: QueryFigure
  }

  /// The children, absent where their condition fails.
  private mutating func members(
    of roster: [RosterMember], slot: Int
  ) throws(Refusal) -> [Member] {
    var result: [Member] = []
    let count = model.indicators.count
    let weights = roster.map {
      $0.weight < count
        ? model.indicators[$0.weight].weights : model.dimensions[$0.weight - count].weights
    }
    // Weights in whole numbers without a factor in common.
    let all = weights.flatMap { [$0.base] + $0.changes.map { $0.value } }
    let shared = all.reduce(BigInteger.one) { $0.leastCommonMultiple(with: $1.denominator) }
    weightScale = shared
    for (member, dated) in zip(roster, weights) {
      let own = self.figure(member.value)
      var figure = own
      var group: Group?
      if let condition = member.condition {
        let truth = self.truth(condition)
        figure = try self.figure(own, under: truth, slot: member.value)
        if !truth.isDecided {
          group = Group(slot: condition, truth: truth, entered: own)
        }
      }
      let isIndicator = member.weight < count
      result.append(
        Member(
          weight: try weight(dated, times: shared), figure: figure, group: group,
          most: isIndicator ? model.indicators[member.weight].mostPoints : .one))
    }
    return result
  }

  private mutating func weight(
    _ dated: Dated<Rational>, times scale: BigInteger
  ) throws(Refusal) -> Whole {
    func whole(_ value: Rational) -> Whole {
      Whole(value.numerator * scale.dividedExactly(by: value.denominator))
    }
    var result = whole(dated.base)
    var values = [result.low]
    for change in dated.changes {
      let next = whole(change.value)
      values.append(next.low)
      result = arithmetic.choice(
        Condition(try yearColumn(), .atLeast, Whole(change.since)), next, result)
    }
    if result.constant == nil { result.values = values }
    return result
  }

  mutating func anyPresent(
    of roster: [RosterMember], slot: Int
  ) throws(Refusal) -> QueryTruth {
    let members = try members(of: roster, slot: slot)
    if members.contains(where: { $0.figure.mayBeAbsent.constant == false }) {
      return .decided(yes: .always)
    }
    if members.allSatisfy({ $0.figure.isCertain }) {
      return .decided(yes: .any(members.map { $0.figure.isPresent }))
    }
    let yes = Condition.any(members.map { $0.figure.isPresent })
    return QueryTruth(
      yes: yes, no: .all(members.map { $0.figure.mayBeAbsent }), notApplicable: .never,
      isDecided: false)
  }

  mutating func aggregate(
    _ aggregate: Aggregate, _ roster: [RosterMember], slot: Int
  ) throws(Refusal) -> QueryFigure {
    var members = try members(of: roster, slot: slot)
    let scale = weightScale
    if members.isEmpty { return .absent }
    if aggregate == .mean {
      members.removeAll { $0.weight.constant == .zero }
      return try mean(members, slot: slot)
    }
    if !members.allSatisfy({ $0.figure.isCertain }) {
      guard members.allSatisfy({ $0.figure.mayBeAbsent.constant == false }) else {
        throw refusal(.queryRange, slot: slot)
      }
    }
    let (figures, denominator) = try plain(members.map { $0.figure }, slot: slot)
    for (index, figure) in figures.enumerated() { members[index].figure = figure }
    switch aggregate {
    case .sum, .points: return sum(members, denominator * scale, slot: slot)
    case .mostPoints:
      let shared = members.reduce(BigInteger.one) {
        $0.leastCommonMultiple(with: $1.most.denominator)
      }
      for index in members.indices {
        let most = members[index].most
        let number = Whole(most.numerator * shared.dividedExactly(by: most.denominator))
        var figure = QueryFigure(number)
        figure = kept(figure, where: members[index].figure.isPresent)
        members[index].figure = figure
      }
      return sum(members, shared * scale, slot: slot)
    case .least, .greatest:
      var result = QueryFigure(
        arithmetic.extreme(members.map { $0.figure.low }, isLeast: aggregate == .least),
        over: denominator)
      if members.contains(where: { $0.figure.isRange }) {
        result.isRange = true
        result.high = arithmetic.extreme(
          members.map { $0.figure.high }, isLeast: aggregate == .least)
      }
      return named(result, slot: slot)
    case .count, .mean:
      let count = arithmetic.sum(
        members.map { arithmetic.choice($0.figure.isPresent, Whole(1), Whole(0)) })
      let some = Condition.any(members.map { $0.figure.isPresent })
      return named(
        kept(QueryFigure(count), where: some), slot: slot)
    }
  }

  private func numerator(_ members: [Member], _ end: (QueryFigure) -> Whole) -> Whole {
    arithmetic.sum(
      members.map { arithmetic.product($0.weight, arithmetic.filled(end($0.figure), .zero)) })
  }

  /// A sum of weight times value; absent where no child is there.
  private mutating func sum(
    _ members: [Member], _ denominator: BigInteger, slot: Int
  ) -> QueryFigure {
    var result = QueryFigure(numerator(members) { $0.low }, over: denominator)
    if members.contains(where: { $0.figure.isRange }) {
      result.isRange = true
      result.high = numerator(members) { $0.high }
    }
    let some = Condition.any(members.map { $0.figure.isPresent })
    return named(kept(result, where: some), slot: slot)
  }

  /// Figures without divisors over one denominator; refuses what takes too many digits.
  private func plain(
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
  private mutating func mean(_ members: [Member], slot: Int) throws(Refusal) -> QueryFigure {
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
  private mutating func mean(
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
  private static func sums(of weights: [Whole]) -> [BigInteger]? {
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

  /// The figure in columns of its own, by the name of what the slot stands for.
  mutating func named(_ figure: QueryFigure, slot: Int) -> QueryFigure {
    let name = sources[slot].name
    let kind: QueryStages.Kind =
      name == "overall" ? .overall : name == "expression" ? .figures : .dimensions
    return named(figure, name: name == "expression" ? "figure" : name, in: kind)
  }

  mutating func named(
    _ figure: QueryFigure, name: String, in kind: QueryStages.Kind
  ) -> QueryFigure {
    var result = figure
    let isSure =
      figure.isCertain && figure.divisor == nil
      && figure.isUndefined.constant == false
    result.low = column(name + (figure.isRange ? "_low" : ""), figure.low, in: kind)
    result.high =
      figure.isRange ? column(name + "_high", figure.high, in: kind) : result.low
    if let divisor = figure.divisor {
      result.divisor = column(name + "_divisor", divisor, in: kind)
    }
    if isSure {
      result.isPresent = Condition(isThere: result.low)
      result.mayBeAbsent = !result.isPresent
    }
    return result
  }
}
