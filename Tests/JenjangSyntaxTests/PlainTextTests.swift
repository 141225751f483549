import JenjangTestSupport
import Testing

@testable import JenjangSource

/// Eight bytes in one step against one byte after the other.
struct PlainTextTests {
  @Test func stepsOfEightSeeWhatSingleBytesSay() {
    var random = SplitMix64(seed: 8)
    for _ in 0..<4_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ -> UInt8 in
        switch UInt8.random(in: 0..<40, using: &random) {
        case 0: UInt8.random(in: 0...255, using: &random)
        case 1...4: 0x0A
        case 5, 6: 0x0D
        default: UInt8.random(in: 0x20...0x7E, using: &random)
        }
      }
      #expect(bytes.lineStarts == [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 })
      let isPlain = bytes.allSatisfy { (0x20...0x7E).contains($0) || (0x09...0x0D).contains($0) }
      #expect(bytes.isPlainText == isPlain, "\(bytes)")
    }
  }

  @Test func everyByteIsSeenInEveryPlace() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<9 {
        var bytes = [UInt8](repeating: 0x20, count: 9)
        bytes[place] = byte
        let isPlain = (0x20...0x7E).contains(byte) || (0x09...0x0D).contains(byte)
        #expect(bytes.isPlainText == isPlain)
        #expect(bytes.lineStarts == (byte == 0x0A ? [0, place + 1] : [0]))
      }
    }
  }
}
