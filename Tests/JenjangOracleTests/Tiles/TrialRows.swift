import JenjangModel
import JenjangNumbers

/// Answers at random: what a sheet can hold, with open cells and ones that are not applicable.
struct TrialRows {
  var random: SplitMix64
  var openPercent = 0
  var notApplicablePercent = 4
  /// The years that rows can be of; nil is none.
  var years: [Int?] = [nil]

  init(_ seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Names that need quotes, and ones that don't.
  static let names = [
    "Sumber Rejeki", "KOPI Desa 0000001", "A", "Kec. Garum, Blitar", "kata \"kutip\"", "Désa é",
    "satu;dua", "", "Kampung Sejahtera Abadi Jaya", "12345678", "tepat 8 9", "a-b_c.d/e",
  ]

  mutating func rows(_ count: Int, of model: Model) -> [TrialRow] {
    (0..<count).map { _ in row(of: model) }
  }

  private mutating func row(of model: Model) -> TrialRow {
    // Each row leans to low or high levels, so that all phases come up.
    let lean = random.within(0...100)
    return TrialRow(
      key: model.columns.community.map { _ in pick(Self.names.filter { !$0.isEmpty }) },
      name: model.columns.name == nil ? "" : pick(Self.names),
      groups: model.columns.groups.map { _ in pick(Self.names) },
      year: pick(years), answers: model.questions.map { answer($0, model, lean: lean) })
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[random.within(0...(list.count - 1))]
  }

  private mutating func answer(_ question: Question, _ model: Model, lean: Int) -> Answer {
    if random.chance(openPercent) { return .unanswered }
    if question.notApplicable != .refused, random.chance(notApplicablePercent) {
      return .notApplicable
    }
    switch question.domain {
    case .level(let scale):
      let most = model.scales[scale].levels.count - 1
      let wanted = lean + random.within(-30...30)
      return .level(min(max(wanted * (most + 1) / 100, 0), most))
    case .choice(let options): return .choice(random.within(0...(options.count - 1)))
    case .truth: return .truth(random.chance(50))
    case .number(let domain): return .number(number(domain))
    }
  }

  private mutating func number(_ domain: NumberDomain) -> Rational {
    let low = domain.least ?? min(Rational(-20), (domain.most ?? .zero) - Rational(20))
    let high = domain.most ?? max(low, .zero) + Rational(random.chance(20) ? 300_000 : 50)
    let share = Rational(Int64(random.within(0...40)), 40)
    let value = low + (high - low) * share
    var rounded = value.rounded(decimals: domain.isWhole ? 0 : random.within(0...2), .down)
    if rounded < low { rounded = low }
    if let step = domain.step {
      let base = domain.least ?? .zero
      let steps = ((rounded - base).divided(by: step) ?? .zero).floor
      return base + Rational(steps) * step
    }
    return domain.isWhole && !rounded.isInteger ? Rational(rounded.floor) + .one : rounded
  }
}
