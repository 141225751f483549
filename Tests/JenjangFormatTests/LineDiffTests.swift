import JenjangTestSupport
import Testing

@testable import JenjangFormat

struct LineDiffTests {
  @Test(arguments: [
    ("a\n", "a\n", ""),
    ("", "a\n", "--- f\n+++ f\n@@ -0,0 +1 @@\n+a\n"),
    ("a\n", "", "--- f\n+++ f\n@@ -1 +0,0 @@\n-a\n"),
    ("a", "a\n", "--- f\n+++ f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
    (
      "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n",
      "--- f\n+++ f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n"
    ),
    // Six lines between two changes are shown whole, seven part them.
    (
      "a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n",
      "--- f\n+++ f\n@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n"
    ),
    (
      "a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n",
      "--- f\n+++ f\n@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n"
    ),
  ])
  func showsWhatChanges(_ old: String, _ new: String, _ expected: String) {
    let diff = UnifiedDiff.text(path: "f", old: Array(old.utf8), new: Array(new.utf8))
    #expect(String(decoding: diff, as: UTF8.self) == expected)
  }

  /// The diff holds both texts in order, and no shorter one exists.
  @Test func isRightAndShortest() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<2_000 {
      let old = lines(&random)
      let new = lines(&random)
      let diff = LineDiff(old, new).lines
      expectHolds(diff, old, new)
      let common = diff.count { if case .both = $0 { true } else { false } }
      #expect(common == longestCommon(old, new), "\(old) \(new)")
    }
  }

  @Test func manyChangesAreTakenAsAWhole() {
    let old = (0..<3_000).map { ArraySlice("\($0) a\n".utf8) }
    let new = (0..<3_000).map { ArraySlice("\($0) b\n".utf8) }
    let diff = LineDiff(old, new).lines
    expectHolds(diff, old, new)
    #expect(diff.count == 6_000)
  }

  private func expectHolds(
    _ diff: [LineDiff.Line], _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
  ) {
    var olds: [Int] = []
    var news: [Int] = []
    for line in diff {
      switch line {
      case .both(let first, let second):
        #expect(old[first] == new[second])
        olds.append(first)
        news.append(second)
      case .removed(let index): olds.append(index)
      case .added(let index): news.append(index)
      }
    }
    #expect(olds == Array(old.indices) && news == Array(new.indices))
  }

  private func lines(_ random: inout SplitMix64) -> [ArraySlice<UInt8>] {
    (0..<Int.random(in: 0...12, using: &random)).map { _ in
      [UInt8.random(in: 97...100, using: &random), 0x0A][...]
    }
  }

  /// The length of the longest common list of lines, by the plain table.
  private func longestCommon(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> Int {
    var row = [Int](repeating: 0, count: new.count + 1)
    for line in old {
      var next = row
      for (index, other) in new.enumerated() {
        next[index + 1] = line == other ? row[index] + 1 : max(row[index + 1], next[index])
      }
      row = next
    }
    return row[new.count]
  }
}
