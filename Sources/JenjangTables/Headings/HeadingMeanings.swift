import JenjangModel

/// Which column of the rules a heading means that a survey tool wrote.
///
/// The rules' own names come first, to the letter. Only a heading that is none of them is looked at
/// again: behind its groups, by the code before its text, by the text itself. What would be a guess is
/// left alone, and two headings that mean one column are told as a doubled column.
struct HeadingMeanings: Sendable {
  /// The columns that can be read, of evidence too.
  private let exact: Set<String>
  /// Columns by other names and by texts, in lower case; nil where a text would mean two of them.
  private var texts: [String: String?] = [:]
  /// Columns by the names of their questions; nil where several have one name.
  private var names: [String: String?] = [:]
  /// Columns by their own names in lower case; nil where two differ in nothing else.
  private var codes: [String: String?] = [:]
  /// The columns of evidence by those of the answers that it shows to be true.
  private var evidence: [String: String] = [:]
  private let isEvidence: Set<String>

  init(_ model: Model) {
    exact = model.columnsRead
    isEvidence = Set(model.questions.flatMap { EvidenceCell.columns(of: $0) })
    for question in model.questions {
      add(question.column, to: &codes, question.column)
      if let column = question.evidenceColumn { evidence[question.column] = column }
    }
    for heading in model.columns.headings {
      for text in heading.also { add(text, to: &texts, heading.column) }
    }
    for question in model.questions {
      let (name, title) = model.naming(question)
      // Names are compared to the letter, as those of columns are.
      if !name.isEmpty { names[name] = .some(names[name] == nil ? question.column : nil) }
      for case .some(let text) in title.texts { add(text, to: &texts, question.column) }
      for text in question.headings { add(text, to: &texts, question.column) }
    }
  }

  private func add(_ text: String, to meanings: inout [String: String?], _ column: String) {
    let key = CellText.normalized(text)
    if key.isEmpty { return }
    if let known = meanings[key], known != column {
      meanings[key] = .some(nil)
    } else {
      meanings[key] = column
    }
  }

  /// The column that each heading means; the heading itself where it means none.
  ///
  /// A column that stands there by its own name is meant by no other heading.
  func columns(of names: [String]) -> [String] {
    let own = Set(names.filter { exact.contains($0) })
    let all = Set(names)
    let tool = SurveyTool(names)
    return names.map { name in
      if name.isEmpty || own.contains(name) || isPart(name, of: all) { return name }
      guard let column = column(of: name, by: tool) else { return name }
      // Evidence may have several columns: a text and a photo.
      return own.contains(column) && !isEvidence.contains(column) ? name : column
    }
  }

  /// Whether a heading is one of the yes-or-no columns into which a question with several answers is
  /// parted, which stand beside the question's own.
  private func isPart(_ name: String, of names: Set<String>) -> Bool {
    guard let cut = name.lastIndex(of: "/") else { return false }
    return names.contains(String(name[..<cut]))
  }

  /// The column that a heading means; nil where it means none. One tool parts groups with a hyphen,
  /// which to all others is part of a word.
  func column(of heading: String, by tool: SurveyTool? = nil) -> String? {
    var rest = heading[...]
    while true {
      if let column = plain(rest) { return column }
      // Texts may hold the sign that parts groups, so the longest way of reading one comes first.
      guard let cut = rest.firstIndex(of: "/") else { break }
      rest = rest[rest.index(after: cut)...]
    }
    if heading.hasSuffix("]"), let open = heading.lastIndex(of: "[") {
      let inner = heading[heading.index(after: open)...].dropLast()
      if inner == "comment" { return plain(heading[..<open]).flatMap { evidence[$0] } }
      return plain(inner)
    }
    guard tool == .central, let cut = heading.lastIndex(of: "-") else { return nil }
    return plain(heading[heading.index(after: cut)...])
  }

  /// The column of the question that a cell names, by its column's name in capital or small letters, or
  /// as a heading does.
  func question(in cell: String) -> String? {
    if let code = codes[CellText.normalized(cell)], let column = code { return column }
    return column(of: cell)
  }

  /// What a heading without groups means.
  private func plain(_ heading: Substring) -> String? {
    let text = String(heading)
    if exact.contains(text) { return text }
    if let known = names[text], let column = known { return column }
    if let known = texts[CellText.normalized(text)] { return known }
    if let column = coded(heading) { return column }
    return evidenceColumn(heading)
  }

  /// The column whose name stands before a full stop and a text: `Q01. Vision`.
  private func coded(_ heading: Substring) -> String? {
    guard let stop = heading.firstIndex(of: "."), heading[stop...].hasPrefix(". ") else {
      return nil
    }
    return codes[CellText.normalized(String(heading[..<stop]))] ?? nil
  }

  /// How a heading of evidence ends, in lower case, behind the name of its question's column.
  private static let evidenceEndings = [
    " foto bukti", " evidence photo", " photo evidence", " bukti", " evidence", "_foto_bukti",
    "_bukti", "_foto", "_photo", "_evidence", "_evidence_photo",
  ]

  private func evidenceColumn(_ heading: Substring) -> String? {
    let text = CellText.normalized(String(heading))
    for ending in Self.evidenceEndings where text.hasSuffix(ending) {
      let name = CellText.normalized(String(text.dropLast(ending.count)))
      guard let column = codes[name] ?? texts[name], let column else { continue }
      return evidence[column]
    }
    return nil
  }
}

extension Model {
  /// The name and the text of what a question asks for.
  func naming(_ question: Question) -> (name: String, title: LocalizedText) {
    switch question.owner {
    case .indicator(let index) where indicators.indices.contains(index):
      (indicators[index].name, indicators[index].title)
    case .fact(let index) where facts.indices.contains(index):
      (facts[index].name, facts[index].title)
    case .factor(let index) where factors.indices.contains(index):
      (factors[index].name, factors[index].title)
    default: ("", LocalizedText())
    }
  }
}
