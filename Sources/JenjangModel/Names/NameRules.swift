import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let nameTwice = DiagnosticRule(
    "J0202",
    message: Wording(
      id: "nama `{name}` sudah dipakai", en: "the name `{name}` is taken already"),
    related: Wording(id: "dipakai di sini", en: "it is used here"),
    help: Wording(id: "beri nama lain", en: "choose another name"))

  static let reservedName = DiagnosticRule(
    "J0203",
    message: Wording(
      id: "`{name}` adalah kata dari bahasa aturan, tidak boleh menjadi nama",
      en: "`{name}` is a word of the rule language and can't be a name"),
    help: Wording(
      id: "beri nama lain, misalnya `{other}`", en: "choose another name, such as `{other}`"))

  static let unknownName = DiagnosticRule(
    "J0204",
    message: Wording(
      id: "tidak ada indicator, dimension, measure, fact atau factor bernama `{name}`",
      en: "there is no indicator, dimension, measure, fact or factor `{name}`"))

  static let ambiguousName = DiagnosticRule(
    "J0205",
    message: Wording(
      id: "`{name}` dapat berarti: {paths}", en: "`{name}` can mean: {paths}"),
    related: Wording(id: "salah satunya di sini", en: "one of them is here"),
    help: Wording(id: "tulis jalur lengkapnya", en: "write the whole path"))

  static let unknownScale = DiagnosticRule(
    "J0206",
    message: Wording(id: "tidak ada scale bernama `{name}`", en: "there is no scale `{name}`"),
    help: Wording(id: "yang ada: {known}", en: "there are: {known}"))

  static let unknownSubject = DiagnosticRule(
    "J0209",
    message: Wording(id: "tidak ada {what} bernama `{name}`", en: "there is no {what} `{name}`"))
}

package let nameRules: [DiagnosticRule] = [
  .nameTwice, .reservedName, .unknownName, .ambiguousName, .unknownScale, .unknownSubject,
]
