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

  /// How far each part is, by kind and index: parts are many, and looked up again and again.
  private struct ProgressTable {
    private var expressions: [Progress?]
    private var ownIndicators: [Progress?]
    private var indicators: [Progress?]
    private var ownDimensions: [Progress?]
    private var dimensions: [Progress?]

    init(_ model: Model) {
      expressions = Array(repeating: nil, count: model.expressions.count)
      ownIndicators = Array(repeating: nil, count: model.indicators.count)
      indicators = ownIndicators
      ownDimensions = Array(repeating: nil, count: model.dimensions.count)
      dimensions = ownDimensions
    }

    /// Of a part that there is not, nothing is known.
    subscript(part: Part) -> Progress? {
      get {
        switch part {
        case .expression(let index): return Self.progress(expressions, index)
        case .ownIndicator(let index): return Self.progress(ownIndicators, index)
        case .indicator(let index): return Self.progress(indicators, index)
        case .ownDimension(let index): return Self.progress(ownDimensions, index)
        case .dimension(let index): return Self.progress(dimensions, index)
        }
      }
      set {
        switch part {
        case .expression(let index): expressions[index] = newValue
        case .ownIndicator(let index): ownIndicators[index] = newValue
        case .indicator(let index): indicators[index] = newValue
        case .ownDimension(let index): ownDimensions[index] = newValue
        case .dimension(let index): dimensions[index] = newValue
        }
      }
    }

    private static func progress(_ parts: [Progress?], _ index: Int) -> Progress? {
      parts.indices.contains(index) ? parts[index] : nil
    }
  }

  let model: Model
  let leavesBelow: [[Int]]
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
  /// The tables of indicators that are asked alike.
  var askedTables: [AskedKey: AskedTables] = [:]
  private var progress: ProgressTable

  init(model: Model) {
    self.model = model
    leavesBelow = model.leavesBelow()
    let noSlots = IndicatorSlots(level: -1, points: -1, value: -1)
    expressionSlots = Array(repeating: -1, count: model.expressions.count)
    ownIndicators = Array(repeating: noSlots, count: model.indicators.count)
    indicators = ownIndicators
    ownDimensions = Array(repeating: -1, count: model.dimensions.count)
    dimensions = ownDimensions
    progress = ProgressTable(model)
  }

  /// Compiles all that a verdict, a score or a measure is made of; false for a ring.
  mutating func compileVerdict() -> Bool {
    var parts = model.indicators.indices.map { Part.indicator($0) }
    parts += model.dimensions.indices.map { .dimension($0) }
    parts += model.measures.map { .expression($0.expression) }
    for goal in model.goals {
      parts += [goal.target, goal.percentToTarget, goal.progressToDate].compactMap { index in
        index.map { .expression($0) }
      }
    }
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
    if progress[part] == .done { return true }
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
