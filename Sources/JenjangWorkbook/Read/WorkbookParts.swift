import JenjangSource

/// The parts of a workbook that tell where its sheets are.
struct WorkbookParts {
  struct Sheet {
    let name: String
    let isHidden: Bool
    /// The name of its part.
    let part: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var isFrom1904 = false
  private(set) var sharedTexts: String?
  private(set) var styles: String?

  /// Follows the relations from the archive's root to the sheets.
  init(_ archive: ZipArchive) throws(WorkbookFault) {
    guard archive.entry("_rels/.rels") != nil else { throw Self.otherKind(archive) }
    let root = try Self.relations(archive, of: "")
    guard let main = root.first(where: { $0.kind == "officeDocument" })?.target,
      let entry = archive.entry(main), main.hasSuffix(".xml")
    else { throw Self.otherKind(archive) }
    let relations = try Self.relations(archive, of: main)
    for relation in relations {
      if relation.kind == "sharedStrings" { sharedTexts = relation.target }
      if relation.kind == "styles" { styles = relation.target }
    }
    var isWorkbook = false
    var xml = try XMLReader(try archive.content(of: entry), part: entry.name)
    while true {
      switch try xml.next() {
      case .start where xml.depth == 1: isWorkbook = xml.name == .workbook
      case .start where xml.name == .properties:
        let value = xml.plain(.date1904)
        isFrom1904 =
          value.map { $0.elementsEqual("1".utf8) || $0.elementsEqual("true".utf8) } ?? false
      case .start where xml.name == .sheet && xml.depth == 3:
        guard let id = try xml.attribute(.id), let name = try xml.attribute(.name),
          let relation = relations.first(where: { $0.id == id }), relation.kind == "worksheet"
        else { continue }
        let isHidden = xml.plain(.state).map { !$0.elementsEqual("visible".utf8) } ?? false
        sheets.append(Sheet(name: name, isHidden: isHidden, part: relation.target))
      case .finish:
        if !isWorkbook { throw Self.otherKind(archive) }
        return
      default: break
      }
    }
  }

  private struct Relation {
    let id: String
    /// The last part of the relation's type.
    let kind: String
    let target: String
  }

  /// The relations of a part, their targets as names of parts.
  private static func relations(
    _ archive: ZipArchive, of part: String
  ) throws(WorkbookFault) -> [Relation] {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let name = folder + "_rels/" + part.dropFirst(folder.count) + ".rels"
    guard let entry = archive.entry(name) else {
      throw WorkbookFault(WorkbookRules.partMissing, [(name: "part", value: .text(name))])
    }
    var xml = try XMLReader(try archive.content(of: entry), part: entry.name)
    var result: [Relation] = []
    while true {
      switch try xml.next() {
      case .start where xml.name == .relation:
        guard let id = try xml.attribute(.capitalID), let kind = try xml.attribute(.kind),
          let target = try xml.attribute(.target)
        else { continue }
        let last = kind.lastIndex(of: "/").map { String(kind[kind.index(after: $0)...]) } ?? kind
        result.append(Relation(id: id, kind: last, target: resolved(target, in: folder)))
      case .finish: return result
      default: break
      }
    }
  }

  /// A target as the name of a part: from the root where it begins with `/`, else from a folder.
  private static func resolved(_ target: String, in folder: String) -> String {
    var parts: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for piece in target.split(separator: "/") {
      if piece == ".." {
        _ = parts.popLast()
      } else if piece != "." {
        parts.append(piece)
      }
    }
    var name = ""
    for (index, part) in parts.enumerated() { name += index == 0 ? String(part) : "/" + part }
    return name
  }

  /// What an archive is that is no workbook in XLSX.
  private static func otherKind(_ archive: ZipArchive) -> WorkbookFault {
    func has(_ name: String) -> Bool { archive.entry(name) != nil }
    let kind: Wording
    if has("xl/workbook.bin") {
      kind = Wording(id: "buku kerja biner (XLSB)", en: "a binary workbook (XLSB)")
    } else if has("content.xml"), has("META-INF/manifest.xml") {
      kind = Wording(
        id: "dokumen OpenDocument (ODS, ODT)", en: "an OpenDocument file (ODS, ODT)")
    } else if has("Index/Document.iwa") {
      kind = Wording(id: "berkas Numbers", en: "a Numbers file")
    } else if has("word/document.xml") || has("ppt/presentation.xml") {
      kind = Wording(
        id: "dokumen atau presentasi, bukan lembar kerja",
        en: "a document or a presentation, no spreadsheet")
    } else {
      kind = Wording(id: "arsip zip", en: "a zip archive")
    }
    return WorkbookFault(WorkbookRules.notAWorkbook, [(name: "kind", value: .wording(kind))])
  }
}
