/// What counts as evidence; none said is anything.
enum OracleEvidenceKind: Hashable {
  case link
  /// An address anywhere in the text.
  case linkWithin
  case text(Int)
}

/// What a level demands of whoever claims it.
struct OracleLevelEvidence: Hashable {
  /// `needs` rather than `asks`.
  var isNeeded: Bool
  var kind: OracleEvidenceKind?
  /// The place of the level of `else`.
  var fallback: Int?
}

/// The `evidence` of an indicator.
struct OracleEvidenceRequest: Hashable {
  var text: String?
  var kind: OracleEvidenceKind?
  var column: String?
}

/// A cell of evidence.
enum OracleEvidence: Hashable {
  case missing
  /// What the cell holds without outer blanks.
  case given(String)
  /// Enough for any demand; no cell says it.
  case ample

  /// The evidence that a cell is; blanks alone are none.
  init(cell: String) {
    var text = Substring(cell)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    self = text.isEmpty ? .missing : .given(String(text))
  }

  private static func beginsWithAddress(_ text: Substring) -> Bool {
    ["http://", "https://"].contains { text.hasPrefix($0) && text.count > $0.count }
  }

  /// Whether it is of a kind; nil is any kind.
  func meets(_ kind: OracleEvidenceKind?) -> Bool {
    switch self {
    case .missing: return false
    case .ample: return true
    case .given(let text):
      switch kind {
      case nil: return true
      case .text(let least): return text.count >= least
      case .link: return Self.beginsWithAddress(Substring(text))
      case .linkWithin:
        return text.indices.contains { Self.beginsWithAddress(text[$0...]) }
      }
    }
  }
}
