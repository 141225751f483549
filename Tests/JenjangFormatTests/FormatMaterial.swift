import JenjangFormat
import JenjangModel
import JenjangSource
import JenjangTestSupport

/// Rule files of the project as material for tests.
enum FormatMaterial {
  static let project = pathOfFolder(of: #filePath) + "/../.."

  /// The folders in `rules`, each with its rule files by their paths in it.
  static let ruleSets: [(name: String, files: [(path: String, bytes: [UInt8])])] =
    namesInFolder(project + "/rules").map { name in
      let folder = project + "/rules/" + name
      let files = namesInFolder(folder).filter { $0.hasSuffix(".jenjang") }
        .map { ($0, Array(textOfFile(folder + "/" + $0).utf8)) }
      return (name, files)
    }

  /// The `jenjang` blocks of the reference, each with its place and with what stands unseen below it.
  static let referenceBlocks: [(place: String, bytes: [UInt8])] = {
    let folder = project + "/Sources/Jenjang/Jenjang.docc"
    let preludes = project + "/Tests/JenjangReferenceTests/Preludes/"
    return namesInFolder(folder).filter { $0.hasSuffix(".md") }.flatMap { name in
      blocks(of: folder + "/" + name, preludes: preludes)
        .map { ("\(name), line \($0.line)", $0.bytes) }
    }
  }()

  /// The rule files that stand in the pages of the checker's cases, most of them with mistakes.
  static let caseBlocks: [[UInt8]] = {
    let folder = project + "/Tests/JenjangModelTests/Cases"
    return namesInFolder(folder).filter { $0.hasSuffix(".md") }
      .flatMap { blocks(of: folder + "/" + $0, preludes: nil).map { $0.bytes } }
  }()

  private static func blocks(
    of path: String, preludes: String?
  ) -> [(line: Int, bytes: [UInt8])] {
    var blocks: [(line: Int, bytes: [UInt8])] = []
    var prelude = ""
    var isInside = false
    for (index, line) in textOfFile(path).split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() {
      if let preludes, line.hasPrefix("<!-- prelude: ") {
        prelude = textOfFile(preludes + line.dropFirst(14).dropLast(4) + ".jenjang")
      } else if line.hasPrefix("```") {
        if isInside { blocks[blocks.count - 1].bytes += prelude.utf8 }
        if isInside { prelude = "" }
        isInside = !isInside && line.hasPrefix("```jenjang")
        if isInside { blocks.append((index + 1, [])) }
      } else if isInside {
        blocks[blocks.count - 1].bytes += (line + "\n").utf8
      }
    }
    return blocks
  }

  static func format(_ bytes: [UInt8]) -> Formatted {
    Formatter.format(SourceFile(path: "a.jenjang", bytes: bytes))
  }

  /// The fingerprint of one file that is a rule set; nil where it has errors.
  static func fingerprint(_ bytes: [UInt8]) -> Fingerprint? {
    Checker.check(RuleFolder(path: "a.jenjang", bytes: bytes)).model?.fingerprint()
  }
}
