import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let noModel = DiagnosticRule(
    "J0801",
    message: Wording(
      id: "tidak ada berkas dengan `model` di dalam kumpulan aturan ini",
      en: "no file of this rule set has a `model`"),
    help: Wording(
      id: "akar kumpulan aturan memuat `model nama \"Judul\" { … }`",
      en: "the root of a rule set holds `model name \"Title\" { … }`"))

  static let severalModels = DiagnosticRule(
    "J0802",
    message: Wording(
      id: "sebuah kumpulan aturan hanya punya satu `model`", en: "a rule set has only one `model`"),
    related: Wording(id: "yang pertama ada di sini", en: "the first one is here"),
    help: Wording(
      id: "hapus yang kedua, atau pindahkan ke folder lain",
      en: "remove the second one, or move it to a folder of its own"))

  static let includeMissing = DiagnosticRule(
    "J0803",
    message: Wording(id: "berkas {path} tidak ditemukan", en: "there is no file {path}"),
    help: Wording(
      id: "tulis nama berkas relatif terhadap berkas ini",
      en: "name the file relative to this one"))

  static let includeOutside = DiagnosticRule(
    "J0804",
    message: Wording(
      id: "{path} berada di luar folder kumpulan aturan",
      en: "{path} lies outside the rule set's folder"),
    help: Wording(
      id: "pindahkan berkasnya ke dalam folder kumpulan aturan",
      en: "move the file into the rule set's folder"))

  static let includeDirectory = DiagnosticRule(
    "J0805",
    message: Wording(id: "{path} adalah folder, bukan berkas", en: "{path} is a folder, not a file"),
    help: Wording(id: "sebut berkas di dalamnya", en: "name a file in it"))

  static let includeUnreadable = DiagnosticRule(
    "J0806",
    message: Wording(id: "{path} tidak dapat dibaca: {why}", en: "{path} can't be read: {why}"),
    help: Wording(id: "periksa izin berkas itu", en: "look at the file's permissions"))

  static let includeRing = DiagnosticRule(
    "J0807",
    message: Wording(
      id: "berkas saling menyertakan dalam lingkaran: {ring}",
      en: "files include each other in a ring: {ring}"),
    help: Wording(id: "hapus salah satu `include`", en: "remove one `include`"))

  static let fileNotIncluded = DiagnosticRule(
    "J0808", .warning,
    message: Wording(
      id: "berkas {path} tidak disertakan oleh berkas mana pun, jadi tidak berlaku",
      en: "nothing includes the file {path}, so it has no effect"),
    help: Wording(
      id: "tambahkan `include \"{path}\"`, atau hapus berkasnya",
      en: "add `include \"{path}\"`, or remove the file"))

  static let fileTooLarge = DiagnosticRule(
    "J0809",
    message: Wording(
      id: "berkas {path} lebih besar dari {most} byte", en: "the file {path} has more than {most} bytes"),
    help: Wording(id: "pecah menjadi beberapa berkas", en: "split it into several files"))

  static let tooManyFiles = DiagnosticRule(
    "J0810",
    message: Wording(
      id: "kumpulan aturan ini menyertakan lebih dari {most} berkas",
      en: "this rule set includes more than {most} files"),
    help: Wording(id: "gabungkan berkas-berkasnya", en: "join files"))
}

package let loadingRules: [DiagnosticRule] = [
  .noModel, .severalModels, .includeMissing, .includeOutside, .includeDirectory, .includeUnreadable,
  .includeRing, .fileNotIncluded, .fileTooLarge, .tooManyFiles,
]

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
    for file in folder.files where loaded[file] == nil && !suggested.contains(file) {
      diagnostics.append(
        Diagnostic(.fileNotIncluded, at: .file(file), [("path", .text(file))]))
    }
  }

  /// The includes of a file, the last first.
  private func includes(of tree: Int) -> [Node] {
    trees[tree].root.children(.include).reversed()
  }

  private mutating func rootFile() -> Int? {
    if let root = folder.root { return load(root, at: .file(root)) }
    var roots: [(path: String, bytes: [UInt8])] = []
    for path in folder.files {
      guard case .bytes(let bytes) = folder.load(path), bytes.count <= Self.largestFile else { continue }
      let tree = Parser.parse(SourceFile(path: path, bytes: bytes), file: 0).tree
      if tree.root.child(.model) != nil { roots.append((path, bytes)) }
    }
    guard let first = roots.first else {
      // The files' own mistakes may be why no model was seen.
      for path in folder.files { _ = load(path, at: .file(path)) }
      return nil
    }
    let root = load(first.path, at: .file(first.path))
    for other in roots.dropFirst() { _ = load(other.path, at: .file(other.path)) }
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
    let rule: DiagnosticRule
    var arguments: [(name: String, value: MessageArgument)] = [("path", .text(path))]
    var suggestion: String?
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
      suggestion = diagnostics.count < 100 ? nearestName(to: path, among: folder.files) : nil
      if let suggestion { suggested.insert(suggestion) }
    case .directory: rule = .includeDirectory
    case .outside: rule = .includeOutside
    case .unreadable(let why):
      rule = .includeUnreadable
      arguments.append(("why", .wording(why)))
    }
    diagnostics.append(Diagnostic(rule, at: place, arguments, suggestion: suggestion))
    return nil
  }
}
