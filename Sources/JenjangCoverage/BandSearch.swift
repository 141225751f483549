import JenjangCases
import JenjangModel
import JenjangNumbers
import JenjangScoring

/// Looks for answer sheets on both sides of the bands' edges.
extension BoundarySearch {
  /// The edge between a band and the next one of an indicator.
  struct Edge {
    var indicator: Int
    var band: Int
    var value: Rational
    /// The year from which the bands hold; nil for the first ones.
    var since: Int?
    var bands: Bands
    /// How many bands of the indicator stand before these.
    var offset: Int
  }

  func edges() -> [Edge] {
    var edges: [Edge] = []
    for (index, indicator) in model.indicators.enumerated() {
      for (since, bands, offset) in indicator.allBands {
        for (number, band) in bands.bands.enumerated() {
          guard let end = band.end else { continue }
          edges.append(
            Edge(
              indicator: index, band: number, value: end, since: since, bands: bands,
              offset: offset))
        }
      }
    }
    return edges
  }

  /// What the bands of an indicator are made of on a sheet, where it counts; nil where it does not, and
  /// where other bands hold in the sheet's year.
  func figure(of indicator: Int, offset: Int = 0, on sheet: CaseSheet) -> Rational? {
    guard let (bands, found) = model.indicators[indicator].bands(in: sheet.year), found == offset
    else { return nil }
    let assessment = scorer.score(sheet.answers, evidence: sheet.evidence, year: sheet.year)
    guard assessment.indicators[indicator].points.certain != nil else { return nil }
    return scorer.value(ofExpression: bands.expression, in: assessment).figure.certain
  }

  private func figure(of edge: Edge, on sheet: CaseSheet) -> Rational? {
    figure(of: edge.indicator, offset: edge.offset, on: sheet)
  }

  /// Sheets at an edge, or as near as was found, and as near as was found on its other side.
  func sides(of edge: Edge, from starts: [CaseSheet]) -> (at: CaseSheet?, other: CaseSheet?) {
    let bands = edge.bands
    guard let start = starts.first(where: { figure(of: edge, on: $0) != nil })
    else { return (nil, nil) }
    let questions = model.questions(under: [bands.expression])
    // The edge itself belongs to the band below where that says `up to`.
    let includesEnd = bands.bands[edge.band].includesEnd
    var at: (sheet: CaseSheet, distance: Rational)?
    var other: (sheet: CaseSheet, distance: Rational)?
    func take(_ sheet: CaseSheet) {
      guard let value = figure(of: edge, on: sheet) else { return }
      let distance = (value - edge.value).magnitude
      let isAt = includesEnd ? value <= edge.value : value >= edge.value
      if isAt {
        if at.map({ distance < $0.distance }) ?? true { at = (sheet, distance) }
      } else if other.map({ distance < $0.distance }) ?? true {
        other = (sheet, distance)
      }
    }
    for question in questions {
      if case .number(let domain) = model.questions[question].domain {
        for sheet in solutions(edge, question, domain, from: start) { take(sheet) }
      }
    }
    for start in starts.prefix(4) {
      var sheet = start
      take(sheet)
      for question in questions {
        for answer in ladders.answers[question].reversed() {
          sheet.answers[question] = answer
          take(sheet)
        }
      }
    }
    return (at?.sheet, other?.sheet)
  }

  /// Sheets on which a figure is at the edge and one step on either side, taken to be a straight line.
  private func solutions(
    _ edge: Edge, _ question: Int, _ domain: NumberDomain, from start: CaseSheet
  ) -> [CaseSheet] {
    var points: [(answer: Rational, figure: Rational)] = []
    for case .number(let answer) in ladders.answers[question] {
      var sheet = start
      sheet.answers[question] = .number(answer)
      if let figure = figure(of: edge, on: sheet), points.last?.figure != figure {
        points.append((answer, figure))
      }
      if points.count == 2 { break }
    }
    guard points.count == 2, let slope = (points[1].figure - points[0].figure).reciprocal else {
      return []
    }
    let run = points[1].answer - points[0].answer
    let exact = points[0].answer + (edge.value - points[0].figure) * run * slope
    let step = AnswerLadders.step(domain)
    var middle = exact
    if domain.isWhole || domain.step != nil { middle = domain.neighbours(of: exact).below }
    return [middle - step, middle, middle + step].compactMap { answer in
      if !domain.contains(answer) { return nil }
      var sheet = start
      sheet.answers[question] = .number(answer)
      return sheet
    }
  }

  /// Which sides of an edge the tests' sheets show: the nearest figure on each, within a step.
  func shown(_ edge: Edge, _ figures: [Rational]) -> (at: Bool, other: Bool) {
    let includesEnd = edge.bands.bands[edge.band].includesEnd
    let near = max(edge.value.magnitude * .hundredth, .one)
    return (
      figures.contains(edge.value),
      figures.contains { figure in
        let isOther = includesEnd ? figure > edge.value : figure < edge.value
        return isOther && (figure - edge.value).magnitude <= near
      }
    )
  }
}
