import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let furtherDiagnostics = DiagnosticRule(
    "J0201",
    message: Wording(
      id: "{count} temuan lain tidak ditampilkan", en: "{count} more findings are not shown"),
    help: Wording(
      id: "perbaiki yang pertama dulu; sisanya sering ikut hilang",
      en: "mend the first ones; the rest often go with them"))
}

/// What the checker says of a rule set.
package struct CheckResult: Sendable {
  /// The files that were read; source ranges name them by index.
  package var files: [SourceFile] { trees.map { $0.source } }
  /// The syntax of those files.
  package var trees: [SyntaxTree]
  package var diagnostics: [Diagnostic]
  /// The checked model; nil where there is an error.
  package var model: Model?
  /// The model's languages as far as they could be read.
  package var languages: [String]
}

/// Makes a checked model of a rule set, or says why it can't.
package final class Checker {
  /// Past so many findings the rest is left unsaid.
  static let mostDiagnostics = 1_000
  /// So many spellings are compared in search of the likely one.
  static let mostComparedNames = 200_000
  /// More levels in a scale, choices in a fact, phases, or gates in a phase than this are refused.
  static let mostParts = 1_000
  /// More parts of formulas than this in one rule set are refused.
  static let mostExpressions = 500_000
  /// More declarations than this in one rule set are refused.
  static let mostDeclarations = 1_000_000

  let folder: RuleFolder
  var trees: [SyntaxTree] = []
  var diagnostics: [Diagnostic] = []
  var model = Model()

  /// The texts of translation tables.
  var translations = Translations()
  var names = NameTable()
  var defaults = Defaults()
  /// Where the words for "not applicable" stand, by their spelling without regard to case.
  var notApplicableWords: [String: SourceRange] = [:]

  /// The syntax of what the model's arrays hold, by their indices.
  var measureNodes: [Node] = []
  /// Of each measure that gives a level, the scale; nil for figures.
  var measureScales: [Int?] = []
  var indicatorNodes: [Node] = []
  var dimensionNodes: [Node?] = []
  /// What unanswered questions count as in each dimension, from the nearest that says so.
  var dimensionUnanswered: [UnansweredRule?] = []
  /// The aspect of each dimension, from the nearest that says one.
  var dimensionAspects: [Aspect?] = []
  /// What reasons are held against in each dimension, from the nearest that says so.
  var dimensionBaselines: [Rational?] = []
  var phasesNode: Node?
  var overallNode: Node?
  /// The steps that are advice, with their syntax.
  var adviceNodes: [(step: Int, node: Node)] = []
  /// Each indicator's own steps.
  var indicatorSteps: [Int: [Int]] = [:]
  var findingNodes: [Node] = []
  var testNodes: [Node] = []

  /// Whether what is checked now belongs to a target.
  var isInGoal = false

  /// What is known of each expression of the model, by index.
  var traits: [ExpressionTraits] = []

  /// The names of all that formulas can name, sorted; asked for when all are collected.
  lazy var declaredNames = names.byName.filter { $0.value.contains { $0.symbol.hasFigure } }
    .keys.sorted()
  /// The names of all declarations, sorted; asked for when all are collected.
  lazy var allNames = names.byName.keys.sorted()
  /// The names of all actors, sorted; asked for when all are collected.
  lazy var actorNames = names.actors.keys.sorted()
  /// The names of all phases as written; asked for when all declarations are collected.
  lazy var phaseNames = phasesNode?.children(.phase).compactMap { $0.name?.text } ?? []
  /// The names of all scales, sorted; asked for when all are collected.
  lazy var scaleNames = names.scales.keys.sorted()

  /// What is known of each indicator; nil where its definition is not sound.
  var indicatorDomains: [IndicatorDomain?] = []

  /// Figures over children that are known already; many formulas may name the same dimension.
  var aggregateDomains: [AggregateKey: Interval] = [:]
  var aggregateLengths: [AggregateKey: FigureLength] = [:]
  /// What the conditions of a dimension and of all around it refer to, where that is known already.
  var conditionNeeds: [Int: [Definition]] = [:]
  /// Where the kinds of indicators are named.
  var kindRanges: [String: SourceRange] = [:]
  /// The places of indicators among the children of their paths.
  var pathPlaces: [Int: Int] = [:]
  /// The conditions that a path goes on behind indicators, where they are known already.
  var pathConditions: [Int: Int] = [:]
  /// The answers that `every indicator is L` stands for, in tests checked so far.
  var everyAnswers: [EveryAnswer: [Given]] = [:]
  /// How many names were looked through for a likely spelling.
  var comparedNames = 0
  /// How many members `every` and `any` have run over.
  private var visitedMembers = 0

  private var damage = Damage()
  private var said: Set<SaidKey> = []

  private struct SaidKey: Hashable {
    let range: SourceRange
    let code: String
  }

  /// The bounds on parts of formulas and on declarations; tests set them lower.
  let mostExpressions: Int
  let mostDeclarations: Int

  private init(_ folder: RuleFolder, mostExpressions: Int, mostDeclarations: Int) {
    self.folder = folder
    self.mostExpressions = mostExpressions
    self.mostDeclarations = mostDeclarations
  }

  /// Checks a rule set.
  package static func check(_ folder: RuleFolder) -> CheckResult {
    check(folder, mostExpressions: mostExpressions)
  }

  static func check(
    _ folder: RuleFolder, mostExpressions: Int,
    mostDeclarations: Int = Checker.mostDeclarations
  ) -> CheckResult {
    let checker = Checker(
      folder, mostExpressions: mostExpressions, mostDeclarations: mostDeclarations)
    checker.run()
    let isSound = !checker.diagnostics.contains { $0.isError }
    return CheckResult(
      trees: checker.trees, diagnostics: checker.sortedDiagnostics(),
      model: isSound ? checker.model : nil, languages: checker.model.languages)
  }

  private func run() {
    var loader = RuleSetLoader(folder)
    loader.run()
    trees = loader.trees
    diagnostics = loader.diagnostics
    damage = Damage(trees, diagnostics)
    let models = trees.flatMap { $0.root.children(.model) }
    guard let first = models.first else {
      if !damage.isAny { report(.noModel, at: .invocation) }
      return
    }
    for other in models.dropFirst() {
      report(.severalModels, at: other.keywordRange, related: [first.keywordRange])
    }
    if models.count > 1 { return }
    checkModelBlock()
    collectDeclarations()
    guard let order = definitionOrder() else { return }
    checkDefinitions(in: order)
    checkGoals()
    checkAdviceConditions()
    checkFindings()
    checkTests()
    // What can't be read hides texts; their translations are not to blame.
    if !diagnostics.contains(where: { $0.isError }) { reportUnusedTranslations() }
  }

  /// Whether `every` and `any` may run over so many members more; reports that they may not.
  func mayVisit(_ count: Int, at range: SourceRange) -> Bool {
    if hasVisitedTooMany { return false }
    visitedMembers += count
    if hasVisitedTooMany {
      report(.tooManyExpressions, at: range, [("most", .number(mostExpressions))])
    }
    return !hasVisitedTooMany
  }

  /// Whether formulas run over more than is checked; that was reported.
  var hasVisitedTooMany: Bool { visitedMembers > 4 * mostExpressions }

  /// By file and place, those without a place first, so that output does not depend on the passes' order.
  private func sortedDiagnostics() -> [Diagnostic] {
    let keyed = diagnostics.enumerated().map {
      (offset, diagnostic) -> (key: (Int, Int, Int), diagnostic: Diagnostic) in
      if case .source(let range) = diagnostic.place {
        return ((range.file, range.start, offset), diagnostic)
      }
      return ((-1, 0, offset), diagnostic)
    }
    let sorted = keyed.sorted { $0.key < $1.key }.map { $0.diagnostic }
    guard sorted.count > Self.mostDiagnostics else { return sorted }
    let rest = sorted.count - Self.mostDiagnostics
    return Array(sorted.prefix(Self.mostDiagnostics)) + [
      Diagnostic(.furtherDiagnostics, at: .invocation, [("count", .number(rest))])
    ]
  }

  func report(
    _ rule: DiagnosticRule, at range: SourceRange,
    _ arguments: [(name: String, value: MessageArgument)] = [], related: [SourceRange] = [],
    suggestion: LikelyName? = nil, fix: Fix? = nil
  ) {
    report(
      rule, at: .source(range), arguments, related: related, suggestion: suggestion, fix: fix)
  }

  func report(
    _ rule: DiagnosticRule, at place: Place,
    _ arguments: [(name: String, value: MessageArgument)] = [], related: [SourceRange] = [],
    suggestion: LikelyName? = nil, fix: Fix? = nil
  ) {
    var fix = fix
    // One cause gives one diagnostic: the same rule at the same place is said once.
    if damage.isAny, Self.consequences.contains(rule.code) { return }
    if case .source(let range) = place {
      if damage.isAny, damage.covers(range) { return }
      guard said.insert(SaidKey(range: range, code: rule.code)).inserted else { return }
      if fix == nil, trees.indices.contains(range.file) {
        fix = suggestion?.fix(at: range, in: trees[range.file].source)
      }
    }
    diagnostics.append(
      Diagnostic(
        rule, at: place, arguments, related: related, suggestion: suggestion?.right, fix: fix))
  }
}
