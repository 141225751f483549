import JenjangHost

/// How many generated cases a test takes.
package enum GeneratedCount {
  /// Whether all are asked for, as CI does with `JENJANG_GENERATED=all`.
  package static let isAll = HostEnvironment.value("JENJANG_GENERATED") == "all"

  /// All of them where they are asked for; else a part, mostly a quarter.
  package static func of(_ all: Int, part: Int = 4) -> Int { isAll ? all : all / part }
}
