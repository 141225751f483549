import JenjangModel
import JenjangNumbers

// Bands along some of which points go in a straight line. All is made of the usual instructions, so
// that ranges, proofs and queries follow by themselves.
extension PlanCompiler {
  /// The points of a figure by bands with ramps among them; exact also where the figure is a range.
  mutating func emitRamps(_ bands: [Band], of figure: Int) -> Int {
    let ramps = bands.compactMap { $0.ramp == nil ? nil : $0 }
    var climbed = Rational.zero
    let steps = bands.map { band in
      let step = band.points - climbed
      if let ramp = band.ramp { climbed = climbed + (ramp.endPoints - band.points) }
      return step
    }
    var value = figure
    if case .number = program.instructions[figure] {
      // An answer divides by nothing.
    } else {
      value = program.emit(.defined, [figure])
    }
    guard isOneWay(steps, ramps) else { return emitEach(bands, of: value) }
    // Steps and ramps that all rise, or all fall, add up to the same ranges as the whole has, and
    // the proof that points never fall sees each by itself.
    var sum = emitBands(bands, results: steps, of: value)
    for band in ramps { sum = program.emit(.add, [sum, emitRamp(band, from: .zero, of: value)]) }
    return sum
  }

  private func isOneWay(_ steps: [Rational], _ ramps: [Band]) -> Bool {
    let pairs = zip(steps, steps.dropFirst())
    let isRising = ramps.allSatisfy { $0.points <= $0.ramp?.endPoints ?? $0.points }
    let isFalling = ramps.allSatisfy { $0.points >= $0.ramp?.endPoints ?? $0.points }
    return isRising && pairs.allSatisfy { $0 <= $1 } || isFalling && pairs.allSatisfy { $0 >= $1 }
  }

  /// Each band by itself, chosen by where the figure lies; a range is the hull of those it may be in.
  private mutating func emitEach(_ bands: [Band], of figure: Int) -> Int {
    guard let top = bands.last else { return program.emit(constant: .figure(.absent)) }
    var result = emitBand(top, of: figure)
    for band in bands.dropLast().reversed() {
      guard let end = band.end else { continue }
      let limit = program.emit(constant: .figure(Figure(end)))
      let isBelow = program.emit(.compare(band.includesEnd ? .atMost : .below), [figure, limit])
      result = program.emit(.conditional, [isBelow, emitBand(band, of: figure), result])
    }
    return result
  }

  /// The points of one band where the figure lies in it.
  private mutating func emitBand(_ band: Band, of figure: Int) -> Int {
    if band.ramp != nil { return emitRamp(band, from: band.points, of: figure) }
    let whole = Band(end: nil, includesEnd: false, level: band.level, points: band.points)
    return emitBands([whole], results: [band.points], of: figure)
  }

  /// Points at the ramp's start, and what is climbed from there on.
  private mutating func emitRamp(_ band: Band, from base: Rational, of figure: Int) -> Int {
    guard let ramp = band.ramp,
      let slope = (ramp.endPoints - band.points).divided(by: ramp.end - ramp.start)
    else { return program.emit(constant: .figure(Figure(base))) }
    let held = program.emit(
      .clamp, [figure, emit(ramp.start), emit(ramp.end)])
    let climbed = program.emit(
      .multiply, [program.emit(.subtract, [held, emit(ramp.start)]), emit(slope)])
    return base.isZero ? climbed : program.emit(.add, [emit(base), climbed])
  }

  private mutating func emit(_ value: Rational) -> Int {
    program.emit(constant: .figure(Figure(value)))
  }
}
