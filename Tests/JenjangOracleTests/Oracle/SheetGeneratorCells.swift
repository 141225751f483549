/// The cells that say a sheet's answers, in one of the spellings that mean the same.
extension SheetGenerator {
  mutating func write(_ index: OracleIndex, _ sheet: inout OracleSheet) {
    var written: Set<String> = []
    sheet.cells = []
    for name in index.indicatorNames {
      let indicator = index.indicators[name]!
      guard indicator.source == .question else { continue }
      let column = index.column(of: indicator)
      guard written.insert(column).inserted else { continue }
      let text = cell(sheet.answers[column] ?? .unanswered, indicator, index)
      sheet.cells.append(OracleSheet.Cell(column: column, text: text))
      guard let evidence = index.evidenceColumn(of: indicator) else { continue }
      write(evidence, &sheet)
    }
    for factor in index.model.factors {
      let column = index.column(of: factor)
      let text = cell(sheet.answers[column] ?? .unanswered, factor)
      sheet.cells.append(OracleSheet.Cell(column: column, text: text))
    }
    for fact in index.model.facts {
      let column = index.column(of: fact)
      let text = cell(sheet.answers[column] ?? .unanswered, fact, index.model)
      sheet.cells.append(OracleSheet.Cell(column: column, text: text))
    }
  }

  private mutating func write(_ evidenceColumn: String, _ sheet: inout OracleSheet) {
    let text: String
    switch sheet.evidence[evidenceColumn] {
    case nil: return
    case .missing: text = random.pick(["", " "])
    case .ample: text = "https://desa.id/bukti-yang-panjang"
    case .given(let given): text = random.chance(20) ? "  \(given) " : given
    }
    sheet.cells.append(OracleSheet.Cell(column: evidenceColumn, text: text))
  }

  private mutating func cell(_ answer: OracleAnswer, _ factor: OracleFactor) -> String {
    switch answer {
    case .notApplicable: return random.pick(["NA", "TB"])
    case .level(let place):
      let number = factor.numbers[place]
      let isTitled = factor.titled.contains(number) && random.chance(35)
      if !isTitled { return random.chance(20) ? " \(number)" : "\(number)" }
      return random.chance(50) ? OracleFactor.title(number) : OracleFactor.other(number)
    default: return ""
    }
  }

  private mutating func cell(
    _ answer: OracleAnswer, _ indicator: OracleIndicator, _ index: OracleIndex
  ) -> String {
    switch answer {
    case .notApplicable: return random.pick(["NA", "TB", "na"])
    case .level(let place):
      let level = index.levels(of: indicator)![place]
      switch random.below(10) {
      case 0..<5: return "\(level.number)"
      case 5: return " \(level.number) "
      case 6, 7: return level.name ?? "\(level.number)"
      case 8: return level.name?.uppercased() ?? "\(level.number)"
      default:
        let hasOwnWords = indicator.hasLevelTexts || indicator.nexts.contains { $0.atLevel != nil }
        return hasOwnWords ? "\(level.number)" : level.title
      }
    default: return ""
    }
  }

  private mutating func cell(
    _ answer: OracleAnswer, _ fact: OracleFact, _ model: OracleModel
  ) -> String {
    switch answer {
    case .notApplicable: return random.pick(["NA", "TB", "tb"])
    case .truth(let truth):
      return random.pick(
        truth ? ["yes", "ya", "1", "true", "Ya"] : ["no", "tidak", "0", "false", "NO"])
    case .choice(let place):
      guard case .choice(let names) = fact.kind else { return "" }
      return random.chance(60) ? names[place] : OracleFact.choiceTitle(names[place])
    case .figure(let figure):
      let text = figure.decimalText()!
      return model.decimalComma ? String(text.map { $0 == "." ? "," : $0 }) : text
    default: return ""
    }
  }
}

extension OracleFact {
  static func choiceTitle(_ name: String) -> String { "Pilihan \(name)" }
}
