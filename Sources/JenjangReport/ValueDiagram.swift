import JenjangCases
import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// An expression as it stands in its file, with the value of each part under the part.
extension TestText {
  /// How many members of a quantifier are told.
  private static let mostMembers = 12

  /// A value with the offset of the character that it stands under.
  private struct Label {
    var offset: Int
    var text: String
  }

  /// The lines of a range one by one, each as an excerpt.
  func lineExcerpts(_ range: SourceRange) -> [SourceExcerpt] {
    guard let file = files.at(range.file) else { return [] }
    var excerpts: [SourceExcerpt] = []
    for number in file.position(of: range.start).line...file.position(of: range.end).line {
      let line = file.line(number)
      var start = max(line.startIndex, range.start)
      while start < line.endIndex, line[start] == 0x20 || line[start] == 0x09 { start += 1 }
      let end = min(line.endIndex, range.end)
      if start >= end, !excerpts.isEmpty { continue }
      let part = SourceRange(file: range.file, start: start, end: max(start, end))
      if let excerpt = SourceExcerpt(part, files: files) { excerpts.append(excerpt) }
    }
    return excerpts
  }

  /// Adds the source of a range with values under it.
  ///
  /// An operator's value stands under the operator, a name's under the name. What stands elsewhere,
  /// or where the line is cut off, is left out.
  func diagram(
    of values: [ExpressionValue], in range: SourceRange, label: String?, to lines: inout ExcerptText
  ) {
    let labels = self.labels(values, in: range)
    for (index, excerpt) in lineExcerpts(range).enumerated() {
      let shown = labels.filter { excerpt.shows($0.offset) }
      lines.source(excerpt, label: label, showsPlace: index == 0, under: rows(shown, excerpt))
    }
  }

  /// Bars down from every value, and the values themselves from the right to the left.
  private func rows(_ labels: [Label], _ excerpt: SourceExcerpt) -> [String] {
    var offsets: [Int] = []
    for label in labels.sorted(by: { $0.offset < $1.offset }) where offsets.last != label.offset {
      offsets.append(label.offset)
    }
    if offsets.isEmpty { return [] }
    var rows = [excerpt.line(under: offsets.map { ($0, "│") })]
    while let last = offsets.popLast() {
      for label in labels where label.offset == last {
        let bars = offsets.map { (offset: $0, text: "│") }
        rows.append(excerpt.line(under: bars + [(last, VisibleText.escaped(label.text))]))
      }
    }
    return rows
  }

  private func labels(_ values: [ExpressionValue], in range: SourceRange) -> [Label] {
    var labels: [Label] = []
    var skipped: Set<Int> = []
    for value in values {
      guard !skipped.contains(value.expression), let node = model.expressions.at(value.expression),
        node.range.file == range.file, node.range.start >= range.start, node.range.end <= range.end
      else { continue }
      let text = self.text(value.value, of: value.expression)
      let members = members(of: node)
      if members.isEmpty {
        labels.append(Label(offset: anchor(of: node), text: text))
        continue
      }
      // The parts of a quantifier all stand in one place: each gets a line with its name.
      labels.append(Label(offset: node.range.start, text: text))
      var told = 0
      for member in members {
        skipped.insert(member)
        skipped.formUnion(model.expressions[member].operands)
        guard let part = values.first(where: { $0.expression == member }),
          let subject = model.expressions[member].operands.first,
          let figure = values.first(where: { $0.expression == subject })
        else { continue }
        if case .and = node.operation, part.value.truth == .yes { continue }
        told += 1
        if told > Self.mostMembers { continue }
        let name = model.subject(of: subject).map { model.path(of: $0) } ?? ""
        labels.append(
          Label(
            offset: node.range.start,
            text: name + " " + self.text(figure.value, of: subject) + ": "
              + ReportWording.truth(part.value.truth).text(in: language)))
      }
      if told > Self.mostMembers {
        let more = ReportWording.more.filled(
          [("count", .number(told - Self.mostMembers))], in: language)
        labels.append(Label(offset: node.range.start, text: more))
      }
    }
    return labels
  }

  /// The comparisons of `every` or `any`, which have no places of their own; else none.
  private func members(of node: ExpressionNode) -> [Int] {
    switch node.operation {
    case .and, .or:
      return node.operands.allSatisfy { model.expressions[$0].range == node.range }
        ? node.operands : []
    default: return []
    }
  }

  /// The offset under which a part's value stands: its operator, where it has one between others.
  private func anchor(of node: ExpressionNode) -> Int {
    guard let first = node.operands.first.map({ model.expressions[$0].range }),
      let file = files.at(node.range.file), first.file == node.range.file,
      isBetween(node.operation)
    else { return node.range.start }
    var offset = first.end
    while offset < node.range.end {
      // Brackets and the comma before `otherwise` belong to the operand.
      switch file.bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: ")"), UInt8(ascii: ","), 0x09, 0x0A, 0x0D: offset += 1
      default: return offset
      }
    }
    return node.range.start
  }

  private func isBetween(_ operation: JenjangModel.Operation) -> Bool {
    switch operation {
    case .add, .subtract, .multiply, .divide, .otherwise, .compare, .and, .or: return true
    default: return false
    }
  }

  /// A value as rule files would write it: levels, choices and phases by name.
  private func text(_ value: Value, of expression: Int) -> String {
    guard case .figure(let figure) = value else {
      return ReportWording.truth(value.truth).text(in: language)
    }
    switch model.expressions.at(expression)?.type {
    case .level(let scale): return named(figure) { model.levelName($0, scale: scale) }
    case .choice(let fact): return named(figure) { model.choiceName($0, fact: fact) ?? "" }
    case .phase: return named(figure) { model.ladder?.phases.at($0)?.name ?? "" }
    case .score: return figureText(figure, isShare: true)
    default:
      if let exact = figure.certain, exact.isInteger { return exact.exact }
      return figureText(figure, isShare: false)
    }
  }

  private func named(_ figure: Figure, _ name: (Int) -> String) -> String {
    guard let interval = figure.interval else { return "–" }
    let low = interval.low?.index.map(name)
    let high = interval.high?.index.map(name)
    let text = interval.isPoint ? low ?? "–" : span(low, high)
    return figure.mayBeAbsent ? text + ReportWording.orNone.text(in: language) : text
  }
}
