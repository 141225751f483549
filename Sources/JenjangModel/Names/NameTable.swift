import JenjangSource
import JenjangSyntax

/// Something that an expression can name.
enum Symbol: Hashable {
  case dimension(Int)
  case indicator(Int)
  case fact(Int)
  case measure(Int)
  case factor(Int)
  /// An advice, by its index among the steps.
  case advice(Int)
  case finding(Int)
  /// The phase that the community is in.
  case phase

  /// Whether it can stand in a formula.
  var hasFigure: Bool {
    switch self {
    case .advice, .finding: return false
    default: return true
    }
  }
}

/// All names of a rule set: by path, and by last part for short names.
struct NameTable {
  struct Entry {
    let symbol: Symbol
    let path: String
    let range: SourceRange
    /// The dimension it stands in; 0 for the top level.
    let dimension: Int
  }

  /// Of a name with more meanings than this only so many are told.
  static let mostCandidates = 8

  private(set) var byPath: [String: Entry] = [:]
  private(set) var byName: [String: [Entry]] = [:]
  /// The scales by name; the index is -1 for one that is not sound.
  var scales: [String: (index: Int, range: SourceRange)] = [:]
  /// The actors by name.
  var actors: [String: (index: Int, range: SourceRange)] = [:]
  /// The dimensions' paths and parents, by index.
  var dimensions: [(path: String, parent: Int?)] = []

  /// Enters a name; returns the entry that has the path already.
  mutating func enter(
    _ symbol: Symbol, name: String, path: String, range: SourceRange, dimension: Int
  ) -> Entry? {
    if let known = byPath[path] { return known }
    let entry = Entry(symbol: symbol, path: path, range: range, dimension: dimension)
    byPath[path] = entry
    byName[name, default: []].append(entry)
    return nil
  }

  enum Lookup {
    case found(Entry)
    case unknown
    case ambiguous([Entry])
  }

  /// Looks a dotted path up: in its own dimension, then outward, then anywhere.
  func look(up path: String, from dimension: Int) -> Lookup {
    // A name alone fits every path that ends in it.
    let dot = path.utf8.lastIndex(of: UInt8(ascii: "."))
    if dimension == 0, dot == nil {
      let named = byName[path] ?? []
      if named.count == 1 { return .found(named[0]) }
      if let entry = named.first(where: { $0.path == path }) { return .found(entry) }
    }
    var scope: Int? = dimension
    while let current = scope {
      let (prefix, parent) = dimensions[current]
      if let entry = byPath[prefix.isEmpty ? path : prefix + "." + path] { return .found(entry) }
      scope = parent
    }
    let last = dot.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    let named = byName[last] ?? []
    if dot == nil, named.count == 1 { return .found(named[0]) }
    var candidates: [Entry] = []
    for entry in named
    where dot == nil || entry.path == path || entry.path.hasSuffix("." + path) {
      candidates.append(entry)
      if candidates.count > Self.mostCandidates { break }
    }
    if candidates.count > 1 { return .ambiguous(candidates) }
    return candidates.first.map { .found($0) } ?? .unknown
  }
}

extension Checker {
  /// Words of expressions, which no declaration may have as its name.
  static let reservedNames: Set<String> = [
    "not", "and", "or", "every", "any", "if", "then", "else", "at", "least", "most", "above",
    "below",
    "is", "of", "count", "points", "mean", "sum", "min", "max", "round", "clamp", "power", "root",
    "ln", "log10",
    "otherwise", "yes", "no", "overall", "year", "phase",
  ]

  /// Words that a level or a choice can't have as its name, since it could not be written beside `is`.
  private static let reservedValueNames: Set<String> = [
    "not", "and", "or", "every", "any", "if", "then", "else", "at", "is", "of", "count", "points",
    "mean", "sum", "min", "max", "otherwise", "applicable", "unanswered",
  ]

  /// Reports the name of a level or choice that is a word of the language.
  func checkValueName(_ name: (text: String, range: SourceRange)?) {
    guard let name, Self.reservedValueNames.contains(name.text) else { return }
    report(
      .reservedName, at: name.range,
      [("name", .text(name.text)), ("other", .text(name.text + "_1"))])
  }

  /// Enters a declaration's name; false where it can't have that name.
  func enter(_ symbol: Symbol, _ name: (text: String, range: SourceRange), in dimension: Int) {
    let isNested: Bool
    switch symbol {
    case .dimension, .indicator: isNested = dimension > 0
    case .fact, .measure, .factor, .advice, .finding, .phase: isNested = false
    }
    let path = isNested ? model.dimensions[dimension].path + "." + name.text : name.text
    if Self.reservedNames.contains(name.text) {
      report(
        .reservedName, at: name.range,
        [("name", .text(name.text)), ("other", .text(name.text + "_1"))])
    }
    if let known = names.enter(
      symbol, name: name.text, path: path, range: name.range, dimension: dimension)
    {
      report(.nameTwice, at: name.range, [("name", .text(path))], related: [known.range])
    }
  }

  /// What a path means in a dimension; reports and returns nil where that is unclear. Of what kinds it
  /// should be is said where not any figure will do.
  func resolve(_ node: Node, in dimension: Int, as kinds: Wording? = nil) -> Symbol? {
    let path = pathText(node)
    guard !path.isEmpty else { return nil }
    switch lookUp(path, in: dimension) {
    case .found(let entry): return entry.symbol
    case .unknown:
      let last = path.split(separator: ".").last.map { String($0) } ?? path
      if let kinds {
        report(
          .unknownSubject, at: node.range, [("name", .text(path)), ("what", .wording(kinds))],
          suggestion: suggestion(for: last, among: allNames))
        return nil
      }
      report(
        .unknownName, at: node.range, [("name", .text(path))],
        suggestion: suggestion(for: last, among: declaredNames))
    case .ambiguous(let entries):
      let paths = entries.map { $0.path }
      report(
        .ambiguousName, at: node.range,
        [
          ("name", .text(path)),
          (
            "paths",
            .list(entries.count > NameTable.mostCandidates ? paths.dropLast() + ["…"] : paths)
          ),
        ], related: entries.map { $0.range })
    }
    return nil
  }

  func lookUp(_ path: String, in dimension: Int) -> NameTable.Lookup {
    if path == "overall" {
      return .found(
        NameTable.Entry(
          symbol: .dimension(0), path: "overall", range: model.dimensions[0].range, dimension: 0))
    }
    if path == "phase", let place = phasesNode?.keywordRange ?? trees.first?.root.range {
      return .found(
        NameTable.Entry(symbol: .phase, path: path, range: place, dimension: 0))
    }
    return names.look(up: path, from: dimension)
  }

  /// A dotted path without blanks or comments between its parts.
  func pathText(_ node: Node) -> String {
    if node.isOneWord { return node.sourceText }
    var path = ""
    for word in node.ownWords { path += path.isEmpty ? word : "." + word }
    return path
  }
}
