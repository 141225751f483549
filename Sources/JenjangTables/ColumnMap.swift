import JenjangModel
import JenjangSource

/// Which column of an answer sheet holds what.
package struct ColumnMap: Sendable {
  /// The columns that together name the community, in the model's order.
  package private(set) var community: [Int] = []
  /// Whether these are the columns by which communities are known in sheets without their own.
  package private(set) var usesOtherKey = false
  package private(set) var name: Int?
  package private(set) var year: Int?
  /// The columns of the model's groups; nil where the sheet lacks one.
  package private(set) var groups: [Int?] = []
  /// The readers of the questions that the sheet has, in its columns' order.
  package private(set) var answers: [CellReader] = []
  /// The evidence that the sheet has columns for.
  package private(set) var evidence: [EvidenceCell] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether rows can be read with this map.
  package private(set) var isUsable = false

  /// The map of a file that has no header.
  init() {}

  package init(_ header: SheetHeader, model: Model, file: String, options: AnswerOptions) {
    let wanted = WantedColumns(model)
    if wanted.all.allSatisfy({ header.place(of: $0) == nil }) {
      diagnostics = [NoHeaderCheck.finding(header, wanted, file: file)]
      return
    }
    let found = QuestionColumns(header, model: model)
    let unread = header.names.indices.filter {
      !header.names[$0].isEmpty && !wanted.roles.contains(header.columns[$0])
        && !found.read.contains(header.columns[$0])
        && !options.columnsReadByOthers.contains(header.names[$0])
        && !(header.tool?.adds(header.names[$0]) ?? false)
    }
    let unreadNames = unread.map { header.names[$0] }
    diagnostics += MissingCommunityColumnCheck.findings(
      header, unread: unreadNames, model: model, file: file)
    let many = EvidenceCell.manifold(header, model: model)
    diagnostics += DoubledColumnCheck.findings(
      header, read: wanted.roles.union(found.read).subtracting(many), file: file)
    diagnostics += FormerColumnCheck.findings(header, found, model: model, file: file)
    isUsable = diagnostics.isEmpty
    diagnostics += MissingRoleColumnCheck.findings(
      header, unread: unreadNames, model: model, file: file)
    diagnostics += MissingQuestionColumnCheck.findings(
      found, unread: unreadNames, model: model, file: file)
    diagnostics += UnreadColumnCheck.findings(
      unread: unreadNames, isRefused: options.refusesUnreadColumns, file: file)
    if isUsable { take(header, found, model) }
  }

  /// Whether any column from a place on is read.
  func reads(from place: Int) -> Bool {
    community.contains { $0 >= place } || answers.contains { $0.place >= place }
      || evidence.contains { $0.place >= place || $0.others.contains { $0 >= place } }
      || [name, year].contains { ($0 ?? -1) >= place } || groups.contains { ($0 ?? -1) >= place }
  }

  private mutating func take(_ header: SheetHeader, _ found: QuestionColumns, _ model: Model) {
    func place(of name: String?) -> Int? {
      if let name { return header.place(of: name) }
      return nil
    }
    usesOtherKey = model.columns.communityColumns(in: header) != model.columns.community
    community = model.columns.communityColumns(in: header).compactMap { header.place(of: $0) }
    name = place(of: model.columns.name)
    year = place(of: model.columns.year)
    groups = model.columns.groups.map { header.place(of: $0.column) }
    for (question, names) in found.names.enumerated() {
      guard let place = place(of: names.first) else { continue }
      answers.append(CellReader(question: question, of: model, place: place))
    }
    evidence = EvidenceCell.all(header, model: model)
    answers.sort { ($0.place, $0.question) < ($1.place, $1.question) }
  }
}

extension ColumnRoles {
  /// The columns by which communities are known in a sheet: the others where it lacks one of the first.
  func communityColumns(in header: SheetHeader) -> [String] {
    let isThere = { (column: String) in header.place(of: column) != nil }
    if community.allSatisfy(isThere) || otherwise.isEmpty || !otherwise.allSatisfy(isThere) {
      return community
    }
    return otherwise
  }
}

/// The names of columns that a model reads.
struct WantedColumns {
  /// Those that say whose answers a row holds.
  private(set) var roles: Set<String>
  /// Those of questions, present names only.
  private(set) var questions: Set<String>
  private(set) var all: Set<String>

  init(_ model: Model) {
    roles = Set(model.columns.community + model.columns.otherwise)
    if let respondent = model.columns.respondent { roles.insert(respondent.column) }
    if let name = model.columns.name { roles.insert(name) }
    if let year = model.columns.year { roles.insert(year) }
    for group in model.columns.groups { roles.insert(group.column) }
    questions = []
    all = roles
    for question in model.questions {
      questions.insert(question.column)
      all.insert(question.column)
      all.formUnion(question.formerColumns)
    }
  }
}

extension Model {
  /// The names of all columns that can be read by these rules, with those of evidence.
  package var columnsRead: Set<String> {
    var all = WantedColumns(self).all
    for question in questions { all.formUnion(EvidenceCell.columns(of: question)) }
    return all
  }
}

/// The names under which a sheet has each question's column.
struct QuestionColumns {
  /// By question: none, one, or, where the sheet is at fault, several.
  private(set) var names: [[String]] = []
  /// All of them.
  private(set) var read: Set<String> = []

  /// A former name that is another question's present one belongs to that one.
  init(_ header: SheetHeader, model: Model) {
    let wanted = WantedColumns(model)
    for question in model.questions {
      var found: [String] = []
      if header.place(of: question.column) != nil { found.append(question.column) }
      for former in question.formerColumns
      where former != question.column && !wanted.questions.contains(former)
        && !wanted.roles.contains(former) && header.place(of: former) != nil
        && !found.contains(former)
      {
        found.append(former)
      }
      names.append(found)
      read.formUnion(found)
      for column in EvidenceCell.columns(of: question) where header.place(of: column) != nil {
        read.insert(column)
      }
    }
  }
}
