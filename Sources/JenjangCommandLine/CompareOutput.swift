import Jenjang
import JenjangCycle
import JenjangModel
import JenjangReport
import JenjangSource

/// Puts communities beside each other and writes that.
struct CompareOutput {
  let ruleSet: RuleSet
  let request: CompareRequest
  let leftOut: Int
  let language: MessageLanguage
  let usesColor: Bool

  func bytes(_ rows: [YearAnswers], year: Int?) throws(UsageError) -> [UInt8] {
    if let only = request.only {
      let (first, second) = try two(only, rows, year)
      return bytes(SideBySide(first, second, plan: ruleSet.plan, year: year))
    }
    var workshop = Workshop(
      rows, plan: ruleSet.plan, year: year, group: request.group, withRanks: request.hasRanks)
    if let least = request.least {
      if rows.count < least {
        throw UsageError(
          .fewerThanSmallest, [("count", .number(rows.count)), ("least", .number(least))])
      }
      workshop = workshop.anonymised(least: least)
    }
    switch request.format {
    case "json":
      var json = self.json
      json.append(workshop)
      return json.takeBytes()
    case "csv", "xlsx":
      var csv = self.csv
      return csv.bytes(workshop)
    case "markdown": return Array(report.markdown(workshop).utf8)
    case "whatsapp": return Array(report.message(workshop).utf8)
    default: return Array(report.text(workshop).utf8)
    }
  }

  private func bytes(_ two: SideBySide) -> [UInt8] {
    switch request.format {
    case "json":
      var json = self.json
      json.append(two)
      return json.takeBytes()
    case "csv", "xlsx":
      var csv = self.csv
      return csv.bytes(two)
    case "markdown": return Array(report.markdown(two).utf8)
    case "whatsapp": return Array(report.message(two).utf8)
    default: return Array(report.text(two).utf8)
    }
  }

  private var json: JSONReport {
    JSONReport(
      model: ruleSet.model, form: .lines, decimals: request.decimals, language: language,
      fingerprint: ruleSet.model.fingerprint())
  }

  private var csv: WorkshopCSV {
    WorkshopCSV(model: ruleSet.model, decimals: request.decimals, dialect: request.dialect)
  }

  private var report: WorkshopReport {
    let files = ruleSet.files
    return WorkshopReport(
      model: ruleSet.model, decimals: request.decimals, language: language,
      usesColor: usesColor, least: request.least ?? 0, leftOut: leftOut
    ) { range in files[range.file].text(range.start, range.end) }
  }

  /// The two communities that `--only` names: a comma parts them, also where a code has one.
  private func two(
    _ only: String, _ rows: [YearAnswers], _ year: Int?
  ) throws(UsageError) -> (YearAnswers, YearAnswers) {
    let bytes = Array(only.utf8)
    let commas = bytes.indices.filter { bytes[$0] == 0x2C }
    guard let firstComma = commas.first else {
      throw UsageError(.twoNeeded, [("found", .text(only))])
    }
    func parts(_ comma: Int) -> [String] {
      [bytes[..<comma], bytes[(comma + 1)...]].map { part in
        let blank = UInt8(ascii: " ")
        let left = part.drop { $0 == blank }
        var end = left.endIndex
        while end > left.startIndex, left[end - 1] == blank { end -= 1 }
        return String(decoding: left[left.startIndex..<end], as: UTF8.self)
      }
    }
    for comma in commas {
      let found = parts(comma).map { id in rows.first { $0.id == id } }
      if let first = found[0], let second = found[1], first.id != second.id {
        return (first, second)
      }
    }
    let typed = parts(firstComma)
    if typed[0] == typed[1] || typed.contains("") {
      throw UsageError(.twoNeeded, [("found", .text(only))])
    }
    let ids = rows.map { $0.id }
    let unknown = typed.first { !ids.contains($0) } ?? only
    throw UsageError(
      .unknownCommunity,
      [("found", .text(unknown)), ("year", .text(year.map { " (\($0))" } ?? ""))],
      suggestion: nearestName(to: unknown, among: ids))
  }
}
