import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Names for what slots hold, by which slots of two plans can be known to hold the same.
///
/// Two slots with one number are the same function of the same answers. Slots with different numbers may
/// still be equal in value; nothing is concluded from that.
struct SlotNames {
  private var numbers: [String: Int] = [:]

  /// The numbers of a plan's slots in one year.
  mutating func numbers(of problem: Problem) -> [Int] {
    let plan = problem.plan
    var result: [Int] = []
    for slot in 0..<plan.verdictEnd {
      let name = name(of: slot, problem, result)
      let number = numbers[name] ?? numbers.count
      numbers[name] = number
      result.append(number)
    }
    return result
  }

  private func name(of slot: Int, _ problem: Problem, _ known: [Int]) -> String {
    let plan = problem.plan
    let reads = plan.operands(of: slot).map { known[$0] }
    switch plan.instructions[slot] {
    case .constant(let index): return "constant \(name(of: plan.constants[index]))"
    case .option(let question, let table), .number(let question, let table):
      let values = plan.answerTables[table].values.map { name(of: $0) }
      return "answer \(plan.model.questions[question].column) \(values)"
    case .band(let table):
      let bands = plan.bandTables[table]
      let ends = bands.bands.map { "\($0.end?.exact ?? "")\($0.includesEnd)" }
      return "band \(ends) \(bands.results.map { $0.exact }) \(reads)"
    case .anyPresent(let roster), .aggregate(_, let roster):
      let members = plan.rosters[roster].map { member in
        let condition = member.condition.map { known[$0] } ?? -1
        var most = ""
        if case .aggregate(.mostPoints, _) = plan.instructions[slot] {
          most = plan.model.indicators[member.weight].mostPoints.exact
        }
        return "\(known[member.value]) \(condition) \(problem.weights[member.weight].exact) \(most)"
      }
      return "\(word(plan.instructions[slot])) \(members)"
    case .isAnswered(let question):
      return "answered \(plan.model.questions[question].column)"
    case .phase: return "phase \(slot) of \(plan.model.name) \(plan.model.edition)"
    default: return "\(word(plan.instructions[slot])) \(reads)"
    }
  }

  private func name(of value: Value) -> String {
    switch value {
    case .truth(let truth): return "truth \(truth.rawValue)"
    case .figure(let figure):
      let low = figure.interval?.low?.exact ?? "-"
      let high = figure.interval?.high?.exact ?? "-"
      return "\(figure.interval == nil) \(low) \(high) \(figure.mayBeAbsent)"
    }
  }

  /// What an instruction does, with all that it says besides the slots that it reads.
  private func word(_ instruction: Instruction) -> String {
    switch instruction {
    case .constant, .option, .number, .isAnswered, .band, .phase: return ""
    case .year: return "year"
    case .inForce(let window):
      return "in force \(window.since ?? -1) \(window.until ?? -1)"
    case .allApply: return "all apply"
    case .whenApplies: return "when applies"
    case .defined: return "defined"
    case .anyPresent: return "any present"
    case .aggregate(let aggregate, _): return "aggregate \(aggregate.word)"
    case .add: return "add"
    case .subtract: return "subtract"
    case .multiply: return "multiply"
    case .divide: return "divide"
    case .negate: return "negate"
    case .minimum: return "minimum"
    case .maximum: return "maximum"
    case .total: return "total"
    case .average: return "average"
    case .last: return "last"
    case .round(let decimals, let mode): return "round \(decimals) \(mode.word)"
    case .clamp: return "clamp"
    case .power(let exponent): return "power \(exponent)"
    case .root(let degree, let decimals, let mode):
      return "root \(degree) \(decimals) \(mode.word)"
    case .logarithm(let base, let decimals, let mode):
      return "\(base.function) \(decimals) \(mode.word)"
    case .conditional: return "conditional"
    case .otherwise: return "otherwise"
    case .compare(let comparison): return "compare \(comparison.words)"
    case .not: return "not"
    case .and: return "and"
    case .or: return "or"
    case .atLeast(let count): return "at least \(count)"
    case .countOf: return "count of"
    }
  }
}
