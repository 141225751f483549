/// The communities and years read so far, over one or more answer sheets.
///
/// While keys ascend, nothing can repeat, and only the greatest is looked at. Their prints are kept up to
/// a bound all the same, for the day that a key comes which is not above the greatest: from then on every
/// key is looked for among them. Beyond the bound keys are not remembered; what memory this takes is known
/// beforehand, whatever the size of the sheets.
package final class SeenCommunities {
  /// Where a community and year was first met.
  package struct Sighting: Hashable, Sendable {
    package let file: String
    package let line: Int
  }

  /// How many communities and years are remembered, unless the caller says otherwise.
  package static let standardMost = 1_000_000

  /// The most communities and years that are remembered.
  package let most: Int

  private var memory = KeyMemory()
  private var greatest: CommunityKey?
  private var orders = KeyOrders.both
  /// Whether a key was met that is not remembered.
  private var hasForgotten = false
  private var hasTold = false

  package init(most: Int = SeenCommunities.standardMost) {
    self.most = most
  }

  /// Notes rows of a file whose first line has so many lines above it.
  ///
  /// Returns, by their places among the keys, the rows whose community and year were met before, and
  /// where they stood first.
  package func note(_ keys: RowKeys, file: String, below lines: Int) -> [Int: Sighting] {
    if keys.count == 0 { return [:] }
    memory.begin(file)
    if !orders.isEmpty {
      orders.formIntersection(keys.orders)
      if let greatest { orders.formIntersection(keys.first.rise(above: greatest)) }
      if !orders.isEmpty {
        greatest = keys.last
        let room = min(max(most - memory.count, 0), keys.count)
        memory.append(keys, first: room, below: lines)
        if room < keys.count { hasForgotten = true }
        return [:]
      }
    }
    var repeats: [Int: Sighting] = [:]
    for place in 0..<keys.count {
      if let first = memory.find(keys.prints[place]) {
        repeats[place] = first
      } else {
        remember(keys, place, lines)
      }
    }
    return repeats
  }

  private func remember(_ keys: RowKeys, _ place: Int, _ lines: Int) {
    if memory.count < most {
      memory.append(keys.prints[place], line: lines + Int(keys.lines[place]))
    } else {
      hasForgotten = true
    }
  }

  /// Whether repeats may have been missed; true once only.
  func tellsWhatWasNotLookedFor() -> Bool {
    guard hasForgotten, orders.isEmpty, !hasTold else { return false }
    hasTold = true
    return true
  }
}
