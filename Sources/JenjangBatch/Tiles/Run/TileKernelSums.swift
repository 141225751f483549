/// Sums over codes and over registers.
extension TileKernel {
  /// Bit fields of codes times factors, eight rows a word; no row's sum leaves its byte.
  func laneSum(
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
  func sum(_ own: TileOperation<Word>, _ result: UnsafeMutablePointer<Word>) {
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
}
