import JenjangCSV
import JenjangModel
import JenjangNumbers

/// Made-up answer sheets for any rule set: the same bytes for the same rule set and seed.
///
/// A community has one skill, about which its levels lie; 5 cells of 100 are empty and 1 is not
/// applicable, where the rules allow that. Every fiftieth name is quoted.
struct SampleAnswers {
  private let model: Model
  private let skips: Bool
  private var random: SplitMix64
  private var writer = DelimitedWriter()
  private var row = 0

  /// Answers to every question where nothing is left open.
  init(_ model: Model, seed: UInt64, leavingOpen skips: Bool) {
    self.model = model
    self.skips = skips
    random = SplitMix64(seed: seed)
    writer.append(record: header)
  }

  /// The next rows as bytes, the header before the first.
  mutating func next(rows: Int) -> [UInt8] {
    for _ in 0..<rows { appendRow() }
    return writer.takeBytes()
  }

  private var header: [String] {
    var names = model.columns.community
    if let name = model.columns.name { names.append(name) }
    names += model.columns.groups.map { $0.column }
    if let year = model.columns.year { names.append(year) }
    for question in model.questions {
      names.append(question.column)
      if let evidence = question.evidenceColumn { names.append(evidence) }
    }
    return names
  }

  private mutating func appendRow() {
    row += 1
    let number = "\(row)"
    let padded = String(repeating: "0", count: max(0, 7 - number.utf8.count)) + number
    for _ in model.columns.community { writer.append("k" + padded) }
    if model.columns.name != nil {
      writer.append("KOPI Desa" + (row % 50 == 0 ? ", " : " ") + padded)
    }
    for _ in model.columns.groups { writer.append(row % 2 == 0 ? "Blitar" : "Ponorogo") }
    if model.columns.year != nil { writer.append("\(2018 + Int(random.next() % 9))") }
    let skill = random.next() % 101
    for question in model.questions {
      let isOpen = skips && random.next() % 100 < 5
      writer.append(isOpen ? "" : cell(question, skill: skill))
      if question.evidenceColumn != nil {
        writer.append(random.next() % 4 == 0 ? "" : "berita acara")
      }
    }
    writer.endRecord()
  }

  private mutating func cell(_ question: Question, skill: UInt64) -> String {
    if question.notApplicable == .allowed, random.next() % 100 < 1 {
      return model.notApplicableWords.first ?? ""
    }
    switch question.domain {
    case .level(let scale):
      let levels = model.scales[scale].levels
      let near = (skill * 3 + random.next() % 101) / 4
      return "\(levels[Int(near) * levels.count / 101].number)"
    case .truth: return random.next() % 101 < skill ? "ya" : "tidak"
    case .choice(let options): return options[Int(random.next() % UInt64(options.count))].name
    case .number(let domain):
      let least = domain.least ?? .zero
      let most = domain.most ?? least + Rational(200)
      let figure = least + (most - least) * Rational(Int64(random.next() % 1001), 1000)
      return domain.isWhole
        ? figure.text(decimals: 0, .down, decimalSign: point)
        : figure.text(decimals: 2, .halfUp, decimalSign: point)
    }
  }

  private var point: UInt8 { UInt8(ascii: model.decimalSign == .comma ? "," : ".") }
}

/// A seeded generator, the same on every run and machine; after Steele, Lea and Flood, 2014.
private struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
