import Jenjang
import JenjangCycle
import JenjangModel
import JenjangReport
import JenjangSource

/// Works trends out and writes them, one community after the other.
struct TrendOutput {
  let ruleSet: RuleSet
  let older: RuleSet?
  let format: String
  let decimals: Int?
  let dialect: CSVReport.Dialect
  let language: MessageLanguage
  let usesColor: Bool

  /// The whole output; one community alone is told in full.
  func bytes(_ communities: [[YearAnswers]], isOne: Bool) -> [UInt8] {
    let reckoner = TrendReckoner(plan: ruleSet.plan, older: older?.plan)
    switch format {
    case "json": return json(communities, reckoner)
    case "csv", "xlsx":
      var csv = TrendCSV(
        model: ruleSet.model, hasOlder: older != nil, decimals: decimals, dialect: dialect)
      for rows in communities {
        if let trend = reckoner.trend(of: rows, withContributions: false) { csv.append(trend) }
      }
      return csv.takeBytes()
    default: break
    }
    let trends = communities.compactMap {
      reckoner.trend(of: $0, withContributions: isOne)
    }
    let files = ruleSet.files
    let report = TrendReport(
      model: ruleSet.model, older: older?.model, decimals: decimals, language: language,
      usesColor: usesColor
    ) { range in files[range.file].text(range.start, range.end) }
    let one = isOne ? trends.first : nil
    let text: String
    if format == "whatsapp" {
      text = trends.map { report.message($0) }.joined(separator: "\n")
    } else if format == "markdown" {
      text = one.map { report.markdown($0) } ?? report.markdown(trends)
    } else {
      text = one.map { report.text($0) } ?? report.text(trends)
    }
    return Array(text.utf8)
  }

  private func json(_ communities: [[YearAnswers]], _ reckoner: TrendReckoner) -> [UInt8] {
    var json = JSONReport(
      model: ruleSet.model, form: .array, decimals: decimals, language: language,
      fingerprint: ruleSet.model.fingerprint())
    for rows in communities {
      if let trend = reckoner.trend(of: rows, withContributions: true) { json.append(trend) }
    }
    json.finish()
    return json.takeBytes()
  }
}
