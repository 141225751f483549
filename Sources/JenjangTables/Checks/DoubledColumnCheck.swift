import JenjangSource

/// The same column twice, so that nobody can say which one counts.
enum DoubledColumnCheck {
  static let rule = DiagnosticRule(
    "J1006",
    message: Wording(
      id:
        "Kolom \"{column}\" ada {count} kali (kolom ke-{places}); tidak jelas mana yang dipakai.",
      en:
        "Column \"{column}\" stands {count} times (as columns {places}); which one counts?"
    ),
    help: Wording(
      id: "Hapus atau ganti nama kolom yang lebih.", en: "Remove or rename the one too many."))

  static func findings(_ header: SheetHeader, read: Set<String>, file: String) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (place, name) in header.columns.enumerated() where read.contains(name) {
      let places = header.places(of: name)
      if places.count < 2 || places.first != place { continue }
      findings.append(
        Diagnostic(
          rule, at: .cell(file: file, line: header.line, column: name),
          [
            (name: "column", value: .text(name)), (name: "count", value: .number(places.count)),
            (name: "places", value: .list(places.map { "\($0 + 1)" })),
          ]))
    }
    return findings
  }
}
