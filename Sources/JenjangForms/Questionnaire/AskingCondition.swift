import JenjangModel
import JenjangNumbers

/// When a question is asked, as a condition that forms understand (XPath).
///
/// The rules know answers that are not there yet, and "not applicable"; a form knows neither. So a
/// condition is written as "could still hold": a question is passed over only where the answers given
/// so far rule it out. It may be asked once too often, never once too seldom.
struct AskingCondition {
  /// What could be said of an expression.
  enum Said: Equatable {
    case always
    case never
    case when(String)
  }

  let model: Model
  /// The word for "not applicable" in the form's choices; nil where none is offered.
  let notApplicable: String?
  /// Whether some part could not be said, and was left out.
  private(set) var isPartial = false

  init(_ model: Model, notApplicable: String?) {
    self.model = model
    self.notApplicable = notApplicable
  }

  /// When an indicator's question is asked; nil for always.
  mutating func condition(ofIndicator index: Int) -> String? {
    let indicator = model.indicators[index]
    var parts: [String] = []
    mayApply(indicator.appliesWhen, since: indicator.since, until: indicator.until, &parts)
    var above: Int? = indicator.dimension
    while let dimension = above, model.dimensions.indices.contains(dimension) {
      let around = model.dimensions[dimension]
      mayApply(around.appliesWhen, since: around.since, until: around.until, &parts)
      above = around.parent
    }
    if parts.count < 2 { return parts.first }
    return parts.map { Self.isOne($0) ? $0 : "(" + $0 + ")" }.joined(separator: " and ")
  }

  private mutating func mayApply(
    _ condition: Int?, since: Int?, until: Int?, _ parts: inout [String]
  ) {
    if let year = model.columns.year {
      // Without a year it could be any.
      if let since { add("not(${\(year)} < \(since))", to: &parts) }
      if let until { add("not(${\(year)} > \(until))", to: &parts) }
    }
    guard let condition else { return }
    switch possibly(condition) {
    case .always: break
    case .never: add("false()", to: &parts)
    case .when(let text): add(text, to: &parts)
    }
  }

  func add(_ part: String, to parts: inout [String]) {
    if !parts.contains(part) { parts.append(part) }
  }

  /// When an expression could be true.
  mutating func possibly(_ index: Int) -> Said { truth(index, isCertain: false) }

  /// When an expression is true whatever is still open.
  mutating func certainly(_ index: Int) -> Said { truth(index, isCertain: true) }

  private mutating func truth(_ index: Int, isCertain: Bool) -> Said {
    let node = model.expressions[index]
    switch node.operation {
    case .truth(let truth): return truth ? .always : .never
    case .fact(let fact):
      let column = model.questions[model.facts[fact].question].column
      return .when(isCertain ? "${\(column)} = 'yes'" : "${\(column)} != 'no'")
    case .measure(let measure):
      return truth(model.measures[measure].expression, isCertain: isCertain)
    case .not:
      switch truth(node.operands[0], isCertain: !isCertain) {
      case .always: return .never
      case .never: return .always
      case .when(let text): return .when("not(" + text + ")")
      }
    case .and: return joined(node.operands, isCertain, "and", neutral: .always, strong: .never)
    case .or: return joined(node.operands, isCertain, "or", neutral: .never, strong: .always)
    case .atLeast(let count): return counted(node.operands, isCertain, least: count)
    case .compare(let comparison):
      if let text = compared(node.operands, comparison, isCertain) { return .when(text) }
    default: break
    }
    isPartial = true
    return isCertain ? .never : .always
  }

  mutating func joined(
    _ operands: [Int], _ isCertain: Bool, _ word: String, neutral: Said, strong: Said
  ) -> Said {
    var parts: [String] = []
    for operand in operands {
      let said = truth(operand, isCertain: isCertain)
      if said == strong { return strong }
      guard case .when(let text) = said else { continue }
      // What is longer than one comparison stands in brackets, whatever joins it.
      let part = Self.isOne(text) ? text : "(" + text + ")"
      if !parts.contains(part) { parts.append(part) }
    }
    if parts.isEmpty { return neutral }
    if parts.count == 1 { return .when(parts[0]) }
    return .when(parts.joined(separator: " " + word + " "))
  }

  private mutating func counted(_ operands: [Int], _ isCertain: Bool, least: Int) -> Said {
    var known = 0
    var parts: [String] = []
    for operand in operands {
      switch truth(operand, isCertain: isCertain) {
      case .always: known += 1
      case .never: break
      case .when(let text): parts.append("if(" + text + ", 1, 0)")
      }
    }
    if known >= least { return .always }
    if known + parts.count < least { return .never }
    return .when(parts.joined(separator: " + ") + " >= \(least - known)")
  }

  /// Whether a condition has no `and` or `or` outside brackets.
  private static func isOne(_ text: String) -> Bool {
    var depth = 0
    for word in text.split(separator: " ") {
      if depth == 0, word == "and" || word == "or" { return false }
      for byte in word.utf8 {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
      }
    }
    return true
  }
}
