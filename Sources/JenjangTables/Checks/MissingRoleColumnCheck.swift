import JenjangModel
import JenjangSource

/// The name, the year or a group of the model has no column in the sheet.
enum MissingRoleColumnCheck {
  static let rule = DiagnosticRule(
    "J1008", .warning,
    message: Wording(
      id: "Berkas ini tidak punya kolom {names} yang disebut aturan; keterangannya kosong.",
      en: "This file lacks columns that the rules name: {names}; what they tell stays empty."),
    help: Wording(
      id: "Tambahkan kolomnya, atau perbaiki `columns` di berkas aturan.",
      en: "Add them, or mend `columns` in the rule file."))

  static func findings(
    _ header: SheetHeader, unread: [String], model: Model, file: String
  ) -> [Diagnostic] {
    let roles = [model.columns.name, model.columns.year] + model.columns.groups.map { $0.column }
    var missing: [String] = []
    for case .some(let column) in roles
    where header.place(of: column) == nil && !missing.contains(column) {
      missing.append(column)
    }
    if missing.isEmpty { return [] }
    return [
      Diagnostic(
        rule, at: .file(file), [(name: "names", value: ToldNames.list(missing))],
        suggestion: missing.count == 1 ? nearestName(to: missing[0], among: unread) : nil)
    ]
  }
}
