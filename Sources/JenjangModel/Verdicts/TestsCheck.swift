import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension Checker {
  func checkTests() {
    var known: [String: SourceRange] = [:]
    for node in testNodes {
      if let name = node.child(.string) {
        let text = name.stringValue
        if let first = known.updateValue(name.range, forKey: text) {
          report(.nameTwice, at: name.range, [("name", .text(text))], related: [first])
        }
      }
      checkTest(node)
    }
  }

  private func checkTest(_ node: Node) {
    guard let string = node.child(.string) else { return }
    var test = ModelTest(name: string.stringValue, range: string.range)
    if let table = node.child(.cases)?.child(.string) {
      let file = trees[node.tree.file].source.path
      if let path = joined(table.stringValue, toFolderOf: file), case .bytes = folder.load(path) {
        test.cases = path
      } else {
        report(.tableMissing, at: table.range, [("path", .text(table.stringValue))])
      }
    }
    for given in node.children(.given) {
      let items = given.children(.givenItem)
      test.given.reserveCapacity(test.given.count + items.count)
      for item in items { test.given += givens(item) }
    }
    let expectations = node.children(.expectation)
    if expectations.isEmpty { report(.nothingExpected, at: node.keywordRange) }
    test.expectations.reserveCapacity(expectations.count)
    for expectation in expectations {
      let isColumn = expectation.has("column") && expectation.child(.string) != nil
      if isColumn != (node.child(.cases) != nil) {
        report(.columnWithoutCases, at: expectation.range)
        continue
      }
      if let kind = isColumn ? columnExpectation(expectation) : expected(expectation) {
        test.expectations.append(Expectation(kind, range: expectation.range))
      }
    }
    model.tests.append(test)
  }

  // MARK: Expectations

  func expected(_ node: Node) -> Expectation.Kind? {
    let words = node.ownWords.dropFirst()
    if words.contains("blocked") { return blocked(node) }
    if words.first == "no", words.dropFirst().first == "phase" {
      return needsLadder(node) ? .phase(nil) : nil
    }
    if words.first == "phase" { return phaseExpectation(node) }
    if let path = node.child(.path) { return namedExpectation(Array(words), path) }
    if node.has("between"), let reference = node.child(.reference) {
      return rangeExpectation(node, reference)
    }
    if let codes = node.child(.reason) { return reasonExpectation(codes) }
    if node.child(.notApplicableLiteral) != nil, let reference = node.child(.reference) {
      return expression(reference, ExpressionScope(0)).map { .notApplicable(expression: $0) }
    }
    guard let expression = node.children.first else { return nil }
    return condition(expression, ExpressionScope(0)).map { .condition($0) }
  }

  func needsLadder(_ node: Node) -> Bool {
    if model.ladder == nil { report(.phasesMissing, at: node.range) }
    return model.ladder != nil
  }

  func phase(_ node: Node?) -> Int? {
    guard let node, let ladder = model.ladder else { return nil }
    let name = node.sourceText
    if let index = ladder.phases.firstIndex(where: { $0.name == name }) { return index }
    let known = ladder.phases.map { $0.name }
    report(
      .unknownPhase, at: node.range, [("name", .text(name)), ("known", self.known(known))],
      suggestion: suggestion(for: name, among: known))
    return nil
  }

  private func phaseExpectation(_ node: Node) -> Expectation.Kind? {
    guard needsLadder(node) else { return nil }
    let names = node.children(.name)
    if node.has("between"), node.has("no") {
      return phase(names.first).map { .phaseSpan(low: nil, high: $0) }
    }
    guard let first = phase(names.first) else { return nil }
    guard node.has("between") else { return .phase(first) }
    return phase(names.count > 1 ? names[1] : nil).map { .phaseSpan(low: first, high: $0) }
  }

  private func rangeExpectation(_ node: Node, _ reference: Node) -> Expectation.Kind? {
    if !node.children(.name).isEmpty { return levelRange(node, reference) }
    let bounds = node.children(.bound)
    guard bounds.count == 2, let value = expression(reference, ExpressionScope(0)),
      let low = expression(bounds[0], ExpressionScope(0)),
      let high = expression(bounds[1], ExpressionScope(0)),
      commonType(value, low) != nil, commonType(value, high) != nil,
      let least = bounds[0].literal, let most = bounds[1].literal
    else { return nil }
    return .range(expression: value, low: least.value, high: most.value)
  }

  private func blocked(_ node: Node) -> Expectation.Kind? {
    guard needsLadder(node), let index = phase(node.child(.name)), let ladder = model.ladder else {
      return nil
    }
    var references: [BlockerReference] = []
    for path in node.children(.path) {
      guard let reference = blocker(path, of: ladder.phases[index], ladder.dimension) else {
        return nil
      }
      references.append(reference)
    }
    return .blocked(phase: index, by: references, only: node.has("only"))
  }

  private func blocker(_ path: Node, of phase: Phase, _ dimension: Int) -> BlockerReference? {
    let name = pathText(path)
    if let gate = phase.gates.firstIndex(where: { $0.name == name }) { return .gate(gate) }
    if name == "applicable", model.ladder?.needsApplicable != nil, isUnknown(name, in: 0) {
      return .applicability
    }
    guard let symbol = resolve(path, in: 0) else { return nil }
    let subject: Subject
    switch symbol {
    case .dimension(let index): subject = .dimension(index)
    case .indicator(let index): subject = .indicator(index)
    case .fact(let index): subject = .fact(index)
    case .measure(let index): subject = .measure(index)
    case .factor(let index): subject = .factor(index)
    case .advice, .finding, .phase:
      report(.blocksNothing, at: path.range, [("phase", .text(phase.name)), ("name", .text(name))])
      return nil
    }
    if subject == .dimension(dimension),
      phase.threshold.base != nil || !phase.threshold.changes.isEmpty
    {
      return .threshold
    }
    if phase.gates.contains(where: { $0.subjects.contains(subject) }) { return .subject(subject) }
    report(.blocksNothing, at: path.range, [("phase", .text(phase.name)), ("name", .text(name))])
    return nil
  }
}
