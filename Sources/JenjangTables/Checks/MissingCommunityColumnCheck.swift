import JenjangModel
import JenjangSource

/// A column by which communities are known is not in the sheet.
enum MissingCommunityColumnCheck {
  static let rule = DiagnosticRule(
    "J1005",
    message: Wording(
      id: "Kolom \"{column}\", yang mengenali komunitas, tidak ada di berkas ini.",
      en: "Column \"{column}\", by which communities are known, is not in this file."),
    help: Wording(
      id: "Tambahkan kolom itu, atau sebutkan kolom yang benar di `columns` di model. "
        + "Yang ada: {found}.",
      en: "Add the column, or name the right one in the model's `columns`. "
        + "There are: {found}."))

  static func findings(
    _ header: SheetHeader, unread: [String], model: Model, file: String
  ) -> [Diagnostic] {
    model.columns.communityColumns(in: header).filter { header.place(of: $0) == nil }.map {
      column in
      Diagnostic(
        rule, at: .file(file),
        [
          (name: "column", value: .text(column)),
          (name: "found", value: ToldNames.list(header.names.indices.map(header.shownName))),
        ], suggestion: nearestName(to: column, among: unread))
    }
  }
}
