import Testing

@testable import JenjangBatch

/// Dividing by multiplying comes to what dividing does, next to every multiple and up to the last number.
@Suite struct TileReciprocalTests {
  private static let divisors: [Int64] = [
    2, 3, 4, 5, 7, 8, 9, 10, 641, 1_048_576, 1_048_577, 232_792_560, 18_623_404_800,
    1_099_511_627_775, 2_305_843_009_213_693_951, 2_305_843_009_213_693_952,
    2_305_843_009_213_693_953, .max,
  ]

  @Test(arguments: divisors)
  func quotients(divisor: Int64) {
    let reciprocal = TileReciprocal(UInt64(divisor))
    var numbers: [Int64] = [0, 1, Int64.max, Int64.max - 1]
    var number = divisor
    for _ in 0..<64 {
      numbers += [number - 1, number, number &+ 1]
      let (next, isBeyond) = number.multipliedReportingOverflow(by: 3)
      if isBeyond { break }
      number = (next - 1) / divisor * divisor
      if number == 0 { number = divisor }
    }
    numbers += [Int64.max / divisor * divisor, Int64.max / divisor * divisor - 1]
    for number in numbers where number >= 0 {
      #expect(
        number.quotient(by: divisor, reciprocal: reciprocal.factor, shift: reciprocal.shift)
          == number / divisor)
    }
  }
}
