import JenjangModel
import JenjangNumbers
import JenjangSource

/// How a form asks for a figure.
struct FigureQuestion {
  /// The greatest whole number that a phone's keypad for whole numbers takes.
  private static let mostWhole = Rational(999_999_999)

  let domain: NumberDomain
  /// `integer` or `decimal`.
  let type: String
  /// What the answer has to satisfy; empty for anything.
  let constraint: String

  init(_ domain: NumberDomain) {
    self.domain = domain
    let isBeyondKeypad = (domain.most ?? .zero) > Self.mostWhole
    type = domain.isWhole && !isBeyondKeypad ? "integer" : "decimal"
    var parts: [String] = []
    if let least = domain.least.flatMap({ PlainNumber.text($0) }) { parts.append(". >= " + least) }
    if let most = domain.most.flatMap({ PlainNumber.text($0) }) { parts.append(". <= " + most) }
    if type == "decimal", domain.isWhole { parts.append(". = int(.)") }
    if let step = domain.step.flatMap({ PlainNumber.text($0) }),
      let base = PlainNumber.text(domain.base)
    {
      // A form counts with binary fractions, in which 0.1 is not quite a tenth.
      let steps = "(. - " + base + ") div " + step
      parts.append("round(\(steps)) - \(steps) < 0.000001")
      parts.append("\(steps) - round(\(steps)) < 0.000001")
    }
    constraint = parts.joined(separator: " and ")
  }

  /// What is said where an answer does not satisfy it.
  func message(_ languages: [String]) -> FormText {
    var text = (domain.isWhole ? FormWording.wholeNumber : FormWording.number).formText(languages)
    func add(_ wording: Wording, _ name: String, _ figure: Rational?) {
      guard let figure, let point = PlainNumber.text(figure),
        let comma = PlainNumber.text(figure, decimalSign: UInt8(ascii: ","))
      else { return }
      let figures = FormText(languages.map { $0.hasPrefix("id") ? comma : point })
      let said = wording.formText(languages, [(name, figures)])
      text = FormText(zip(text.texts, said.texts).map { $0 + $1 })
    }
    add(FormWording.atLeast, "least", domain.least)
    add(FormWording.atMost, "most", domain.most)
    add(FormWording.inSteps, "step", domain.step)
    return text
  }
}
