import JenjangSource
import JenjangSyntax

/// Where files could not be understood, so that what follows from it is not told as another mistake.
struct Damage {
  private struct Declaration {
    let range: SourceRange
    /// The index of the declaration around it; nil for none.
    let parent: Int?
    var isDamaged = false
  }

  /// Whether anything is amiss that may hide a declaration.
  private(set) var isAny = false
  /// The declarations of damaged files, parents first, by file.
  private var declarations: [Int: [Declaration]] = [:]

  init() {}

  /// The damage that the findings of loading and parsing tell of.
  init(_ trees: [SyntaxTree], _ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics where diagnostic.isError {
      isAny = true
      guard case .source(let range) = diagnostic.place, trees.indices.contains(range.file) else {
        continue
      }
      if declarations[range.file] == nil {
        declarations[range.file] = Self.declarations(of: trees[range.file])
      }
      mark(range)
    }
  }

  /// Whether a finding stands in a declaration that could not be read in full.
  func covers(_ range: SourceRange) -> Bool {
    guard let index = innermost(range) else { return false }
    return declarations[range.file]?[index].isDamaged == true
  }

  private mutating func mark(_ range: SourceRange) {
    var index = innermost(range)
    while let current = index {
      declarations[range.file]?[current].isDamaged = true
      index = declarations[range.file]?[current].parent
    }
  }

  private func innermost(_ range: SourceRange) -> Int? {
    guard let all = declarations[range.file] else { return nil }
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].range.start <= range.start { low = middle + 1 } else { high = middle }
    }
    var index: Int? = low > 0 ? low - 1 : nil
    while let current = index, all[current].range.end < range.start { index = all[current].parent }
    return index
  }

  private static func declarations(of tree: SyntaxTree) -> [Declaration] {
    var result: [Declaration] = []
    var open: [(declaration: Int, end: Int)] = []
    for index in tree.nodes.indices {
      while let last = open.last, last.end <= index { open.removeLast() }
      guard isDeclaration(tree.nodes[index].kind) else { continue }
      let range = Node(tree: tree, index: index).range
      result.append(Declaration(range: range, parent: open.last?.declaration))
      open.append((result.count - 1, tree.nodes[index].subtreeEnd))
    }
    return result
  }

  private static func isDeclaration(_ kind: SyntaxKind) -> Bool {
    switch kind {
    case .model, .include, .scale, .fact, .measure, .dimension, .section, .indicator, .overall,
      .phases, .phase, .test, .actor, .advice, .factor, .finding, .classes, .table:
      return true
    default: return false
    }
  }
}

extension Checker {
  /// Rules whose findings may follow from something that could not be read elsewhere.
  static let consequences: Set<String> = Set(
    [
      DiagnosticRule.unknownName, .unknownScale, .nothingScored, .emptyDimension, .divisorMayBeZero,
      .pointsOutOfRange, .pointsNotAShare, .bandUnreachable, .notALevel, .notAChoice, .scaleMissing,
      .nothingQuantified, .unknownPhase, .blocksNothing, .notAsked, .notAnAnswerHere,
      .phasesMissing, .unknownActor, .unknownSubject, .nothingToRaise, .noStepBefore,
      .noEvidenceAsked, .typesDiffer, .unitsDiffer, .mixedChildren, .figuresTooLong,
      .thresholdType,
      .tooManyTranslations, .classEmpty, .notAClass, .notATableValue, .tableValuesMissing,
      .cellsMissing, .notATableAnswer, .baselineWithoutReason, .noReasons, .unknownReason,
      .noTarget, .noBaseline,
    ].map { $0.code })
}
