import JenjangNumbers

/// A database's way of writing SQL.
package enum SQLDialect: String, CaseIterable, Sendable {
  case duckdb
  case postgres
  case spark

  /// What people call it.
  var title: String {
    switch self {
    case .duckdb: return "DuckDB"
    case .postgres: return "PostgreSQL"
    case .spark: return "Spark"
    }
  }

  /// The most digits of its widest whole numbers.
  var mostDigits: Int { self == .postgres ? 1000 : 38 }

  var textType: String {
    switch self {
    case .duckdb: return "VARCHAR"
    case .postgres: return "TEXT"
    case .spark: return "STRING"
    }
  }

  func type(_ width: Width) -> String {
    switch (width, self) {
    case (.word, _): return "INTEGER"
    case (.long, _): return "BIGINT"
    case (.wide, .duckdb): return "HUGEINT"
    case (.wide, .postgres): return "NUMERIC"
    case (.wide, .spark): return "DECIMAL(38, 0)"
    }
  }

  /// A name between the quotes that let it hold anything.
  func identifier(_ name: String) -> String {
    let quote: Character = self == .spark ? "`" : "\""
    return String(quote) + doubled(name, quote) + String(quote)
  }

  func literal(_ text: String) -> String {
    if self != .spark { return "'" + doubled(text, "'") + "'" }
    var escaped = ""
    for character in text {
      if character == "\\" || character == "'" { escaped += "\\" }
      escaped.append(character)
    }
    return "'" + escaped + "'"
  }

  /// A quotient of whole numbers without its rest; neither is below zero.
  func quotient(_ dividend: String, _ divisor: String, isWide: Bool) -> String {
    switch self {
    case .duckdb: return "(\(dividend) // \(divisor))"
    case .postgres: return isWide ? "div(\(dividend), \(divisor))" : "(\(dividend) / \(divisor))"
    case .spark: return "(\(dividend) div \(divisor))"
    }
  }

  /// A text without the blanks around it that a column of the query lists.
  func trimmed(_ text: String) -> String {
    switch self {
    case .duckdb: return "trim(\(text), l.blanks)"
    case .postgres: return "btrim(\(text), l.blanks)"
    case .spark: return "trim(BOTH l.blanks FROM \(text))"
    }
  }

  /// Whether a text has a pattern in it.
  func matches(_ text: String, _ pattern: String) -> String {
    switch self {
    case .duckdb: return "regexp_matches(\(text), '\(pattern)')"
    case .postgres: return "\(text) ~ '\(pattern)'"
    case .spark: return "\(text) RLIKE '\(pattern)'"
    }
  }

  /// A list of values.
  func list(_ values: [String]) -> String {
    let inner = wrapped(values, separator: ", ", indent: 6)
    switch self {
    case .duckdb: return "[\(inner)]"
    case .postgres: return "ARRAY[\(inner)]"
    case .spark: return "array(\(inner))"
    }
  }

  /// The least so many of a list's values that are not null, rising.
  func least(_ count: Int, of list: String) -> String {
    switch self {
    case .duckdb: return "list_aggregate(\(list), 'min', \(count))"
    case .postgres:
      return
        "ARRAY(SELECT k FROM unnest(\(list)) AS k WHERE k IS NOT NULL ORDER BY k LIMIT \(count))"
    case .spark: return "slice(array_sort(\(list)), 1, \(count))"
    }
  }

  /// The entry of a list at a place, from 1; null where there is none.
  func entry(_ place: String, of list: String) -> String {
    switch self {
    case .duckdb: return "\(list)[\(place)]"
    case .postgres: return "(\(list))[CAST(\(place) AS INTEGER)]"
    case .spark: return "try_element_at(\(list), CAST(\(place) AS INT))"
    }
  }

  /// What ends a stage: PostgreSQL would else put its expressions wherever they are read, and work
  /// them out each time.
  var fence: String { self == .postgres ? "\n  OFFSET 0" : "" }

  private func doubled(_ text: String, _ quote: Character) -> String {
    var result = ""
    for character in text {
      result.append(character)
      if character == quote { result.append(quote) }
    }
    return result
  }
}

/// How much room a whole number needs.
enum Width: Int, Comparable, Sendable {
  /// 32 bits.
  case word
  /// 64 bits.
  case long
  /// The widest that the dialect has.
  case wide

  static func < (left: Width, right: Width) -> Bool { left.rawValue < right.rawValue }

  /// The least width for numbers up to this, without their sign.
  init(_ magnitude: BigInteger) {
    let bits = magnitude.bitWidthUsed
    self = bits < 32 ? .word : bits < 64 ? .long : .wide
  }
}

/// Parts in lines of at most about 90 characters.
func wrapped(_ parts: [String], separator: String, indent: Int) -> String {
  var text = ""
  var width = 0
  for (index, part) in parts.enumerated() {
    if index > 0 {
      if width + part.utf8.count > 80 {
        var end = separator
        while end.last == " " { end.removeLast() }
        let leads = end.first == " "
        text += leads ? "" : end
        text += "\n" + String(repeating: " ", count: indent)
        if leads { text += end.dropFirst() + " " }
        width = 0
      } else {
        text += separator
      }
    }
    text += part
    width += part.utf8.count + separator.utf8.count
  }
  return text
}
