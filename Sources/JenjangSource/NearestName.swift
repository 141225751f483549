/// The candidate nearest to a misspelt name, or nil where none is near enough to suggest.
///
/// Near means at most a third of the longer spelling away, in insertions, deletions, replacements and
/// swaps of neighbours (Damerau's restricted distance); case does not count. Ties go to the first.
package func nearestName(to name: String, among candidates: [String]) -> String? {
  likelyName(for: name, among: candidates)?.right
}

/// What a misspelt name most likely means, and whether it can mean nothing else.
package struct LikelyName: Hashable, Sendable {
  /// The name as it is written.
  package let written: String
  /// The nearest name that there is.
  package let right: String
  /// Whether no other name is about as near, so that it may be put in place without asking.
  ///
  /// Short names and those that differ in a digit are never sure: they may be meant as they are.
  package let isSure: Bool

  /// The edit that puts the right name at a place where the misspelt one stands; nil where it is not
  /// sure, or the place holds something else.
  ///
  /// The name may stand there alone, in quotes, as the last part of a path, or before a bracket.
  package func fix(at range: SourceRange, in source: SourceFile) -> Fix? {
    guard isSure, range.start >= 0, range.end <= source.bytes.count else { return nil }
    let text = source.text(range.start, range.end)
    let length = written.utf8.count
    let start: Int
    if text == written || text.hasPrefix(written + "(") {
      start = range.start
    } else if text == "\"" + written + "\"" {
      start = range.start + 1
    } else if text.hasSuffix("." + written) {
      start = range.end - length
    } else {
      return nil
    }
    return Fix(
      SourceRange(file: range.file, start: start, end: start + length), replacement: right)
  }
}

/// The candidate nearest to a misspelt name, with how sure it is; nil where none is near enough.
package func likelyName(for name: String, among candidates: [String]) -> LikelyName? {
  let wanted = Array(name.lowercased().utf8.prefix(64))
  var best: String?
  var bestDistance = Int.max
  /// The distance of the nearest of all others.
  var nextDistance = Int.max
  for candidate in candidates where candidate != best {
    let other = Array(candidate.lowercased().utf8.prefix(64))
    let longest = max(wanted.count, other.count)
    // Of names of one letter none is near another.
    let limit = min(longest - 1, max(1, longest / 3))
    if abs(wanted.count - other.count) > limit { continue }
    let distance = editDistance(wanted, other)
    if distance <= limit, distance < bestDistance {
      nextDistance = bestDistance
      best = candidate
      bestDistance = distance
    } else {
      nextDistance = min(nextDistance, distance)
    }
  }
  guard let best else { return nil }
  let isSure =
    nextDistance > bestDistance + 1 && wanted.count >= 4 && digits(of: name) == digits(of: best)
  return LikelyName(written: name, right: best, isSure: isSure)
}

private func digits(of name: String) -> [UInt8] {
  name.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}

private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var before = [Int](repeating: 0, count: right.count + 1)
  var previous = Array(0...right.count)
  var current = previous
  for row in 1...left.count {
    current[0] = row
    for column in 1...right.count {
      let cost = left[row - 1] == right[column - 1] ? 0 : 1
      var value = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost)
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1]
      {
        value = min(value, before[column - 2] + 1)
      }
      current[column] = value
    }
    before = previous
    previous = current
  }
  return previous[right.count]
}
