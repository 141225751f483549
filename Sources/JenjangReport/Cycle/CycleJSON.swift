import JenjangCycle
import JenjangModel
import JenjangNumbers
import JenjangScoring

/// What trends and comparisons have in common as JSON.
extension JSONReport {
  mutating func writeGroups(_ groups: [String]) {
    writer.key("groups")
    writer.open("{")
    for (index, group) in model.columns.groups.enumerated() {
      writer.key(group.name)
      writer.optionalText(groups.at(index))
    }
    writer.close("}")
  }

  mutating func writeScores(_ assessment: Assessment) {
    writer.key("overall")
    writeFigure(assessment.overall, isShare: model.isShare(0))
    writer.key("dimensions")
    writer.open("{")
    for index in assessment.dimensions.indices.dropFirst() {
      writer.key(model.dimensionPath(index))
      writeFigure(assessment.dimensions[index], isShare: model.isShare(index))
    }
    writer.close("}")
  }

  /// A movement: as a figure, and how far each end moves; null where nothing is known.
  mutating func writeMovement(_ movement: Movement, isShare: Bool) {
    if let value = movement.certain, movement.low == value, movement.high == value {
      writeValue(value, isShare: isShare)
      return
    }
    writer.open("{")
    for (name, end) in [("low", movement.range?.low), ("high", movement.range?.high)] {
      writer.key(name)
      if let end { writer.number(style.text(end, isShare: isShare)) } else { writer.null() }
    }
    for (name, end) in [
      ("exactLow", movement.range?.low), ("exactHigh", movement.range?.high),
      ("lowEnd", movement.low), ("highEnd", movement.high),
    ] {
      writer.key(name)
      writer.optionalText(end?.exact)
    }
    writer.close("}")
  }

  mutating func writeContributions(_ contributions: [AnswerContribution]) {
    writer.key("contributions")
    writer.open("[")
    for one in contributions {
      writer.open("{")
      writer.key("column")
      writer.text(model.questions.at(one.question)?.column ?? "")
      writer.key("path")
      writer.text(model.path(ofQuestion: one.question))
      for (name, answer) in [("before", one.before), ("after", one.after)] {
        writer.key(name)
        switch answer {
        case .unanswered: writer.null()
        case .notApplicable: writer.text("not_applicable")
        default: writer.text(model.content(answer, to: one.question).cell(style))
        }
      }
      writer.key("brings")
      writeMovement(one.movement, isShare: model.isShare(0))
      writer.close("}")
    }
    writer.close("]")
  }
}

extension Model {
  /// What machines call what a question belongs to.
  func path(ofQuestion index: Int) -> String {
    switch questions.at(index)?.owner {
    case .indicator(let indicator): return indicators.at(indicator)?.path ?? ""
    case .fact(let fact): return facts.at(fact)?.name ?? ""
    case .factor(let factor): return factors.at(factor)?.name ?? ""
    case nil: return ""
    }
  }
}
