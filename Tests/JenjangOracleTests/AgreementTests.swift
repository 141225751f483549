import JenjangTestSupport
import Testing

/// The engine against an oracle that shares no code with it, on generated models and answer sheets.
@Suite struct AgreementTests {
  /// Models, each with four sheets; of the 25,000, a twenty-fifth where not all are asked for.
  static let cases = GeneratedCount.of(25_000, part: 25)
  static let parts = 10

  /// A failure prints its seed; `GeneratedCase(seed:)` makes the case again.
  @Test(arguments: 0..<parts)
  func engineAgrees(part: Int) {
    let size = Self.cases / Self.parts
    for seed in (part * size)..<((part + 1) * size) {
      if let failure = GeneratedCase(seed: UInt64(seed)).failure() {
        Issue.record("\(failure)")
        return
      }
    }
  }
}
