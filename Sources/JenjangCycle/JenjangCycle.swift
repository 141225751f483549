// The year and the workshop: how communities have changed since last year, and how they stand beside
// each other.
//
//   answers 2025 ──score as of 2025──▶ 41.2 ┐ rule: what the rule did to the same answers
//        └─────────score as of 2026──▶ 43.0 ┤
//   answers 2026 ──score as of 2026──▶ 50.6 ┘ community: what other answers did under the same rule
//
// Chosen: last year's answers scored by this year's rule, between the two verdicts. Whoever asks "what if
// we had stood still?" gets a figure that was worked out, and the two parts add up because they share it.
// Chosen for what each answer brings: replacing the answers one by one, in the order of the files. It adds
// up for every model; an answer that stays brings nothing; where the score is a weighted mean over the same
// children it is the weight's share times the difference, in any order.
//
// Not chosen: this year's answers by last year's rule, which were not asked all of its questions; sharing a
// difference by Shapley's mean over all orders, which takes 2ⁿ scorings, and gives the same for means.
import JenjangSource

/// The rules about trends and comparisons, for the catalogue of all rules.
package let cycleRules: [DiagnosticRule] = [
  .fewerThanSmallest
]

extension DiagnosticRule {
  package static let fewerThanSmallest = DiagnosticRule(
    "J2605",
    message: Wording(
      id: "hanya ada {count} komunitas, kurang dari {least}: tidak ada yang dapat ditunjukkan",
      en: "there are only {count} communities, fewer than {least}: nothing can be shown"),
    help: Wording(
      id: "gabungkan dengan kabupaten lain, atau sebut jumlah yang lebih kecil: `--anonymise 3`",
      en: "put them together with another district, or name a smaller number: `--anonymise 3`"))
}
