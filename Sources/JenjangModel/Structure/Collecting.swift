import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let tooManyDeclarations = DiagnosticRule(
    "J0305",
    message: Wording(
      id: "kumpulan aturan ini punya lebih dari {most} deklarasi",
      en: "this rule set has more than {most} declarations"),
    help: Wording(
      id: "pecah menjadi beberapa kumpulan aturan", en: "split it into several rule sets"))

  static let nothingScored = DiagnosticRule(
    "J0306",
    message: Wording(
      id: "model ini tidak punya indicator atau rumus `score`, jadi tidak ada yang dinilai",
      en: "this model has no indicator and no `score` formula, so nothing is scored"),
    help: Wording(
      id: "tambahkan `indicator nama \"Judul\" …`, atau `overall score …` dari fact",
      en: "add an `indicator name \"Title\" …`, or `overall score …` of facts"))

  static let tooManyParts = DiagnosticRule(
    "J0319",
    message: Wording(
      id: "`{what}` ini punya lebih dari {most} bagian",
      en: "this `{what}` has more than {most} parts"),
    help: Wording(id: "kurangi jumlahnya", en: "write fewer"))

  static let declaredTwice = DiagnosticRule(
    "J0307",
    message: Wording(
      id: "`{what}` hanya boleh ada satu kali", en: "there can be only one `{what}`"),
    related: Wording(id: "yang pertama ada di sini", en: "the first one is here"),
    help: Wording(id: "hapus salah satunya", en: "remove one of them"))
}

package let declarationRules: [DiagnosticRule] = [
  .tooManyDeclarations, .nothingScored, .declaredTwice, .tooManyParts,
]

extension Checker {
  /// Enters everything that is declared, with its properties but without its expressions.
  func collectDeclarations() {
    model.dimensions = [
      Dimension(
        name: "overall", path: "", title: model.title, parent: nil,
        range: trees[0].root.child(.model)?.keywordRange ?? SourceRange(file: 0, start: 0, end: 0))
    ]
    dimensionNodes = [nil]
    dimensionUnanswered = [nil]
    dimensionAspects = [nil]
    dimensionBaselines = [nil]
    names.dimensions = [("", nil)]
    let declarations = trees.flatMap { $0.root.children }
    let count = trees.reduce(0) { $0 + $1.nodes.count { Self.isDeclaration($0.kind) } }
    if count > mostDeclarations {
      report(.tooManyDeclarations, at: .invocation, [("most", .number(mostDeclarations))])
      return
    }
    for node in declarations where node.kind == .scale { collectScale(node) }
    for node in declarations where node.kind == .actor { collectActor(node) }
    checkStepDefaults()
    checkAdviseBelow()
    for node in declarations {
      switch node.kind {
      case .fact: collectFact(node)
      case .measure: collectMeasure(node)
      case .classes: collectClass(node)
      case .table: collectTable(node)
      case .dimension, .indicator, .section: collectChild(node, in: 0)
      case .overall: collectOnce(node, &overallNode, "overall score")
      case .phases: collectOnce(node, &phasesNode, "phases")
      case .test: testNodes.append(node)
      case .advice: collectAdvice(node)
      case .factor: collectFactor(node)
      case .finding: collectFinding(node)
      default: break
      }
    }
    if let node = overallNode { checkWhole(node, of: 0) }
    checkOutputColumns()
    checkEvidenceColumns()
    checkFindingPolicy()
    checkPaths()
    for index in model.indicators.indices {
      let name = model.indicators[index].name
      if names.byName[name]?.count == 1 { model.indicators[index].shortPath = name }
    }
    for index in model.steps.indices where !model.steps[index].isAdvice {
      model.steps[index].name = model.indicators[model.steps[index].raises[0].indicator].shortPath
    }
    resolveAdvice()
    if model.indicators.isEmpty, !hasScoreFormula {
      report(.nothingScored, at: model.dimensions[0].range)
    }
  }

  /// Whether the whole or a dimension says its score by a formula, which facts alone may make up.
  private var hasScoreFormula: Bool {
    ([overallNode] + dimensionNodes).contains { $0?.child(.score) != nil }
  }

  /// The children of a kind; refuses more than anyone reads.
  func parts(_ kind: SyntaxKind, of node: Node, _ what: String) -> [Node] {
    let parts = node.children(kind)
    guard parts.count > Self.mostParts else { return parts }
    report(
      .tooManyParts, at: node.keywordRange,
      [("what", .text(what)), ("most", .number(Self.mostParts))])
    return Array(parts.prefix(Self.mostParts))
  }

  private static func isDeclaration(_ kind: SyntaxKind) -> Bool {
    switch kind {
    case .scale, .fact, .measure, .dimension, .indicator, .section, .level, .phase, .test, .gate,
      .actor, .advice, .factor, .finding, .next, .raise, .classes, .classMember, .table, .tableRow:
      return true
    default: return false
    }
  }

  private func collectOnce(_ node: Node, _ slot: inout Node?, _ what: String) {
    if let first = slot {
      report(
        .declaredTwice, at: node.keywordRange, [("what", .text(what))],
        related: [first.keywordRange])
    } else {
      slot = node
    }
  }

  private func collectMeasure(_ node: Node) {
    if let name = node.name { _ = collectNamed(node, name) }
  }

  private func collectChild(_ node: Node, in dimension: Int) {
    switch node.kind {
    case .dimension: collectDimension(node, in: dimension)
    case .indicator: collectIndicator(node, in: dimension)
    case .section:
      // A section groups for forms and reports; its children stand where it stands.
      let section = model.sections.count
      let first = model.dimensions[dimension].children.count
      model.sections.append(
        Section(
          title: text(node.child(.text), at: node.name?.text ?? ""), dimension: dimension,
          children: first..<first, range: node.name?.range ?? node.keywordRange))
      for child in node.children { collectChild(child, in: dimension) }
      model.sections[section].children = first..<model.dimensions[dimension].children.count
    default: break
    }
  }

  private func collectDimension(_ node: Node, in parent: Int) {
    guard let name = node.name else { return }
    let index = model.dimensions.count
    let path = parent > 0 ? model.dimensions[parent].path + "." + name.text : name.text
    enter(.dimension(index), name, in: parent)
    checkOnce(
      node,
      [
        .ofWhole, .score, .unanswered, .appliesWhen, .since, .until, .aspect, .baseline, .goal,
        .stopAt,
      ])
    var dimension = Dimension(
      name: name.text, path: path, title: text(node.child(.text), at: path), parent: parent,
      range: name.range)
    dimension.weights = weights(node, default: .one)
    dimension.since = year(node.child(.since))
    dimension.until = year(node.child(.until))
    dimension.isPath = node.child(.stopAt) != nil
    model.dimensions.append(dimension)
    dimensionNodes.append(node)
    dimensionUnanswered.append(unanswered(node) ?? dimensionUnanswered[parent])
    dimensionAspects.append(aspect(node) ?? dimensionAspects[parent])
    dimensionBaselines.append(
      plainFigure(node.child(.baseline)?.child(.bound)) ?? dimensionBaselines[parent])
    names.dimensions.append((path, parent))
    model.dimensions[parent].children.append(.dimension(index))
    checkWhole(node, of: index)
    for child in node.children { collectChild(child, in: index) }
  }

  private func checkWhole(_ node: Node, of dimension: Int) {
    model.dimensions[dimension].ofWhole = wholeOf(node)
  }

  /// The figure of `of N`; reports one that nothing can be a share of.
  func wholeOf(_ node: Node) -> Rational? {
    guard let bound = node.child(.ofWhole)?.child(.bound), let literal = bound.literal else {
      return nil
    }
    if !literal.isScore, literal.value > .zero { return literal.value }
    report(.mustBePositive, at: bound.range, [("found", .text(bound.sourceText))])
    return nil
  }
}
