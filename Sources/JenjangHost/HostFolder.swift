import Glibc

/// What a folder and the folders in it hold.
package struct HostFolder: Sendable {
  /// Files whose names end as asked, by paths from the folder, sorted by their bytes.
  package private(set) var files: [String] = []
  /// Links that lead out of the folder; neither read nor followed.
  package private(set) var outside: [String] = []
  /// Folders too deep to be looked into.
  package private(set) var tooDeep: [String] = []
  /// Such names that are not UTF-8, as near as they can be shown.
  package private(set) var unreadableNames: [String] = []

  private let root: String
  private let ending: String
  private let mostDepth: Int
  private let mostFiles: Int

  /// Lists a folder, names that start with `.` left out.
  ///
  /// A link to a folder inside it is passed over, since that folder is listed where it is; a link
  /// that leads out is only named.
  package init(
    listing path: String, ending: String = ".jenjang", mostDepth: Int = 16,
    mostFiles: Int = 10_000
  ) throws(HostError) {
    guard let root = HostPath.real(path) else { throw HostError(.list, path, errno: errno) }
    self.root = root
    self.ending = ending
    self.mostDepth = mostDepth
    self.mostFiles = mostFiles
    try list(root, within: "", depth: 0, asGiven: path)
    files.sort { Self.precedes($0, $1) }
    outside.sort { Self.precedes($0, $1) }
    tooDeep.sort { Self.precedes($0, $1) }
    unreadableNames.sort { Self.precedes($0, $1) }
  }

  /// The real path of a file named from a folder; refuses one that lies outside it by any way.
  package static func path(of relative: String, in folder: String) throws(HostError) -> String {
    let path = HostPath.joined(folder, relative)
    guard let root = HostPath.real(folder), let real = HostPath.real(path) else {
      throw HostError(.read, path, errno: errno)
    }
    if relative.hasPrefix("/") || !HostPath.isInside(real, root) {
      throw HostError(.read, path, .outsideFolder)
    }
    return real
  }

  private mutating func list(
    _ real: String, within prefix: String, depth: Int, asGiven path: String
  ) throws(HostError) {
    for (name, type) in try names(in: real, within: prefix, asGiven: path) {
      let relative = prefix.isEmpty ? name : prefix + "/" + name
      let here = HostPath.joined(real, name)
      let target: String
      let kind: HostFile.Kind
      switch type {
      // No links, so they stand where they are named.
      case UInt8(DT_REG): (target, kind) = (here, .file)
      case UInt8(DT_DIR): (target, kind) = (here, .folder)
      default:
        // A link to nothing is no file; an include of it will say so.
        guard let real = HostPath.real(here) else { continue }
        (target, kind) = (real, HostFile.kind(of: real))
      }
      let isWanted = kind == .file && name.utf8.count > ending.utf8.count && name.hasSuffix(ending)
      if !HostPath.isInside(target, root) {
        if kind == .folder || isWanted { outside.append(relative) }
      } else if kind == .folder {
        if target != here { continue }
        if depth == mostDepth {
          tooDeep.append(relative)
          continue
        }
        try list(target, within: relative, depth: depth + 1, asGiven: path)
      } else if isWanted {
        if files.count == mostFiles { throw HostError(.list, path, .tooMany(limit: mostFiles)) }
        files.append(relative)
      }
    }
  }

  /// The names in a folder, with what the system says of each, sorted by their bytes.
  private mutating func names(
    in real: String, within prefix: String, asGiven path: String
  ) throws(HostError) -> [(name: String, type: UInt8)] {
    let shown = prefix.isEmpty ? path : HostPath.joined(path, prefix)
    guard let stream = opendir(real) else { throw HostError(.list, shown, errno: errno) }
    defer { closedir(stream) }
    var names: [(name: String, type: UInt8)] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw HostError(.list, shown, errno: errno) }
        return names.sorted { Self.precedes($0.name, $1.name) }
      }
      let bytes = Self.name(of: entry)
      if bytes.first == UInt8(ascii: ".") { continue }
      if let name = String(validating: bytes, as: UTF8.self) {
        names.append((name, entry.pointee.d_type))
      } else if bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
        unreadableNames.append(
          (prefix.isEmpty ? "" : prefix + "/") + String(decoding: bytes, as: UTF8.self))
      }
    }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
      Array(buffer.prefix { $0 != 0 })
    }
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
