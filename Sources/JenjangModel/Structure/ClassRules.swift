import JenjangSource

extension DiagnosticRule {
  static let classEmpty = DiagnosticRule(
    "J2101",
    message: Wording(id: "class ini tidak punya kelas", en: "this class has no classes"),
    help: Wording(
      id: "tulis kelasnya: `rendah \"Rendah\" below 50%  tinggi \"Tinggi\" otherwise`",
      en: "list them: `low \"Low\" below 50%  high \"High\" otherwise`"))

  static let classNamedTwice = DiagnosticRule(
    "J2102",
    message: Wording(
      id: "kelas `{name}` sudah ada", en: "the class `{name}` stands here already"),
    related: Wording(id: "yang pertama ada di sini", en: "the first one is here"),
    help: Wording(id: "beri nama lain", en: "choose another name"))

  static let classTextTwice = DiagnosticRule(
    "J2103",
    message: Wording(
      id: "dua kelas berbunyi sama: \"{text}\"", en: "two classes read alike: \"{text}\""),
    related: Wording(id: "yang pertama ada di sini", en: "the first one is here"),
    help: Wording(
      id: "bedakan kalimatnya, agar pembaca laporan tahu kelas mana yang dimaksud",
      en: "make them differ, so that readers of a report know which one is meant"))

  static let notAClass = DiagnosticRule(
    "J2104",
    message: Wording(
      id: "class `{name}` tidak punya kelas `{found}`",
      en: "the class `{name}` has no class `{found}`"),
    help: Wording(id: "kelasnya: {known}", en: "its classes: {known}"))
}

package let classRules: [DiagnosticRule] = [
  .classEmpty, .classNamedTwice, .classTextTwice, .notAClass, .noLevelsHere,
]
