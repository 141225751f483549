/// Constructs whose validity the pages leave open can be left out.
struct ModelGeneratorOptions {
  /// `50% * mean`: a score times a score, which stands in no type rule; else `0.5 * mean`.
  var percentTimesScore = true
  /// `at least -5` on a fact.
  var negativeBounds = true
  /// Numbers of levels that skip one.
  var gapsInLevels = true
  /// A later phase with gates and no threshold.
  var phasesWithoutThreshold = true
  /// `year >= 2025` in a condition.
  var yearInConditions = true
  /// A mean, sum, min or max whose children are all plain numbers.
  var aggregatesOfNumbers = true
  /// `of N` on a dimension.
  var dividedDimensions = true
  /// `phases of PATH`.
  var laddersOfDimensions = true
  /// Two indicators that read one column.
  var sharedColumns = true
  var constructs = OracleConstructs.known
}

/// A random valid model from a seed; the same seed gives the same model.
struct ModelGenerator {
  private let seed: UInt64
  private let options: ModelGeneratorOptions

  init(_ seed: UInt64, options: ModelGeneratorOptions = ModelGeneratorOptions()) {
    self.seed = seed
    self.options = options
  }

  func model() -> OracleModel { ModelBuilder(seed, options).build() }
}

/// Builds one model from the outside in; an expression may only name what is finished before it, so no ring arises.
final class ModelBuilder {
  var random: SplitMix64
  let options: ModelGeneratorOptions
  var model = OracleModel()
  /// Dimensions under construction, from the outermost in.
  var open: [OracleDimension] = []
  var finishedIndicators: [String] = []
  var finishedDimensions: [String] = []
  var questionsLeft = 0
  /// A model on which ranges have to be exact: questions, plain scores, conditions over facts of their own.
  var isPlain = false
  private var counters: [String: Int] = [:]

  init(_ seed: UInt64, _ options: ModelGeneratorOptions) {
    random = SplitMix64(seed: seed)
    self.options = options
    model.spelling = seed
  }

  func build() -> OracleModel {
    isPlain = random.chance(28)
    questionsLeft = random.chance(12) ? 10 : random.within(3...6)
    model.decimalComma = random.chance(30)
    makeScales()
    makeDefaults()
    makeActors()
    makeFacts()
    makeFactors()
    for _ in 0..<random.within(0...3) { makeMeasure() }
    if takes(.classes, 30) { makeClass(.facts) }
    if takes(.tables, 15) { makeTable() }
    makeTop()
    makeNamesOfScores()
    makeLadder()
    makePhaseYears()
    makePhaseMeasure()
    makeAdvice()
    makeFindings()
    makeReasons()
    return model
  }

  /// Whether a construct is used here; asks for no random number where the engine does not know it.
  func takes(_ construct: OracleConstructs, _ percent: Int) -> Bool {
    options.constructs.contains(construct) && random.chance(percent)
  }

  func fresh(_ prefix: String) -> String {
    counters[prefix, default: 0] += 1
    return "\(prefix)\(counters[prefix]!)"
  }

  /// The model as far as it stands, with the dimensions under construction closed for now.
  var partial: OracleModel {
    var result = model
    var inner: OracleDimension?
    for var dimension in open.reversed() {
      if let inner { dimension.children.append(.dimension(inner)) }
      inner = dimension
    }
    if let inner { result.children.append(.dimension(inner)) }
    return result
  }

  var partialIndex: OracleIndex { OracleIndex(partial) }

  /// Distinct values that a figure takes on random sheets, rising.
  func samples(_ figure: OracleFigure, _ count: Int = 12) -> [Fraction] {
    let index = partialIndex
    var sheets = SheetGenerator(random.next())
    var values: Set<Fraction> = []
    for _ in 0..<count {
      let evaluator = OracleEvaluator(index, sheets.completion(index))
      if let value = evaluator.figure(figure, in: nil).fraction { values.insert(value) }
    }
    return values.sorted()
  }

  /// A value as it may be written: at most two decimals, of the per cent figure where it is a share.
  func written(_ value: Fraction, isShare: Bool) -> Fraction {
    let decimals = isShare ? 4 : 2
    if value.rounded(decimals, .down) == value && random.chance(75) { return value }
    return value.rounded(isShare ? 2 + random.below(3) : random.below(2), .halfEven)
  }

  /// A literal near the values that a figure takes, often one of them.
  func literal(near figure: OracleFigure, isShare: Bool) -> OracleFigure {
    let values = samples(figure)
    let value = values.isEmpty ? Fraction(1, 2) : random.pick(values)
    let shown = written(value, isShare: isShare)
    return isShare ? .score(shown) : .number(shown)
  }

  var someRounding: OracleRounding { random.pick(OracleRounding.allCases) }

  var someYear: Int { random.within(2_023...2_027) }
}
