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

  func numerator(_ members: [Member], _ end: (QueryFigure) -> Whole) -> Whole {
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
