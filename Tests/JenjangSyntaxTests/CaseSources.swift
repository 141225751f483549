import JenjangTestSupport

/// The rule files that stand in the pages of the checker's cases, as material for mutations.
enum CaseSources {
  static let all: [[UInt8]] = {
    let folder = pathOfFolder(of: pathOfFolder(of: #filePath)) + "/JenjangModelTests/Cases"
    return namesInFolder(folder).filter { $0.hasSuffix(".md") }
      .flatMap { blocks(of: folder + "/" + $0) }
  }()

  private static func blocks(of path: String) -> [[UInt8]] {
    let bytes = Array(textOfFile(path).utf8)
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
