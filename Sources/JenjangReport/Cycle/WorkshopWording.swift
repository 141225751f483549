import JenjangModel
import JenjangSource

/// The words about communities beside each other.
enum WorkshopWording {
  static let title = Wording(id: "{count} komunitas", en: "{count} communities")
  static let titleInYear = Wording(
    id: "{count} komunitas, {year}", en: "{count} communities, {year}")
  static let rankColumn = Wording(id: "Urutan", en: "Place")
  static let oneAnonymous = Wording(id: "Komunitas {number}", en: "Community {number}")
  static let legend = Wording(id: "Kolom: {columns}", en: "Columns: {columns}")
  static let spread = Wording(id: "Sebaran skor", en: "How the scores spread")
  static let all = Wording(id: "Semua", en: "All")
  static let withoutGroup = Wording(id: "(tanpa nama)", en: "(without a name)")
  static let groupColumn = Wording(id: "Kelompok", en: "Group")
  static let countColumn = Wording(id: "Komunitas", en: "Communities")
  static let lowest = Wording(id: "Terendah", en: "Lowest")
  static let median = Wording(id: "Nilai tengah", en: "Median")
  static let highest = Wording(id: "Tertinggi", en: "Highest")
  static let mean = Wording(id: "Rata-rata", en: "Mean")
  static let medians = Wording(
    id: "Nilai tengah setiap dimensi", en: "Median of each dimension")
  static let phases = Wording(id: "Komunitas di setiap fase", en: "Communities in each phase")
  static let pairs = Wording(id: "Siapa dapat mengajari siapa", en: "Who can teach whom")
  static let pair = Wording(
    id: "{teacher} mengajari {learner}: {what}", en: "{teacher} teaches {learner}: {what}")
  static let noPairs = Wording(
    id: "Siapa dapat mengajari siapa tidak dicari di antara lebih dari {count} komunitas.",
    en: "Who can teach whom is not sought among more than {count} communities.")
  static let suppressed = Wording(
    id:
      "{groups} kelompok dengan {count} komunitas tidak ditunjukkan: kurang dari {least} komunitas, atau dapat dihitung dari selisih dengan semua.",
    en:
      "{groups} groups with {count} communities are not shown: fewer than {least}, or to be found by subtraction from all."
  )
  static let suppressedOne = Wording(
    id: "1 kelompok dengan {count} komunitas tidak ditunjukkan: kurang dari {least} komunitas.",
    en: "1 group with {count} communities is not shown: fewer than {least}.")
  static let leftOut = Wording(
    id: "{count} komunitas tidak punya jawaban untuk {year}.",
    en: "{count} communities have no answers for {year}.")
  static let difference = Wording(id: "Selisih", en: "Difference")
  static let both = Wording(id: "{first} dan {second}", en: "{first} and {second}")
  static let fromFirst = Wording(
    id: "Apa yang membedakan {second} dari {first}",
    en: "What sets {second} apart from {first}")
  static let ofCount = Wording(id: "{count} dari {all}", en: "{count} of {all}")
  static let areas = Wording(id: "Skor per bidang", en: "Scores by area")
  static let score = Wording(id: "Skor", en: "Score")

  static func common(_ quadrant: Quadrant) -> Wording {
    switch quadrant {
    case .strength: return Wording(id: "Kekuatan bersama", en: "Common strengths")
    case .weakness: return Wording(id: "Kelemahan bersama", en: "Common weaknesses")
    case .opportunity: return Wording(id: "Peluang bersama", en: "Common opportunities")
    case .threat: return Wording(id: "Ancaman bersama", en: "Common threats")
    }
  }
}
