import JenjangCoverage
import JenjangSource

/// The words of coverage, in the tool's languages.
enum CoverageWording {
  static let heading = Wording(
    id: "uji: {tests}, lembar jawaban: {sheets}", en: "tests: {tests}, answer sheets: {sheets}")
  static let seen = Wording(id: "terlihat", en: "seen")
  static let of = Wording(id: "dari", en: "of")
  static let missing = Wording(id: "Belum terlihat:", en: "Not seen:")
  static let levels = Wording(
    id: "jenjang jawaban yang belum diberikan: {count}", en: "levels that no one answered: {count}")
  static let below = Wording(
    id: "syarat, ambang, dan pita baru terlihat {share}; diminta {percent}%",
    en: "of gates, thresholds and bands {share} is seen; {percent}% is demanded")

  static func kinds(_ kind: CoverageKind) -> Wording {
    switch kind {
    case .gate: return Wording(id: "syarat", en: "gates")
    case .threshold: return Wording(id: "ambang", en: "thresholds")
    case .band: return Wording(id: "pita", en: "bands")
    case .phase: return Wording(id: "fase", en: "phases")
    case .step: return Wording(id: "langkah", en: "steps")
    case .finding: return Wording(id: "temuan", en: "findings")
    case .condition: return Wording(id: "applies when", en: "applies when")
    case .branch: return Wording(id: "if", en: "if")
    case .level: return Wording(id: "jenjang jawaban", en: "levels answered")
    }
  }

  static func kind(_ kind: CoverageKind) -> Wording {
    switch kind {
    case .gate: return Wording(id: "syarat", en: "gate")
    case .threshold: return Wording(id: "ambang", en: "threshold")
    case .band: return Wording(id: "pita", en: "band")
    case .phase: return Wording(id: "fase", en: "phase")
    case .step: return Wording(id: "langkah", en: "step")
    case .finding: return Wording(id: "temuan", en: "finding")
    case .condition: return Wording(id: "applies when", en: "applies when")
    case .branch: return Wording(id: "if", en: "if")
    case .level: return Wording(id: "jenjang", en: "level")
    }
  }

  static func outcome(_ outcome: CoverageOutcome) -> Wording {
    switch outcome {
    case .holds: return Wording(id: "terpenuhi", en: "holds")
    case .blocks: return Wording(id: "menahan", en: "blocks")
    case .met: return Wording(id: "tercapai", en: "met")
    case .missed: return Wording(id: "tidak tercapai", en: "missed")
    case .hit: return Wording(id: "kena", en: "hit")
    case .reached: return Wording(id: "tercapai", en: "reached")
    case .offered: return Wording(id: "ditawarkan", en: "offered")
    case .notOffered: return Wording(id: "tidak ditawarkan", en: "not offered")
    case .found: return Wording(id: "ditemukan", en: "found")
    case .notFound: return Wording(id: "tidak ditemukan", en: "not found")
    case .yes: return Wording(id: "ya", en: "yes")
    case .no: return Wording(id: "tidak", en: "no")
    case .then: return Wording(id: "then", en: "then")
    case .otherwise: return Wording(id: "else", en: "else")
    case .answered: return Wording(id: "dijawab", en: "answered")
    }
  }
}
