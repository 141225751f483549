import JenjangModel
import JenjangSource

/// Names for findings that stay the same while lines move, each different from the others.
///
/// Of equal findings on equal lines the first, the second and so on are told apart by their order.
struct ReportFingerprints {
  private var seen: [String: Int] = [:]

  /// The fingerprints of the next finding: of its line alone, and of its file too.
  mutating func next(
    _ diagnostic: Diagnostic, _ place: ReportedDiagnostic.Place, files: [SourceFile]
  ) -> (line: String, whole: String) {
    let about = subject(of: diagnostic, files)
    let path = path(of: place)
    let code = Array(diagnostic.rule.code.utf8)
    let own = Self.hash([path, code, about])
    let occurrence = (seen[own] ?? 0) + 1
    seen[own] = occurrence
    let count = Array("\(occurrence)".utf8)
    return (Self.hash([code, about, count]), Self.hash([path, code, about, count]))
  }

  /// The path; of a file outside the repository, whose folder is another on every machine, its name.
  private func path(of place: ReportedDiagnostic.Place) -> [UInt8] {
    let path: String
    switch place {
    case .region(let region): path = region.path
    case .cell(let file, _, _), .file(let file), .ruleSet(let file): path = file
    }
    guard path.utf8.first == UInt8(ascii: "/") else { return Array(path.utf8) }
    return Array(path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }.reversed())
  }

  /// What a finding is about: the text of its line without blanks around it, else what it says.
  private func subject(of diagnostic: Diagnostic, _ files: [SourceFile]) -> [UInt8] {
    if case .source(let range) = diagnostic.place, files.indices.contains(range.file) {
      let file = files[range.file]
      var line = file.line(file.position(of: max(range.start, 0)).line)
      while let first = line.first, Self.isBlank(first) { line.removeFirst() }
      while let last = line.last, Self.isBlank(last) { line.removeLast() }
      return Array(line)
    }
    var text = diagnostic.rule.message.filled(diagnostic.arguments, in: .english)
    if case .cell(_, _, let column) = diagnostic.place { text = column + "\0" + text }
    return Array(text.utf8)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The hash of texts, each behind its length.
  private static func hash(_ parts: [[UInt8]]) -> String {
    var bytes: [UInt8] = []
    for part in parts {
      bytes += Array("\(part.count):".utf8)
      bytes += part
    }
    return sha256(of: bytes)
  }
}
