import JenjangNumbers

extension Rational {
  /// The number for a message: a decimal where few digits write it exactly, else a fraction.
  var brief: String {
    if isInteger { return exact }
    for decimals in 1...6 where rounded(decimals: decimals, .halfUp) == self {
      return text(decimals: decimals, .halfUp)
    }
    return exact
  }
}
