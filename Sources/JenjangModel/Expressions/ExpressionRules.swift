import JenjangNumbers
import JenjangSource

extension DiagnosticRule {
  static let typesDiffer = DiagnosticRule(
    "J0601",
    message: Wording(
      id: "kedua sisi tidak sejenis: {left} di samping {right}",
      en: "the two sides differ in kind: {left} beside {right}"),
    related: Wording(id: "sisi lainnya", en: "the other side"),
    help: Wording(id: "{mend}", en: "{mend}"))

  static let unitsDiffer = DiagnosticRule(
    "J0602",
    message: Wording(
      id: "satuannya berbeda: {left} di samping {right}",
      en: "the units differ: {left} beside {right}"),
    help: Wording(
      id: "bagi atau kalikan dulu sehingga satuannya sama",
      en: "divide or multiply first, so that the units agree"))

  static let levelBesideNumber = DiagnosticRule(
    "J0603",
    message: Wording(
      id: "`{name}` adalah jenjang, dan dibandingkan dengan angka {found}",
      en: "`{name}` is a level, and is compared with the number {found}"),
    help: Wording(
      id: "tulis {level}`{points}` untuk poinnya", en: "write {level}`{points}` for its points"))

  static let conditionNeeded = DiagnosticRule(
    "J0604",
    message: Wording(
      id: "di sini harus ada syarat (ya atau tidak), bukan {found}",
      en: "a condition (yes or no) is needed here, not {found}"),
    help: Wording(
      id: "bandingkan, misalnya `>= 50%` atau `at least nama_jenjang`",
      en: "compare it, for example `>= 50%` or `at least level_name`"))

  static let figureNeeded = DiagnosticRule(
    "J0605",
    message: Wording(
      id: "di sini harus ada angka atau skor, bukan {found}",
      en: "a number or a score is needed here, not {found}"))

  static let notAChoice = DiagnosticRule(
    "J0606",
    message: Wording(
      id: "fact `{fact}` tidak punya pilihan `{found}`",
      en: "the fact `{fact}` has no choice `{found}`"),
    help: Wording(id: "pilihannya: {known}", en: "its choices: {known}"))

  static let choiceNotOrdered = DiagnosticRule(
    "J0607",
    message: Wording(
      id: "pilihan tidak berurutan, jadi tidak ada yang lebih tinggi",
      en: "choices have no order, so none is higher than another"),
    help: Wording(id: "pakai `is` atau `is not`", en: "use `is` or `is not`"))

  static let choiceAlone = DiagnosticRule(
    "J0608",
    message: Wording(
      id: "`{fact}` adalah pilihan; bandingkan dengan salah satu pilihannya",
      en: "`{fact}` is a choice; compare it with one of its choices"),
    help: Wording(id: "misalnya `{fact} is {first}`", en: "for example `{fact} is {first}`"))

  static let divisorMayBeZero = DiagnosticRule(
    "J0609",
    message: Wording(
      id: "pembagi ini dapat bernilai 0", en: "this divisor can be 0"),
    help: Wording(
      id:
        "nyatakan nilainya: `a / b, otherwise not applicable`, atau beri batas `at least 1` pada fact",
      en:
        "say what stands then: `a / b, otherwise not applicable`, or bound the fact by `at least 1`"
    ))

  static let wrongArguments = DiagnosticRule(
    "J0610",
    message: Wording(
      id: "`{name}` ditulis {usage}", en: "`{name}` is written {usage}"))

  static let unknownFunction = DiagnosticRule(
    "J0611",
    message: Wording(id: "tidak ada fungsi `{name}`", en: "there is no function `{name}`"),
    help: Wording(
      id: "yang ada: min, max, sum, mean, round, clamp, power, root, ln, log10, last",
      en: "there are: min, max, sum, mean, round, clamp, power, root, ln, log10, last"))

  static let aggregateOutside = DiagnosticRule(
    "J0612",
    message: Wording(
      id: "`{word}` hanya berarti di dalam `score …`, di mana ia menghitung isi dimensinya",
      en: "`{word}` has a meaning only in `score …`, where it runs over the dimension's children"),
    help: Wording(
      id: "sebut nama dimensinya, atau `points of NAMA`",
      en: "name the dimension, or write `points of NAME`"))

  static let countOutOfRange = DiagnosticRule(
    "J0613",
    message: Wording(
      id: "`at least {count} of` atas {size} syarat tidak masuk akal",
      en: "`at least {count} of` makes no sense over {size} conditions"),
    help: Wording(id: "tulis angka dari 1 sampai {size}", en: "write a number from 1 to {size}"))

  static let nothingQuantified = DiagnosticRule(
    "J0614",
    message: Wording(
      id: "tidak ada yang cocok dengan `{what}` di sini", en: "nothing here fits `{what}`"),
    help: Wording(
      id: "periksa `under` dan nama jenjangnya", en: "look at `under` and at the level's name"))

  static let noPoints = DiagnosticRule(
    "J0615",
    message: Wording(
      id: "`points of` hanya untuk indicator atau dimension",
      en: "`points of` is for indicators and dimensions"))

  static let mixedChildren = DiagnosticRule(
    "J0616",
    message: Wording(
      id: "`{what}` atas campuran skor dan angka biasa",
      en: "`{what}` over a mixture of scores and plain numbers"),
    related: Wording(id: "ini angka biasa", en: "this is a plain number"),
    help: Wording(
      id: "beri dimensi angka itu `of N` supaya menjadi skor, atau pakai `score sum of points`",
      en: "give that dimension `of N` to make it a score, or use `score sum of points`"))

  static let conditionsCompared = DiagnosticRule(
    "J0618",
    message: Wording(
      id: "dua syarat tidak dapat dibandingkan", en: "two conditions can't be compared"),
    related: Wording(id: "syarat lainnya", en: "the other condition"),
    help: Wording(
      id: "bandingkan masing-masing dengan `yes` atau `no`, dan gabungkan dengan `and` atau `or`",
      en: "compare each with `yes` or `no`, and join them by `and` or `or`"))

  static let numberNeeded = DiagnosticRule(
    "J0619",
    message: Wording(
      id: "di sini harus ada angka, bukan {found}", en: "a number is needed here, not {found}"),
    help: Wording(
      id: "pakai `points of NAMA`, atau jadikan skornya angka: `skor / 1%`",
      en: "use `points of NAME`, or make the score a number: `score / 1%`"))

  static let rootBelowZero = DiagnosticRule(
    "J0620",
    message: Wording(
      id: "akar pangkat {degree} dari angka yang dapat bernilai di bawah 0",
      en: "root {degree} of a figure that can be below 0"),
    help: Wording(
      id: "batasi dengan `max(0, …)`, atau beri batas `at least 0` pada fact",
      en: "bound it by `max(0, …)`, or the fact by `at least 0`"))

  static let logarithmBelowZero = DiagnosticRule(
    "J0622",
    message: Wording(
      id: "logaritma dari angka yang dapat bernilai 0 atau kurang",
      en: "the logarithm of a figure that can be 0 or less"),
    help: Wording(
      id: "batasi dengan `max(1, …)`, atau beri batas `at least 1` pada fact",
      en: "bound it by `max(1, …)`, or the fact by `at least 1`"))

  static let noFigure = DiagnosticRule(
    "J0621",
    message: Wording(
      id: "`{name}` adalah {what}, jadi tidak punya angka",
      en: "`{name}` is {what}, so it has no figure"),
    help: Wording(
      id: "sebut indicator, dimension, measure, fact atau factor",
      en: "name an indicator, dimension, measure, fact or factor"))

  static let tooManyExpressions = DiagnosticRule(
    "J0617",
    message: Wording(
      id: "rumus dalam kumpulan aturan ini lebih dari {most} bagian",
      en: "the formulas of this rule set have more than {most} parts"),
    help: Wording(
      id: "pakai `every` dan `any` atas lebih sedikit anggota, atau beri nama sebuah `measure`",
      en: "use `every` and `any` over fewer members, or name a `measure`"))
}

package let expressionRules: [DiagnosticRule] = [
  .typesDiffer, .unitsDiffer, .levelBesideNumber, .conditionNeeded, .figureNeeded, .notAChoice,
  .choiceNotOrdered, .choiceAlone, .divisorMayBeZero, .wrongArguments, .unknownFunction,
  .aggregateOutside, .countOutOfRange, .nothingQuantified, .noPoints, .mixedChildren,
  .tooManyExpressions, .conditionsCompared, .numberNeeded, .rootBelowZero, .logarithmBelowZero,
  .noFigure,
]
