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

  /// By how much the sign is shifted down.
  private static var signShift: Word.Magnitude {
    Word.Magnitude(truncatingIfNeeded: Word.bitWidth - 1)
  }

  /// The rows whose figure compares so with a limit.
  @inline(__always)
  private func rows(_ left: UnsafeMutablePointer<Word>, _ own: TileOperation<Word>) -> UInt16 {
    let limit = own.first
    var result: UInt32 = 0
    switch own.kind {
    case .atLeastLimit, .belowLimit:
      // Bounds leave room for the difference; its sign is the row's bit.
      for row in 0..<Tile.width {
        let sign = Word.Magnitude(truncatingIfNeeded: left[row] &- limit) &>> Self.signShift
        result |= UInt32(truncatingIfNeeded: sign) << UInt32(row)
      }
      if own.kind == .atLeastLimit { result = ~result }
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
}
