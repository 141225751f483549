import JenjangReport
import JenjangSource

@testable import JenjangModel

/// What the checker says of a case.
struct CheckedCase {
  /// Of each model in the folder; one where there is none.
  let results: [CheckResult]

  /// All that was found, model by model.
  var diagnostics: [Diagnostic] { results.flatMap { $0.diagnostics } }

  init(_ aCase: CaseFile.Case) {
    var files: [String: LoadedFile] = [:]
    for block in aCase.blocks {
      guard let path = block.path else { continue }
      switch block.kind {
      case "jenjang", "csv":
        let isEscaped = block.attributes.contains("bytes")
        files[path] = .bytes(isEscaped ? Self.bytes(block.text) : Array((block.text + "\n").utf8))
      case "directory": files[path] = .directory
      case "outside": files[path] = .outside
      case "unreadable":
        files[path] = .unreadable(Wording(id: "izin ditolak", en: "permission denied"))
      default: break
      }
    }
    let loaded = files
    let rules = aCase.blocks.filter { $0.kind == "jenjang" }
    let root = rules.first { $0.attributes.contains("root") }
    let folder = RuleFolder(files: rules.compactMap { $0.path }.sorted(), root: root?.path) {
      loaded[$0] ?? .missing
    }
    let models = folder.models()
    results = models.isEmpty ? [Checker.check(folder)] : models.map { Checker.check($0) }
  }

  func text(_ language: MessageLanguage) -> String {
    var texts: [String] = []
    for result in results where !result.diagnostics.isEmpty {
      let renderer = DiagnosticText(files: result.files, language: language)
      var text = renderer.text(result.diagnostics)
      while text.last == "\n" { text.removeLast() }
      texts.append(text)
    }
    return texts.isEmpty ? "ok" : texts.joined(separator: "\n\n")
  }

  /// A text in which `\xHH` stands for a byte.
  private static func bytes(_ text: String) -> [UInt8] {
    let source = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < source.count {
      if source[index...].starts(with: Array("\\x".utf8)), index + 4 <= source.count,
        let byte = UInt8(String(decoding: source[index + 2..<index + 4], as: UTF8.self), radix: 16)
      {
        result.append(byte)
        index += 4
      } else {
        result.append(source[index])
        index += 1
      }
    }
    return result
  }
}
