/// The candidate nearest to a misspelt name, or nil where none is near enough to suggest.
///
/// Near means at most a third of the longer spelling away, in insertions, deletions, replacements and
/// swaps of neighbours (Damerau's restricted distance); case does not count. Ties go to the first.
package func nearestName(to name: String, among candidates: [String]) -> String? {
  let wanted = Array(name.lowercased().utf8.prefix(64))
  var best: String?
  var bestDistance = Int.max
  for candidate in candidates {
    let other = Array(candidate.lowercased().utf8.prefix(64))
    let longest = max(wanted.count, other.count)
    // Of names of one letter none is near another.
    let limit = min(longest - 1, max(1, longest / 3))
    if abs(wanted.count - other.count) > limit { continue }
    let distance = editDistance(wanted, other)
    if distance <= limit, distance < bestDistance {
      best = candidate
      bestDistance = distance
    }
  }
  return best
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
