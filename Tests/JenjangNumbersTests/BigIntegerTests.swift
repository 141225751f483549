import Testing

@testable import JenjangNumbers

struct BigIntegerTests {
  static let twoToThe200 = "1606938044258990275541962092341162602522202993782792835301376"
  static let factorialOf50 = "30414093201713378043612608166064768844377641568960512000000000000"

  @Test func powersAndFactorialsHaveTheirKnownDigits() {
    #expect(BigInteger(2).power(200).description == Self.twoToThe200)
    #expect(BigInteger(-2).power(200).description == Self.twoToThe200)
    #expect(BigInteger(10).power(40).description == "1" + String(repeating: "0", count: 40))
    #expect(BigInteger(-10).power(19).description == "-10000000000000000000")
    var factorial = BigInteger.one
    for factor in 1...50 { factorial = factorial * BigInteger(factor) }
    #expect(factorial.description == Self.factorialOf50)
    for factor in 1...50 {
      let division = factorial.quotientAndRemainder(dividingBy: BigInteger(factor))
      #expect(division?.remainder == .zero)
      factorial = division?.quotient ?? .zero
    }
    #expect(factorial == .one)
    #expect(BigInteger(7).power(0) == .one)
  }

  @Test func edgesOfTheSmallCaseCross() {
    let least = BigInteger(Int64.min)
    let greatest = BigInteger(Int64.max)
    let cases: [(BigInteger, String)] = [
      (greatest + .one, "9223372036854775808"),
      (-least, "9223372036854775808"),
      (least - .one, "-9223372036854775809"),
      (least + greatest, "-1"),
      (least * BigInteger(-1), "9223372036854775808"),
      (least * least, "85070591730234615865843651857942052864"),
      (greatest * greatest, "85070591730234615847396907784232501249"),
      (BigInteger(1 << 32) * BigInteger(-(1 << 31)), "-9223372036854775808"),
      (BigInteger(1 << 32) * BigInteger(1 << 31), "9223372036854775808"),
      (BigInteger(3_037_000_500) * BigInteger(3_037_000_500), "9223372037000250000"),
      (BigInteger(4_294_967_296) * BigInteger(4_294_967_296), "18446744073709551616"),
      (least.magnitude, "9223372036854775808"),
      (least.greatestCommonDivisor(with: least), "9223372036854775808"),
      (least.greatestCommonDivisor(with: .zero), "9223372036854775808"),
    ]
    for (number, text) in cases {
      #expect(number.description == text)
      #expect(number == whole(text))
      #expect(number.small == Int64(text))
    }
    let division = least.quotientAndRemainder(dividingBy: BigInteger(-1))
    #expect(division?.quotient == -least)
    #expect(division?.remainder == .zero)
    #expect(-(-least) == least)
    #expect((greatest + .one - .one).small == Int64.max)
  }

  @Test func divisionCutsTowardsZero() {
    let cases = [(7, 2, 3, 1), (-7, 2, -3, -1), (7, -2, -3, 1), (-7, -2, 3, -1), (0, 5, 0, 0)]
    for (dividend, divisor, quotient, remainder) in cases {
      for scale in [BigInteger.one, BigInteger(10).power(30)] {
        let found = (BigInteger(dividend) * scale)
          .quotientAndRemainder(dividingBy: BigInteger(divisor) * scale)
        #expect(found?.quotient == BigInteger(quotient))
        #expect(found?.remainder == BigInteger(remainder) * scale)
      }
    }
    #expect(BigInteger(5).quotientAndRemainder(dividingBy: .zero) == nil)
  }

  @Test func divisionMendsAnEstimateThatIsTooHigh() {
    // The dividend and divisor make the rare step of the long division that adds back.
    let dividend = Magnitude(limbs: [3, 0, 0x8000_0000])
    let divisor = Magnitude(limbs: [1, 0, 0x2000_0000])
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    #expect(quotient.limbs == [3])
    #expect(remainder.limbs == [0, 0, 0x2000_0000])
    let second = Magnitude(limbs: [0, 0, 0x8000_0000, 0x7FFF_FFFF])
      .quotientAndRemainder(dividingBy: Magnitude(limbs: [1, 0, 0x8000_0000]))
    #expect(second.quotient.limbs == [0xFFFF_FFFE])
    #expect(second.remainder.limbs == [2, 0xFFFF_FFFF, 0x7FFF_FFFF])
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("007", "7"), ("-12", "-12"),
    ("9223372036854775807", "9223372036854775807"),
    ("-9223372036854775808", "-9223372036854775808"),
    ("1000000000000000000000000000000000000", "1000000000000000000000000000000000000"),
    ("100000000000000000000000000000000000001", "100000000000000000000000000000000000001"),
  ])
  func digitsAreReadAndWritten(text: String, written: String) {
    #expect(BigInteger(decimal: text.utf8)?.description == written)
  }

  @Test(arguments: ["", "-", "+1", "1-", "--1", "1.0", " 1", "1_000", "a", "١"])
  func anythingButDigitsIsRefused(text: String) {
    #expect(BigInteger(decimal: text.utf8) == nil)
  }

  @Test func signsAndWidthsAreTold() {
    let cases: [(String, Int, Int, Bool)] = [
      ("0", 0, 0, false), ("1", 1, 1, true), ("-1", -1, 1, true), ("256", 1, 9, false),
      ("-9223372036854775808", -1, 64, false), ("18446744073709551616", 1, 65, false),
      ("-18446744073709551617", -1, 65, true),
    ]
    for (text, signum, width, isOdd) in cases {
      let number = whole(text)
      #expect(number.signum == signum)
      #expect(number.bitWidthUsed == width)
      #expect(number.isOdd == isOdd)
      #expect(number.isZero == (text == "0"))
      #expect(number.isNegative == text.hasPrefix("-"))
    }
  }

  @Test func wholeRootsAreFloors() {
    let cases: [(String, Int, String?)] = [
      ("0", 2, "0"), ("1", 5, "1"), ("15", 2, "3"), ("16", 2, "4"), ("17", 2, "4"),
      ("26", 3, "2"), ("27", 3, "3"), ("7", 1, "7"), ("1000", 64, "1"), ("-1", 3, nil),
      ("9", 0, nil), (Self.twoToThe200, 100, "4"), (Self.twoToThe200, 8, "33554432"),
    ]
    for (number, degree, root) in cases {
      #expect(whole(number).wholeRoot(degree)?.description == root)
    }
  }
}
