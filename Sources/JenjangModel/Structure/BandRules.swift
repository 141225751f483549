import JenjangNumbers
import JenjangSource
import JenjangSyntax

extension DiagnosticRule {
  static let bandsMixed = DiagnosticRule(
    "J0419",
    message: Wording(
      id: "band naik (`below`, `up to`) dan turun (`from`, `above`) bercampur",
      en: "rising bands (`below`, `up to`) and falling ones (`from`, `above`) are mixed"),
    help: Wording(id: "pakai salah satu arah saja", en: "use one direction only"))

  static let bandsOverlap = DiagnosticRule(
    "J0420",
    message: Wording(
      id: "band ini tidak pernah tercapai: batas {found} berdiri setelah {before}",
      en: "nothing reaches this band: its bound {found} stands after {before}"),
    related: Wording(id: "band sebelumnya", en: "the band before"),
    help: Wording(
      id: "urutkan batasnya: naik untuk `below` dan `up to`, turun untuk `from` dan `above`",
      en: "order the bounds: rising for `below` and `up to`, falling for `from` and `above`"))

  static let bandsGap = DiagnosticRule(
    "J0421",
    message: Wording(
      id: "angka di luar band terakhir tidak bernilai apa-apa",
      en: "figures beyond the last band are worth nothing"),
    help: Wording(
      id: "akhiri dengan `otherwise: …`", en: "end with `otherwise: …`"))

  static let bandAfterOtherwise = DiagnosticRule(
    "J0422",
    message: Wording(
      id: "`otherwise` harus berdiri terakhir dan sekali saja",
      en: "`otherwise` stands last, and once"),
    help: Wording(id: "pindahkan ke akhir, atau hapus", en: "move it to the end, or remove it"))

  static let bandUnreachable = DiagnosticRule(
    "J0423",
    message: Wording(
      id: "tidak ada angka yang masuk band ini: yang diukur bernilai dari {least} sampai {most}",
      en: "no figure falls into this band: what is measured is from {least} to {most}"),
    help: Wording(
      id: "hapus band ini, atau ubah batas fact-nya",
      en: "remove the band, or change the fact's bounds"))

  static let bandBoundType = DiagnosticRule(
    "J0424",
    message: Wording(
      id: "batas {found} tidak sejenis dengan yang diukur, yaitu {expected}",
      en: "the bound {found} differs in kind from what is measured, {expected}"),
    help: Wording(
      id: "tulis skor dengan %, angka tanpa %", en: "write a score with %, a number without"))

  static let bandsMixedValues = DiagnosticRule(
    "J0425",
    message: Wording(
      id: "sebagian band memberi jenjang, sebagian memberi poin",
      en: "some bands give levels, some give points"),
    help: Wording(
      id: "pakai salah satu untuk semua band", en: "use one of them for all bands"))

  static let bandWithoutScale = DiagnosticRule(
    "J0426",
    message: Wording(
      id: "band ini memberi jenjang `{found}`, tetapi indicator ini tidak punya scale",
      en: "this band gives the level `{found}`, but the indicator has no scale"),
    help: Wording(
      id: "tambahkan `scale nama`, atau tulis poinnya", en: "add `scale name`, or write points"))
}

package let bandRules: [DiagnosticRule] = [
  .bandsMixed, .bandsOverlap, .bandsGap, .bandAfterOtherwise, .bandUnreachable, .bandBoundType,
  .bandsMixedValues, .bandWithoutScale,
]
