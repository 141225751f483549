/// All completions of a sheet, or a random part of them where they are too many.
struct OracleCompletions {
  /// Columns whose answer is open in some way.
  private(set) var open: [String] = []
  private(set) var all: [OracleCompletion] = []
  private(set) var isExhaustive = true

  init(_ index: OracleIndex, _ sheet: OracleSheet, most: Int) {
    var unanswered: Set<String> = []
    var counted: [String: OracleAnswer] = [:]
    var domains: [(column: String, answers: [OracleAnswer])] = []
    for indicator in index.indicatorNames.map({ index.indicators[$0]! }) {
      let column = index.column(of: indicator)
      guard indicator.source == .question, sheet.overrides[indicator.name] == nil,
        (sheet.answers[column] ?? .unanswered) == .unanswered
      else { continue }
      unanswered.insert(column)
      guard index.unanswered(of: indicator) != .lowest,
        !domains.contains(where: { $0.column == column })
      else { continue }
      let levels = (index.levels(of: indicator) ?? []).indices.map { OracleAnswer.level($0) }
      let mayBeNone = index.notApplicable(of: indicator) != nil
      domains.append((column, levels + (mayBeNone ? [.notApplicable] : [])))
    }
    for fact in index.model.facts {
      let column = index.column(of: fact)
      guard (sheet.answers[column] ?? .unanswered) == .unanswered else { continue }
      unanswered.insert(column)
      if let answer = index.counted(fact) {
        counted[column] = answer
        continue
      }
      let answers = OracleSamples(index).answers(to: fact)
      domains.append((column, answers + (fact.allowsNotApplicable ? [.notApplicable] : [])))
    }
    for factor in index.model.factors {
      let column = index.column(of: factor)
      guard (sheet.answers[column] ?? .unanswered) == .unanswered else { continue }
      let answers = factor.numbers.indices.map { OracleAnswer.level($0) }
      domains.append((column, answers + (factor.allowsNotApplicable ? [.notApplicable] : [])))
    }
    open = domains.map(\.column)
    var sheet = sheet
    sheet.answers.merge(counted) { $1 }
    enumerate(domains, unanswered, sheet, most)
  }

  private mutating func enumerate(
    _ domains: [(column: String, answers: [OracleAnswer])], _ unanswered: Set<String>,
    _ sheet: OracleSheet, _ most: Int
  ) {
    var total = 1
    for domain in domains { total = min(total * domain.answers.count, most + 1) }
    isExhaustive = total <= most
    let base = OracleCompletion(
      year: sheet.year, answers: sheet.answers, evidence: sheet.evidence,
      overrides: sheet.overrides, unanswered: unanswered)
    if isExhaustive {
      all = [base]
      for domain in domains {
        all = all.flatMap { partial in
          domain.answers.map { answer in
            var completion = partial
            completion.answers[domain.column] = answer
            return completion
          }
        }
      }
      return
    }
    var random = SplitMix64(seed: UInt64(domains.count))
    for _ in 0..<most {
      var completion = base
      for domain in domains { completion.answers[domain.column] = random.pick(domain.answers) }
      all.append(completion)
    }
  }
}
