import JenjangReport
import JenjangSource

extension CheckMending {
  /// What was mended, a line each, and how many mends there were in how many files.
  func report(in language: MessageLanguage) -> String {
    var text = ""
    for (diagnostic, files) in mended {
      guard let fix = diagnostic.fix else { continue }
      let source = files[fix.range.file]
      let place = source.position(of: fix.range.start)
      let before = source.text(fix.range.start, fix.range.end)
      let line = (fix.replacement.isEmpty ? Self.removed : Self.replaced).filled(
        [
          ("path", .text(source.path)), ("line", .number(place.line)),
          ("column", .number(place.column)), ("code", .text(diagnostic.rule.code)),
          ("before", .text(Self.shown(before))), ("after", .text(fix.replacement)),
        ], in: language)
      text += VisibleText.escaped(line) + "\n"
    }
    let summary = mended.isEmpty ? Self.nothing : Self.summary
    return text
      + summary.filled(
        [("count", .number(mended.count)), ("files", .number(changed.count))], in: language) + "\n"
  }

  /// A text without blanks and line ends around it; of characters that nobody sees their names.
  private static func shown(_ text: String) -> String {
    let names = text.unicodeScalars.map { InvisibleCharacter($0)?.name }
    if names.allSatisfy({ $0 != nil }) {
      return names.reduce("") { $0.isEmpty ? $1 ?? "" : $0 + " " + ($1 ?? "") }
    }
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  private static let replaced = Wording(
    id: "{path}:{line}:{column}: {code}: `{before}` menjadi `{after}`",
    en: "{path}:{line}:{column}: {code}: `{before}` became `{after}`")
  private static let removed = Wording(
    id: "{path}:{line}:{column}: {code}: `{before}` dihapus",
    en: "{path}:{line}:{column}: {code}: `{before}` removed")
  private static let summary = Wording(
    id: "perbaikan: {count}; berkas yang ditulis: {files}",
    en: "mends: {count}; files written: {files}")
  private static let nothing = Wording(
    id: "tidak ada yang dapat diperbaiki dengan aman", en: "nothing can be mended safely")
}
