import JenjangCoverage
import JenjangModel
import JenjangNumbers
import JenjangSource

/// What tests have seen of the rules, for people: a count for each kind, then what is missing.
package struct CoverageText {
  private let files: [SourceFile]
  private let language: MessageLanguage

  package init(files: [SourceFile], language: MessageLanguage) {
    self.files = files
    self.language = language
  }

  /// The counts as a table, and under it what no answer sheet has shown, file by file.
  ///
  /// Levels of answers are counted only.
  package func text(_ coverage: RuleCoverage) -> String {
    var text =
      CoverageWording.heading.filled(
        [("tests", .number(coverage.tests)), ("sheets", .number(coverage.sheets))], in: language)
      + "\n\n"
    var rows = [
      ["", CoverageWording.seen.text(in: language), CoverageWording.of.text(in: language), "%"]
    ]
    for kind in CoverageKind.allCases {
      let count = coverage.count { $0.kind == kind }
      if count.of == 0 { continue }
      rows.append(
        [
          CoverageWording.kinds(kind).text(in: language), "\(count.seen)", "\(count.of)",
          percent(count),
        ])
    }
    let columns = TextColumns(alignments: [.left, .right, .right, .right], cutColumn: nil)
    for line in columns.lines(rows) { text += line + "\n" }
    return text + missing(coverage)
  }

  /// A share in per cent with one decimal, rounded down: 100.0 is all of it.
  package func percent(_ count: RuleCoverage.Count) -> String {
    guard let share = count.share else { return "–" }
    let sign = UInt8(ascii: language == .indonesian ? "," : ".")
    return (share * Rational(100)).text(decimals: 1, .down, decimalSign: sign)
  }

  /// What is said where less was seen than is demanded.
  package func below(_ coverage: RuleCoverage, percent: Int) -> String {
    CoverageWording.below.filled(
      [
        ("share", .text(self.percent(coverage.count { $0.kind.isDecisive }) + "%")),
        ("percent", .number(percent)),
      ], in: language) + "\n"
  }

  private func missing(_ coverage: RuleCoverage) -> String {
    var text = ""
    for (index, file) in files.enumerated() {
      var rows: [[String]] = []
      var levels = 0
      for item in coverage.items.inOrder where item.range.file == index && !item.missing.isEmpty {
        if item.kind == .level {
          levels += 1
          continue
        }
        rows.append(
          [
            "\(file.position(of: item.range.start).line)",
            CoverageWording.kind(item.kind).text(in: language), VisibleText.escaped(item.name),
            item.missing.map { CoverageWording.outcome($0).text(in: language) }.together(", "),
          ])
      }
      if rows.isEmpty, levels == 0 { continue }
      text += VisibleText.escaped(file.path) + "\n"
      let columns = TextColumns(alignments: [.right, .left, .left, .left], cutColumn: nil)
      for line in columns.lines(rows) { text += "  " + line + "\n" }
      if levels > 0 {
        text +=
          "  " + CoverageWording.levels.filled([("count", .number(levels))], in: language) + "\n"
      }
    }
    if text.isEmpty { return "" }
    return "\n" + CoverageWording.missing.text(in: language) + "\n" + text
  }
}

extension [CoverageItem] {
  /// The items by their places in the files; those of one place as they stand.
  var inOrder: [CoverageItem] {
    let order = indices.sorted { left, right in
      let first = self[left].range
      let second = self[right].range
      if first.file != second.file { return first.file < second.file }
      return first.start != second.start ? first.start < second.start : left < right
    }
    return order.map { self[$0] }
  }
}
