import JenjangModel
import JenjangNumbers
import JenjangSource

/// Cells that hold figures, as an answer sheet reads them: only in one way, or not at all.
extension QueryCompiler {
  /// Whether a cell is a figure that the question takes, or says not applicable.
  mutating func isFigure(_ question: Int) throws(Refusal) -> Condition {
    if let known = figureCells[question] { return known }
    let asked = model.questions[question]
    let owner = owner(of: question)
    guard case .number(let domain) = asked.domain, domain.most == nil,
      domain.step == nil, domain.least == nil || domain.least == .zero
    else {
      // Bounds other than zero take the figure itself, which may be longer than any type.
      throw Refusal(.queryFigure, at: owner.range, [("name", .text(owner.name))])
    }
    let cell = trimmed(asked.column)
    var demands = ["COALESCE(" + dialect.matches(cell, figurePattern(domain)) + ", FALSE)"]
    if options.hasEvidence, asked.notApplicableReason != nil {
      throw Refusal(.queryReason, at: owner.range, [("name", .text(owner.name))])
    }
    // In one sign with three digits behind it nobody knows whether that sign parts thousands.
    if model.decimalSign == nil {
      demands.append("NOT " + dialect.matches(cell, "^[-+−]?[1-9][0-9]{0,2}[.,][0-9]{3}$"))
    }
    if domain.isWhole { demands.append(isWhole(cell)) }
    if domain.least != nil {
      demands.append(
        "NOT (" + dialect.matches(cell, "^[-−]") + " AND " + dialect.matches(cell, "[1-9]") + ")")
    }
    demands.append("length(translate(\(cell), '-+−.,', '')) <= 40")
    var text = joined(demands, "\n      AND ")
    let words = spellings(of: question).map { dialect.literal($0.text) }
    if !words.isEmpty {
      text =
        "(\(text))\n      OR COALESCE(translate(\(cell), l.capitals, l.smalls) IN ("
        + joined(words, ", ") + "), FALSE)"
    }
    let added = stages.add(
      owner.name + "_is_answered", text, reading: 0, in: .answers,
      note: note(owner.name, owner.title))
    let condition = Condition(column: added.text, depth: added.depth)
    figureCells[question] = condition
    return condition
  }

  /// The decimal signs that figures may have, each with the sign that then parts thousands.
  private var figureSigns: [(decimal: String, group: String)] {
    switch model.decimalSign {
    case .point: return [("[.]", "[,]")]
    case .comma: return [("[,]", "[.]")]
    case nil: return [("[.]", "[,]"), ("[,]", "[.]")]
    }
  }

  /// How many groups of thousands tell that their sign is no decimal one.
  private var groupCount: String { model.decimalSign == nil ? "{2,}" : "+" }

  /// All ways to write a figure: digits, with a decimal sign, with thousands parted by the other one.
  private func figurePattern(_ domain: NumberDomain) -> String {
    var forms = ["[0-9]+"]
    for (decimal, group) in figureSigns {
      forms.append("[0-9]*\(decimal)[0-9]+")
      forms.append("[1-9][0-9]{0,2}(\(group)[0-9]{3})\(groupCount)")
      forms.append("[1-9][0-9]{0,2}(\(group)[0-9]{3})+\(decimal)[0-9]+")
    }
    return "^[-+−]?(" + joined(forms, "|") + ")$"
  }

  /// Whether what stands behind the decimal sign of a figure is nothing but zeros.
  private func isWhole(_ cell: String) -> String {
    let grouped = "^[-+−]?[1-9][0-9]{0,2}"
    var forms = ["^[-+−]?[0-9]+$"]
    for (decimal, group) in figureSigns {
      forms.append("^[-+−]?[0-9]*\(decimal)0+$")
      forms.append("\(grouped)(\(group)[0-9]{3})\(groupCount)$")
      forms.append("\(grouped)(\(group)[0-9]{3})+\(decimal)0+$")
    }
    return "(" + joined(forms.map { dialect.matches(cell, $0) }, "\n        OR ") + ")"
  }
}
