import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// The year of the answers, and what goes by it.
extension QueryCompiler {
  /// The column of the year; the year of all rows where the model has no column for it.
  mutating func yearColumn() throws(Refusal) -> Whole {
    if let year { return year }
    var result: Whole
    if let column = model.columns.year {
      let digits = trimmed(column)
      let number = "CAST(\(digits) AS INTEGER)"
      // Four digits and nothing else; what is no year counts as none.
      var text =
        "CASE WHEN length(\(digits)) = 4 AND translate(\(digits), '0123456789', '') = ''"
        + "\n      THEN CASE WHEN \(number) BETWEEN 1900 AND 2200 THEN \(number) END"
      if let given = options.year {
        text += "\n      WHEN COALESCE(\(digits), '') = '' THEN \(given)"
      }
      text += " END"
      let added = stages.add("year", text, reading: 0, in: .answers)
      result = Whole(
        column: added.text, from: BigInteger(1900), to: BigInteger(2200), isNullable: true,
        depth: added.depth)
    } else if let given = options.year {
      result = Whole(given)
    } else {
      result = Whole(
        column: "CAST(NULL AS INTEGER)", from: BigInteger(1900), to: BigInteger(2200),
        isNullable: true, depth: 0)
    }
    year = result
    return result
  }

  /// Whether the year lies in a window; without a year everything is in force.
  mutating func inForce(since: Int?, until: Int?) throws(Refusal) -> Condition {
    var result = Condition.always
    if let since {
      result =
        result && Condition(try yearColumn(), .atLeast, Whole(since), whereNull: true)
    }
    if let until {
      result = result && Condition(try yearColumn(), .atMost, Whole(until), whereNull: true)
    }
    return result
  }

  /// An indicator's weight in the answers' year, times a whole number.
  mutating func indicatorWeight(
    _ index: Int, times scale: BigInteger
  ) throws(Refusal) -> Whole {
    let dated = model.indicators[index].weights
    func whole(_ value: Rational) -> Whole {
      Whole(value.numerator * scale.dividedExactly(by: value.denominator))
    }
    var result = whole(dated.base)
    for change in dated.changes {
      result = arithmetic.choice(
        Condition(try yearColumn(), .atLeast, Whole(change.since)), whole(change.value), result)
    }
    return result
  }
}

/// Texts with another between them.
func joined(_ parts: [String], _ separator: String) -> String {
  var text = ""
  for (index, part) in parts.enumerated() {
    if index > 0 { text += separator }
    text += part
  }
  return text
}
