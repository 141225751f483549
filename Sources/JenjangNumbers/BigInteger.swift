/// A whole number of any size.
///
/// Whatever fits in 64 bits with its sign is held in place; only larger numbers allocate.
package struct BigInteger: Hashable, Sendable {
  enum Storage: Hashable, Sendable {
    case small(Int64)
    /// Only what does not fit the small case, so that equal numbers are equal in structure.
    case large(isNegative: Bool, magnitude: Magnitude)
  }

  let storage: Storage

  package static let zero = BigInteger(0 as Int64)
  package static let one = BigInteger(1 as Int64)

  package init(_ value: Int) {
    storage = .small(Int64(value))
  }

  package init(_ value: Int64) {
    storage = .small(value)
  }

  init(isNegative: Bool, magnitude: Magnitude) {
    if let word = magnitude.word, let value = Int64(magnitude: word, isNegative: isNegative) {
      storage = .small(value)
    } else {
      storage = .large(isNegative: isNegative, magnitude: magnitude)
    }
  }

  /// The number as 64 bits with sign, or nil where it does not fit.
  package var small: Int64? {
    if case .small(let value) = storage { return value }
    return nil
  }

  package var isZero: Bool { small == 0 }

  package var isNegative: Bool {
    switch storage {
    case .small(let value): return value < 0
    case .large(let isNegative, _): return isNegative
    }
  }

  package var isOdd: Bool {
    switch storage {
    case .small(let value): return value & 1 == 1
    case .large(_, let magnitude): return magnitude.isOdd
    }
  }

  /// One of -1, 0 and 1, as the sign of the number.
  package var signum: Int { isZero ? 0 : isNegative ? -1 : 1 }

  /// The number without its sign.
  package var magnitude: BigInteger { isNegative ? -self : self }

  /// The number of bits that the number takes without its sign, none for zero.
  package var bitWidthUsed: Int {
    switch storage {
    case .small(let value): return 64 - value.magnitude.leadingZeroBitCount
    case .large(_, let magnitude): return magnitude.bitWidth
    }
  }

  /// The number without its sign, as limbs whatever its size.
  var limbs: Magnitude {
    switch storage {
    case .small(let value): return Magnitude(value.magnitude)
    case .large(_, let magnitude): return magnitude
    }
  }
}

extension BigInteger: Comparable {
  package static func < (left: BigInteger, right: BigInteger) -> Bool {
    if case .small(let first) = left.storage, case .small(let second) = right.storage {
      return first < second
    }
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.limbs < left.limbs : left.limbs < right.limbs
  }
}
