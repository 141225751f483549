import Glibc

@testable import JenjangHost

/// A folder of its own for one test, removed with all it holds when the test ends.
final class TestFolder {
  let path: String

  init() {
    var template = Array("/tmp/jenjang-host-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "/tmp"
    }
  }

  deinit {
    if path == "/tmp" { return }
    Self.removeAll(in: path)
  }

  private static func removeAll(in path: String) {
    for name in names(in: path) {
      let inner = path + "/" + name
      if remove(inner) == 0 { continue }
      removeAll(in: inner)
    }
    _ = remove(path)
  }

  subscript(_ name: String) -> String { path + "/" + name }

  func folder(_ name: String) { _ = mkdir(self[name], 0o755) }

  func link(_ name: String, to target: String) { _ = symlink(target, self[name]) }

  func file(_ name: String, _ text: String = "") {
    let number = open(self[name], O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    let bytes = Array(text.utf8)
    _ = Glibc.write(number, bytes, bytes.count)
    _ = close(number)
  }

  func names() -> [String] { Self.names(in: path) }

  private static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func mode(_ name: String) -> UInt32 {
    var status = stat()
    return stat(self[name], &status) == 0 ? status.st_mode & 0o7777 : 0
  }
}

/// What a call threw, or nil.
func reason(_ body: () throws(HostError) -> Void) -> HostError.Reason? {
  do throws(HostError) {
    try body()
    return nil
  } catch {
    return error.reason
  }
}

func text(_ path: String) -> String? {
  (try? HostFile.read(path)).map { String(decoding: $0, as: UTF8.self) }
}
