import JenjangModel
import JenjangNumbers

/// Taking a figure over a dimension's children apart into what each of them brings.
extension Evaluation {
  /// The account of the aggregate that alone makes a slot; nil where something else does.
  func account(ofSlot slot: Int) -> AggregateAccount? {
    var slot = slot
    if case .whenApplies = plan.instructions[slot] {
      slot = plan.operands[plan.operandStarts[slot]]
    }
    guard case .aggregate(let aggregate, let roster) = plan.instructions[slot] else { return nil }
    let members = plan.rosters[roster]
    var account = AggregateAccount(
      aggregate: aggregate, contributions: members.map { contribution(of: $0, aggregate) })
    let (attendance, places) = attending(members, aggregate)
    let figure = slots[slot].figure
    if let low = figure.interval?.low {
      let shares = attendance.mirrored.shares(aggregate, of: -low, isMirrored: true)
      account.lowWeight = shares.weight
      for (share, place) in zip(shares.parts, places) {
        account.contributions[place].low = share.map { -$0 }
      }
    }
    if let high = figure.interval?.high {
      let shares = attendance.shares(aggregate, of: high, isMirrored: false)
      account.highWeight = shares.weight
      for (share, place) in zip(shares.parts, places) {
        account.contributions[place].high = share
      }
    }
    return account
  }

  private func contribution(of member: RosterMember, _ aggregate: Aggregate) -> Contribution {
    let count = plan.model.indicators.count
    let child: Dimension.Child =
      member.weight < count ? .indicator(member.weight) : .dimension(member.weight - count)
    var value = slots[member.value].figure
    if aggregate == .mostPoints && value.interval != nil {
      value.interval = .point(mostPoints(of: member))
    }
    return Contribution(
      child: child, weight: weights.values[member.weight], value: value,
      applies: condition(of: member))
  }

  /// Those that may be there, each with its place among the members.
  private func attending(
    _ members: [RosterMember], _ aggregate: Aggregate
  ) -> (Attendance, places: [Int]) {
    let places = members.indices.filter { place in
      condition(of: members[place]).mayApply && slots[members[place].value].figure.interval != nil
    }
    return (attendance(of: places.map { members[$0] }, aggregate), places)
  }
}

extension Attendance {
  /// What each child brings to the high end, and the weight of those that are there.
  ///
  /// A mirrored attendance tells the low end, with its sign changed.
  fileprivate func shares(
    _ aggregate: Aggregate, of end: Rational, isMirrored: Bool
  ) -> (parts: [Rational?], weight: Rational) {
    switch aggregate {
    case .least, .greatest:
      let decisive = children.firstIndex { $0.value.high == end }
      return (children.indices.map { $0 == decisive ? end : nil }, .zero)
    case .count:
      let one = isMirrored ? -Rational.one : .one
      let isThere = bestChoice(children.map { _ in one })
      return (isThere.map { $0 ? one : nil }, .zero)
    case .sum, .points, .mostPoints:
      let amounts = children.map { child in
        child.weight.isZero ? Rational.zero : child.value.high.map { child.weight * $0 }
      }
      let isThere = bestChoice(amounts)
      return (zip(isThere, amounts).map { $0 ? $1 : nil }, weight(isThere))
    case .mean:
      // At the greatest mean λ no choice has a greater Σ weight × (value − λ) than 0, and one has it.
      let gains = children.map { child in
        child.weight.isZero ? nil : child.value.high.map { child.weight * ($0 - end) }
      }
      let isThere = bestChoice(gains)
      let whole = weight(isThere)
      let parts = zip(isThere, children).map { isThere, child in
        isThere ? child.value.high.flatMap { (child.weight * $0).divided(by: whole) } : nil
      }
      return (parts, whole)
    }
  }

  private func weight(_ isThere: [Bool]) -> Rational {
    zip(isThere, children).reduce(Rational.zero) { $1.0 ? $0 + $1.1.weight : $0 }
  }
}
