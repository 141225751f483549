import JenjangNumbers
import Testing

@testable import JenjangBatch

/// Shorter programs: gates over the same figures share their least one, and what is unread goes.
@Suite struct TileSimplifierTests {
  /// Three figures by answers, and gates over limits: each limit is held against all three.
  private static func program(
    _ gate: TileOperationKind, _ kind: TileOperationKind, limits: [Int]
  ) -> TileProgram<BigInteger> {
    var program = TileProgram<BigInteger>()
    func operation(_ kind: TileOperationKind, _ target: Int) -> TileOperation<BigInteger> {
      TileOperation(
        kind: kind, target: Int32(target), first: BigInteger.zero, second: BigInteger.zero)
    }
    for register in 0..<3 { program.operations.append(operation(.option, register)) }
    // Nothing reads this one.
    program.operations.append(operation(.option, 3))
    program.registers = 4
    for limit in limits {
      let first = program.truths
      for register in 0..<3 {
        var compare = operation(kind, first + register)
        compare.left = Int32(register)
        compare.first = BigInteger(limit)
        program.operations.append(compare)
      }
      var joined = operation(gate, first + 3)
      joined.list = Int32(program.lists.count)
      joined.count = 3
      program.lists += (0..<3).map { Int32(first + $0) }
      program.operations.append(joined)
      program.advice.append(
        AdviceItem(offset: -1, mask: 0, code: 0, condition: Int32(first + 3), step: 0))
      program.truths += 4
    }
    return program
  }

  @Test(arguments: [
    (TileOperationKind.all, TileOperationKind.atLeastLimit, TileOperationKind.least),
    (.all, .belowLimit, .greatest), (.any, .atLeastLimit, .greatest), (.any, .belowLimit, .least),
  ])
  func gatesShareTheirExtreme(
    gate: TileOperationKind, kind: TileOperationKind, extreme: TileOperationKind
  ) {
    var simplifier = TileSimplifier(Self.program(gate, kind, limits: [5, 7]))
    let shorter = simplifier.simplified()
    #expect(
      shorter.operations.map { $0.kind } == [.option, .option, .option, extreme, kind, kind])
    #expect(shorter.operations.suffix(2).map { $0.target } == [3, 7])
    #expect(shorter.operations.suffix(2).map { $0.first } == [BigInteger(5), BigInteger(7)])
    #expect(shorter.operations.suffix(2).allSatisfy { $0.left == shorter.operations[3].target })
  }

  @Test func otherGatesStay() {
    var simplifier = TileSimplifier(Self.program(.all, .equalsLimit, limits: [5]))
    let same = simplifier.simplified()
    #expect(
      same.operations.map { $0.kind } == [
        .option, .option, .option, .equalsLimit, .equalsLimit, .equalsLimit, .all,
      ])
  }
}
