import Jenjang
import JenjangCSV
import JenjangModel
import JenjangNumbers
import JenjangReport
import JenjangScoring

@testable import JenjangBatch

/// A row of an answer sheet, as both ways of the engine take it.
struct TrialRow {
  var key: [String]
  var name = ""
  var groups: [String] = []
  var year: Int?
  var answers: [Answer]
}

/// The lines that tiles make of rows, beside those of the scorer and the CSV report.
struct TileTrial {
  let ruleSet: RuleSet
  let request: TileRequest
  let plan: TilePlan
  private let scorer: Scorer

  init(_ ruleSet: RuleSet, _ request: TileRequest) throws(TileRefusal) {
    self.ruleSet = ruleSet
    self.request = request
    plan = try TilePlan(ruleSet.plan, request)
    scorer = Scorer(plan: ruleSet.plan)
  }

  /// What each row's line is; nil where the row is handed over.
  func lines(_ rows: [TrialRow]) -> [String?] {
    let machine = TileMachine(plan, questions: ruleSet.model.questions.count)
    var result: [String?] = []
    var start = 0
    while start < rows.count {
      let part = Array(rows[start..<min(start + Tile.width, rows.count)])
      result += lines(of: part, machine)
      start += Tile.width
    }
    return result
  }

  private func lines(of rows: [TrialRow], _ machine: TileMachine) -> [String?] {
    let model = ruleSet.model
    let places = Tile.numberPlaces(in: model)
    var tile = Tile(
      questions: model.questions.count, numbers: places.compactMap { $0 }.count,
      passed: plan.passed.count)
    var bytes: [UInt8] = []
    tile.count = rows.count
    for (row, content) in rows.enumerated() {
      tile.years[row] = Int32(content.year ?? 0)
      for (index, cell) in plan.passed.enumerated() {
        let text: String
        switch cell {
        case .key(let part): text = content.key[part]
        case .name: text = content.name
        case .group(let group): text = content.groups[group]
        }
        let first = bytes.count
        bytes += Array(text.utf8)
        tile.passed[index * Tile.width + row] = first..<bytes.count
        bytes.append(0x2C)
      }
      var isPlain = true
      for (question, answer) in content.answers.enumerated() {
        guard fill(&tile, question, row, answer, places[question]) else {
          isPlain = false
          continue
        }
      }
      if isPlain { tile.plain |= 1 << UInt16(row) }
    }
    var lines = LineBuffer(capacity: 16)
    bytes.withUnsafeBufferPointer { buffer in
      machine.write(tile, bytes: buffer, to: &lines) { row, lines in
        lines.append(Array("?\(row)\n".utf8))
      }
    }
    var result: [String?] = []
    for line in String(decoding: lines.bytes, as: UTF8.self).split(separator: "\n") {
      result.append(line.hasPrefix("?") ? nil : String(line) + "\n")
    }
    return result
  }

  private func fill(
    _ tile: inout Tile, _ question: Int, _ row: Int, _ answer: Answer, _ place: Int?
  ) -> Bool {
    let at = question * Tile.width + row
    switch answer {
    case .unanswered: tile.codes[at] = Tile.Code.empty
    case .notApplicable: tile.codes[at] = Tile.Code.notApplicable
    case .level(let index), .choice(let index): tile.codes[at] = UInt8(index)
    case .truth(let truth): tile.codes[at] = truth ? 1 : 0
    case .number(let number):
      let decimals = Tile.decimals(of: ruleSet.model.questions[question].domain)
      let units = number * Rational(BigInteger.powerOfTen(decimals))
      guard let place, units.isInteger, let small = units.numerator.small else {
        tile.codes[at] = 0xFF
        return false
      }
      tile.codes[at] = Tile.Code.figure
      tile.figures[place * Tile.width + row] = small
    }
    return true
  }

  /// The line that the general way writes.
  func expected(_ row: TrialRow) -> String {
    var report = CSVReport(
      model: ruleSet.model, columns: request.columns, decimals: request.decimals,
      dialect: request.dialect, language: request.language)
    _ = report.takeBytes()
    let needsSteps = request.columns.contains {
      if case .advice = $0 { return true }
      return false
    }
    let assessment = scorer.score(
      row.answers, year: row.year, outlook: needsSteps ? .steps : [])
    report.append(
      CommunityRecord(
        id: row.key.joined(separator: " / "), name: row.name.isEmpty ? nil : row.name,
        year: row.year, groups: row.groups, assessment: assessment))
    return String(decoding: report.takeBytes(), as: UTF8.self)
  }

  /// The first row whose lines differ, in words; nil where all agree. Counts the rows handed over.
  func difference(_ rows: [TrialRow], handedOver: inout Int) -> String? {
    let lines = lines(rows)
    if lines.count != rows.count { return "\(lines.count) lines of \(rows.count) rows" }
    for (index, line) in lines.enumerated() {
      guard let line else {
        handedOver += 1
        continue
      }
      let expected = expected(rows[index])
      if line != expected {
        return "row \(index) of \(rows.count)\n  tile    \(line)  general \(expected)"
          + "  \(rows[index])"
      }
    }
    return nil
  }
}
