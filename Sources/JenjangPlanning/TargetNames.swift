import JenjangModel
import JenjangNumbers
import JenjangSource

/// What is wrong with a name or a figure that somebody wrote.
package struct PlanFault: Error {
  package let rule: DiagnosticRule
  package let arguments: [(name: String, value: MessageArgument)]
  package let suggestion: String?

  init(
    _ rule: DiagnosticRule, _ arguments: [(name: String, value: MessageArgument)],
    suggestion: String? = nil
  ) {
    self.rule = rule
    self.arguments = arguments
    self.suggestion = suggestion
  }

  package func diagnostic(at place: Place) -> Diagnostic {
    Diagnostic(rule, at: place, arguments, suggestion: suggestion)
  }
}

/// Reads what people call phases, scores, actors and levels.
package struct TargetNames {
  let model: Model

  package init(model: Model) {
    self.model = model
  }

  /// A target as it is typed: a phase, or `DIMENSION=VALUE`.
  package func target(typed text: String) throws(PlanFault) -> PlanTarget {
    guard let parts = Self.parts(text) else {
      if let phase = phase(text) { return .phase(phase) }
      if dimension(text) != nil {
        throw PlanFault(.targetWithoutScore, [("found", .text(text))])
      }
      throw unknown(text)
    }
    return try score(parts.name, parts.value)
  }

  /// A target of a table: `phase` and which, or a dimension and how much.
  package func target(named name: String, value: String) throws(PlanFault) -> PlanTarget {
    if ["phase", "fase"].contains(name.lowercased()), dimension(name) == nil {
      if let phase = phase(value) { return .phase(phase) }
      throw unknown(value)
    }
    return try score(name, value)
  }

  /// How much an actor can do in a quarter: `ACTOR=N`.
  package func capacity(typed text: String) throws(PlanFault) -> (actor: Int, most: Int) {
    guard let parts = Self.parts(text), let most = Int(parts.value), most >= 1, most <= 100_000
    else { throw PlanFault(.wrongCapacity, [("found", .text(text))]) }
    let actors = model.actors.map { $0.name }
    let actor = model.actors.indices.first { index in
      Self.says(parts.name, [actors[index]], model.actors[index].title)
    }
    if let actor { return (actor, most) }
    throw PlanFault(
      .unknownCapacityActor, [("found", .text(parts.name)), ("known", Self.known(actors))],
      suggestion: nearestName(to: parts.name, among: actors))
  }

  /// An indicator at a level as it is supposed: `INDICATOR=LEVEL`.
  package func supposition(
    typed text: String
  ) throws(PlanFault) -> (indicator: Int, level: Int) {
    let parts = Self.parts(text) ?? (name: text, value: "")
    let asked = model.indicators.indices.filter { index in
      if case .question = model.indicators[index].source { return true }
      return false
    }
    guard
      let indicator = asked.first(where: { index in
        let indicator = model.indicators[index]
        return Self.says(
          parts.name, [indicator.path, indicator.shortPath], indicator.title)
      }), let scale = model.indicators[indicator].scale
    else {
      throw PlanFault(
        .unknownSupposition, [("found", .text(parts.name))],
        suggestion: nearestName(
          to: parts.name, among: asked.map { model.indicators[$0].shortPath }))
    }
    let levels = model.scales[scale].levels
    let level = levels.indices.first { index in
      Self.says(
        parts.value, ["\(levels[index].number)", levels[index].name], levels[index].title)
    }
    if let level { return (indicator, level) }
    let names = levels.map { $0.name.isEmpty ? "\($0.number)" : $0.name }
    throw PlanFault(
      .unknownSupposedLevel,
      [
        ("name", .text(model.indicators[indicator].shortPath)), ("found", .text(parts.value)),
        ("known", Self.known(names)),
      ], suggestion: nearestName(to: parts.value, among: names))
  }

  private func score(_ name: String, _ value: String) throws(PlanFault) -> PlanTarget {
    guard let dimension = dimension(name) else { throw unknown(name) }
    guard let figure = figure(value, isShare: model.dimensions[dimension].isShare) else {
      throw PlanFault(.targetNoScore, [("found", .text(value))])
    }
    return .score(dimension: dimension, atLeast: figure)
  }

  /// A figure as the model shows scores; with a per cent sign always in per cent.
  private func figure(_ text: String, isShare: Bool) -> Rational? {
    var digits = text.utf8.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
    if digits.count > 60 { return nil }
    var part = Rational.one
    if digits.last == UInt8(ascii: "%") {
      digits.removeLast()
      part = .hundredth
    } else if isShare {
      part = model.show.whole.reciprocal ?? .hundredth
    }
    return Rational(decimal: digits).map { $0 * part }
  }

  private func phase(_ text: String) -> Int? {
    (model.ladder?.phases ?? []).firstIndex { Self.says(text, [$0.name], $0.title) }
  }

  private func dimension(_ text: String) -> Int? {
    if ["overall", "keseluruhan", "skor", "score"].contains(text.lowercased()) { return 0 }
    return model.dimensions.indices.first { index in
      index > 0
        && Self.says(
          text, [model.dimensions[index].path, model.dimensions[index].name],
          model.dimensions[index].title)
    }
  }

  private func unknown(_ text: String) -> PlanFault {
    let names =
      (model.ladder?.phases ?? []).map { $0.name } + ["overall"]
      + model.dimensions.dropFirst().map { $0.path }
    return PlanFault(
      .unknownTarget, [("found", .text(text)), ("known", Self.known(names))],
      suggestion: nearestName(to: text, among: names))
  }

  private static func known(_ names: [String]) -> MessageArgument {
    if names.isEmpty { return .wording(Wording(id: "(tidak ada)", en: "(none)")) }
    return .list(names.count > 30 ? names.prefix(30) + ["…"] : names)
  }

  /// Whether a text is one of the names, or a title in any language whatever its letters' case.
  private static func says(_ text: String, _ names: [String], _ title: LocalizedText) -> Bool {
    if text.isEmpty { return false }
    let lower = text.lowercased()
    return names.contains { $0.lowercased() == lower }
      || title.texts.contains { $0?.lowercased() == lower }
  }

  /// What stands before and behind the first equals sign; nil without one.
  private static func parts(_ text: String) -> (name: String, value: String)? {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }
}
