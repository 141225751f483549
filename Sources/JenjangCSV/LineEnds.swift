/// Counts physical lines.
package enum LineEnds {
  /// How many line ends stand in a range; a carriage return with a line feed behind it is one.
  package static func count(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes.withUnsafeBytes { buffer in
      let feeds = SIMD16<UInt8>(repeating: Byte.lineFeed)
      let returns = SIMD16<UInt8>(repeating: Byte.carriageReturn)
      let one = SIMD16<UInt8>(repeating: 1)
      var total = 0
      var offset = range.lowerBound
      // A vector behind this one is looked into for the line feed of a last carriage return.
      while offset + 17 <= range.upperBound {
        var counts = SIMD16<UInt8>()
        var rounds = 0
        while rounds < 255, offset + 17 <= range.upperBound {
          let here = buffer.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
          let next = buffer.loadUnaligned(fromByteOffset: offset + 1, as: SIMD16<UInt8>.self)
          var lone = SIMD16<UInt8>().replacing(with: one, where: here .== returns)
          lone.replace(with: 0, where: next .== feeds)
          lone.replace(with: 1, where: here .== feeds)
          counts &+= lone
          offset += 16
          rounds += 1
        }
        for lane in 0..<16 { total += Int(counts[lane]) }
      }
      while offset < range.upperBound {
        let byte = buffer[offset]
        let isPair =
          byte == Byte.carriageReturn && offset + 1 < range.upperBound
          && buffer[offset + 1] == Byte.lineFeed
        if Byte.isLineEnd(byte), !isPair { total += 1 }
        offset += 1
      }
      return total
    }
  }
}
