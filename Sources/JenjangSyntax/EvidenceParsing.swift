import JenjangSource

// What is asked as evidence, on levels and on indicators.
extension Parser {
  /// Whether `asks evidence` or `needs evidence` begins at the cursor.
  var startsLevelEvidence: Bool {
    (isWord(.asks) || isWord(.needs)) && isWord(.evidence, 1)
  }

  /// `needs evidence text 5 else written`.
  mutating func parseLevelEvidence() {
    let node = open(.levelEvidence)
    advance()
    advance()
    while true {
      if startsEvidenceKind {
        parseEvidenceKind()
      } else if isWord(.else) {
        property(.fallback) { $0.parseLevelName() }
      } else {
        break
      }
    }
    close(node)
  }

  /// `evidence "…" link column q01_proof`, its parts in any order.
  mutating func parseEvidence() {
    property(.evidence) { parser in
      var isEmpty = true
      while true {
        if parser.kind == .string {
          parser.parseText()
        } else if parser.startsEvidenceKind {
          parser.parseEvidenceKind()
        } else if parser.isWord(.column) {
          parser.property(.column) { $0.parseColumnName() }
        } else {
          break
        }
        isEmpty = false
      }
      guard isEmpty else { return }
      parser.expected(
        Wording(
          id: "bukti yang diminta: sebuah teks, `link`, `text 5` atau `column`",
          en: "what is asked for: a text, `link`, `text 5` or `column`"))
    }
  }

  var startsEvidenceKind: Bool {
    isWord(.link) || isWord(.text) && kind(1) == .number
  }

  /// Whether `within 3 months` of a step stands here, not `within` of a link before the next level.
  private var startsMonths: Bool {
    kind(1) == .number && (isWord(.months, 2) || isWord(.month, 2))
  }

  mutating func parseEvidenceKind() {
    let isText = isWord(.text)
    property(.evidenceKind) { parser in
      if isText {
        parser.parseBound()
      } else if parser.isWord(.within), !parser.startsMonths {
        parser.advance()
      }
    }
  }
}
