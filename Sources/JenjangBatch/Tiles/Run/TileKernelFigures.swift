import JenjangNumbers

extension TileKernel {
  /// Fills a register of figures.
  @inline(__always)
  func figures(_ operation: UnsafeMutablePointer<TileOperation<Word>>, _ input: TileInput) {
    let own = operation.pointee
    let target = Int(own.target)
    let result = values.start + target * Tile.width
    let left = values.start + Int(own.left) * Tile.width
    switch own.kind {
    case .option:
      let codes = input.codes + Int(own.left)
      let table = numbers.start + Int(own.numbers)
      for row in 0..<Tile.width { result[row] = table[Int(min(codes[row], 0x80))] }
      presence.start[target] = ~rows(of: input.codes, Int(own.left), UInt8(own.count))
    case .number:
      let codes = input.codes + Int(own.left)
      let figures = input.figures + Int(own.right)
      var beyond: UInt32 = 0
      for row in 0..<Tile.width {
        let figure = codes[row] == 0 ? Word(figures[row]) : 0
        let isBeyond = codes[row] == 0 && (figure < own.first || figure > own.second)
        result[row] = isBeyond ? 0 : figure
        beyond |= (isBeyond ? 1 : 0) << UInt32(row)
      }
      self.beyond.start[0] |= UInt16(truncatingIfNeeded: beyond)
      presence.start[target] = ~rows(of: input.codes, Int(own.left), UInt8(own.count))
    case .year:
      for row in 0..<Tile.width { result[row] = Word(input.years[row]) }
    case .laneSum: laneSum(own, input.codes, result)
    case .weightedSum, .presenceSum: sum(own, result)
    case .quotient:
      let weights = values.start + Int(own.right) * Tile.width
      let shares = numbers.start + Int(own.numbers)
      var present: UInt32 = 0
      for row in 0..<Tile.width {
        let weight = weights[row]
        result[row] = left[row] &* shares[Int(truncatingIfNeeded: weight)]
        present |= (weight > 0 ? 1 : 0) << UInt32(row)
      }
      presence.start[target] = UInt16(truncatingIfNeeded: present)
    case .scale:
      for row in 0..<Tile.width { result[row] = left[row] &* own.first }
      presence.start[target] = presence.start[Int(own.left)]
    case .combine:
      let right = values.start + Int(own.right) * Tile.width
      for row in 0..<Tile.width {
        result[row] = left[row] &* own.first &+ right[row] &* own.second
      }
      settle(target, presence.start[Int(own.left)] & presence.start[Int(own.right)])
    case .multiply:
      let right = values.start + Int(own.right) * Tile.width
      for row in 0..<Tile.width { result[row] = left[row] &* right[row] }
      settle(target, presence.start[Int(own.left)] & presence.start[Int(own.right)])
    case .least, .greatest: extreme(own, result)
    case .when:
      result.update(from: left, count: Tile.width)
      settle(target, presence.start[Int(own.left)] & yes.start[Int(own.right)])
    case .choose:
      let right = values.start + Int(own.right) * Tile.width
      let chosen = yes.start[Int(own.count)]
      for row in 0..<Tile.width {
        result[row] = chosen >> UInt16(row) & 1 != 0 ? left[row] : right[row]
      }
      presence.start[target] =
        presence.start[Int(own.left)] & chosen | presence.start[Int(own.right)] & ~chosen
    case .round:
      for row in 0..<Tile.width { result[row] = rounded(left[row] &* own.first, own) }
      settle(target, presence.start[Int(own.left)])
    case .roundFromZero:
      let bias = numbers.start[Int(own.numbers)]
      for row in 0..<Tile.width {
        result[row] = (left[row] &* own.first &+ bias).quotient(
          by: own.second, reciprocal: own.reciprocal, shift: own.count)
      }
      presence.start[target] = presence.start[Int(own.left)]
    case .band:
      let limits = numbers.start + Int(own.numbers)
      let results = limits + Int(own.count)
      for row in 0..<Tile.width {
        var place = 0
        for limit in 0..<Int(own.count) where left[row] >= limits[limit] { place += 1 }
        result[row] = results[place]
      }
      settle(target, presence.start[Int(own.left)])
    case .clamp:
      let low = values.start + Int(own.right) * Tile.width
      let high = values.start + Int(own.count) * Tile.width
      for row in 0..<Tile.width { result[row] = min(max(left[row], low[row]), high[row]) }
      settle(
        target,
        presence.start[Int(own.left)] & presence.start[Int(own.right)]
          & presence.start[Int(own.count)])
    case .countOf:
      result.update(repeating: 0, count: Tile.width)
      for index in 0..<Int(own.count) {
        add(yes.start[Int(lists.start[Int(own.list) + index])], to: result)
      }
    case .phase: phase(own, result)
    default: break
    }
  }

  /// Sets which rows have a figure, and zero where there is none.
  @inline(__always)
  private func settle(_ register: Int, _ mask: UInt16) {
    presence.start[register] = mask
    if mask == UInt16.max { return }
    let result = values.start + register * Tile.width
    for row in 0..<Tile.width where mask >> UInt16(row) & 1 == 0 { result[row] = 0 }
  }

  /// Adds one where a row's bit is set.
  @inline(__always)
  private func add(_ mask: UInt16, to result: UnsafeMutablePointer<Word>) {
    let bits = UInt32(mask)
    for row in 0..<Tile.width {
      result[row] &+= Word(truncatingIfNeeded: bits >> UInt32(row) & 1)
    }
  }

  private func extreme(_ own: TileOperation<Word>, _ result: UnsafeMutablePointer<Word>) {
    var seen: UInt16 = 0
    for index in 0..<Int(own.count) {
      let register = Int(lists.start[Int(own.list) + index])
      let part = values.start + register * Tile.width
      let mask = presence.start[register]
      if mask & seen == UInt16.max {
        if own.kind == .least {
          for row in 0..<Tile.width { result[row] = min(result[row], part[row]) }
        } else {
          for row in 0..<Tile.width { result[row] = max(result[row], part[row]) }
        }
        continue
      }
      if seen == 0 {
        result.update(from: part, count: Tile.width)
        seen = mask
        continue
      }
      for row in 0..<Tile.width where mask >> UInt16(row) & 1 != 0 {
        let isFirst = seen >> UInt16(row) & 1 == 0
        let isBetter = own.kind == .least ? part[row] < result[row] : part[row] > result[row]
        if isFirst || isBetter { result[row] = part[row] }
      }
      seen |= mask
    }
    settle(Int(own.target), seen)
  }

  /// The highest rung up to which every truth is not no; each rung's count stands before them.
  private func phase(_ own: TileOperation<Word>, _ result: UnsafeMutablePointer<Word>) {
    var holds = presence.start[Int(own.left)]
    var list = lists.start + Int(own.list)
    result.update(repeating: -1, count: Tile.width)
    for rung in 0..<Int(own.count) {
      let count = Int(list[0])
      list += 1
      for _ in 0..<count {
        holds &= yes.start[Int(list[0])] | out.start[Int(list[0])]
        list += 1
      }
      if holds == 0 { return }
      if rung > 0 { add(holds, to: result) }
    }
  }

  /// A quotient rounded by a mode, for numbers of either sign.
  private func rounded(_ number: Word, _ own: TileOperation<Word>) -> Word {
    let isNegative = number < 0
    let magnitude = isNegative ? 0 &- number : number
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: own.second)
    if rest == 0 { return isNegative ? 0 &- whole : whole }
    let twice = rest &+ rest
    let isAway: Bool
    switch RoundingMode.allCases[Int(own.count)] {
    case .halfUp: isAway = twice >= own.second
    case .halfDown: isAway = twice > own.second
    case .halfEven: isAway = twice > own.second || (twice == own.second && whole & 1 == 1)
    case .up: isAway = !isNegative
    case .down: isAway = isNegative
    case .towardZero: isAway = false
    }
    let near = isAway ? whole &+ 1 : whole
    return isNegative ? 0 &- near : near
  }
}
