import JenjangModel
import JenjangNumbers
import JenjangScoring

/// One child as an aggregate meets it.
struct TileMember {
  var form: SlotForm
  var condition = TruthForm.yes
  var weight = Rational.one
  /// The most points of an indicator; of no meaning for others.
  var mostPoints = Rational.zero
}

extension TileCompiler {
  /// The members of a roster with the weights of the year.
  func members(of roster: Int) throws(TileRefusal) -> [TileMember] {
    guard plan.rosters.indices.contains(roster) else { throw .broken }
    let model = plan.model
    var result: [TileMember] = []
    for member in plan.rosters[roster] {
      var part = TileMember(form: try form(member.value))
      if let condition = member.condition { part.condition = try truth(condition) }
      if member.weight < model.indicators.count {
        part.weight = model.indicators[member.weight].weights.value(in: year)
        part.mostPoints = model.indicators[member.weight].mostPoints
      } else {
        part.weight = model.dimensions[member.weight - model.indicators.count].weights.value(
          in: year)
      }
      if part.weight.isNegative { throw .operation(.negativeWeight) }
      result.append(part)
    }
    return result
  }

  /// Figures that stand for themselves and weigh the same.
  func plainMembers(_ operands: [Int]) throws(TileRefusal) -> [TileMember] {
    var result: [TileMember] = []
    for operand in operands { result.append(TileMember(form: try form(operand))) }
    return result
  }

  mutating func aggregate(
    _ aggregate: Aggregate, _ all: [TileMember]
  ) throws(TileRefusal) -> SlotForm {
    let members = all.filter { member in
      if case .constant(nil) = member.form { return false }
      if case .constant(let truth) = member.condition { return truth == .yes }
      return true
    }
    if members.isEmpty { return .constant(nil) }
    switch aggregate {
    case .mean: return try mean(members.filter { !$0.weight.isZero })
    case .sum, .points: return try sum(members, by: members.map { $0.weight })
    case .mostPoints: return try presentSum(members, members.map { $0.weight * $0.mostPoints })
    case .count: return try presentSum(members, members.map { _ in .one })
    case .least: return .figure(try extreme(members, .least))
    case .greatest: return .figure(try extreme(members, .greatest))
    }
  }

  /// Σ weight × value over Σ weight, with what may be missing.
  private mutating func mean(_ members: [TileMember]) throws(TileRefusal) -> SlotForm {
    if members.isEmpty { return .constant(nil) }
    let weights = reduced(whole(members.map { $0.weight }).units)
    var parts = try parts(members)
    let denominator = parts.denominator
    let sum = try valueSum(&parts, by: weights)
    let total = try presenceSum(parts, by: weights)
    var least = parts.bounds[0].least
    var most = parts.bounds[0].most
    for bounds in parts.bounds.dropFirst() {
      least = min(least, bounds.least)
      most = max(most, bounds.most)
    }
    guard case .figure(let present) = total else {
      guard case .constant(let weight?) = total, weight.signum > 0 else {
        return .constant(nil)
      }
      var result = sum
      result.denominator = denominator * weight.numerator
      result.least = least * weight.numerator
      result.most = most * weight.numerator
      return .figure(result)
    }
    let reachable = try sums(parts, by: weights)
    var common = BigInteger.one
    for weight in reachable where weight > 0 {
      common = common.leastCommonMultiple(with: BigInteger(weight))
      try note(common)
    }
    guard let greatest = reachable.last, greatest < 1 << 13 else { throw .tooMany }
    var shares = Array(repeating: BigInteger.zero, count: greatest + 1)
    for weight in reachable where weight > 0 {
      shares[weight] = common.exactQuotient(by: BigInteger(weight))
    }
    let start = try numbers(shares)
    return .figure(
      try figure(
        .quotient, over: denominator * common, (least * common, most * common), mayBeAbsent: true
      ) {
        $0.left = Int32(sum.register)
        $0.right = Int32(present.register)
        $0.numbers = start
      })
  }

  /// All sums of weights that the members that are there can have, ascending.
  private func sums(_ parts: MemberParts, by weights: [BigInteger]) throws(TileRefusal) -> [Int] {
    var base = 0
    var optional: [Int] = []
    for (index, weight) in weights.enumerated() {
      guard let small = weight.small, small < 1 << 20 else { throw .tooMany }
      if parts.mayBeAbsent[index] { optional.append(Int(small)) } else { base += Int(small) }
    }
    var most = base
    for weight in optional { most += weight }
    guard most < 1 << 13 else { throw .tooMany }
    var isReached = Array(repeating: false, count: most + 1)
    isReached[base] = true
    for weight in optional {
      for sum in stride(from: most - weight, through: base, by: -1) where isReached[sum] {
        isReached[sum + weight] = true
      }
    }
    return isReached.indices.filter { isReached[$0] }
  }

  /// Σ weight × value; absent where no member is there.
  private mutating func sum(
    _ members: [TileMember], by factors: [Rational]
  ) throws(TileRefusal) -> SlotForm {
    let weights = whole(factors)
    var parts = try parts(members)
    var sum = try valueSum(&parts, by: weights.units)
    sum.denominator = parts.denominator * weights.denominator
    if parts.mayBeAbsent.contains(false) { return .figure(sum) }
    return .figure(try present(sum, where: presenceSum(parts, by: weights.units.map { _ in .one })))
  }

  /// Σ factor over the members that are there; absent where none is.
  private mutating func presentSum(
    _ members: [TileMember], _ factors: [Rational]
  ) throws(TileRefusal) -> SlotForm {
    let parts = try parts(members)
    let whole = whole(factors)
    let sum = try presenceSum(parts, by: whole.units)
    guard case .figure(var figure) = sum else {
      guard case .constant(let value?) = sum else { return sum }
      return .constant(value * (Rational(whole.denominator).reciprocal ?? .one))
    }
    figure.denominator = whole.denominator
    if parts.mayBeAbsent.contains(false) { return .figure(figure) }
    return .figure(try present(figure, where: presenceSum(parts, by: factors.map { _ in .one })))
  }

  /// A figure that is absent where a count is zero.
  private mutating func present(
    _ value: FigureColumn, where count: SlotForm
  ) throws(TileRefusal) -> FigureColumn {
    let count = try figure(of: count)
    guard let most = count.most.small, most < 1 << 13 else { throw .tooMany }
    var shares = Array(repeating: BigInteger.one, count: Int(most) + 1)
    shares[0] = .zero
    let start = try numbers(shares)
    return try figure(
      .quotient, over: value.denominator, (value.least, value.most), mayBeAbsent: true
    ) {
      $0.left = Int32(value.register)
      $0.right = Int32(count.register)
      $0.numbers = start
    }
  }

  private mutating func extreme(
    _ members: [TileMember], _ kind: TileOperationKind
  ) throws(TileRefusal) -> FigureColumn {
    var figures: [FigureColumn] = []
    for member in members {
      figures.append(try figure(of: form(member.form, when: member.condition)))
    }
    figures = try overOneDenominator(figures)
    let start = list(figures.map { $0.register })
    var least = figures[0].least
    var most = figures[0].most
    for figure in figures {
      least = min(least, figure.least)
      most = max(most, figure.most)
    }
    return try figure(
      kind, over: figures[0].denominator, (least, most),
      mayBeAbsent: figures.allSatisfy { $0.mayBeAbsent }
    ) {
      $0.list = start
      $0.count = Int32(figures.count)
    }
  }

  /// The same numbers without what divides all of them.
  private func reduced(_ numbers: [BigInteger]) -> [BigInteger] {
    var shared = BigInteger.zero
    for number in numbers { shared = shared.greatestCommonDivisor(with: number) }
    return shared.isZero ? numbers : numbers.map { $0.exactQuotient(by: shared) }
  }

  /// Fractions as whole numbers over one denominator.
  func whole(_ values: [Rational]) -> (units: [BigInteger], denominator: BigInteger) {
    var denominator = BigInteger.one
    for value in values { denominator = denominator.leastCommonMultiple(with: value.denominator) }
    return (values.map { $0.units(over: denominator) }, denominator)
  }
}
