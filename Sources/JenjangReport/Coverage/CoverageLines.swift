import JenjangCoverage
import JenjangSource

/// What tests have seen of the rules line by line.
///
/// A line stands for what is declared on it. It counts as often as the least seen outcome of any of
/// these was seen, so that a line with a count above zero has nothing missing.
package struct CoverageLines {
  private let files: [SourceFile]

  package init(files: [SourceFile]) {
    self.files = files
  }

  private struct Line {
    var number: Int
    var items: [CoverageItem]

    var count: Int {
      var least = Int.max
      for item in items { for sheets in item.sheets { least = min(least, sheets) } }
      return least
    }
  }

  /// The lines of a file on which something is declared, in order; levels of answers are left out.
  private func lines(of index: Int, _ coverage: RuleCoverage) -> [Line] {
    var lines: [Line] = []
    for item in coverage.items.inOrder where item.range.file == index && item.kind != .level {
      let number = files[index].position(of: item.range.start).line
      if lines.last?.number == number {
        lines[lines.count - 1].items.append(item)
      } else {
        lines.append(Line(number: number, items: [item]))
      }
    }
    return lines
  }

  // MARK: A tracefile for other tools

  /// The records of lcov: `DA` a line, `BRDA` an outcome of something declared on it.
  package func tracefile(_ coverage: RuleCoverage) -> String {
    var text = "TN:\n"
    for (index, file) in files.enumerated() {
      let lines = lines(of: index, coverage)
      if lines.isEmpty { continue }
      var branches = 0
      var branchesSeen = 0
      text += "SF:" + VisibleText.escaped(file.path) + "\n"
      for line in lines {
        for (block, item) in line.items.enumerated() {
          let isReached = item.sheets.contains { $0 > 0 }
          for (branch, sheets) in item.sheets.enumerated() {
            text += "BRDA:\(line.number),\(block),\(branch),"
            text += (isReached ? "\(sheets)" : "-") + "\n"
            branches += 1
            branchesSeen += sheets > 0 ? 1 : 0
          }
        }
      }
      text += "BRF:\(branches)\nBRH:\(branchesSeen)\n"
      for line in lines { text += "DA:\(line.number),\(line.count)\n" }
      let seen = lines.count { $0.count > 0 }
      text += "LF:\(lines.count)\nLH:\(seen)\nend_of_record\n"
    }
    return text
  }

  // MARK: A listing for people

  /// The rule files with a count before each line, and under a line what it has not shown.
  ///
  /// `-` stands before a line on which nothing is declared, `#####` where something is missing.
  package func listing(_ coverage: RuleCoverage, in language: MessageLanguage) -> String {
    var text = ""
    for (index, file) in files.enumerated() {
      let lines = lines(of: index, coverage)
      if lines.isEmpty { continue }
      if !text.isEmpty { text += "\n" }
      text += VisibleText.escaped(file.path) + "\n"
      var next = 0
      for number in 1...file.lineStarts.count {
        var mark = "-"
        var missing: [CoverageItem] = []
        if next < lines.count, lines[next].number == number {
          mark = lines[next].count == 0 ? "#####" : "\(lines[next].count)"
          missing = lines[next].items.filter { !$0.missing.isEmpty }
          next += 1
        }
        let source = VisibleText.pieces(file.line(number)).map { $0.text }.together("")
        if number == file.lineStarts.count, source.isEmpty { continue }
        text += Self.padded(mark, 9) + ":" + Self.padded("\(number)", 5) + ":" + source + "\n"
        for item in missing { text += self.text(item, in: language) }
      }
    }
    return text
  }

  private func text(_ item: CoverageItem, in language: MessageLanguage) -> String {
    var text = String(repeating: " ", count: 16)
    text +=
      CoverageWording.kind(item.kind).text(in: language) + " " + VisibleText.escaped(item.name)
    for (place, outcome) in item.outcomes.enumerated() {
      text += (place == 0 ? ": " : ", ") + CoverageWording.outcome(outcome).text(in: language)
      text += " \(item.sheets[place])"
    }
    return text + "\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(width - text.utf8.count, 0)) + text
  }
}
