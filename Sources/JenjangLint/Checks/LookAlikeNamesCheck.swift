import JenjangModel
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let lookAlikeNames = DiagnosticRule(
    "J1610", .warning,
    message: Wording(
      id: "nama `{name}` mudah tertukar dengan `{other}`",
      en: "the name `{name}` is easily taken for `{other}`"),
    related: Wording(id: "nama yang mirip", en: "the name that it looks like"),
    help: Wording(
      id: "beri salah satunya nama yang jelas berbeda",
      en: "give one of them a name that clearly differs"))
}

extension RulePage {
  static let lookAlikeNames = RulePage(
    "J1610",
    what: Wording(
      id:
        "Dua nama sejenis yang hanya berbeda pada l/1/I, 0/O, rn/m, vv/w, huruf besar, garis bawah, atau akhiran s.",
      en:
        "Two names of one kind that differ only in l/1/I, 0/O, rn/m, vv/w, case, underscores or a final s."
    ),
    why: Wording(
      id:
        "Keduanya sah, jadi salah ketik tidak ditolak: rumus membaca yang satu padahal yang lain dimaksud, dan tinjauan tidak melihatnya.",
      en:
        "Both are sound, so a slip is not refused: a formula reads one where the other is meant, and no review sees it."
    ),
    avoid: """
      fact anggota_baru "Anggota baru" number at least 0
      fact anggotabaru "Anggota baru bulan ini" number at least 0
      """,
    prefer: """
      fact anggota_baru "Anggota baru" number at least 0
      fact anggota_bulan_ini "Anggota baru bulan ini" number at least 0
      """)
}

extension LintSubject {
  private typealias Named = (text: String, range: SourceRange)

  func lookAlikeNames() -> [Diagnostic] {
    var figures: [Named] = model.facts.map { ($0.name, $0.range) }
    figures += model.measures.map { ($0.name, $0.range) }
    figures += model.factors.map { ($0.name, $0.range) }
    figures += model.dimensions.dropFirst().map { ($0.name, $0.range) }
    figures += model.indicators.map { ($0.name, $0.range) }
    var groups: [[Named]] = [
      figures, model.actors.map { ($0.name, $0.range) },
      model.scales.map { ($0.name, $0.range) },
      (model.ladder?.phases ?? []).map { ($0.name, $0.range) },
      model.steps.filter { $0.isAdvice }.map { ($0.name, $0.range) },
      model.findings.map { ($0.name, $0.range) },
    ]
    // The model knows where no level or choice stands; the syntax does.
    for tree in trees {
      for index in tree.nodes.indices where Self.listsNames(tree.nodes[index].kind) {
        let levels = Node(tree: tree, index: index).children(.level).compactMap { $0.name }
        if levels.count > 1 { groups.append(levels) }
      }
    }
    return groups.flatMap { lookAlikes(among: $0) }
  }

  private static func listsNames(_ kind: SyntaxKind) -> Bool {
    kind == .scale || kind == .indicator || kind == .fact || kind == .factType
  }

  private func lookAlikes(among names: [Named]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var seen: [String: Named] = [:]
    for name in names.sorted(by: {
      ($0.range.file, $0.range.start) < ($1.range.file, $1.range.start)
    })
    where !name.text.isEmpty {
      let shapes = NameShape.shapes(of: name.text)
      let known = shapes.lazy.compactMap { seen[$0] }.first { $0.text != name.text }
      for shape in shapes where seen[shape] == nil { seen[shape] = name }
      guard let known else { continue }
      found.append(
        Diagnostic(
          .lookAlikeNames, at: name.range,
          [("name", .text(name.text)), ("other", .text(known.text))], related: [known.range]))
    }
    return found
  }
}

/// What remains of a name when all is taken away that is easily overlooked.
enum NameShape {
  /// Names that share a shape are easily taken for each other.
  static func shapes(of name: String) -> [String] {
    [shape(of: name, foldsDigits: false), shape(of: name, foldsDigits: true)]
  }

  private static func shape(of name: String, foldsDigits: Bool) -> String {
    var bytes: [UInt8] = []
    for byte in name.utf8 where byte != UInt8(ascii: "_") {
      bytes.append(folded(byte, foldsDigits))
      let last = bytes.count - 2
      if last < 0 { continue }
      if bytes[last...] == [UInt8(ascii: "r"), UInt8(ascii: "n")] {
        bytes.replaceSubrange(last..., with: [UInt8(ascii: "m")])
      } else if bytes[last...] == [UInt8(ascii: "v"), UInt8(ascii: "v")] {
        bytes.replaceSubrange(last..., with: [UInt8(ascii: "w")])
      }
    }
    // A plural in English; short names are codes more often than words.
    if bytes.count > 4, bytes.last == UInt8(ascii: "s") { bytes.removeLast() }
    return (foldsDigits ? "0" : "a") + String(decoding: bytes, as: UTF8.self)
  }

  private static func folded(_ byte: UInt8, _ foldsDigits: Bool) -> UInt8 {
    if foldsDigits {
      switch byte {
      case UInt8(ascii: "1"), UInt8(ascii: "I"): return UInt8(ascii: "l")
      case UInt8(ascii: "0"), UInt8(ascii: "O"): return UInt8(ascii: "o")
      default: break
      }
    }
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
