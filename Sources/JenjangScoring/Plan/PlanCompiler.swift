import JenjangModel
import JenjangNumbers

/// Turns a model into a plan, each part after the parts that it reads.
///
/// The order comes from a walk over the references with a stack of its own, so that the depth of a
/// rule does not matter. A part met again while it is open closes a ring, and there is no plan.
struct PlanCompiler {
  /// Something that gets slots. `own…` is a figure before asking whether the thing applies.
  enum Part: Hashable {
    case expression(Int)
    case ownIndicator(Int)
    case indicator(Int)
    case ownDimension(Int)
    case dimension(Int)
  }

  enum RosterKind: Hashable {
    /// Children by their values.
    case values
    /// Children by whether they are there.
    case presence
    /// All indicators below, by their points.
    case leaves
  }

  struct RosterKey: Hashable {
    var dimension: Int
    var kind: RosterKind
  }

  private enum Progress {
    case open
    case done
  }

  let model: Model
  var program = Program()
  var answerTables: [[Value]] = []
  var answerTableIndices: [[Value]: Int] = [:]
  var bandTables: [BandTable] = []
  var bandTableIndices: [BandTable: Int] = [:]
  var rosters: [[RosterMember]] = []
  var rosterIndices: [RosterKey: Int] = [:]
  var expressionSlots: [Int]
  var ownIndicators: [IndicatorSlots]
  var indicators: [IndicatorSlots]
  var ownDimensions: [Int]
  var dimensions: [Int]
  var factorSlots: [Int?] = []
  private var progress: [Part: Progress] = [:]

  init(model: Model) {
    self.model = model
    let noSlots = IndicatorSlots(level: -1, points: -1, value: -1)
    expressionSlots = Array(repeating: -1, count: model.expressions.count)
    ownIndicators = Array(repeating: noSlots, count: model.indicators.count)
    indicators = ownIndicators
    ownDimensions = Array(repeating: -1, count: model.dimensions.count)
    dimensions = ownDimensions
  }

  /// Compiles all that a verdict, a score or a measure is made of; false for a ring.
  mutating func compileVerdict() -> Bool {
    var parts = model.indicators.indices.map { Part.indicator($0) }
    parts += model.dimensions.indices.map { .dimension($0) }
    parts += model.measures.map { .expression($0.expression) }
    if let ladder = model.ladder {
      guard model.dimensions.indices.contains(ladder.dimension) else { return false }
      for phase in ladder.phases {
        parts += phase.gates.map { .expression($0.condition) }
      }
    }
    factorSlots = model.factors.indices.map { isFactor($0) ? emitFactor($0) : nil }
    parts += model.findings.map { .expression($0.condition) }
    parts += model.steps.compactMap { step in step.when.map { .expression($0) } }
    return compile(parts)
  }

  /// Compiles the expressions that are left, which only tests look at; false for a ring.
  mutating func compileTests() -> Bool {
    compile(model.expressions.indices.map { .expression($0) })
  }

  private mutating func compile(_ parts: [Part]) -> Bool {
    for part in parts where !compile(part) {
      return false
    }
    return true
  }

  private mutating func compile(_ part: Part) -> Bool {
    var stack = [part]
    while let top = stack.last {
      switch progress[top] {
      case .done:
        stack.removeLast()
      case .open:
        guard emit(top) else { return false }
        progress[top] = .done
        stack.removeLast()
      case nil:
        guard let needed = dependencies(of: top) else { return false }
        progress[top] = .open
        for dependency in needed {
          switch progress[dependency] {
          case .open: return false
          case .done: break
          case nil: stack.append(dependency)
          }
        }
      }
    }
    return true
  }

  /// The parts that a part reads; nil where a reference leads nowhere.
  private func dependencies(of part: Part) -> [Part]? {
    switch part {
    case .expression(let index): return expressionDependencies(index)
    case .ownIndicator(let index): return ownIndicatorDependencies(index)
    case .indicator(let index):
      guard model.indicators.indices.contains(index),
        let conditions = conditions(of: .indicator(index), below: nil)
      else { return nil }
      return [.ownIndicator(index)] + conditions.expressions
    case .ownDimension(let index): return ownDimensionDependencies(index)
    case .dimension(let index):
      guard model.dimensions.indices.contains(index),
        let conditions = conditions(of: .dimension(index), below: nil)
      else { return nil }
      return [.ownDimension(index)] + conditions.expressions
    }
  }

  private mutating func emit(_ part: Part) -> Bool {
    switch part {
    case .expression(let index): return emitExpression(index)
    case .ownIndicator(let index): return emitOwnIndicator(index)
    case .indicator(let index): return emitIndicator(index)
    case .ownDimension(let index): return emitOwnDimension(index)
    case .dimension(let index): return emitDimension(index)
    }
  }
}
