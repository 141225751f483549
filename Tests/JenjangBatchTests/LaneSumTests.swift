import JenjangNumbers
import Testing

@testable import JenjangBatch

/// Sums over codes are cut so that no row's part leaves its byte.
@Suite struct LaneSumTests {
  private static func sum(_ factors: [Int], most: Int) -> LaneSum {
    var sum = LaneSum()
    for (index, factor) in factors.enumerated() {
      sum.add(LaneSum.level, Int32(index * Tile.width), BigInteger(factor), most: most)
    }
    return sum
  }

  @Test(arguments: [
    ([1, 2, 3], 4, 1), ([12, 24, 36], 4, 1), ([63, 1], 4, 2), ([1, -1], 4, 2),
    (Array(repeating: 1, count: 64), 4, 2), ([1000, 1001, 7], 4, 3),
  ])
  func chunksStayBelowAByte(factors: [Int], most: Int, count: Int) {
    let chunks = Self.sum(factors, most: most).chunks
    #expect(chunks.count == count)
    for chunk in chunks {
      let terms = chunk.runs.flatMap { $0.terms }
      #expect(terms.reduce(0) { $0 + Int($1.factor) * most } <= 255)
    }
    // Scale times factor gives back every factor.
    let again = chunks.flatMap { chunk in
      chunk.runs.flatMap { $0.terms }.map { term in
        (term.offset, chunk.scale * BigInteger(Int(term.factor)))
      }
    }.sorted { $0.0 < $1.0 }.map { $0.1 }
    #expect(again == factors.map { BigInteger($0) })
  }

  @Test(arguments: [
    (2, 1234, "12.", "34,"), (0, 100, "100", ","), (3, 7, "0.", "007,"), (1, 0, "0.", "0,"),
  ])
  func figureTexts(decimals: Int, units: Int, whole: String, part: String) {
    let texts = FigureTexts(
      decimals: decimals, decimalSign: UInt8(ascii: "."), delimiter: UInt8(ascii: ","))
    let all = Int(texts.units)
    #expect(Self.text(texts.wholes.start[0]) == ",")
    #expect(Self.text(texts.wholes.start[1 + units / all]) == whole)
    #expect(Self.text(texts.parts.start[units % all]) == part)
    #expect(texts.partLength == part.utf8.count)
    #expect(texts.wholes.count == 102 && texts.parts.count == all && texts.limit == 101 * all)
    for units in 0..<UInt64(texts.limit) {
      if (units &* texts.reciprocal) >> 32 != units / texts.units {
        Issue.record("\(units) units have another whole part")
      }
    }
  }

  @Test func figuresOfManyDecimalsHaveNoTexts() {
    let texts = FigureTexts(
      decimals: 4, decimalSign: UInt8(ascii: "."), delimiter: UInt8(ascii: ","))
    #expect(texts.limit == 0)
  }

  private static func text(_ word: UInt64) -> String {
    let bytes = (0..<Int(word >> 56)).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
