extension BigInteger {
  package static func + (left: BigInteger, right: BigInteger) -> BigInteger {
    if case .small(let first) = left.storage, case .small(let second) = right.storage,
      let sum = first.addedIfFits(second)
    {
      return BigInteger(sum)
    }
    let first = left.limbs
    let second = right.limbs
    if left.isNegative == right.isNegative {
      return BigInteger(isNegative: left.isNegative, magnitude: first + second)
    }
    if first < second {
      return BigInteger(isNegative: right.isNegative, magnitude: second - first)
    }
    return BigInteger(isNegative: left.isNegative, magnitude: first - second)
  }

  package static func - (left: BigInteger, right: BigInteger) -> BigInteger {
    left + -right
  }

  package static prefix func - (number: BigInteger) -> BigInteger {
    if case .small(let value) = number.storage, value != .min { return BigInteger(0 &- value) }
    return BigInteger(isNegative: !number.isNegative, magnitude: number.limbs)
  }

  package static func * (left: BigInteger, right: BigInteger) -> BigInteger {
    if case .small(let first) = left.storage, case .small(let second) = right.storage,
      let product = first.multipliedIfFits(second)
    {
      return BigInteger(product)
    }
    return BigInteger(
      isNegative: left.isNegative != right.isNegative, magnitude: left.limbs * right.limbs)
  }

  /// The quotient cut towards zero, and what remains, with the sign of the number divided.
  ///
  /// Returns nil for a divisor of zero.
  package func quotientAndRemainder(
    dividingBy divisor: BigInteger
  ) -> (quotient: BigInteger, remainder: BigInteger)? {
    if divisor.isZero { return nil }
    if case .small(let first) = storage, case .small(let second) = divisor.storage,
      second != -1
    {
      return (BigInteger(first / second), BigInteger(first % second))
    }
    let (quotient, remainder) = limbs.quotientAndRemainder(dividingBy: divisor.limbs)
    return (
      BigInteger(isNegative: isNegative != divisor.isNegative, magnitude: quotient),
      BigInteger(isNegative: isNegative, magnitude: remainder)
    )
  }

  /// The greatest common divisor, never negative, and zero only for two zeros.
  package func greatestCommonDivisor(with other: BigInteger) -> BigInteger {
    if case .small(let first) = storage, case .small(let second) = other.storage,
      let divisor = Int64(
        magnitude: JenjangNumbers.greatestCommonDivisor(first.magnitude, second.magnitude),
        isNegative: false)
    {
      return BigInteger(divisor)
    }
    var left = limbs
    var right = other.limbs
    while !right.isZero {
      if let first = left.word, let second = right.word {
        left = Magnitude(JenjangNumbers.greatestCommonDivisor(first, second))
        break
      }
      (left, right) = (right, left.quotientAndRemainder(dividingBy: right).remainder)
    }
    return BigInteger(isNegative: false, magnitude: left)
  }

  /// The number times itself so many times; one for an exponent below one.
  package func power(_ exponent: Int) -> BigInteger {
    var result = BigInteger.one
    var square = self
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = result * square }
      rest >>= 1
      if rest > 0 { square = square * square }
    }
    return result
  }

  /// Ten to an exponent; one for an exponent below one.
  package static func powerOfTen(_ exponent: Int) -> BigInteger {
    if exponent > 18 { return BigInteger(10 as Int64).power(exponent) }
    var power: Int64 = 1
    var left = exponent
    while left > 0 {
      power &*= 10
      left -= 1
    }
    return BigInteger(power)
  }

  /// The largest whole number whose power by the degree is not above this one.
  ///
  /// Returns nil for a negative number or a degree below one. Newton's method from above.
  package func wholeRoot(_ degree: Int) -> BigInteger? {
    if isNegative || degree < 1 { return nil }
    if degree == 1 || isZero { return self }
    if degree >= bitWidthUsed { return .one }
    let count = BigInteger(degree)
    let fewer = BigInteger(degree - 1)
    var root = BigInteger(2).power(bitWidthUsed / degree + 1)
    while true {
      guard
        let part = quotientAndRemainder(dividingBy: root.power(degree - 1))?.quotient,
        let next = (fewer * root + part).quotientAndRemainder(dividingBy: count)?.quotient
      else { return nil }
      if next >= root { return root }
      root = next
    }
  }
}
