import Glibc

/// The rule files that stand in the pages of the checker's cases, as material for mutations.
enum CaseSources {
  static let all: [[UInt8]] = {
    let tests = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    let folder = tests.joined(separator: "/") + "/JenjangModelTests/Cases"
    return names(in: folder).flatMap { blocks(of: folder + "/" + $0) }
  }()

  private static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".md") { names.append(name) }
    }
    return names.sorted()
  }

  private static func blocks(of path: String) -> [[UInt8]] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    var blocks: [[UInt8]] = []
    var isInside = false
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: "```".utf8) {
        isInside = line.starts(with: "```jenjang".utf8)
        if isInside { blocks.append([]) }
      } else if isInside {
        blocks[blocks.count - 1] += line + [0x0A]
      }
    }
    return blocks
  }
}
