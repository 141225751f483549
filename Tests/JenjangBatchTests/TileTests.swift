import Testing

@testable import JenjangBatch

@Suite struct TileTests {
  @Test func columnsStandAWidthApart() {
    let tile = Tile(questions: 3, numbers: 1, passed: 2)
    #expect(tile.codes.count == 3 * Tile.width)
    #expect(tile.codes.allSatisfy { $0 == Tile.Code.empty })
    #expect(tile.passed.count == 2 * Tile.width)
  }
}
