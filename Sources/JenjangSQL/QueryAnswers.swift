import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource
import JenjangTables

/// How the cells of the table are read.
extension QueryCompiler {
  /// A column of the table, as it is written.
  func cell(_ column: String) -> String { "a." + dialect.identifier(column) }

  /// A cell without blanks around it and in small letters, as spellings are compared.
  private func plain(_ column: String) -> String {
    "translate(\(dialect.trimmed(cell(column))), l.capitals, l.smalls)"
  }

  /// The trimmed text of a cell.
  func trimmed(_ column: String) -> String { dialect.trimmed(cell(column)) }

  /// The name of what asks a question, with its title.
  func owner(of question: Int) -> (name: String, title: String, range: SourceRange) {
    switch model.questions[question].owner {
    case .indicator(let index):
      let indicator = model.indicators[index]
      return (indicator.shortPath, indicator.title.text(0), indicator.range)
    case .fact(let index):
      return (model.facts[index].name, model.facts[index].title.text(0), model.facts[index].range)
    case .factor(let index):
      let factor = model.factors[index]
      return (factor.name, factor.title.text(0), factor.range)
    }
  }

  /// The column that holds what a question was answered with: the place of a level or choice, 0 and 1
  /// for no and yes, -1 not applicable, null unanswered.
  mutating func reading(of question: Int) throws(Refusal) -> Whole {
    if let known = readings[question] { return known }
    let asked = model.questions[question]
    let owner = owner(of: question)
    let codes = codes(of: question)
    var text = "CASE \(plain(asked.column))"
    text += "\n      " + wrapped(codes.all, separator: " ", indent: 6) + " END"
    if !codes.short.isEmpty {
      // A single digit is what most cells hold; it needs no further look.
      text =
        "CASE \(cell(asked.column)) WHEN '' THEN NULL " + joined(codes.short, " ")
        + "\n      ELSE " + text + " END"
    }
    let added = stages.add(
      owner.name, text, reading: 0, in: .answers, note: note(owner.name, owner.title))
    var whole = Whole(
      column: added.text, from: BigInteger(asked.notApplicable == .refused ? 0 : -1),
      to: BigInteger(max(codes.most, 0)), isNullable: true, depth: added.depth)
    if options.hasEvidence, asked.notApplicableReason != nil {
      throw Refusal(.queryReason, at: owner.range, [("name", .text(owner.name))])
    }
    if options.hasEvidence { whole = try proved(whole, question: question) }
    readings[question] = whole
    return whole
  }

  private func codes(of question: Int) -> (short: [String], all: [String], most: Int) {
    var short: [String] = []
    var all: [String] = []
    var most = -1
    for (text, answer) in spellings(of: question) {
      let code: Int
      switch answer {
      case .level(let place), .choice(let place): code = place
      case .truth(let truth): code = truth ? 1 : 0
      case .notApplicable: code = -1
      case .number, .unanswered: continue
      }
      most = max(most, code)
      let when = "WHEN \(dialect.literal(text)) THEN \(code)"
      all.append(when)
      if code >= 0, text.utf8.count == 1, let byte = text.utf8.first,
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      {
        short.append(when)
      }
    }
    return (short, all, most)
  }

  func note(_ name: String, _ title: String) -> String {
    title.isEmpty || title == name ? name : "\(name): \(title)"
  }

  // MARK: Evidence

  /// The level that counts where one is claimed without the evidence that it needs.
  private mutating func proved(_ claimed: Whole, question: Int) throws(Refusal) -> Whole {
    let asked = model.questions[question]
    guard case .indicator(let owner) = asked.owner, case .level(let scale) = asked.domain,
      let column = asked.evidenceColumn
    else { return claimed }
    let levels = model.scales[scale].levels
    var text = ""
    for (index, level) in levels.enumerated() {
      guard let demand = level.evidence, demand.isNeeded else { continue }
      let condition: String
      switch model.indicators[owner].evidenceKind(of: demand) {
      case .any: condition = "COALESCE(\(trimmed(column)), '') = ''"
      case .link:
        condition =
          "NOT COALESCE(\(plain(column)) LIKE 'http://_%' OR \(plain(column)) LIKE 'https://_%', FALSE)"
      case .linkWithin:
        condition =
          "NOT COALESCE(\(plain(column)) LIKE '%http://_%' OR \(plain(column)) LIKE '%https://_%', FALSE)"
      case .text:
        throw Refusal(
          .queryEvidence, at: self.owner(of: question).range,
          [("name", .text(self.owner(of: question).name))])
      }
      let lacking = stages.add(
        self.owner(of: question).name + "_unproved", "(\(condition))", reading: 0, in: .answers)
      text +=
        " WHEN \(claimed.text) = \(index) AND \(lacking.text) THEN "
        + "\(model.scales[scale].fallback(from: index))"
    }
    if text.isEmpty { return claimed }
    let added = stages.add(
      self.owner(of: question).name + "_proved", "CASE\(text) ELSE \(claimed.text) END",
      reading: claimed.depth, in: .levels)
    var result = claimed
    (result.text, result.depth) = (added.text, added.depth)
    return result
  }

  // MARK: What answers are worth

  mutating func fillOption(_ slot: Int, _ question: Int, _ index: Int) throws(Refusal) {
    let values = plan.answerTables[index].values
    let reading = try reading(of: question)
    if case .truth = values.first {
      truths[slot] = truth(of: values, reading)
      return
    }
    let entries = values.map { $0.figure }
    let isRange = entries.contains { $0.interval != nil && !$0.interval!.isPoint }
    if entries.contains(where: {
      $0.interval != nil && ($0.interval?.low == nil || $0.interval?.high == nil)
    }) {
      throw refusal(.queryRange, slot: slot)
    }
    let denominator = entries.reduce(BigInteger.one) { shared, entry in
      [entry.interval?.low, entry.interval?.high].reduce(shared) {
        $1.map { $0.denominator }?.leastCommonMultiple(with: $0) ?? $0
      }
    }
    func numerators(_ end: (Interval) -> Rational?) -> [BigInteger?] {
      entries.map { entry in
        entry.interval.flatMap(end).map {
          $0.numerator * denominator.dividedExactly(by: $0.denominator)
        }
      }
    }
    let name = owner(of: question).name
    let low = tableColumn(
      question, numerators { $0.low }, reading, name: name + (isRange ? "_low" : "_points"))
    var figure = QueryFigure(low, over: denominator)
    if isRange {
      figure.isRange = true
      figure.high = tableColumn(question, numerators { $0.high }, reading, name: name + "_high")
    }
    // Not applicable, and what could be: an open question that may be answered so.
    let unanswered = entries[entries.count - 2]
    if unanswered.mayBeAbsent, unanswered.interval != nil {
      figure.mayBeAbsent =
        !figure.isPresent
        || Condition(
          text: reading.text + " IS NULL", negation: reading.text + " IS NOT NULL",
          depth: reading.depth)
      let most = entries.compactMap { $0.interval?.high }.max()
      let least = entries.compactMap { $0.interval?.low }.min()
      figure.isOptionalInFull =
        unanswered.interval?.high == most && unanswered.interval?.low == least
    }
    figures[slot] = figure
  }

  private func truth(of values: [Value], _ reading: Whole) -> QueryTruth {
    let places: [Condition] = values.indices.map { index in
      if index == values.count - 2 { return !Condition(isThere: reading) }
      let code = index == values.count - 1 ? -1 : index
      return Condition(reading, .equal, Whole(code))
    }
    func told(_ outcome: TruthSet) -> Condition {
      .any(values.indices.filter { values[$0].truth.contains(outcome) }.map { places[$0] })
    }
    return QueryTruth(
      yes: told(.yes), no: told(.no), notApplicable: told(.notApplicable),
      isDecided: values.allSatisfy { [TruthSet.yes, .no, .notApplicable].contains($0.truth) })
  }

  /// A column of whole numbers by what a question was answered with: the options' numbers, that of no
  /// answer, and that of not applicable; nil is null.
  private mutating func tableColumn(
    _ question: Int, _ values: [BigInteger?], _ reading: Whole, name: String
  ) -> Whole {
    let key = TableKey(question: question, values: values)
    if let known = tables[key] { return known }
    let options = values.dropLast(2)
    let unanswered = values[values.count - 2]
    let notApplicable = reading.low.isNegative ? values[values.count - 1] : unanswered
    let isPlain = options.enumerated().allSatisfy { $0.element == BigInteger($0.offset) }
    var text = ""
    if isPlain, reading.low.isNegative {
      text = "CASE WHEN \(reading.text) >= 0 THEN \(reading.text)"
      if unanswered == notApplicable {
        if let unanswered { text += " ELSE \(unanswered.description)" }
      } else {
        if let unanswered {
          text += " WHEN \(reading.text) IS NULL THEN \(unanswered.description)"
        }
        if let notApplicable { text += " ELSE \(notApplicable.description)" }
        if unanswered == nil, notApplicable != nil {
          text =
            "CASE WHEN \(reading.text) < 0 THEN \(notApplicable?.description ?? "NULL")"
            + " ELSE \(reading.text)"
        }
      }
      text += " END"
    } else if isPlain {
      text =
        unanswered.map { "COALESCE(\(reading.text), \($0.description))" } ?? reading.text
    } else {
      text = "CASE \(reading.text)"
      var branches: [String] = []
      for (place, value) in options.enumerated() {
        branches.append("WHEN \(place) THEN \(value?.description ?? "NULL")")
      }
      if reading.low.isNegative {
        branches.append("WHEN -1 THEN \(notApplicable?.description ?? "NULL")")
      }
      if let unanswered { branches.append("ELSE \(unanswered.description)") }
      text += " " + wrapped(branches, separator: " ", indent: 6) + " END"
    }
    let reachable = reading.low.isNegative ? values : Array(values.dropLast())
    let numbers = reachable.compactMap { $0 }
    var whole = Whole(
      column: text, from: numbers.min() ?? .zero, to: numbers.max() ?? .zero,
      isNullable: reachable.contains(nil), depth: reading.depth)
    whole.binding = .unit
    if text != reading.text { whole = column(name, whole, in: .levels) }
    tables[key] = whole
    return whole
  }

  func spellings(of question: Int) -> [(text: String, answer: Answer)] {
    QuestionSpellings(question: question, of: model).meanings
  }

  /// A fact's figure, which no type is sure to hold; whether it was answered is another matter.
  mutating func fillNumber(_ slot: Int, _ question: Int, _ table: Int) throws(Refusal) {
    let owner = owner(of: question)
    throw Refusal(.queryFigure, at: owner.range, [("name", .text(owner.name))])
  }
}
