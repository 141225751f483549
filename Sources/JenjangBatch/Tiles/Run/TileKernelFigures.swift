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

  /// Bit fields of codes times factors, eight rows a word; no row's sum leaves its byte.
  private func laneSum(
    _ own: TileOperation<Word>, _ codes: UnsafePointer<UInt8>,
    _ result: UnsafeMutablePointer<Word>
  ) {
    if own.count == 0 { result.update(repeating: own.first, count: Tile.width) }
    for index in Int(own.list)..<Int(own.list + own.count) {
      let chunk = chunks.start[index]
      var low: UInt64 = 0
      var high: UInt64 = 0
      for runIndex in Int(chunk.start)..<Int(chunk.end) {
        let run = runs.start + runIndex
        let pair = unsafeBitCast(fields(run, codes), to: SIMD2<UInt64>.self)
        // The terms of a run share their factor.
        let factor = UInt64(terms.start[Int(run.pointee.start)].factor)
        low &+= UInt64(littleEndian: pair.x) &* factor
        high &+= UInt64(littleEndian: pair.y) &* factor
      }
      spread(low, high, chunk.scale, index == Int(own.list) ? own.first : nil, result)
    }
  }

  /// The sum of a run's fields, a byte a row.
  @inline(__always)
  private func fields(
    _ run: UnsafeMutablePointer<LaneRun>, _ codes: UnsafePointer<UInt8>
  ) -> SIMD16<UInt8> {
    let codes = UnsafeRawPointer(codes)
    let pre = SIMD16<UInt8>(repeating: UInt8(truncatingIfNeeded: run.pointee.pre))
    var term = terms.start + Int(run.pointee.start)
    let end = terms.start + Int(run.pointee.end)
    var result = SIMD16<UInt8>()
    if run.pointee.shift == 0 {
      while term < end {
        result &+=
          codes.loadUnaligned(fromByteOffset: Int(term.pointee.offset), as: SIMD16<UInt8>.self)
          & pre
        term += 1
      }
      return result
    }
    // One bit, which is subtracted as all ones where it is set.
    let add = SIMD16<UInt8>(repeating: UInt8(truncatingIfNeeded: run.pointee.add))
    let bit = SIMD16<UInt8>(
      repeating: UInt8(truncatingIfNeeded: run.pointee.mask)
        &<< UInt8(truncatingIfNeeded: run.pointee.shift))
    while term < end {
      let own =
        codes.loadUnaligned(fromByteOffset: Int(term.pointee.offset), as: SIMD16<UInt8>.self)
        & pre
      result &-= unsafeBitCast(((own &+ add) & bit) .== bit, to: SIMD16<UInt8>.self)
      term += 1
    }
    return result
  }

  /// Sets each row to a base, or leaves it, and adds its byte times a scale.
  @inline(__always)
  private func spread(
    _ low: UInt64, _ high: UInt64, _ scale: Word, _ base: Word?,
    _ result: UnsafeMutablePointer<Word>
  ) {
    if let base {
      for row in 0..<8 {
        let shift = UInt64(row) &* 8
        result[row] = base &+ scale &* Word(truncatingIfNeeded: low &>> shift & 0xFF)
        result[row + 8] = base &+ scale &* Word(truncatingIfNeeded: high &>> shift & 0xFF)
      }
    } else {
      for row in 0..<8 {
        let shift = UInt64(row) &* 8
        result[row] &+= scale &* Word(truncatingIfNeeded: low &>> shift & 0xFF)
        result[row + 8] &+= scale &* Word(truncatingIfNeeded: high &>> shift & 0xFF)
      }
    }
  }

  /// Registers, or what they have, times factors.
  private func sum(_ own: TileOperation<Word>, _ result: UnsafeMutablePointer<Word>) {
    if own.left < 0 {
      result.update(repeating: own.first, count: Tile.width)
    } else {
      result.update(from: values.start + Int(own.left) * Tile.width, count: Tile.width)
    }
    var absent: UInt16 = 0
    for index in 0..<Int(own.count) {
      let register = Int(lists.start[Int(own.list) + index])
      let factor = numbers.start[Int(own.numbers) + index]
      if own.kind == .weightedSum {
        let part = values.start + register * Tile.width
        for row in 0..<Tile.width { result[row] &+= part[row] &* factor }
      } else if presence.start[register] == UInt16.max {
        for row in 0..<Tile.width { result[row] &+= factor }
      } else {
        absent |= ~presence.start[register]
        let bits = UInt32(presence.start[register])
        for row in 0..<Tile.width {
          result[row] &+= factor & (0 &- Word(truncatingIfNeeded: bits >> UInt32(row) & 1))
        }
      }
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
