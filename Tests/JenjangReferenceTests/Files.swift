import Glibc
import JenjangTestSupport

/// A folder that goes when its last user goes.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/jenjang-reference-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? ""
    }
  }

  deinit {
    if !path.isEmpty { Self.removeAll(in: path) }
  }

  subscript(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ text: String, to name: String) {
    if let slash = name.lastIndex(of: "/") { _ = mkdir(self[String(name[..<slash])], 0o755) }
    JenjangTestSupport.write(text, toFile: self[name])
  }

  func open(_ name: String) -> Int32 {
    Glibc.open(self[name], O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  }

  func remove(_ name: String) { _ = Glibc.remove(self[name]) }

  private static func removeAll(in path: String) {
    for name in namesInFolder(path) {
      let inner = "\(path)/\(name)"
      if Glibc.remove(inner) != 0 { removeAll(in: inner) }
    }
    _ = Glibc.remove(path)
  }
}

func environmentValue(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

/// A text with every occurrence of another replaced.
func replacing(_ part: String, with other: String, in text: String) -> String {
  let wanted = Array(part.utf8)
  let source = Array(text.utf8)
  var result: [UInt8] = []
  var index = 0
  while index < source.count {
    if !wanted.isEmpty, source[index...].starts(with: wanted) {
      result += other.utf8
      index += wanted.count
    } else {
      result.append(source[index])
      index += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}
