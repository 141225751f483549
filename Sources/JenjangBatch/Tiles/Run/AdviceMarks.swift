/// Which steps each row of a tile is offered, as bits in their order.
final class AdviceMarks {
  /// What one step at one level asks of sixteen codes at once.
  struct Test: BitwiseCopyable {
    var mask: SIMD16<UInt8>
    var code: SIMD16<UInt8>
    var offset: Int32
    var condition: Int32
  }

  private let tests: FlatArray<Test>
  /// A bit for each of eight tests, sixteen rows.
  private let held: FlatArray<SIMD16<UInt8>>
  /// How many words of bits a row has; one at least.
  let words: Int
  /// A row's words side by side.
  let offers: FlatArray<UInt64>
  /// The step of each bit; -1 for those behind the last one, and one more of them.
  let steps: FlatArray<Int32>

  init(_ items: [AdviceItem]) {
    tests = FlatArray(
      items.map { item in
        // Where only the condition tells, nothing is asked of the first codes.
        let asksCode = item.offset >= 0
        return Test(
          mask: SIMD16(repeating: asksCode ? item.mask : 0),
          code: SIMD16(repeating: asksCode ? item.code : 0), offset: max(item.offset, 0),
          condition: item.condition)
      })
    words = max((items.count + 63) / 64, 1)
    held = FlatArray(repeating: SIMD16(), count: words * 8)
    offers = FlatArray(repeating: 0, count: words * Tile.width)
    steps = FlatArray(repeating: -1, count: words * 64 + 1)
    for (index, item) in items.enumerated() { steps.start[index] = item.step }
  }

  /// Sets a bit for each step at each level where it is offered.
  func mark(_ codes: UnsafePointer<UInt8>, _ yes: borrowing FlatArray<UInt16>) {
    if tests.count == 0 { return }
    let codes = UnsafeRawPointer(codes)
    var first = 0
    var group = 0
    while first < tests.count {
      let end = min(first + 8, tests.count)
      var index = end
      var bits = SIMD16<UInt8>()
      while index > first {
        index &-= 1
        let test = tests.start + index
        let own = codes.loadUnaligned(
          fromByteOffset: Int(test.pointee.offset), as: SIMD16<UInt8>.self)
        // All ones, minus one, where the step is offered.
        var isOffered = unsafeBitCast(
          (own & test.pointee.mask) .== test.pointee.code, to: SIMD16<UInt8>.self)
        if test.pointee.condition >= 0 {
          isOffered &= Self.spread(yes.start[Int(test.pointee.condition)])
        }
        bits = bits &+ bits &- isOffered
      }
      held.start[group] = bits
      group &+= 1
      first = end
    }
    for word in 0..<words { turn(word) }
  }

  /// Brings the bytes of eight groups together row by row.
  @inline(__always)
  private func turn(_ word: Int) {
    let groups = held.start + word * 8
    var row0 = Self.halves(groups[0])
    var row1 = Self.halves(groups[1])
    var row2 = Self.halves(groups[2])
    var row3 = Self.halves(groups[3])
    var row4 = Self.halves(groups[4])
    var row5 = Self.halves(groups[5])
    var row6 = Self.halves(groups[6])
    var row7 = Self.halves(groups[7])
    let fours: UInt64 = 0x0000_0000_FFFF_FFFF
    Self.exchange(&row0, &row4, 32, fours)
    Self.exchange(&row1, &row5, 32, fours)
    Self.exchange(&row2, &row6, 32, fours)
    Self.exchange(&row3, &row7, 32, fours)
    let twos: UInt64 = 0x0000_FFFF_0000_FFFF
    Self.exchange(&row0, &row2, 16, twos)
    Self.exchange(&row1, &row3, 16, twos)
    Self.exchange(&row4, &row6, 16, twos)
    Self.exchange(&row5, &row7, 16, twos)
    let ones: UInt64 = 0x00FF_00FF_00FF_00FF
    Self.exchange(&row0, &row1, 8, ones)
    Self.exchange(&row2, &row3, 8, ones)
    Self.exchange(&row4, &row5, 8, ones)
    Self.exchange(&row6, &row7, 8, ones)
    store(row0, 0, word)
    store(row1, 1, word)
    store(row2, 2, word)
    store(row3, 3, word)
    store(row4, 4, word)
    store(row5, 5, word)
    store(row6, 6, word)
    store(row7, 7, word)
  }

  @inline(__always)
  private func store(_ pair: SIMD2<UInt64>, _ row: Int, _ word: Int) {
    offers.start[row * words + word] = pair.x
    offers.start[(row + 8) * words + word] = pair.y
  }

  /// Rows 0 to 7 and 8 to 15 as words whose lowest byte is the first row's.
  @inline(__always)
  private static func halves(_ bytes: SIMD16<UInt8>) -> SIMD2<UInt64> {
    let pair = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    return SIMD2(UInt64(littleEndian: pair.x), UInt64(littleEndian: pair.y))
  }

  /// Exchanges the upper parts of one with the lower parts of the other.
  @inline(__always)
  private static func exchange(
    _ left: inout SIMD2<UInt64>, _ right: inout SIMD2<UInt64>, _ shift: UInt64, _ mask: UInt64
  ) {
    let amount = SIMD2(repeating: shift)
    let differing = ((left &>> amount) ^ right) & SIMD2(repeating: mask)
    right ^= differing
    left ^= differing &<< amount
  }

  /// All ones for each bit that is set.
  private static func spread(_ bits: UInt16) -> SIMD16<UInt8> {
    let places = SIMD16<UInt8>(1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128)
    var own = SIMD16<UInt8>(repeating: UInt8(truncatingIfNeeded: bits))
    own.highHalf = SIMD8(repeating: UInt8(truncatingIfNeeded: bits >> 8))
    return unsafeBitCast((own & places) .== places, to: SIMD16<UInt8>.self)
  }
}
