/// A value of JSON as it stands in its text: figures by their digits, lines for messages.
indirect enum JSONValue {
  struct Member {
    let key: String
    let value: JSONValue
    let line: Int
  }

  case object([Member])
  case array([JSONValue])
  case text(String)
  /// A figure as it was written.
  case figure(String)
  case truth(Bool)
  case nothing

  /// The member of an object; nil where there is none, or the value is no object.
  func member(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// What a cell of a sheet would hold; nil for objects and for arrays of more than plain values.
  var cell: String? {
    switch self {
    case .text(let text): return text
    case .figure(let figure): return Self.plain(figure)
    case .truth(let truth): return truth ? "true" : "false"
    case .nothing: return ""
    case .object: return nil
    case .array(let values):
      var text = ""
      for value in values {
        if case .array = value { return nil }
        guard let part = value.cell else { return nil }
        if !part.isEmpty { text += (text.isEmpty ? "" : " ") + part }
      }
      return text
    }
  }

  /// A figure without an exponent, all its digits kept; as it stands where that takes too many.
  static func plain(_ figure: String) -> String {
    guard let mark = figure.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return figure }
    guard let exponent = Int(figure[figure.index(after: mark)...]), abs(exponent) <= 60 else {
      return figure
    }
    var digits = ""
    var point = 0
    var isNegative = false
    var hasPoint = false
    for character in figure[..<mark] {
      if character == "-" {
        isNegative = true
      } else if character == "." {
        hasPoint = true
      } else {
        digits.append(character)
        if !hasPoint { point += 1 }
      }
    }
    point += exponent
    while point < 1 {
      digits = "0" + digits
      point += 1
    }
    while digits.count < point { digits.append("0") }
    var decimals = String(digits.dropFirst(point))
    while decimals.hasSuffix("0") { decimals.removeLast() }
    var whole = String(digits.prefix(point))
    while whole.count > 1, whole.hasPrefix("0") { whole.removeFirst() }
    return (isNegative ? "-" : "") + whole + (decimals.isEmpty ? "" : "." + decimals)
  }
}
