import JenjangModel
import JenjangNumbers
import JenjangScoring
import JenjangSource

/// Communities as JSON, an object each on a line of its own, with the same keys in the same order.
///
/// A figure stands twice, as it is shown and exact. Certain: `value`, `exact`. A range: `low`, `high`,
/// `exactLow`, `exactHigh` (null where open) and `mayBeAbsent`. Absent: null. Names, not texts, say
/// what things are; they are those of the rule files. `assessment.schema.json` describes all of it.
package struct JSONReport: Sendable {
  /// How the objects are held together.
  package enum Form: Sendable {
    /// One array.
    case array
    /// Nothing; each line stands for itself (JSONL).
    case lines
  }

  let model: Model
  let style: FigureStyle
  let textLanguage: Int
  /// The titles of the sections in which the indicators stand, by index; empty where there are none.
  let sections: [String]
  private let form: Form
  private let fingerprint: Fingerprint?
  /// Whether any indicator gives reasons.
  let givesReasons: Bool
  var writer = JSONWriter()

  /// A report with nothing in it yet; other decimals than the model's may be asked for.
  ///
  /// One that continues another puts a comma before its first object too, where the form has commas.
  package init(
    model: Model, form: Form, decimals: Int? = nil, language: MessageLanguage = .indonesian,
    fingerprint: Fingerprint? = nil, continues: Bool = false
  ) {
    self.model = model
    self.form = form
    self.fingerprint = fingerprint
    givesReasons = model.hasReasons
    style = FigureStyle(model.show, decimals: decimals)
    let texts = model.textLanguage(for: language)
    textLanguage = texts
    sections =
      model.sections.isEmpty
      ? [] : Self.sections(model, texts)
    if form == .array, continues { writer.continueList() }
    if form == .array, !continues { writer.open("[") }
  }

  private static func sections(_ model: Model, _ language: Int) -> [String] {
    let titles = model.sectionTitles(language)
    return model.indicators.indices.map { titles[.indicator($0)] ?? "" }
  }

  /// Writes a community's object.
  package mutating func append(_ record: CommunityRecord) {
    beginObject()
    writer.open("{")
    writeIdentity(record)
    writeRuleSet()
    writer.key("assessed")
    writer.truth(record.assessment != nil)
    writeFigures(record.assessment)
    writeVerdict(record.assessment)
    writeAnswers(record.assessment)
    writeDisagreements(record.disagreements)
    writeFindings(record.assessment?.findings ?? [])
    writeSteps(record.assessment)
    writeReasons(record.assessment)
    writeTargets(record.assessment)
    writer.close("}")
    if form == .lines { writer.endLine() }
  }

  /// Begins a line for the next object.
  mutating func beginObject() {
    switch form {
    case .array:
      writer.comma()
      writer.endLine()
    case .lines: writer.restart()
    }
  }

  /// Ends the report; only then is an array whole.
  package mutating func finish() {
    guard form == .array else { return }
    writer.endLine()
    writer.close("]")
    writer.endLine()
  }

  /// Hands over what has been written since the last call.
  package mutating func takeBytes() -> [UInt8] {
    writer.takeBytes()
  }

  mutating func writeIdentity(_ record: CommunityRecord) {
    writer.key("id")
    writer.text(record.id)
    writer.key("name")
    writer.optionalText(record.name)
    writer.key("year")
    writer.optionalWhole(record.shownYear)
    writeGroups(record.groups)
  }

  mutating func writeRuleSet() {
    writer.key("ruleSet")
    writer.open("{")
    writer.key("name")
    writer.text(model.name)
    writer.key("title")
    writer.text(model.title.text(textLanguage))
    writer.key("edition")
    writer.text(model.edition)
    writer.key("fingerprint")
    if let fingerprint {
      writer.open("{")
      writer.key("verdict")
      writer.text(fingerprint.verdict)
      writer.key("texts")
      writer.text(fingerprint.texts)
      writer.close("}")
    } else {
      writer.null()
    }
    writer.close("}")
  }

  private mutating func writeVerdict(_ assessment: Assessment?) {
    writer.key("phase")
    writeSpan(assessment?.verdict)
    writeClasses(assessment)
    writer.key("withoutNotApplicable")
    writeSpan(assessment?.outlook?.withoutNotApplicable)
    writer.key("dimensionPhases")
    writer.open("{")
    for (index, span) in (assessment?.dimensionPhases ?? []).enumerated() where index > 0 {
      writer.key(model.dimensionPath(index))
      writeSpan(span)
    }
    writer.close("}")
    writer.key("blocked")
    writeBlocked(assessment?.blocked)
  }
}
