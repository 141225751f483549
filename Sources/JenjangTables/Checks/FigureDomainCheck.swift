import JenjangModel
import JenjangSource

/// A figure that the question does not take.
enum FigureDomainCheck {
  static let bounds = DiagnosticRule(
    "J1026",
    message: Wording(
      id: "{found} di luar batas; dihitung tidak dijawab.",
      en: "{found} is out of bounds; it counts as unanswered."),
    help: Wording(id: "Yang boleh: {allowed}.", en: "Allowed is {allowed}."))

  static let whole = DiagnosticRule(
    "J1027",
    message: Wording(
      id: "{found} bukan bilangan bulat; dihitung tidak dijawab.",
      en: "{found} is not a whole number; it counts as unanswered."),
    help: Wording(
      id: "Tulis bilangan bulat{allowed}.", en: "Write a whole number{allowed}."))

  static func finding(_ cell: BadCell, _ rule: DiagnosticRule) -> Diagnostic {
    var allowed = Wording(id: "", en: "")
    if case .number(let domain) = cell.domain { allowed = self.allowed(domain) }
    if rule.code == whole.code, !allowed.english.isEmpty {
      allowed = Wording(id: ", " + allowed.indonesian, en: ", " + allowed.english)
    }
    return Diagnostic(
      rule, at: cell.place,
      [(name: "found", value: .text(cell.found)), (name: "allowed", value: .wording(allowed))])
  }

  private static func allowed(_ domain: NumberDomain) -> Wording {
    let least = domain.least.map(PlainFigure.wording)
    let most = domain.most.map(PlainFigure.wording)
    if let least, let most {
      return Wording(
        id: least.indonesian + " sampai " + most.indonesian,
        en: least.english + " to " + most.english)
    }
    if let least {
      return Wording(id: "paling sedikit " + least.indonesian, en: "at least " + least.english)
    }
    if let most {
      return Wording(id: "paling banyak " + most.indonesian, en: "at most " + most.english)
    }
    return Wording(id: "", en: "")
  }
}
