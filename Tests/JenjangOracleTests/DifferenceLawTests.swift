import Jenjang
import JenjangDifference
import JenjangModel
import JenjangSource
import JenjangTestSupport
import Testing

/// A rule change is told where and only where the fingerprint of verdicts is another one.
@Suite struct DifferenceLawTests {
  static let seeds = GeneratedCount.of(240, part: 2)
  static let parts = 4

  @Test(arguments: 0..<parts)
  func toldWhereFingerprintsDiffer(part: Int) throws {
    var changed = 0
    for seed in stride(from: part, to: Self.seeds, by: Self.parts) {
      let model = ModelGenerator(UInt64(seed)).model()
      let text = Renderer.text(model)
      let old = try EngineRun(text)
      #expect(try differs(old, text) == false, "seed \(seed): itself")
      let spaced = text.split(separator: "\n").joined(separator: "  // …\n\n  ") + "\n"
      #expect(try differs(old, spaced) == false, "seed \(seed): layout")
      _ = try differs(old, Renderer.text(model.permuted(UInt64(seed))))
      var random = SplitMix64(seed: UInt64(seed))
      for _ in 0..<12 {
        if try differs(old, Self.mutated(text, &random)) { changed += 1 }
      }
    }
    #expect(changed > Self.seeds / Self.parts, "\(changed) changes")
  }

  /// Whether a rule change is told, after comparing that with the fingerprints; texts that the engine
  /// refuses tell nothing.
  private func differs(_ old: EngineRun, _ text: String) throws -> Bool {
    guard let new = try? EngineRun(text) else { return false }
    let difference = ModelDifference(
      old: old.model, new: new.model, oldText: { old.source($0) }, newText: { new.source($0) })
    let isTold = difference.changes.contains { $0.effect == .rules }
    let isOther = old.model.fingerprint().verdict != new.model.fingerprint().verdict
    #expect(isTold == isOther, "\(difference.changes)\n\(text)")
    return isTold
  }

  /// The text with one of its figures raised by one, or two of its lines swapped.
  private static func mutated(_ text: String, _ random: inout SplitMix64) -> String {
    if random.chance(25) {
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let place = random.below(lines.count - 1)
      lines.swapAt(place, place + 1)
      return lines.joined(separator: "\n")
    }
    var bytes = Array(text.utf8)
    let digits = bytes.indices.filter { (0x30...0x38).contains(bytes[$0]) }
    if digits.isEmpty { return text }
    bytes[digits[random.below(digits.count)]] += 1
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension EngineRun {
  func source(_ range: SourceRange) -> String {
    ruleSet.files[range.file].text(range.start, range.end)
  }
}
