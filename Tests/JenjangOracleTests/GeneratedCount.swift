import JenjangHost

/// How many generated cases a test takes.
enum GeneratedCount {
  /// All of them where `JENJANG_GENERATED=all` says so, as CI does; else a part, mostly a quarter.
  static func of(_ all: Int, part: Int = 4) -> Int {
    HostEnvironment.value("JENJANG_GENERATED") == "all" ? all : all / part
  }
}
