/// How reports name files: from the root of a repository, with `/` between the parts.
package struct ReportPaths: Sendable {
  private let workingFolder: [Substring]?
  private let root: [Substring]?

  /// Names relative to a root folder, else to the folder that the program was started in.
  ///
  /// Both are absolute paths. A root that the program was not started in or below does not count.
  package init(workingFolder: String? = nil, root: String? = nil) {
    let here = workingFolder.flatMap { Self.isAbsolute($0) ? Self.parts($0) : nil }
    self.workingFolder = here
    let asked = root.flatMap { Self.isAbsolute($0) ? Self.parts($0) : nil }
    if let here, let asked, here.starts(with: asked) {
      self.root = asked
    } else {
      self.root = here
    }
  }

  /// The path without `.`, `..` and doubled separators, relative where it lies below the root.
  package func shown(_ path: String) -> String {
    if let root {
      let whole = Self.parts(path, from: Self.isAbsolute(path) ? [] : workingFolder ?? [])
      if whole.starts(with: root), whole.count > root.count {
        return Self.joined(whole.dropFirst(root.count))
      }
    }
    if Self.isAbsolute(path) { return "/" + Self.joined(Self.parts(path)[...]) }
    let parts = Self.relativeParts(path)
    return parts.isEmpty ? "." : Self.joined(parts[...])
  }

  /// A shown path as a URI reference: all but letters, digits, `-._~` and `/` as `%` and two digits.
  package static func uri(_ path: String) -> String {
    var uri = isAbsolute(path) ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += digits.utf8.count < 2 ? "%0" + digits : "%" + digits
      }
    }
    return uri
  }

  private static func isAbsolute(_ path: String) -> Bool { path.utf8.first == UInt8(ascii: "/") }

  private static func parts(_ path: String, from start: [Substring] = []) -> [Substring] {
    var parts = start
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts
  }

  /// Parts of a path from an unknown folder, which `..` may leave.
  private static func relativeParts(_ path: String) -> [Substring] {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return parts
  }

  private static func joined(_ parts: ArraySlice<Substring>) -> String {
    var path = ""
    for part in parts { path += path.isEmpty ? String(part) : "/" + part }
    return path
  }
}
