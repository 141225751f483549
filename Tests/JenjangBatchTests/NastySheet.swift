import JenjangModel
import JenjangNumbers
import JenjangTestSupport

/// Answer sheets for any model, with all that goes wrong in sheets here and there.
struct NastySheet {
  let model: Model
  var random: SplitMix64
  /// Of a hundred rows, how many are nasty.
  var nastiness = 15
  var hasYears = true
  private var lineEnd = "\n"
  private var columns: [String] = []

  init(_ model: Model, seed: UInt64) {
    self.model = model
    random = SplitMix64(seed: seed)
  }

  /// A sheet of so many rows; keys ascend unless the seed has it otherwise.
  mutating func bytes(rows: Int) -> [UInt8] {
    lineEnd = pick(["\n", "\n", "\r\n", "\r"])
    var names = model.columns.community
    names += [model.columns.name].compactMap { $0 } + model.columns.groups.map { $0.column }
    if hasYears { names += [model.columns.year].compactMap { $0 } }
    for question in model.questions where !names.contains(question.column) {
      names.append(question.column)
    }
    if chance(30) { names.insert("note", at: number(1...names.count)) }
    columns = names
    let keysAscend = chance(50)
    var text = (chance(20) ? "\u{FEFF}" : "") + columns.joined(separator: ",") + lineEnd
    for row in 0..<rows {
      let key = keysAscend ? 10_000 + row : number(0...(2 * rows))
      if chance(nastiness) { text += nasty(key) } else { text += cells(key).joined(separator: ",") }
      if row + 1 < rows || chance(70) { text += lineEnd }
    }
    return Array(text.utf8)
  }

  private mutating func cells(_ key: Int) -> [String] { columns.map { cell($0, key) } }

  private mutating func cell(_ column: String, _ key: Int) -> String {
    if model.columns.community.contains(column) { return "k\(key)" }
    if column == model.columns.year { return pick(["2021", "2024", "2026", "2026", "2027"]) }
    guard let question = model.questions.first(where: { $0.column == column }) else {
      return pick(["Desa Baru", "Blitar", "", "\"Baru, Kec. Garum\"", "Ñandú", "a\"b"])
    }
    if chance(2) { return "" }
    if question.notApplicable == .allowed, chance(4), let word = model.notApplicableWords.first {
      return word
    }
    return answer(question.domain)
  }

  private mutating func answer(_ domain: AnswerDomain) -> String {
    switch domain {
    case .level(let scale):
      let level = pick(model.scales[scale].levels)
      return chance(5) && !level.name.isEmpty ? level.name : "\(level.number)"
    case .truth: return pick(["1", "0"])
    case .choice(let options): return pick(options).name
    case .number(let domain):
      let least = Int(domain.least?.floor.small ?? 0)
      let most = Int(domain.most?.floor.small ?? 60)
      let whole = number(least...max(min(most, least + 60), least))
      return domain.isWhole || chance(50) ? "\(whole)" : "\(whole).\(number(0...99))"
    }
  }

  /// A row, or what stands in its place, without its line end.
  private mutating func nasty(_ key: Int) -> String {
    var cells = cells(key)
    let place = number(0...(cells.count - 1))
    switch number(0...19) {
    case 0: return lineEnd + " \t" + lineEnd + cells.joined(separator: ",")
    case 1: cells.removeLast(number(1...min(3, cells.count - 1)))
    case 2: cells.append(pick(["", "1"]))
    case 3: cells = columns
    case 4: cells.insert("", at: 1)
    case 5: cells[place] = pick(["\"a\(lineEnd)b\"", "\"\(cells[place])\(lineEnd)\""])
    case 6: cells[0] = pick(["", " ", "\"\""])
    case 7: cells[0] = pick(["ñ\(key % 3)", "e\u{301}", "\u{E9}", "\u{212A}\(key % 3)", "K0"])
    case 8: cells[0] = "k\(number(0...3))"
    case 9: cells[0] = "\"k\(key)\""
    case 10: cells[0] = "\"k\(lineEnd)\(key)\""
    case 11: cells = cells.map { $0.hasPrefix("\"") ? $0 : "\"" + $0 + "\"" }
    case 12: return "\u{FEFF}" + cells.joined(separator: ",")
    case 13: return lineEnd + lineEnd + lineEnd + cells.joined(separator: ",") + lineEnd
    case 14: cells[0] = " k\(key)\t"
    default:
      cells[place] = pick([
        "x", "99", "NA", "1.5", "1,5", "2\"", "\"2", "\"1\"x", "1\0", "-1", "2025", "202", "1e3",
        " 1", "\u{A0}1", "5.00", "1234567890123456789012", "\"\"",
      ])
    }
    return cells.joined(separator: ",")
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[number(0...(list.count - 1))]
  }
}
