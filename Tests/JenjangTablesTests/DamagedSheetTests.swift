import Testing

@testable import JenjangTables

struct DamagedSheetTests {
  @Test func noSheetIsTooDamagedToRead() {
    let model = sampleModel()
    let whole = Array(
      (HeaderTests.all
        + "\n\"a\",A,2026,X,1,NA,naik,12,\"1.000,5\",ya,tani\n01,B,2025,Y,établi,2,-1,,,,\n")
        .utf8)
    let pieces: [[UInt8]] = [
      [0x22], [0x2C], [0x0A], [0x0D], [0], [0xFF], [0xC3], [0xC2, 0xA0], [0x2E], [0x2D], [0x39],
      [0x3B], [0xE2, 0x88, 0x92],
    ]
    var state: UInt64 = 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for round in 0..<2000 {
      var bytes = whole
      for _ in 0..<(1 + next(6)) {
        let place = next(bytes.count)
        switch next(3) {
        case 0: bytes.insert(contentsOf: pieces[next(pieces.count)], at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + next(9)))
        default: bytes.replaceSubrange(place..<place + 1, with: pieces[next(pieces.count)])
        }
        if bytes.isEmpty { bytes = [0x2C] }
      }
      let sheet = Sheet(bytes: bytes, model)
      #expect(sheet.rows.allSatisfy { $0.answers.count == 7 && $0.groups.count == 1 }, "\(round)")
      #expect(sheet.badCells == sheet.rows.reduce(0) { $0 + $1.badCells }, "\(round)")
      #expect(!sheet.rows.isEmpty || !sheet.findings.isEmpty, "\(round)")
      if sheet.findings.isEmpty {
        #expect(sheet.rows.allSatisfy { $0.isIdentified && $0.badCells == 0 }, "\(round)")
      }
    }
  }
}
