/// Sheets of paper as one page of HTML that prints on A4: no script, nothing to load.
struct PaperHTML {
  private var body = ""
  private let title: String
  private let language: String
  private var hasTitle = false

  init(title: String, language: String) {
    self.title = title
    self.language = language
  }

  mutating func add(_ block: PaperBlock) {
    switch block {
    case .title(let text):
      // Further sheets have the same title, and a page has one heading of the first rank.
      body += hasTitle ? "<h2 class=\"sheet\">" : "<h1>"
      body += Self.escaped(text) + (hasTitle ? "</h2>\n" : "</h1>\n")
      hasTitle = true
    case .heading(let text, let level):
      body += "<h\(level)>" + Self.escaped(text) + "</h\(level)>\n"
    case .paragraph(let text): body += "<p>" + Self.escaped(text) + "</p>\n"
    case .field(let label, let value): body += Self.field(label, value)
    case .question(let question): add(question)
    case .table(let table): add(table)
    }
  }

  func finish() -> String {
    "<!DOCTYPE html>\n<html lang=\"" + Self.escaped(language) + "\">\n<head>\n"
      + "<meta charset=\"utf-8\">\n"
      + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      + "<title>" + Self.escaped(title) + "</title>\n<style>\n" + Self.style + "</style>\n"
      + "</head>\n<body>\n<main>\n" + body + "</main>\n</body>\n</html>\n"
  }

  private mutating func add(_ question: PaperQuestion) {
    body +=
      "<section class=\"question\">\n<p class=\"asked\">" + Self.escaped(question.title)
      + "</p>\n"
    if !question.options.isEmpty {
      body += "<ul>\n"
      for option in question.options {
        body += "<li" + (option.isMarked ? " class=\"marked\"" : "") + ">"
        body += (option.isMarked ? "☒ " : "☐ ") + Self.escaped(option.text) + "</li>\n"
      }
      body += "</ul>\n"
    }
    for field in question.fields {
      body +=
        field.value == "–"
        ? "<p>" + Self.escaped(field.label) + "</p>\n" : Self.field(field.label, field.value)
    }
    body += "</section>\n"
  }

  private static func field(_ label: String, _ value: String) -> String {
    "<p class=\"field\"><span>" + escaped(label) + ":</span> <span class=\"line\">"
      + escaped(value) + "</span></p>\n"
  }

  private mutating func add(_ table: PaperTable) {
    body += "<table>\n<caption>" + Self.escaped(table.caption) + "</caption>\n<colgroup>"
    for width in table.widths { body += "<col style=\"width: \(width)%\">" }
    body += "</colgroup>\n<thead><tr>"
    for heading in table.headings {
      body +=
        heading.isEmpty ? "<td></td>" : "<th scope=\"col\">" + Self.escaped(heading) + "</th>"
    }
    body += "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      body += "<tr>"
      for (place, cell) in row.enumerated() {
        let content = cell.map { Self.escaped($0) }.joined(separator: "<br>")
        body += place == 0 ? "<th scope=\"row\">" + content + "</th>" : "<td>" + content + "</td>"
      }
      body += "</tr>\n"
    }
    body += "</tbody>\n</table>\n"
  }

  /// Text from outside as HTML shows it as it stands, in elements and in attributes.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += "<br>"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let style = """
    @page { size: A4; margin: 14mm; }
    body { font: 11pt/1.4 sans-serif; color: #000; background: #fff; margin: 0 auto;
      max-width: 182mm; padding: 4mm; }
    h1 { font-size: 18pt; margin: 0 0 3mm; }
    h2 { font-size: 14pt; margin: 8mm 0 2mm; break-after: avoid; border-bottom: 1pt solid #000; }
    h2.sheet { font-size: 18pt; break-before: page; border: 0; }
    h3, h4, h5 { font-size: 12pt; margin: 5mm 0 1mm; break-after: avoid; }
    p { margin: 0 0 2mm; }
    ul { list-style: none; margin: 0 0 1mm; padding: 0 0 0 4mm; }
    li { padding-left: 6mm; text-indent: -6mm; margin: 0 0 .8mm; overflow-wrap: anywhere; }
    .marked { font-weight: bold; }
    .question { break-inside: avoid; margin: 0 0 4mm; }
    .asked { font-weight: bold; break-after: avoid; }
    .field { display: flex; gap: 2mm; }
    .line { flex: 1; border-bottom: .5pt solid #000; min-height: 6mm; min-width: 20mm; }
    table { width: 100%; border-collapse: collapse; margin: 6mm 0; table-layout: fixed; }
    caption { font-weight: bold; text-align: left; font-size: 12pt; padding: 0 0 1mm;
      break-after: avoid; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { border: .5pt solid #000; padding: 1.5mm; vertical-align: top; text-align: left;
      height: 12mm; overflow-wrap: anywhere; }
    thead th, thead td { height: auto; background: #eee; print-color-adjust: exact; }
    @media print { body { max-width: none; padding: 0; } }

    """
}
