import JenjangModel
import JenjangNumbers

extension Evaluation {
  /// An aggregate over the children of a roster that are or could be present.
  func figure(_ aggregate: Aggregate, of roster: Int) -> Figure {
    let members = plan.rosters[roster]
    switch aggregate {
    case .mean, .sum, .points, .mostPoints:
      if let figure = certainFigure(aggregate, of: members) { return figure }
    case .least, .greatest, .count: break
    }
    return attendance(of: members, aggregate).figure(aggregate)
  }

  /// Whether any child of a roster is present.
  func anyPresent(of roster: Int) -> TruthSet {
    var result: TruthSet = .no
    for member in plan.rosters[roster] {
      let condition = self.condition(of: member)
      let figure = slots[member.value].figure
      guard condition.mayApply, figure.interval != nil else { continue }
      if condition.surelyApplies && !figure.mayBeAbsent { return .yes }
      result.insert(.yes)
    }
    return result
  }

  func condition(of member: RosterMember) -> TruthSet {
    guard let slot = member.condition else { return .yes }
    return slots[slot].truth
  }

  /// The aggregate where every child is certain and small: as by the ranges, but in one pass.
  private func certainFigure(_ aggregate: Aggregate, of members: [RosterMember]) -> Figure? {
    var sum = ExactSum()
    var weight = ExactSum()
    var isEmpty = true
    for member in members {
      let condition = self.condition(of: member)
      var value = fractions[member.value]
      if !condition.mayApply || value.isAbsent { continue }
      if aggregate == .mostPoints && value.isFraction { value = plan.mostPoints[member.weight] }
      let own = weights.fractions[member.weight]
      guard condition.surelyApplies, value.isFraction, own.isFraction else { return nil }
      isEmpty = false
      sum.add(value, times: own)
      if aggregate == .mean { weight.add(own) }
    }
    if isEmpty { return .absent }
    if aggregate != .mean { return Figure(sum.value) }
    return sum.value.divided(by: weight.value).map { Figure($0) } ?? .absent
  }

  func attendance(of members: [RosterMember], _ aggregate: Aggregate) -> Attendance {
    var attendance = Attendance()
    for member in members {
      let condition = self.condition(of: member)
      guard condition.mayApply else { continue }
      var figure = slots[member.value].figure
      if aggregate == .mostPoints && figure.interval != nil {
        figure.interval = .point(mostPoints(of: member))
      }
      let key = condition.surelyApplies ? nil : member.condition.map { groupKey(of: $0) }
      attendance.add(figure, weight: weights.values[member.weight], key: key)
    }
    return attendance
  }

  func mostPoints(of member: RosterMember) -> Rational {
    plan.model.indicators[member.weight].mostPoints
  }

  /// The slot that names the group of an undecided condition.
  ///
  /// Of several conditions that must hold together, the only undecided one.
  private func groupKey(of condition: Int) -> Int {
    guard case .allApply = plan.instructions[condition] else { return condition }
    var key: Int?
    for slot in plan.operands(of: condition) where !slots[slot].truth.surelyApplies {
      if key != nil { return condition }
      key = slot
    }
    return key ?? condition
  }
}
