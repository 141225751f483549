import JenjangModel
import JenjangNumbers
import JenjangSource

/// Values of properties as the rule language writes them.
enum Values {
  static func plain(_ text: String) -> Wording { Wording(id: text, en: text) }

  static func yesNo(_ value: Bool) -> Wording {
    value ? Wording(id: "ya", en: "yes") : Wording(id: "tidak", en: "no")
  }

  /// A figure exactly: as a decimal where it has one of a dozen digits, else as a fraction.
  static func figure(_ value: Rational) -> String {
    for decimals in 0...12 {
      let text = value.text(decimals: decimals, .halfUp)
      if Rational(decimal: text) == value { return text }
    }
    return value.exact
  }

  /// A share of a whole in per cent, any other figure as it stands.
  static func figure(_ value: Rational, isShare: Bool) -> String {
    isShare ? figure(value * Rational(100)) + "%" : figure(value)
  }

  /// A value and what it becomes in later years.
  static func dated<Value>(_ dated: Dated<Value>, _ text: (Value) -> Wording) -> Wording {
    var (indonesian, english) = (text(dated.base).indonesian, text(dated.base).english)
    for change in dated.changes {
      let later = text(change.value)
      indonesian += ", \(later.indonesian) sejak \(change.since)"
      english += ", \(later.english) since \(change.since)"
    }
    return Wording(id: indonesian, en: english)
  }

  static func dated<Value>(_ dated: Dated<Value>, key: (Value) -> String) -> String {
    var text = key(dated.base)
    for change in dated.changes { text += ";\(change.since):" + key(change.value) }
    return text
  }

  static func weight(_ weights: Dated<Rational>) -> Wording {
    dated(weights) { plain(figure($0)) }
  }

  static func threshold(_ threshold: Threshold?, isShare: Bool) -> Wording {
    guard let threshold else { return Wording(id: "tidak ada", en: "none") }
    let value = figure(threshold.value, isShare: isShare)
    return plain((threshold.isStrict ? "above " : "from ") + value)
  }

  static func notApplicable(_ rule: NotApplicableRule) -> Wording {
    switch rule {
    case .refused: return Wording(id: "ditolak", en: "refused")
    case .allowed: return Wording(id: "diizinkan", en: "allowed")
    case .points(let points):
      return Wording(
        id: "dihitung \(figure(points)) poin", en: "counts as points \(figure(points))")
    }
  }

  static func unanswered(_ rule: UnansweredRule) -> Wording {
    switch rule {
    case .unknown: return Wording(id: "belum diketahui", en: "unknown")
    case .lowest: return Wording(id: "dihitung terendah", en: "lowest")
    case .points(let points):
      return Wording(
        id: "dihitung \(figure(points)) poin", en: "counts as points \(figure(points))")
    }
  }

  /// What a fact counts as where it is not answered; nil where that stays unknown.
  static func stated(_ question: Question) -> Wording? {
    switch question.unanswered {
    case .number(let value): return stated(figure(value))
    case .truth(let truth): return stated(truth ? "yes" : "no")
    case .choice(let place):
      guard case .choice(let options) = question.domain else { return nil }
      return options.at(place).map { stated($0.name) }
    case .level, .unanswered, .notApplicable, nil: return nil
    }
  }

  private static func stated(_ answer: String) -> Wording {
    Wording(id: "dihitung \(answer)", en: "counts as \(answer)")
  }

  static func evidence(_ kind: EvidenceKind) -> Wording {
    switch kind {
    case .any: return Wording(id: "apa saja", en: "anything")
    case .link: return Wording(id: "tautan", en: "a link")
    case .linkWithin: return Wording(id: "teks dengan tautan", en: "a text with a link in it")
    case .text(let least):
      return Wording(id: "teks sedikitnya \(least) huruf", en: "a text of at least \(least)")
    }
  }

  /// What a level demands, in the words of the rule language.
  static func evidence(_ evidence: LevelEvidence, in scale: Scale) -> String {
    var text = evidence.isNeeded ? "needs evidence" : "asks evidence"
    switch evidence.kind {
    case .any: text += " any"
    case .link: text += " link"
    case .linkWithin: text += " link within"
    case .text(let least): text += " text \(least)"
    case nil: break
    }
    if let level = evidence.fallback.flatMap({ scale.levels.at($0) }) {
      text += " else " + name(level)
    }
    return text
  }

  static func name(_ level: Level) -> String { level.name.isEmpty ? "\(level.number)" : level.name }

  static func quadrant(_ quadrant: Quadrant) -> Wording {
    switch quadrant {
    case .strength: return Wording(id: "kekuatan", en: "strength")
    case .weakness: return Wording(id: "kelemahan", en: "weakness")
    case .opportunity: return Wording(id: "peluang", en: "opportunity")
    case .threat: return Wording(id: "ancaman", en: "threat")
    }
  }

  static func aspect(_ aspect: Aspect) -> Wording {
    aspect == .social
      ? Wording(id: "sosial", en: "social") : Wording(id: "ekonomi", en: "economic")
  }

  /// A dimension's score as the rule language writes it.
  static func word(_ aggregate: Aggregate) -> String {
    switch aggregate {
    case .mean: return "mean"
    case .sum: return "sum"
    case .points: return "sum of points"
    case .mostPoints: return "sum of most points"
    case .least: return "min"
    case .greatest: return "max"
    case .count: return "count"
    }
  }
}
