import JenjangModel
import JenjangSource

/// Whose answers they are.
extension QuestionnaireBuilder {
  func identity() -> [IdentityQuestion] {
    let roles = model.columns
    var result: [IdentityQuestion] = []
    func add(_ role: IdentityQuestion.Role, _ column: String, _ title: Wording) {
      if result.contains(where: { $0.column == column }) { return }
      result.append(
        IdentityQuestion(role: role, column: column, title: title.formText(model.languages)))
    }
    for column in roles.community {
      // A key of several columns is made of the name and of groups, mostly.
      let group = roles.groups.first { $0.column == column }
      if column == roles.name {
        add(.community, column, FormWording.name)
      } else if let group {
        add(.community, column, Self.title(ofGroup: group.name))
      } else {
        add(
          .community, column,
          roles.community.count == 1 ? FormWording.community : Self.title(ofGroup: column))
      }
    }
    if let name = roles.name { add(.name, name, FormWording.name) }
    for group in roles.groups { add(.group, group.column, Self.title(ofGroup: group.name)) }
    if let year = roles.year { add(.year, year, FormWording.year) }
    if let respondent = roles.respondent {
      add(.respondent, respondent.column, FormWording.respondent)
    }
    return result
  }

  /// What a group of communities is called: known names in words, others as they are written.
  static func title(ofGroup name: String) -> Wording {
    if let known = FormWording.groups.first(where: { $0.name == name }) { return known.title }
    var plain = ""
    for (index, part) in name.split(separator: "_").enumerated() {
      plain += index == 0 ? part.prefix(1).uppercased() + part.dropFirst() : " " + part
    }
    return Wording(id: plain, en: plain)
  }
}
