import JenjangCSV
import JenjangModel
import JenjangSource

/// What communities have set out to reach, read from a table of four columns.
package struct TargetTable {
  /// The targets of one community for one year.
  package struct Entry: Sendable {
    package var community: String
    /// The year by which they are to be reached; nil where none is said.
    package var year: Int?
    package var targets: [PlanTarget]
    /// The line of the first of them.
    package var line: Int
  }

  /// The column in which communities stand, for what is said of them later.
  package private(set) var communityColumn = "community"
  /// In the order of the table.
  package private(set) var entries: [Entry] = []
  package private(set) var diagnostics: [Diagnostic] = []

  private static let names = [
    ["community", "komunitas", "id", "kode"], ["year", "tahun"], ["target", "sasaran"],
    ["value", "nilai"],
  ]

  private struct Seen: Hashable {
    var community: String
    var year: Int?
    var target: String
  }

  package init(_ bytes: [UInt8], file: String, model: Model) {
    var text = DelimitedText(bytes)
    let header =
      text.next().map { record in
        record.cells.map { text.trimmedText(of: $0).lowercased() }
      } ?? []
    var columns: [Int] = []
    for spellings in Self.names {
      guard let column = header.firstIndex(where: { spellings.contains($0) }) else {
        diagnostics.append(
          Diagnostic(
            .targetColumnMissing, at: .file(file),
            [("file", .text(file)), ("column", .text(spellings[0]))]))
        continue
      }
      columns.append(column)
    }
    guard columns.count == Self.names.count else { return }
    communityColumn = header[columns[0]]
    let names = TargetNames(model: model)
    var lines: [Seen: Int] = [:]
    var places: [Seen: Int] = [:]
    while let record = text.next() {
      let cells = columns.map { column in
        column < record.cells.count ? text.trimmedText(of: record.cells[column]) : ""
      }
      if cells.allSatisfy({ $0.isEmpty }) { continue }
      func place(_ column: Int) -> Place {
        .cell(file: file, line: record.line, column: header[columns[column]])
      }
      var year: Int?
      if !cells[1].isEmpty {
        guard let number = Int(cells[1]), number >= 1900, number <= 2200 else {
          diagnostics.append(
            Diagnostic(
              .targetYearUnreadable, at: place(1), [("found", .text(cells[1]))]))
          continue
        }
        year = number
      }
      let target: PlanTarget
      do throws(PlanFault) {
        target = try names.target(named: cells[2], value: cells[3])
      } catch {
        let isName = error.rule.code == DiagnosticRule.unknownTarget.code
        let isPhase = ["phase", "fase"].contains(cells[2].lowercased())
        diagnostics.append(error.diagnostic(at: place(isName && !isPhase ? 2 : 3)))
        continue
      }
      let seen = Seen(community: cells[0], year: year, target: Self.subject(of: target))
      if let line = lines[seen] {
        diagnostics.append(
          Diagnostic(
            .targetTwice, at: place(2),
            [("target", .text(cells[2])), ("line", .number(line))]))
        continue
      }
      lines[seen] = record.line
      let whole = Seen(community: cells[0], year: year, target: "")
      if let index = places[whole] {
        entries[index].targets.append(target)
      } else {
        places[whole] = entries.count
        entries.append(
          Entry(community: cells[0], year: year, targets: [target], line: record.line))
      }
    }
  }

  /// What a target is about, however it is spelt.
  private static func subject(of target: PlanTarget) -> String {
    switch target {
    case .phase: return "phase"
    case .score(let dimension, _): return "\(dimension)"
    }
  }
}
