/// The communities and years read so far, over one or more answer sheets.
package final class SeenCommunities {
  /// Where a community and year was first met.
  package struct Sighting: Hashable, Sendable {
    package let file: String
    package let line: Int
  }

  private struct Key: Hashable {
    let community: [String]
    let year: Int?
  }

  private var sightings: [Key: Sighting] = [:]

  package init() {}

  /// Notes a row of a file; returns where its community and year stood first, nil if here.
  func note(_ row: AnswerRow, file: String) -> Sighting? {
    let key = Key(community: row.key, year: row.year)
    if let first = sightings[key] { return first }
    sightings[key] = Sighting(file: file, line: row.line)
    return nil
  }
}
