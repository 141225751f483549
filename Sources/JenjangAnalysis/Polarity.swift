import JenjangModel
import JenjangNumbers
import JenjangScoring

/// In which direction a value can move when an answer gets better and the same questions apply.
struct Polarity: OptionSet, Hashable {
  let rawValue: UInt8

  static let rises = Polarity(rawValue: 1)
  static let falls = Polarity(rawValue: 2)
  static let both: Polarity = [.rises, .falls]
  /// A better answer can change whether something applies.
  static let switches = Polarity(rawValue: 4)

  /// The polarity of the negative.
  var flipped: Polarity {
    var result = intersection(.switches)
    if contains(.rises) { result.insert(.falls) }
    if contains(.falls) { result.insert(.rises) }
    return result
  }

  /// The polarity of a result that may move either way with this.
  var loose: Polarity { isDisjoint(with: .both) ? self : union(.both) }
}

/// The polarities of all slots that a verdict needs.
///
/// A better answer is a higher level of an indicator that is asked. Facts, factors and *not applicable*
/// stand outside this order.
struct PolarityTable {
  private(set) var slots: [Polarity] = []

  init?(_ problem: Problem) {
    let plan = problem.plan
    let box = Box(problem)
    guard
      let scores = PossibleScores(
        plan: plan, choices: problem.choices, masks: box.masks, bounds: box.bounds,
        year: problem.year)
    else { return nil }
    for slot in 0..<plan.verdictEnd {
      slots.append(polarity(of: slot, problem, scores))
    }
  }

  private func polarity(
    of slot: Int, _ problem: Problem, _ scores: PossibleScores
  ) -> Polarity {
    let plan = problem.plan
    let reads = Array(plan.operands(of: slot))
    let parts = reads.map { slots[$0] }
    let all = parts.reduce(into: Polarity()) { $0.formUnion($1) }
    let isNegative = { (slot: Int) in scores.value(slot).figure.interval?.low?.isNegative ?? true }
    switch plan.instructions[slot] {
    case .constant, .year, .inForce: return []
    case .option(let question, let table):
      return self.polarity(of: question, plan.answerTables[table], problem)
    case .number, .isAnswered: return []
    case .add, .minimum, .maximum, .total, .average, .clamp, .round, .root, .logarithm, .and, .or,
      .atLeast, .countOf, .defined:
      return all
    case .phase: return all
    case .allApply: return all.isEmpty ? [] : [.switches, .rises, .falls]
    case .whenApplies: return parts[0].union(parts[1].isEmpty ? [] : .switches)
    case .subtract: return parts[0].union(parts[1].flipped)
    case .negate, .not: return all.flipped
    case .multiply: return reads.contains(where: isNegative) ? all.loose : all
    case .divide:
      return reads.contains(where: isNegative)
        ? all.loose : parts[0].union(parts[1].flipped)
    case .power(let exponent): return exponent % 2 == 1 || !isNegative(reads[0]) ? all : all.loose
    case .otherwise, .last: return all.loose
    case .conditional: return conditional(reads, parts, all, scores)
    case .band(let table): return all.through(plan.bandTables[table].results)
    case .anyPresent: return []
    case .aggregate(let aggregate, let roster):
      return polarity(of: aggregate, plan.rosters[roster], problem)
    case .compare(let comparison):
      return polarity(of: comparison, reads, parts, scores)
    }
  }

  /// A condition that turns with better answers moves a figure one way where one branch lies wholly
  /// above the other.
  private func conditional(
    _ reads: [Int], _ parts: [Polarity], _ all: Polarity, _ scores: PossibleScores
  ) -> Polarity {
    if parts[0].isEmpty { return all }
    let (yes, no) = (scores.value(reads[1]).figure, scores.value(reads[2]).figure)
    if parts[0].contains(.switches) || yes.mayBeAbsent || yes.mayBeUndefined || no.mayBeAbsent
      || no.mayBeUndefined
    {
      return all.loose
    }
    if let low = yes.interval?.low, let high = no.interval?.high, low >= high { return all }
    if let high = yes.interval?.high, let low = no.interval?.low, high <= low {
      return parts[0].flipped.union(parts[1]).union(parts[2])
    }
    return all.loose
  }

  private func polarity(
    of question: Int, _ table: AnswerTable, _ problem: Problem
  ) -> Polarity {
    guard case .indicator = problem.plan.model.questions[question].owner else { return [] }
    let figures = problem.choices.answers[question].indices.compactMap { index in
      problem.choices.value(1 << UInt64(index), of: question, table).figure.certain
    }
    let count = problem.choices.answers[question].contains(.notApplicable) ? 1 : 0
    let levels = problem.choices.answers[question].count - count
    return Polarity.rises.through(Array(figures.prefix(levels)))
  }

  private func polarity(
    of aggregate: Aggregate, _ members: [RosterMember], _ problem: Problem
  ) -> Polarity {
    var result: Polarity = []
    for member in members {
      if let condition = member.condition, !slots[condition].isEmpty { result.insert(.switches) }
      switch aggregate {
      case .mean, .sum, .points, .least, .greatest:
        let weight = problem.weights[member.weight]
        if weight.isZero && aggregate != .least && aggregate != .greatest { continue }
        result.formUnion(slots[member.value])
      case .count, .mostPoints: result.formUnion(slots[member.value].intersection(.switches))
      }
    }
    return result
  }

  private func polarity(
    of comparison: Comparison, _ reads: [Int], _ parts: [Polarity], _ scores: PossibleScores
  ) -> Polarity {
    switch comparison {
    case .atLeast, .above: return parts[0].union(parts[1].flipped)
    case .atMost, .below: return parts[0].flipped.union(parts[1])
    case .equal, .notEqual:
      let left = scores.value(reads[0]).figure.interval
      let right = scores.value(reads[1]).figure.interval
      var result = parts[0].union(parts[1]).loose
      if let limit = right?.point, parts[1].isEmpty {
        // Equal to the greatest is at least that; equal to the least at most that.
        if left?.high == limit {
          result = parts[0]
        } else if left?.low == limit {
          result = parts[0].flipped
        }
      } else if let limit = left?.point, parts[0].isEmpty {
        if right?.high == limit {
          result = parts[1]
        } else if right?.low == limit {
          result = parts[1].flipped
        }
      }
      return comparison == .equal ? result : result.flipped
    }
  }
}

extension Polarity {
  /// The polarity behind a table whose results stand in the order of what is looked up.
  func through(_ results: [Rational]) -> Polarity {
    var up = false
    var down = false
    for (first, second) in zip(results, results.dropFirst()) {
      if second > first { up = true }
      if second < first { down = true }
    }
    if up && down { return loose }
    if up { return self }
    return down ? flipped : intersection(.switches)
  }
}
