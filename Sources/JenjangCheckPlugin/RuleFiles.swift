#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The rule files in a folder and the folders in it, without those whose names start with `.`.
struct RuleFiles {
  /// Paths from the folder, sorted.
  private(set) var paths: [String] = []

  init(in folder: String) {
    list(folder, within: "", depth: 0)
    paths.sort()
  }

  private mutating func list(_ folder: String, within prefix: String, depth: Int) {
    // What is no folder does not open as one.
    guard depth <= 16, let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") { continue }
      if name.hasSuffix(".jenjang") {
        paths.append(prefix + name)
      } else {
        list(folder + "/" + name, within: prefix + name + "/", depth: depth + 1)
      }
    }
  }
}
