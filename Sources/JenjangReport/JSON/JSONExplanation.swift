import JenjangExplanation
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// An explanation as JSON: one object, with a list of nodes that refer to each other by `id`.
///
/// The page on the command line tells of its keys.
extension JSONReport {
  /// Writes a community's explanation, of one thing with all that it is made of, or whole.
  package mutating func append(
    _ record: CommunityRecord, _ explanation: Explanation, what: Explanation.Thing?,
    files: [SourceFile]
  ) {
    writer.restart()
    writer.open("{")
    writeIdentity(record)
    writeRuleSet()
    writer.key("assessed")
    writer.truth(record.assessment != nil)
    let roots = roots(explanation, what)
    writer.key("roots")
    writer.open("[")
    for root in roots { writer.text(id(of: explanation.nodes[root].thing)) }
    writer.close("]")
    writer.key("nodes")
    writer.open("[")
    for place in reachable(from: roots, explanation) {
      writer.comma()
      writer.endLine()
      writeNode(explanation.nodes[place], explanation, files)
    }
    writer.close("]")
    writer.key("blocked")
    writeBlocked(record.assessment?.blocked)
    writeSteps(record.assessment)
    writeAnswers(record.assessment)
    writer.close("}")
    writer.endLine()
  }

  private func roots(_ explanation: Explanation, _ what: Explanation.Thing?) -> [Int] {
    let things = what.map { [$0] } ?? [.verdict, .dimension(0)]
    return things.compactMap { explanation.place(of: $0) }
  }

  /// The places of all that these nodes are made of, in order.
  private func reachable(from roots: [Int], _ explanation: Explanation) -> [Int] {
    var known = Set(roots)
    var waiting = roots
    while let place = waiting.popLast() {
      for link in explanation.nodes[place].links where known.insert(link.node).inserted {
        waiting.append(link.node)
      }
    }
    return known.sorted()
  }

  private mutating func writeNode(
    _ node: Explanation.Node, _ explanation: Explanation, _ files: [SourceFile]
  ) {
    writer.open("{")
    writer.key("id")
    writer.text(id(of: node.thing))
    writer.key("kind")
    writer.text(node.thing.kind)
    writer.key("title")
    writer.optionalText(title(of: node, files))
    writePlace(node.range, files)
    writer.key("value")
    writeValue(of: node)
    if case .indicator(let index) = node.thing {
      writer.key("level")
      writeLevel(node.level, scale: model.indicators.at(index)?.scale)
    }
    writeReason(node)
    writer.key("excludedBy")
    writeExclusion(node.exclusion)
    writer.key("parts")
    writer.open("[")
    for link in node.links { writeLink(link, explanation, isShare: isShare(node.thing)) }
    writer.close("]")
    writer.close("}")
  }

  private mutating func writePlace(_ range: SourceRange?, _ files: [SourceFile]) {
    let file = range.flatMap { files.at($0.file) }
    writer.key("file")
    writer.optionalText(file?.path)
    writer.key("line")
    let line = range.flatMap { range in
      file.map { $0.position(of: min(max(range.start, 0), $0.bytes.count)).line }
    }
    writer.optionalWhole(line)
  }

  private mutating func writeValue(of node: Explanation.Node) {
    switch (node.value, node.thing) {
    case (.truth(let truth), _): writer.text(truth.name)
    case (.figure(let figure), .verdict):
      let model = model
      writeNames(figure) { $0.index.flatMap { model.ladder?.phases.at($0)?.name } }
    case (.figure(let figure), .expression(let index)): writeSide(figure, of: index)
    case (.figure(let figure), .measure(let index)):
      writeSide(figure, of: model.measures.at(index)?.expression ?? -1)
    case (.figure(let figure), .fact(let index)):
      let operation = Operation.fact(index)
      writeSide(figure, of: model.expressions.firstIndex { $0.operation == operation } ?? -1)
    case (.figure(let figure), let thing): writeFigure(figure, isShare: isShare(thing))
    }
  }

  private mutating func writeReason(_ node: Explanation.Node) {
    writer.key("how")
    writer.open("{")
    writer.key("by")
    switch node.reason {
    case .climb: writer.text("climb")
    case .demands: writer.text("demands")
    case .gate: writer.text("condition")
    case .formula: writer.text("formula")
    case .operation: writer.text("operation")
    case .limit(let threshold, let figure):
      writer.text("limit")
      writer.key("figure")
      let isShare = node.thing == .applicability || model.isShare(model.ladder?.dimension ?? 0)
      writeFigure(figure, isShare: isShare)
      writer.key("needs")
      writeValue(threshold.value, isShare: isShare)
      writer.key("above")
      writer.truth(threshold.isStrict)
    case .aggregate(let account):
      writer.text(account.aggregate.name)
      writer.key("lowWeight")
      writer.text(account.lowWeight.exact)
      writer.key("highWeight")
      writer.text(account.highWeight.exact)
    case .bands(let places):
      writer.text("bands")
      writer.key("from")
      writer.optionalWhole(places?.lowerBound)
      writer.key("to")
      writer.optionalWhole(places?.upperBound)
      writeBandEnds(places, node)
    case .answer(let account): writeAnswer(account, node)
    }
    writer.close("}")
  }

  /// The ends of the stretch in which the figure lies, or may lie; null where it is open.
  private mutating func writeBandEnds(_ places: ClosedRange<Int>?, _ node: Explanation.Node) {
    var ends: (low: Rational?, high: Rational?)
    if let places, let bands = node.bands {
      ends.low = bands.bands.at(places.lowerBound - 1)?.end
      ends.high = bands.bands.at(places.upperBound)?.end
    }
    writer.key("lowEnd")
    writer.optionalText(ends.low?.exact)
    writer.key("highEnd")
    writer.optionalText(ends.high?.exact)
  }

  private mutating func writeAnswer(_ account: AnswerAccount, _ node: Explanation.Node) {
    writer.text("answer")
    writer.key("question")
    writer.text(model.questions.at(account.question)?.column ?? "")
    writer.key("state")
    switch account.state {
    case .given: writer.text("given")
    case .missing: writer.text("unanswered")
    case .notApplicable: writer.text("not_applicable")
    }
    writer.key("scored")
    writer.truth(!account.isUnscored)
    writer.key("claim")
    guard let claim = account.claim, case .indicator(let index) = node.thing else {
      writer.null()
      return
    }
    writer.open("{")
    writer.key("claimed")
    writer.optionalText(model.levelName(claim.claimed, ofIndicator: index))
    writer.key("counted")
    writer.optionalText(model.levelName(claim.counted, ofIndicator: index))
    writer.key("proved")
    writer.truth(claim.isProved)
    writer.close("}")
  }
}
