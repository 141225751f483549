import JenjangTestSupport

/// A generated rule set so small that all its plans can be tried, and answers to it.
struct SmallModel {
  private(set) var text: String
  private(set) var answers: String
  /// The name of each dimension.
  private(set) var dimensions: [String] = []
  private(set) var hasPhases = true

  private var random: SplitMix64
  private var indicators: [(name: String, levels: Int)] = []

  private static let letters = ["a", "b", "c", "d", "e"]

  private mutating func pick(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func happens(_ percent: Int) -> Bool { pick(1...100) <= percent }

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    text = ""
    answers = ""
    var text = """
      model m "M" {
        languages en  unanswered counts as \(seed % 3 == 0 ? "lowest" : "unknown")
        columns { community "id" }  not_applicable words "NA"

      """
    if happens(15) { text += "  advise below l3\n" }
    if happens(50) { text += "  defaults { effort \(pick(1...3)) }\n" }
    text += "}\n"
    text += "scale s2 { 0 l0 \"0\"  1 l1 \"1\" }\n"
    text += "scale s3 { 0 l0 \"0\"  1 l1 \"1\"  2 l2 \"2\" points \(pick(1...4)) }\n"
    text += "scale s4 { 0 l0 \"0\"  1 l1 \"1\"  2 l2 \"2\"  3 l3 \"3\" }\n"
    if text.contains("advise below l3") {
      text = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.contains("advise below") ? "  advise below \(pick(1...3))" : String($0) }
        .joined(separator: "\n")
    }
    text += "fact members \"Members\" number whole at least 0\n"
    let dimensionCount = pick(1...3)
    var left = pick(3...5)
    for number in 1...dimensionCount {
      let name = "d\(number)"
      dimensions.append(name)
      let count = number == dimensionCount ? left : min(left, pick(1...2))
      left -= count
      if count == 0 {
        dimensions.removeLast()
        continue
      }
      let weight = happens(40) ? " weight \(pick(1...3))" : ""
      let score = happens(15) ? " score min" : happens(10) ? " score max" : ""
      text += "dimension \(name) \"\(name)\"\(weight)\(score) {\n"
      for _ in 0..<count { text += indicator() }
      text += "}\n"
    }
    for number in 0..<pick(0...3) { text += advice(number) }
    text += phases()
    self.text = text
    var header = "id,members"
    var row = "K,\(happens(20) ? "" : String(pick(0...20)))"
    for indicator in indicators {
      header += "," + indicator.name
      let level = pick(0...indicator.levels - 1)
      row += "," + (happens(10) ? "" : happens(5) ? "NA" : String(happens(50) ? 0 : level))
    }
    answers = header + "\n" + row + "\n"
  }

  private mutating func indicator() -> String {
    let name = Self.letters[indicators.count]
    let levels = pick(2...4)
    var text = "  indicator \(name) \"\(name)\" scale s\(levels)"
    if happens(60) { text += " weight \(pick(1...3))" }
    text += " {\n    not applicable allowed\n"
    if happens(15), !indicators.isEmpty {
      text += "    applies when \(indicators[pick(0...indicators.count - 1)].name) at least l1\n"
    } else if happens(10) {
      text += "    applies when members >= 5\n"
    }
    for level in 0..<levels - 1 where happens(20) {
      text += "    \(level) \"x\" next \"At\(level)\" effort \(pick(1...5))"
      if happens(25) { text += " to highest" }
      text += "\n"
    }
    var own = text.contains("next") ? 0 : 1
    if happens(20) { own += 1 }
    if !happens(12) {
      // The indicator's own steps stand before its levels.
      var lines = ""
      for _ in 0..<own {
        lines += "    next \"Do\" effort \(pick(1...4))"
        if happens(20) { lines += " to \(pick(1...levels - 1))" }
        lines += "\n"
      }
      if let brace = text.firstIndex(of: "{") {
        text.insert(contentsOf: "\n" + lines, at: text.index(after: brace))
      }
    }
    indicators.append((name, levels))
    return text + "  }\n"
  }

  private mutating func advice(_ number: Int) -> String {
    var text = "advice x\(number) \"x\(number)\" effort \(pick(1...6))"
    if number > 0, happens(40) { text += " after x\(number - 1)" }
    text += " {\n"
    for indicator in indicators.shuffled(using: &random).prefix(pick(1...3)) {
      text += "  raises \(indicator.name)"
      if !happens(35) {
        text += happens(30) ? " to highest" : " to \(pick(1...indicator.levels - 1))"
      }
      text += "\n"
    }
    if happens(25) { text += "  when members >= 8\n" }
    return text + "}\n"
  }

  private mutating func atom() -> String {
    if happens(25) {
      return "\(dimensions[pick(0...dimensions.count - 1)]) >= \(pick(1...9) * 10)%"
    }
    let indicator = indicators[pick(0...indicators.count - 1)]
    let level = pick(1...indicator.levels - 1)
    if happens(8) { return "\(indicator.name) at most l\(level)" }
    return "\(indicator.name) at least l\(level)"
  }

  private mutating func condition() -> String {
    switch pick(1...8) {
    case 1: return "\(atom()) or \(atom())"
    case 2: return "at least 2 of (\(atom()), \(atom()), \(atom()))"
    case 3: return "every dimension >= \(pick(1...6) * 10)%"
    case 4: return "\(atom()) and (\(atom()) or \(atom()))"
    case 5: return "not (\(indicators[0].name) is l0 and \(atom()))"
    default: return atom()
    }
  }

  private mutating func phases() -> String {
    var text = "phases {\n  phase p0 \"P0\"\n"
    var threshold = 0
    for number in 1...pick(1...2) {
      threshold += pick(1...4) * 10
      text += "  phase p\(number) \"P\(number)\""
      if happens(80) { text += " from \(threshold)%" }
      text += " {\n"
      for gate in 0..<pick(0...2) { text += "    requires g\(number)\(gate): \(condition())\n" }
      text += "  }\n"
    }
    return text + "}\n"
  }
}
