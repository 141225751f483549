import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let unknownKeyPart = DiagnosticRule(
    "J1050",
    message: Wording(
      id: "`columns` tidak menyebut `{found}`, yang dipakai untuk mengenali komunitas",
      en: "`columns` has no `{found}`, by which communities are to be known"),
    help: Wording(
      id: "pakai yang ada di `columns`: {known}", en: "use what `columns` has: {known}"))

  static let headingsOfSeveral = DiagnosticRule(
    "J1051",
    message: Wording(
      id: "`also` tidak dapat berdiri di belakang beberapa kolom",
      en: "`also` cannot stand behind several columns"),
    help: Wording(
      id: "kenali komunitas dengan `key` dan beri `also` pada tiap kolomnya",
      en: "let communities be known by `key`, and give each of its columns its own `also`"))

  static let headingTaken = DiagnosticRule(
    "J1052",
    message: Wording(
      id: "judul \"{heading}\" berarti dua kolom: \"{first}\" dan \"{second}\"",
      en: "the heading \"{heading}\" means two columns: \"{first}\" and \"{second}\""),
    help: Wording(id: "hapus salah satu", en: "remove one of them"))

  static let differingAnswersNotSaid = DiagnosticRule(
    "J1082",
    message: Wording(
      id: "tidak dinyatakan jawaban beberapa responden yang berbeda dihitung sebagai apa",
      en: "it is not said what differing answers of several respondents count as"),
    help: Wording(
      id: "tambahkan `counts as median`, `lowest` atau `highest` di belakang kolomnya",
      en: "add `counts as median`, `lowest` or `highest` behind the column"))
}

package let columnBlockRules: [DiagnosticRule] = [
  .unknownKeyPart, .headingsOfSeveral, .headingTaken, .differingAnswersNotSaid,
]

// Which columns of a sheet say whose answers they are.
extension Checker {
  func checkColumns(_ node: Node?) {
    guard let node else { return }
    var known: [String: SourceRange] = [:]
    var key: (part: Node, isOther: Bool)?
    for role in node.children(.columnRole) {
      let columns = role.children(.string).map { $0.stringValue }
      guard let name = role.name?.text else { continue }
      let part = role.child(.communityKey)
      guard part != nil || !columns.isEmpty else { continue }
      if let other = known[name] {
        report(
          .propertyTwice, at: role.keywordRange, [("what", .text(name))], related: [other])
        continue
      }
      known[name] = role.keywordRange
      if let part { key = (part, !columns.isEmpty) }
      switch name {
      case "community": if !columns.isEmpty { model.columns.community = columns }
      case "name": model.columns.name = columns[0]
      case "year": model.columns.year = columns[0]
      case "respondent": takeRespondent(role, columns[0])
      default: model.columns.groups.append(GroupColumn(name: name, column: columns[0]))
      }
      takeHeadings(of: role, columns)
    }
    if let key { takeKey(key.part, isOther: key.isOther) }
  }

  private func takeRespondent(_ role: Node, _ column: String) {
    let agreed = role.children(.agreed).flatMap { $0.children(.string) }.map { $0.stringValue }
    let rule = role.child(.differingAnswers).flatMap { node in
      DifferingAnswers.allCases.first { node.has($0.rawValue) }
    }
    if role.child(.differingAnswers) == nil {
      report(.differingAnswersNotSaid, at: role.keywordRange)
    }
    model.columns.respondent = RespondentColumn(
      column: column, agreedWords: agreed, rule: rule ?? .median,
      range: role.keywordRange)
  }

  /// Other headings of a column, none of which may be those of another one.
  private func takeHeadings(of role: Node, _ columns: [String]) {
    let texts = role.children(.also).flatMap { $0.children(.string) }
    guard let first = texts.first else { return }
    if columns.count > 1 {
      report(.headingsOfSeveral, at: first.range)
      return
    }
    var also: [String] = []
    for text in texts {
      let wanted = text.stringValue.lowercased()
      let other = model.columns.headings.first { taken in
        taken.column != columns[0] && taken.also.contains { $0.lowercased() == wanted }
      }
      if let other {
        report(
          .headingTaken, at: text.range,
          [
            ("heading", .text(text.stringValue)), ("first", .text(other.column)),
            ("second", .text(columns[0])),
          ])
      } else {
        also.append(text.stringValue)
      }
    }
    if !also.isEmpty {
      model.columns.headings.append(ColumnHeadings(column: columns[0], also: also))
    }
  }

  /// The columns of a key, by what they are to the model.
  private func takeKey(_ node: Node, isOther: Bool) {
    var roles: [(name: String, column: String)] = []
    if let name = model.columns.name { roles.append(("name", name)) }
    roles += model.columns.groups.map { ($0.name, $0.column) }
    var columns: [String] = []
    for part in node.children(.name) {
      if let role = roles.first(where: { $0.name == part.sourceText }) {
        if !columns.contains(role.column) { columns.append(role.column) }
      } else {
        report(
          .unknownKeyPart, at: part.range,
          [
            ("found", .text(part.sourceText)), ("known", .list(roles.map { "`\($0.name)`" })),
          ], suggestion: likelyName(for: part.sourceText, among: roles.map { $0.name }))
      }
    }
    if columns.isEmpty { return }
    if isOther { model.columns.otherwise = columns } else { model.columns.community = columns }
  }
}
