import JenjangSource

/// Why a workbook can't be read, as a rule and what fills its places.
struct WorkbookFault: Error {
  let rule: DiagnosticRule
  let arguments: [(name: String, value: MessageArgument)]
  var suggestion: String?

  init(
    _ rule: DiagnosticRule, _ arguments: [(name: String, value: MessageArgument)] = [],
    suggestion: String? = nil
  ) {
    self.rule = rule
    self.arguments = arguments
    self.suggestion = suggestion
  }

  /// The fault as a finding about a file.
  func diagnostic(file: String) -> Diagnostic {
    Diagnostic(rule, at: .file(file), arguments, suggestion: suggestion)
  }

  static func damaged(_ why: ArchiveDamage) -> WorkbookFault {
    WorkbookFault(WorkbookRules.damaged, [(name: "why", value: .wording(why.wording))])
  }

  static func unknownForm(_ what: ArchiveForm) -> WorkbookFault {
    WorkbookFault(WorkbookRules.form, [(name: "what", value: .wording(what.wording))])
  }

  static func xml(_ why: XMLFault, _ part: String, at offset: Int) -> WorkbookFault {
    WorkbookFault(
      WorkbookRules.markup,
      [
        (name: "part", value: .text(part)), (name: "place", value: .number(offset + 1)),
        (name: "why", value: .wording(why.wording)),
      ])
  }

  static func deep(_ part: String, _ most: Int) -> WorkbookFault {
    WorkbookFault(
      WorkbookRules.depth,
      [(name: "part", value: .text(part)), (name: "most", value: .number(most))])
  }
}

/// What is damaged in an archive.
enum ArchiveDamage {
  case end
  case directory
  case entry

  var wording: Wording {
    switch self {
    case .end: Wording(id: "akhirnya hilang", en: "its end is missing")
    case .directory: Wording(id: "daftar isinya rusak", en: "its directory is damaged")
    case .entry:
      Wording(id: "daftar isi dan isinya tidak cocok", en: "its directory does not fit its entries")
    }
  }
}

/// Forms of archives that no spreadsheet writes.
enum ArchiveForm {
  case zip64
  case disks
  case entries
  case method

  var wording: Wording {
    switch self {
    case .zip64: Wording(id: "zip64", en: "zip64")
    case .disks: Wording(id: "beberapa cakram", en: "several disks")
    case .entries: Wording(id: "terlalu banyak bagian", en: "too many entries")
    case .method: Wording(id: "cara pemampatan lain", en: "another way of packing")
    }
  }
}

/// What is wrong with a piece of XML.
enum XMLFault {
  case encoding
  case unfinished
  case tag
  case entity
  case character
  case textOutside
  case secondRoot

  var wording: Wording {
    switch self {
    case .encoding: Wording(id: "bukan UTF-8", en: "it is not UTF-8")
    case .unfinished: Wording(id: "berakhir di tengah", en: "it ends in the middle")
    case .tag: Wording(id: "tanda yang salah bentuk", en: "a tag is malformed")
    case .entity: Wording(id: "entitas yang tidak dikenal", en: "an entity is unknown")
    case .character: Wording(id: "huruf yang tidak sah", en: "a character is not allowed")
    case .textOutside: Wording(id: "teks di luar elemen", en: "text stands outside of elements")
    case .secondRoot: Wording(id: "ada elemen akar kedua", en: "there is a second root element")
    }
  }
}
