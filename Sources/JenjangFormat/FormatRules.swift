import JenjangSource

extension DiagnosticRule {
  static let partLeft = DiagnosticRule(
    "J1501", .warning,
    message: Wording(
      id: "`{what}` ini tidak terbaca seluruhnya, jadi dibiarkan seperti tertulis",
      en: "this `{what}` could not be read in full, so it is left as it was written"),
    related: Wording(id: "kesalahan pertamanya di sini", en: "its first mistake is here"),
    help: Wording(
      id: "perbaiki dulu apa yang disebut `jenjang check`",
      en: "first mend what `jenjang check` names"))

  static let fileLeft = DiagnosticRule(
    "J1502", .warning,
    message: Wording(
      id: "berkas ini tidak terbaca seluruhnya, jadi dibiarkan seperti tertulis",
      en: "this file could not be read in full, so it is left as it was written"),
    help: Wording(
      id: "perbaiki dulu apa yang disebut `jenjang check`",
      en: "first mend what `jenjang check` names"))

  static let formatChanges = DiagnosticRule(
    "J1503",
    message: Wording(
      id: "bentuk baru berkas ini akan berarti lain; berkasnya dibiarkan",
      en: "the new form of this file would say something else; the file is left as it is"),
    help: Wording(
      id: "ini galat program: laporkan bersama berkasnya",
      en: "this is a fault of the program: report it with the file"))

  static let formatUnstable = DiagnosticRule(
    "J1504",
    message: Wording(
      id: "bentuk baru berkas ini tidak tetap; berkasnya dibiarkan",
      en: "the new form of this file would not stay as it is; the file is left as it is"),
    help: Wording(
      id: "ini galat program: laporkan bersama berkasnya",
      en: "this is a fault of the program: report it with the file"))
}

/// The rules about formatting, for the catalogue of all rules.
package let formatRules: [DiagnosticRule] = [
  .partLeft, .fileLeft, .formatChanges, .formatUnstable,
]
