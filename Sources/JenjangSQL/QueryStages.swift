import JenjangNumbers

/// The steps of a query, each with the columns that it adds.
struct QueryStages {
  /// What a step is about; steps of the same depth stand in this order.
  enum Kind: Int {
    case answers
    case levels
    case figures
    case dimensions
    case overall
    case phases
    case advice
    case shown

    var name: String {
      switch self {
      case .answers: return "answers_read"
      case .levels: return "levels"
      case .figures: return "figures"
      case .dimensions: return "dimensions"
      case .overall: return "whole"
      case .phases: return "phases"
      case .advice: return "advice"
      case .shown: return "shown"
      }
    }

    /// What the step does, for whoever reads the query.
    var note: String {
      switch self {
      case .answers:
        return "The cells, each as the place of its level: null unanswered, -1 not applicable."
      case .levels: return "What the answers are worth; null counts in no sum."
      case .figures: return "Figures and conditions that rules are made of."
      case .dimensions:
        return "The dimensions: a sum of weight times value, and the weight that it is over."
      case .overall: return "The overall score."
      case .phases: return "What each phase demands."
      case .advice:
        return "The next steps in their order, as one number each: the least comes first."
      case .shown: return "Figures rounded as the model shows them, in units of their last decimal."
      }
    }
  }

  private struct Column {
    var name: String
    var text: String
    var note: String?
  }

  private struct Stage {
    var depth: Int
    var kind: Kind
    var columns: [Column] = []
  }

  let dialect: SQLDialect
  private var stages: [Stage] = []
  private var names: Set<String> = []

  init(dialect: SQLDialect) {
    self.dialect = dialect
  }

  /// Adds a column that reads columns up to a depth; returns its name as it is written, and the depth
  /// from which on it can be read.
  mutating func add(
    _ name: String, _ text: String, reading depth: Int, in kind: Kind, note: String? = nil
  ) -> (text: String, depth: Int) {
    let column = Column(name: free(name), text: text, note: note)
    // What is shown is read by nothing else, and stands together behind all the rest.
    let depth = kind == .shown ? Int.max - 1 : depth
    let place = stages.firstIndex { $0.depth == depth && $0.kind == kind }
    if let place {
      stages[place].columns.append(column)
    } else {
      stages.append(Stage(depth: depth, kind: kind, columns: [column]))
    }
    return (dialect.identifier(column.name), depth + 1)
  }

  /// A name that no other column has, also without regard to capitals, of at most 60 bytes.
  private mutating func free(_ name: String) -> String {
    var base = ""
    for scalar in name.unicodeScalars where base.utf8.count < 50 {
      let isPlain =
        scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar)
      base.unicodeScalars.append(isPlain ? scalar : "_")
    }
    if base.isEmpty { base = "figure" }
    var candidate = base
    var number = 2
    while !names.insert(candidate.lowercased()).inserted {
      candidate = "\(base)_\(number)"
      number += 1
    }
    return candidate
  }

  /// The common table expressions, and the name of the last one.
  func text(first source: String, table: String) -> (text: String, last: String) {
    let ordered = stages.indices.sorted {
      (stages[$0].depth, stages[$0].kind.rawValue, $0)
        < (stages[$1].depth, stages[$1].kind.rawValue, $1)
    }
    var text = ""
    var last = source
    var used: [String: Int] = [table.lowercased(): 1]
    for index in ordered {
      let stage = stages[index]
      let count = used[stage.kind.name, default: 0] + 1
      used[stage.kind.name] = count
      let name = count == 1 ? stage.kind.name : "\(stage.kind.name)_\(count)"
      text += ",\n\n-- \(stage.kind.note)\n\(name) AS (\n  SELECT"
      text += stage.depth == 0 ? "" : " *,"
      for (place, column) in stage.columns.enumerated() {
        if let note = column.note { text += "\n    -- " + oneLine(note) }
        text += "\n    " + column.text + " AS " + dialect.identifier(column.name)
        if place < stage.columns.count - 1 { text += "," }
      }
      text += "\n  FROM \(last)\(dialect.fence)\n)"
      last = name
    }
    return (text, last)
  }
}

/// A text without line ends, as a comment needs it.
func oneLine(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    let isEnd = scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029
    result.unicodeScalars.append(isEnd ? " " : scalar)
  }
  return result
}
