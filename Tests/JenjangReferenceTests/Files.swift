import Glibc

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
    JenjangReferenceTests.write(text, toFile: self[name])
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

/// The folder that a source file stands in.
func pathOfFolder(of file: String) -> String {
  file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
}

/// The names in a folder, sorted.
func namesInFolder(_ path: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}

func textOfFile(_ path: String) -> String {
  guard let file = fopen(path, "rb") else { return "" }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return String(decoding: bytes, as: UTF8.self) }
    bytes += buffer.prefix(count)
  }
}

func write(_ text: String, toFile path: String) {
  guard let file = fopen(path, "wb") else { return }
  defer { fclose(file) }
  let bytes = Array(text.utf8)
  fwrite(bytes, 1, bytes.count, file)
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
