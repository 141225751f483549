import JenjangModel

/// Where the parts of a row stand in a sheet that has an answer a row: whose, which question, what.
struct LongForm: Sendable {
  let question: Int
  let answer: Int
  let evidence: Int?
  /// The columns of the rules that say whose answers they are, and where they stand.
  let roles: [(column: String, place: Int)]
  /// Those of them by which communities are known.
  let key: Set<String>
  /// Headings that nothing reads.
  let unread: [String]

  private static let questions = ["indicator", "indikator", "question", "pertanyaan"]
  private static let answers = ["answer", "jawaban"]
  private static let evidences = ["evidence", "bukti"]
  private static let notes = ["note", "notes", "catatan", "keterangan"]
  private static let communities = ["community", "komunitas"]
  private static let years = ["year", "tahun"]

  /// Nil where the sheet has a community a row.
  init?(_ header: SheetHeader, model: Model) {
    func place(_ words: [String]) -> Int? {
      header.names.firstIndex { words.contains(CellText.normalized($0)) }
    }
    guard let question = place(Self.questions), let answer = place(Self.answers),
      QuestionColumns(header, model: model).read.isEmpty
    else { return nil }
    self.question = question
    self.answer = answer
    evidence = place(Self.evidences)
    let columns = model.columns
    var roles: [(column: String, place: Int)] = []
    let hasOtherKey =
      !columns.otherwise.isEmpty && columns.otherwise.allSatisfy { header.place(of: $0) != nil }
    if columns.community.count == 1, let code = columns.community.first,
      header.place(of: code) == nil, !hasOtherKey, let place = place(Self.communities)
    {
      roles.append((code, place))
    }
    if let year = columns.year, header.place(of: year) == nil, let place = place(Self.years) {
      roles.append((year, place))
    }
    let named =
      [columns.name, columns.year, columns.respondent?.column].compactMap { $0 }
      + columns.groups.map { $0.column }
    for column in columns.community + columns.otherwise + named {
      guard let place = header.place(of: column),
        !roles.contains(where: { $0.column == column || $0.place == place })
      else { continue }
      roles.append((column, place))
    }
    self.roles = roles
    let isCoded = columns.community.allSatisfy { code in roles.contains { $0.column == code } }
    key = Set(isCoded || !hasOtherKey ? columns.community : columns.otherwise)
    let known = Self.notes
    let read = Set(roles.map { $0.place } + [question, answer] + [evidence].compactMap { $0 })
    unread = header.names.indices.filter { place in
      !read.contains(place) && !header.names[place].isEmpty
        && !known.contains(CellText.normalized(header.names[place]))
    }.map { header.names[$0] }
  }
}
