/// The rounding modes of the language.
enum OracleRounding: String, CaseIterable {
  case halfUp = "half up"
  case halfEven = "half even"
  case halfDown = "half down"
  case up
  case down
  case towardZero = "toward zero"
}

extension Fraction {
  /// The fraction rounded to so many decimals; the half modes are symmetric about zero.
  func rounded(_ decimals: Int, _ mode: OracleRounding) -> Fraction {
    let unit = Fraction.powerOfTen(signed: decimals)
    return Fraction((self * unit).roundedToWhole(mode)) / unit
  }

  private func roundedToWhole(_ mode: OracleRounding) -> Int128 {
    if isWhole { return numerator }
    let below = floor
    let above = below + 1
    let inner = numerator > 0 ? below : above
    let outer = numerator > 0 ? above : below
    let rest = self - Fraction(below)
    let half = Fraction(1, 2)
    switch mode {
    case .up: return above
    case .down: return below
    case .towardZero: return inner
    case .halfUp: return rest == half ? outer : (rest > half ? above : below)
    case .halfDown: return rest == half ? inner : (rest > half ? above : below)
    case .halfEven:
      if rest == half { return below % 2 == 0 ? below : above }
      return rest > half ? above : below
    }
  }

  func raised(_ exponent: Int) -> Fraction {
    var power = Fraction(1)
    for _ in 0..<exponent { power = power * self }
    return power
  }

  /// The root of a figure that is not negative, rounded once from the true root.
  func root(_ degree: Int, _ decimals: Int, _ mode: OracleRounding) -> Fraction {
    precondition(numerator >= 0)
    let unit = Fraction.powerOfTen(signed: decimals)
    let scaled = self * unit.raised(degree)
    var low: Int128 = 0
    var high: Int128 = 1
    while Fraction(high).raised(degree) <= scaled { high *= 2 }
    while high - low > 1 {
      let middle = (low + high) / 2
      if Fraction(middle).raised(degree) <= scaled { low = middle } else { high = middle }
    }
    if Fraction(low).raised(degree) == scaled { return Fraction(low) / unit }
    let middle = Fraction(2 * low + 1, 2)
    let middlePower = middle.raised(degree)
    let whole: Int128
    switch mode {
    case .up: whole = low + 1
    case .down, .towardZero: whole = low
    case .halfUp: whole = middlePower <= scaled ? low + 1 : low
    case .halfDown: whole = middlePower < scaled ? low + 1 : low
    case .halfEven:
      let tie = low % 2 == 0 ? low : low + 1
      whole = middlePower == scaled ? tie : (middlePower < scaled ? low + 1 : low)
    }
    return Fraction(whole) / unit
  }
}
