extension TileKernel {
  /// Fills a register of truths.
  @inline(__always)
  func truths(_ operation: UnsafeMutablePointer<TileOperation<Word>>, _ input: TileInput) {
    let own = operation.pointee
    let target = Int(own.target)
    let left = Int(own.left)
    switch own.kind {
    case .atLeastLimit, .belowLimit, .equalsLimit, .differsFromLimit:
      let present = presence.start[left]
      yes.start[target] = rows(values.start + left * Tile.width, own) & present
      out.start[target] = ~present
    case .compare:
      let present = presence.start[left] & presence.start[Int(own.right)]
      yes.start[target] = rows(comparing: own) & present
      out.start[target] = ~present
    case .codeTruth:
      let codes = input.codes + left
      let table = byteTables.start + Int(own.numbers)
      var isYes: UInt32 = 0
      var isOut: UInt32 = 0
      for row in 0..<Tile.width {
        let truth = UInt32(table[Int(min(codes[row], 0x80))])
        isYes |= (truth & 1) << UInt32(row)
        isOut |= (truth >> 1) << UInt32(row)
      }
      yes.start[target] = UInt16(truncatingIfNeeded: isYes)
      out.start[target] = UInt16(truncatingIfNeeded: isOut)
    case .not:
      yes.start[target] = ~(yes.start[left] | out.start[left])
      out.start[target] = out.start[left]
    case .all, .any, .allApply, .anyPresent, .atLeast: list(own, target)
    case .same, .different:
      let isOut = out.start[left] | out.start[Int(own.right)]
      let differ = yes.start[left] ^ yes.start[Int(own.right)]
      yes.start[target] = (own.kind == .same ? ~differ : differ) & ~isOut
      out.start[target] = isOut
    case .chooseTruth:
      let first = Int(lists.start[Int(own.list)])
      let second = Int(lists.start[Int(own.list) + 1])
      let chosen = yes.start[left]
      yes.start[target] = yes.start[first] & chosen | yes.start[second] & ~chosen
      out.start[target] = out.start[first] & chosen | out.start[second] & ~chosen
    default: break
    }
  }

  private func list(_ own: TileOperation<Word>, _ target: Int) {
    let list = lists.start + Int(own.list)
    var someYes: UInt16 = 0
    var someNo: UInt16 = 0
    var allYes = UInt16.max
    if own.kind == .anyPresent {
      for index in 0..<Int(own.count) { someYes |= presence.start[Int(list[index])] }
      yes.start[target] = someYes
      out.start[target] = 0
      return
    }
    if own.kind == .atLeast {
      atLeast(own, list, target)
      return
    }
    for index in 0..<Int(own.count) {
      let register = Int(list[index])
      someYes |= yes.start[register]
      allYes &= yes.start[register]
      someNo |= ~(yes.start[register] | out.start[register])
    }
    switch own.kind {
    case .all:
      yes.start[target] = someYes & ~someNo
      out.start[target] = ~(someYes | someNo)
    case .any:
      yes.start[target] = someYes
      out.start[target] = ~(someYes | someNo)
    default:
      yes.start[target] = allYes
      out.start[target] = 0
    }
  }

  /// At least so many of the applicable truths, or all of them where there are fewer.
  private func atLeast(
    _ own: TileOperation<Word>, _ list: UnsafeMutablePointer<Int32>, _ target: Int
  ) {
    var isYes: UInt16 = 0
    var isOut: UInt16 = 0
    for row in 0..<UInt16(Tile.width) {
      var count: Word = 0
      var applicable: Word = 0
      for index in 0..<Int(own.count) {
        let register = Int(list[index])
        count &+= Word(yes.start[register] >> row & 1)
        applicable &+= Word(~out.start[register] >> row & 1)
      }
      if applicable == 0 {
        isOut |= 1 << row
      } else if count >= min(own.first, applicable) {
        isYes |= 1 << row
      }
    }
    yes.start[target] = isYes
    out.start[target] = isOut
  }

  /// The rows whose figure compares so with a limit.
  @inline(__always)
  private func rows(_ left: UnsafeMutablePointer<Word>, _ own: TileOperation<Word>) -> UInt16 {
    let limit = own.first
    var result: UInt32 = 0
    switch own.kind {
    case .atLeastLimit:
      for row in 0..<Tile.width { result |= (left[row] >= limit ? 1 : 0) << UInt32(row) }
    case .belowLimit:
      for row in 0..<Tile.width { result |= (left[row] < limit ? 1 : 0) << UInt32(row) }
    case .equalsLimit:
      for row in 0..<Tile.width { result |= (left[row] == limit ? 1 : 0) << UInt32(row) }
    default:
      for row in 0..<Tile.width { result |= (left[row] != limit ? 1 : 0) << UInt32(row) }
    }
    return UInt16(truncatingIfNeeded: result)
  }

  private func rows(comparing own: TileOperation<Word>) -> UInt16 {
    let left = values.start + Int(own.left) * Tile.width
    let right = values.start + Int(own.right) * Tile.width
    var result: UInt32 = 0
    for row in 0..<Tile.width {
      let holds: Bool
      switch own.count {
      case 0: holds = left[row] == right[row]
      case 1: holds = left[row] != right[row]
      case 2: holds = left[row] >= right[row]
      case 3: holds = left[row] <= right[row]
      case 4: holds = left[row] > right[row]
      default: holds = left[row] < right[row]
      }
      result |= (holds ? 1 : 0) << UInt32(row)
    }
    return UInt16(truncatingIfNeeded: result)
  }

  /// Sets a bit for each step at each level where it is offered.
  func offer(_ codes: UnsafePointer<UInt8>) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = 0
    var place = 0
    while index < advice.count {
      var low: UInt64 = 0
      var high: UInt64 = 0
      let end = min(index + 8, advice.count)
      var bit: UInt64 = 0
      while index < end {
        let item = advice.start[index]
        var first = UInt64.max
        var second = UInt64.max
        if item.offset >= 0 {
          let mask = UInt64(item.mask) &* ones
          let code = UInt64(item.code) &* ones
          // Equal is zero; all that differ reach one of the two upper bits, and none leaves its byte.
          let left = (word(codes, Int(item.offset)) & mask ^ code) &+ 0x3F &* ones
          let right = (word(codes, Int(item.offset) + 8) & mask ^ code) &+ 0x3F &* ones
          first = ~(left >> 6 | left >> 7)
          second = ~(right >> 6 | right >> 7)
        }
        if item.condition >= 0 {
          let holds = yes.start[Int(item.condition)]
          first &= spread(UInt8(truncatingIfNeeded: holds))
          second &= spread(UInt8(truncatingIfNeeded: holds >> 8))
        }
        low |= (first & ones) &<< bit
        high |= (second & ones) &<< bit
        bit &+= 1
        index += 1
      }
      let target = UnsafeMutableRawPointer(offers.start + place * Tile.width)
      target.storeBytes(of: low.littleEndian, as: UInt64.self)
      target.storeBytes(of: high.littleEndian, toByteOffset: 8, as: UInt64.self)
      place += 1
    }
  }

  /// A byte of one for each bit that is set.
  @inline(__always)
  private func spread(_ bits: UInt8) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // Each byte keeps its own bit; adding brings it to the top.
    let own = (UInt64(bits) &* ones) & 0x8040_2010_0804_0201
    return ((own &+ 0x7F7F_7F7F_7F7F_7F7F) | own) >> 7 & ones
  }
}
