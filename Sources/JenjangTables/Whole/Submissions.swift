import JenjangCSV
import JenjangModel
import JenjangSource

/// The submissions in the sheet of a survey tool: which of several of one thing counts.
///
/// A submission that was sent again has the same number; another one may be of the same community and
/// year. Either way the latest counts, those that were refused by a reviewer or left unfinished last. The
/// rows of the others are made blank, so that every line keeps its number.
struct Submissions {
  private struct Submission {
    let line: Int
    let range: Range<Int>
    let identity: String
    /// The community's cells with the year; empty where they do not tell whose it is.
    let subject: String
    let time: SubmissionTime?
    let isRefused: Bool
    let isUnfinished: Bool

    /// Whether it counts rather than an earlier row.
    func counts(before earlier: Submission) -> Bool {
      if isRefused != earlier.isRefused { return !isRefused }
      if isUnfinished != earlier.isUnfinished { return !isUnfinished }
      guard let time, let other = earlier.time else { return true }
      return time >= other
    }
  }

  /// The names of columns in which no row holds anything, such as those of notes to the reader; known
  /// once the rows are settled.
  private(set) var blankColumns: Set<String> = []
  private let sheet: AnswerSheet
  private let identity: Int?
  private let time: Int?
  private let review: Int?
  private let completion: Int?

  /// Nil where the sheet does not say which submission a row is.
  init?(_ sheet: AnswerSheet) {
    guard let tool = sheet.header.tool else { return nil }
    func place(_ names: [String]) -> Int? {
      names.lazy.compactMap { name in
        sheet.header.names.firstIndex { $0 == name || $0.hasSuffix("/" + name) }
      }.first
    }
    self.sheet = sheet
    identity = place(tool.identities)
    time = place(tool.times)
    review = place(["_validation_status", "ReviewState"])
    completion = tool == .limeSurvey ? place(["submitdate"]) : nil
  }

  /// Blanks the rows that do not count, and tells them.
  mutating func settle(_ bytes: inout [UInt8]) -> [Diagnostic] {
    var findings = SheetFindings(limit: sheet.options.namedFindings)
    let all = read(bytes)
    for submission in all {
      if submission.isRefused {
        findings.addLine(SubmissionCheck.refused(submission.line, sheet.file))
      }
      if submission.isUnfinished {
        findings.addLine(SubmissionCheck.unfinished(submission.line, sheet.file))
      }
    }
    let first = settle(Array(all.indices), of: all) { all[$0].identity }
    let second = settle(first.kept, of: all) { all[$0].subject }
    var dropped: [(line: Int, kept: Int, isSame: Bool, range: Range<Int>)] = []
    for (place, kept) in first.dropped {
      dropped.append((all[place].line, all[kept].line, true, all[place].range))
    }
    for (place, kept) in second.dropped {
      dropped.append((all[place].line, all[kept].line, false, all[place].range))
    }
    dropped.sort { $0.line < $1.line }
    for one in dropped {
      findings.addLine(
        SubmissionCheck.superseded(one.line, by: one.kept, isSame: one.isSame, sheet.file))
      for offset in one.range where bytes[offset] != 0x0A && bytes[offset] != 0x0D {
        bytes[offset] = 0x20
      }
    }
    findings.close()
    return findings.diagnostics
  }

  /// Of those with one key, the one that counts, and for each other one by which it is superseded.
  private func settle(
    _ places: [Int], of all: [Submission], key: (Int) -> String
  ) -> (kept: [Int], dropped: [(place: Int, by: Int)]) {
    var winners: [String: Int] = [:]
    for place in places {
      let key = key(place)
      if key.isEmpty { continue }
      if let other = winners[key], !all[place].counts(before: all[other]) { continue }
      winners[key] = place
    }
    var kept: [Int] = []
    var dropped: [(place: Int, by: Int)] = []
    for place in places {
      if let winner = winners[key(place)], winner != place {
        dropped.append((place, winner))
      } else {
        kept.append(place)
      }
    }
    return (kept, dropped)
  }

  private mutating func read(_ bytes: [UInt8]) -> [Submission] {
    var all: [Submission] = []
    var isFilled = [Bool](repeating: false, count: sheet.header.names.count)
    defer {
      blankColumns = Set(isFilled.indices.filter { !isFilled[$0] }.map { sheet.header.names[$0] })
    }
    var text = DelimitedText(
      records: bytes, in: sheet.start..<bytes.count, delimiter: sheet.delimiter)
    text.line = sheet.startLine
    var record = DelimitedRecord()
    while text.next(into: &record) {
      func cell(_ place: Int?) -> ArraySlice<UInt8> {
        guard let place, place < record.cells.count else { return [] }
        return CellText.trimmed(text.bytes(of: record.cells[place]))
      }
      guard let start = record.cells.first?.range.lowerBound,
        let end = record.cells.last?.range.upperBound
      else { continue }
      for place in isFilled.indices where !isFilled[place] {
        if !cell(place).isEmpty { isFilled[place] = true }
      }
      var subject = ""
      for place in sheet.columns.community {
        let part = cell(place)
        if part.isEmpty {
          subject = ""
          break
        }
        subject += CellText.string(part) + "\u{0}"
      }
      if !subject.isEmpty {
        // Each of several people may answer for one community.
        if let place = sheet.respondents {
          subject += CellText.normalized(CellText.string(cell(place))) + "\u{0}"
        }
        subject += YearCellCheck.dated(cell(sheet.columns.year)).map { "\($0)" } ?? ""
      }
      let review = CellText.normalized(CellText.string(cell(review)))
      all.append(
        Submission(
          line: record.line, range: start..<end, identity: CellText.string(cell(identity)),
          subject: subject, time: SubmissionTime(cell(time)),
          isRefused: Self.refusals.contains(review),
          isUnfinished: completion != nil && cell(completion).isEmpty))
    }
    return all
  }

  private static let refusals: Set<String> = [
    "validation_status_not_approved", "not approved", "tidak disetujui", "rejected",
  ]
}
