import JenjangModel
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let invisibleCharacter = DiagnosticRule(
    "J1611", .warning,
    message: Wording(
      id: "di sini ada tanda yang tidak terlihat: {names}",
      en: "here stands a character that nobody sees: {names}"),
    help: Wording(
      id: "hapus, atau tulis spasi biasa; sering ikut tersalin dari pengolah kata atau halaman web",
      en:
        "remove it, or write a plain blank; it often comes along from a word processor or a web page"
    ))
}

extension RulePage {
  static let invisibleCharacter = RulePage(
    "J1611",
    what: Wording(
      id:
        "Tanda tanpa lebar, tanda pembalik arah tulisan, spasi tak terputus, dan tanda hubung lunak, di dalam teks atau komentar. Di tempat lain itu galat J0001.",
      en:
        "Characters without width, those that turn the direction of writing, non-breaking blanks and soft hyphens, in texts or comments. Elsewhere they are the error J0001."
    ),
    why: Wording(
      id:
        "Dua teks yang tampak sama menjadi berbeda: terjemahan tidak ditemukan, jawaban tidak dikenali. Pembalik arah dapat membuat aturan terbaca lain dari yang dihitung.",
      en:
        "Two texts that look the same differ: a translation is not found, an answer is not recognised. Turned directions can make a rule read otherwise than it counts."
    ),
    avoid: """
      indicator kas "Buku\u{00A0}kas\u{200B}"
      """,
    prefer: """
      indicator kas "Buku kas"
      """)
}

extension LintSubject {
  func invisibleCharacters() -> [Diagnostic] {
    // In ASCII every character shows, but for those that the lexer refuses.
    let suspect = trees.filter { !$0.source.bytes.isPlainText }
    if suspect.isEmpty { return [] }
    let keyed = textsWithTableTranslations
    return suspect.flatMap { tree in
      var found = tree.comments.flatMap { invisibleRuns(in: $0, of: tree, isMendable: true) }
      var shown = [Bool](repeating: false, count: tree.tokens.count)
      for index in tree.nodes.indices where tree.nodes[index].kind == .text {
        let range = Node(tree: tree, index: index).range
        if keyed.contains(range) { continue }
        for token in tree.nodes[index].firstToken..<tree.nodes[index].tokenEnd {
          shown[token] = true
        }
      }
      for (index, token) in tree.tokens.enumerated() where token.kind == .string {
        let range = SourceRange(file: tree.file, start: token.start, end: token.end)
        // Columns, paths and answers are compared with what stands outside the rules, and a table
        // finds a translation by its text: whoever mends these has to mend both.
        found += invisibleRuns(in: range, of: tree, isMendable: shown[index])
      }
      return found
    }
  }

  /// The texts that a table translates, which finds them by what they say.
  private var textsWithTableTranslations: Set<SourceRange> {
    var ranges: Set<SourceRange> = []
    model.forEachText { text in
      guard let range = text.range, trees.indices.contains(range.file) else { return }
      let tokens = trees[range.file].tokens
      var index = trees[range.file].firstToken(from: range.start)
      var written = 0
      while index < tokens.count, tokens[index].end <= range.end {
        if tokens[index].kind == .string { written += 1 }
        index += 1
      }
      if text.texts.count(where: { $0 != nil }) > written { ranges.insert(range) }
    }
    return ranges
  }

  /// Each run of invisible characters in a range.
  private func invisibleRuns(
    in range: SourceRange, of tree: SyntaxTree, isMendable: Bool
  ) -> [Diagnostic] {
    let bytes = tree.source.bytes[range.start..<range.end]
    if bytes.allSatisfy({ $0 < 0x80 }) { return [] }
    var runs: [(range: SourceRange, names: [String], replacement: String)] = []
    var offset = range.start
    var before: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let end = offset + UTF8.width(scalar)
      // Signs and scripts beyond Latin need their joiners.
      let isNeeded = before.value > 0x24F
      if let character = InvisibleCharacter(scalar), !(character.isJoiner && isNeeded) {
        if let last = runs.indices.last, runs[last].range.end == offset {
          runs[last].range.end = end
          if !runs[last].names.contains(character.name) { runs[last].names.append(character.name) }
          if runs[last].replacement.isEmpty { runs[last].replacement = character.replacement }
        } else {
          runs.append(
            (
              SourceRange(file: range.file, start: offset, end: end), [character.name],
              character.replacement
            ))
        }
      } else {
        before = scalar
      }
      offset = end
    }
    return runs.map {
      Diagnostic(
        .invisibleCharacter, at: $0.range, [("names", .list($0.names))],
        fix: isMendable ? Fix($0.range, replacement: $0.replacement) : nil)
    }
  }
}
