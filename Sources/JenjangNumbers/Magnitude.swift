/// A whole number from zero up of any size, as 32-bit limbs, lowest first, the last never zero.
struct Magnitude: Hashable, Sendable {
  private(set) var limbs: [UInt32]

  init(limbs: [UInt32]) {
    self.limbs = limbs
    while self.limbs.last == 0 { self.limbs.removeLast() }
  }

  init(_ value: UInt64) {
    self.init(limbs: [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)])
  }

  var isZero: Bool { limbs.isEmpty }

  var isOdd: Bool { !limbs.isEmpty && limbs[0] & 1 == 1 }

  /// The number of bits up to the highest that is set.
  var bitWidth: Int {
    guard let top = limbs.last else { return 0 }
    return limbs.count * 32 - top.leadingZeroBitCount
  }

  /// The value as one word, or nil where it does not fit.
  var word: UInt64? {
    switch limbs.count {
    case 0: return 0
    case 1: return UInt64(limbs[0])
    case 2: return UInt64(limbs[0]) | UInt64(limbs[1]) << 32
    default: return nil
    }
  }

  static func + (left: Magnitude, right: Magnitude) -> Magnitude {
    let (long, short) = left.limbs.count >= right.limbs.count ? (left, right) : (right, left)
    var sum = long.limbs
    var carry: UInt64 = 0
    for index in sum.indices {
      if index >= short.limbs.count && carry == 0 { break }
      let addend = index < short.limbs.count ? UInt64(short.limbs[index]) : 0
      carry &+= UInt64(sum[index]) &+ addend
      sum[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry != 0 { sum.append(UInt32(truncatingIfNeeded: carry)) }
    return Magnitude(limbs: sum)
  }

  /// The difference of a number and one not above it.
  static func - (left: Magnitude, right: Magnitude) -> Magnitude {
    var difference = left.limbs
    var borrow: Int64 = 0
    for index in difference.indices {
      if index >= right.limbs.count && borrow == 0 { break }
      let subtrahend = index < right.limbs.count ? Int64(right.limbs[index]) : 0
      borrow &+= Int64(difference[index]) &- subtrahend
      difference[index] = UInt32(truncatingIfNeeded: borrow)
      borrow >>= 32
    }
    return Magnitude(limbs: difference)
  }

  static func * (left: Magnitude, right: Magnitude) -> Magnitude {
    if left.isZero || right.isZero { return Magnitude(limbs: []) }
    var product = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (offset, limb) in left.limbs.enumerated() where limb != 0 {
      var carry: UInt64 = 0
      for index in right.limbs.indices {
        // At most (2^32 - 1)^2 + 2 (2^32 - 1), which is 2^64 - 1.
        carry &+= UInt64(limb) &* UInt64(right.limbs[index]) &+ UInt64(product[offset + index])
        product[offset + index] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[offset + right.limbs.count] = UInt32(truncatingIfNeeded: carry)
    }
    return Magnitude(limbs: product)
  }
}

extension Magnitude: Comparable {
  static func < (left: Magnitude, right: Magnitude) -> Bool {
    if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
    for index in left.limbs.indices.reversed() where left.limbs[index] != right.limbs[index] {
      return left.limbs[index] < right.limbs[index]
    }
    return false
  }
}
