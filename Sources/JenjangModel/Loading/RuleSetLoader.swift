import JenjangSource
import JenjangSyntax

/// Reads the files of a rule set, root first, each once, and parses them.
struct RuleSetLoader {
  static let largestFile = 4 << 20
  static let mostFiles = 1_000

  let folder: RuleFolder
  private(set) var trees: [SyntaxTree] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The tree's index by path; -1 for a file that could not be read.
  private var loaded: [String: Int] = [:]
  /// Whether there are more files than are read.
  private var isFull = false
  /// Files that a misspelt include most likely means.
  private var suggested: Set<String> = []
  /// Sound files that were parsed in search of the root, and are not read a second time.
  private var parsed: [String: SyntaxTree] = [:]

  init(_ folder: RuleFolder) {
    self.folder = folder
  }

  mutating func run() {
    guard let root = rootFile() else { return }
    // A worklist instead of recursion: a chain of includes may be long.
    var path: [(tree: Int, remaining: [Node])] = [(root, includes(of: root))]
    while let include = path.last?.remaining.last, let tree = path.last?.tree {
      path[path.count - 1].remaining.removeLast()
      if let next = follow(include, from: tree, path: path.map { $0.tree }) {
        path.append((next, includes(of: next)))
      }
      while path.last?.remaining.isEmpty == true { path.removeLast() }
    }
    // With several roots it is not known which files belong to which.
    if trees.count(where: { $0.root.child(.model) != nil }) > 1 { return }
    for file in folder.files
    where loaded[file] == nil && !suggested.contains(file) && !folder.others.files.contains(file) {
      diagnostics.append(
        Diagnostic(.fileNotIncluded, at: .file(file), [("path", .text(file))]))
    }
  }

  /// The includes of a file, the last first.
  func includes(of tree: Int) -> [Node] {
    trees[tree].root.children(.include).reversed()
  }

  private mutating func rootFile() -> Int? {
    if let root = folder.root { return load(root, at: .file(root)) }
    var roots: [String] = []
    for path in folder.files {
      guard case .bytes(let bytes) = folder.load(path), bytes.count <= Self.largestFile else {
        continue
      }
      let (tree, found) = Parser.parse(SourceFile(path: path, bytes: bytes), file: 0)
      if tree.root.child(.model) != nil { roots.append(path) }
      // Findings name the file by its index, which is not known yet.
      if found.isEmpty { parsed[path] = tree }
    }
    guard let first = roots.first else {
      // The files' own mistakes may be why no model was seen.
      for path in folder.files { _ = load(path, at: .file(path)) }
      return nil
    }
    let root = load(first, at: .file(first))
    for other in roots.dropFirst() { _ = load(other, at: .file(other)) }
    return root
  }

  private mutating func follow(_ include: Node, from tree: Int, path: [Int]) -> Int? {
    guard let string = include.child(.string) else { return nil }
    let written = string.stringValue
    guard let target = joined(written, toFolderOf: trees[tree].source.path) else {
      diagnostics.append(
        Diagnostic(.includeOutside, at: string.range, [("path", .text(written))]))
      return nil
    }
    guard !target.isEmpty else {
      diagnostics.append(
        Diagnostic(.includeDirectory, at: string.range, [("path", .text("\"\(written)\""))]))
      return nil
    }
    if let index = loaded[target] {
      if path.contains(index) {
        let start = path.firstIndex(of: index) ?? 0
        var ring = ""
        for member in path[start...] { ring += trees[member].source.path + " → " }
        diagnostics.append(
          Diagnostic(.includeRing, at: string.range, [("ring", .text(ring + target))]))
      }
      return nil
    }
    guard loaded.count < Self.mostFiles else {
      if !isFull {
        diagnostics.append(
          Diagnostic(.tooManyFiles, at: string.range, [("most", .number(Self.mostFiles))]))
      }
      isFull = true
      return nil
    }
    return load(target, at: .source(string.range))
  }

  private mutating func load(_ path: String, at place: Place) -> Int? {
    loaded[path] = -1
    if let tree = parsed.removeValue(forKey: path) {
      loaded[path] = trees.count
      trees.append(tree.at(file: trees.count))
      return trees.count - 1
    }
    let rule: DiagnosticRule
    var arguments: [(name: String, value: MessageArgument)] = [("path", .text(path))]
    var likely: LikelyName?
    switch folder.load(path) {
    case .bytes(let bytes):
      if bytes.count <= Self.largestFile {
        let source = SourceFile(path: path, bytes: bytes)
        let (tree, found) = Parser.parse(source, file: trees.count)
        loaded[path] = trees.count
        trees.append(tree)
        diagnostics += found
        return trees.count - 1
      }
      rule = .fileTooLarge
      arguments.append(("most", .number(Self.largestFile)))
    case .missing:
      rule = .includeMissing
      likely = diagnostics.count < 100 ? likelyName(for: path, among: folder.files) : nil
      if let likely { suggested.insert(likely.right) }
    case .directory: rule = .includeDirectory
    case .outside: rule = .includeOutside
    case .unreadable(let why):
      rule = .includeUnreadable
      arguments.append(("why", .wording(why)))
    }
    var fix: Fix?
    if case .source(let range) = place, trees.indices.contains(range.file) {
      fix = likely?.fix(at: range, in: trees[range.file].source)
    }
    diagnostics.append(Diagnostic(rule, at: place, arguments, suggestion: likely?.right, fix: fix))
    return nil
  }
}
