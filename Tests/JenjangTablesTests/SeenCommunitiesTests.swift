import JenjangModel
import Testing

@testable import JenjangTables

/// Repeated communities: found exactly, at little cost where keys ascend, up to a bound where not.
struct SeenCommunitiesTests {
  private struct Key: Hashable {
    let community: [String]
    let year: Int?
  }

  private func keys(_ rows: [(community: [String], year: Int?)]) -> RowKeys {
    var keys = RowKeys()
    for (place, row) in rows.enumerated() {
      var answers = AnswerRow()
      answers.key = row.community
      answers.year = row.year
      answers.line = place + 2
      keys.append(answers)
    }
    return keys
  }

  private func rows(_ codes: String) -> [(community: [String], year: Int?)] {
    codes.split(separator: " ").map { ([String($0)], nil) }
  }

  /// Codes, the bound, which of them are told as repeats of which place, and whether some may be missed.
  @Test(
    arguments: [
      ("a b c", 9, [:], false), ("a b a", 9, [2: 0], false), ("c b a c b", 9, [3: 0, 4: 1], false),
      // In one of the two orders nothing has to be remembered.
      ("a b c d e", 2, [:], false), ("1 2 9 10 11 100", 2, [:], false),
      ("1 10 11 2 20", 2, [:], false),
      // In neither: beyond the bound a repeat is not found, and that is told.
      ("a b c d a", 2, [4: 0], true), ("a b c d c", 2, [:], true), ("b a", 2, [:], false),
      ("b a b a", 2, [2: 0, 3: 1], false), ("b a c", 2, [:], true),
      ("é a é", 9, [2: 0], false), ("e\u{301} é", 9, [1: 0], false),
      ("\u{212A}1 K1", 9, [1: 0], false),
      ("b \u{212A} K", 9, [2: 1], false),
    ] as [(String, Int, [Int: Int], Bool)])
  func findsRepeats(_ codes: String, _ most: Int, _ expected: [Int: Int], _ mayMiss: Bool) {
    let all = rows(codes)
    for part in 1...all.count {
      let seen = SeenCommunities(most: most)
      var found: [Int: Int] = [:]
      for start in stride(from: 0, to: all.count, by: part) {
        let rows = Array(all[start..<min(start + part, all.count)])
        for (place, first) in seen.note(keys(rows), file: "a.csv", below: start) {
          found[start + place] = first.line - 2
        }
      }
      #expect(found == expected, "\(codes) by \(part)")
      #expect(seen.tellsWhatWasNotLookedFor() == mayMiss, "\(codes) by \(part)")
      #expect(!seen.tellsWhatWasNotLookedFor())
    }
  }

  @Test func agreesWithADictionary() {
    for seed in 0..<400 as Range<UInt64> {
      var state = seed &* 7919 &+ 1
      func random(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % count
      }
      let parts = [
        "a", "b", "ab", "abcdefgh", "abcdefghi", "é", "e\u{301}", "K", "\u{212A}", "a\u{0}",
      ]
      let seen = SeenCommunities()
      var first: [Key: SeenCommunities.Sighting] = [:]
      for file in ["a.csv", "b.csv"] {
        let rows = (0..<random(40) + 1).map { _ in
          (
            community: (0..<(seed % 2 == 0 ? 1 : 2)).map { _ in parts[random(parts.count)] },
            year: [nil, 2025, 2026][random(3)] as Int?
          )
        }
        let found = seen.note(keys(rows), file: file, below: 10)
        for (place, row) in rows.enumerated() {
          let key = Key(community: row.community, year: row.year)
          #expect(found[place] == first[key], "seed \(seed), \(file) \(place)")
          if first[key] == nil {
            first[key] = SeenCommunities.Sighting(file: file, line: place + 12)
          }
        }
      }
    }
  }

  @Test func remembersManyAcrossItsParts() {
    let count = 150_000
    let seen = SeenCommunities()
    let all = (0..<count).map { (community: ["k\($0 * 7919 % count)"], year: 2026 as Int?) }
    #expect(seen.note(keys(all), file: "a.csv", below: 0).isEmpty)
    let again = seen.note(keys([all[0], all[70_000], all[149_999]]), file: "b.csv", below: 0)
    #expect(again.count == 3)
    #expect(again[1] == SeenCommunities.Sighting(file: "a.csv", line: 70_002))
  }

  @Test func keysThatDifferHaveOtherPrints() {
    var prints: Set<KeyPrint> = []
    var count = 0
    for first in 0..<64 as Range<UInt8> {
      for second in 0..<64 as Range<UInt8> {
        for length in [2, 9, 16, 17] {
          var bytes = [UInt8](repeating: 0x30, count: length)
          bytes[0] = first
          bytes[length - 1] = second
          prints.insert(KeyPrint(plain: bytes))
          count += 1
        }
      }
    }
    #expect(prints.count == count)
    #expect(Set(prints.map { $0.low }).count == count)
  }

  @Test func tellsWhatItDidNotLookFor() {
    let seen = SeenCommunities(most: 2)
    let sheet = Sheet("kode,tahun,q01\nb,2026,1\nc,2026,1\na,2026,1\nc,2026,1\n", seen: seen)
    #expect(
      sheet.marks.filter { !$0.hasPrefix("J1008") && !$0.hasPrefix("J1009") } == [
        "J1016 5 kode", "J1040 file",
      ])
    let told = sheet.findings.last.map { message($0) } ?? ""
    #expect(told.contains("More than 2 communities") && told.contains("kode, tahun"), "\(told)")
  }
}
