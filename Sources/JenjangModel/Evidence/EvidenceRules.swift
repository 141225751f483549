import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let evidenceColumnTaken = DiagnosticRule(
    "J1308",
    message: Wording(
      id: "kolom bukti `{column}` juga dibaca untuk {other}",
      en: "the evidence column `{column}` is also read for {other}"),
    related: Wording(id: "kolom itu dipakai di sini", en: "that column is used here"),
    help: Wording(
      id: "sebut kolom lain: `evidence column nama`",
      en: "name another column: `evidence column name`"))

  static let evidenceColumnsDiffer = DiagnosticRule(
    "J1309",
    message: Wording(
      id: "bukti untuk kolom `{column}` berada di dua kolom: {first} dan {second}",
      en: "the evidence for the column `{column}` stands in two columns: {first} and {second}"),
    related: Wording(id: "yang pertama ada di sini", en: "the first one is here"),
    help: Wording(
      id: "satu jawaban punya satu kolom bukti; sebut kolom yang sama",
      en: "one answer has one column of evidence; name the same column"))

  static let fallbackNotBelow = DiagnosticRule(
    "J1310",
    message: Wording(
      id: "jenjang `{found}` tidak di bawah jenjang ini, jadi tidak dapat menggantikannya",
      en: "the level `{found}` is not below this one, so it can't stand in its place"),
    help: Wording(
      id: "sebut jenjang yang lebih rendah, atau hapus `else`",
      en: "name a lower level, or remove the `else`"))

  static let fallbackNeedsEvidence = DiagnosticRule(
    "J1311",
    message: Wording(
      id: "jenjang `{found}` sendiri memerlukan bukti, jadi tidak dapat menggantikan yang lain",
      en: "the level `{found}` needs evidence itself, so it can't stand in another's place"),
    help: Wording(
      id: "sebut jenjang tanpa `needs evidence`", en: "name a level without `needs evidence`"))

  static let fallbackOfAsked = DiagnosticRule(
    "J1312",
    message: Wording(
      id: "jenjang yang `asks evidence` tetap dihitung tanpa bukti, jadi `else` tidak berarti",
      en: "a level that `asks evidence` counts without it, so `else` means nothing"),
    help: Wording(
      id: "tulis `needs evidence`, atau hapus `else`",
      en: "write `needs evidence`, or remove the `else`"))
}

/// The rules about evidence, for the catalogue of all rules.
package let evidenceRules: [DiagnosticRule] = [
  .evidenceColumnTaken, .evidenceColumnsDiffer, .fallbackNotBelow, .fallbackNeedsEvidence,
  .fallbackOfAsked,
]
