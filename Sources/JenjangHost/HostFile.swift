import Glibc

/// Reads files whole, and tells what a path is.
package enum HostFile {
  /// What stands at a path, links followed.
  package enum Kind: Hashable, Sendable {
    case file
    case folder
    /// A pipe, a device, a socket.
    case other
    case missing
  }

  /// The most bytes that are read unless the caller says otherwise: one gibibyte.
  package static let defaultLimit = 1 << 30

  /// What stands at a path; `-` is other, and so is what must not be looked at.
  package static func kind(of path: String) -> Kind {
    if path == "-" { return .other }
    var status = stat()
    if stat(path, &status) != 0 { return errno == ENOENT || errno == ENOTDIR ? .missing : .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Refuses what could not be read, without opening a pipe, whose bytes are there only once.
  package static func checkReadable(_ path: String) throws(HostError) {
    if path == "-" { return }
    if access(path, R_OK) != 0 { throw HostError(.read, path, errno: errno) }
    if kind(of: path) == .folder { throw HostError(.read, path, .isFolder) }
  }

  /// The bytes of a file, a pipe, or standard input for `-`; refuses more than `limit` bytes.
  package static func read(
    _ path: String, limit: Int = HostFile.defaultLimit
  ) throws(HostError) -> [UInt8] {
    if path == "-" {
      return try read(HostDescriptor(borrowing: STDIN_FILENO), path: path, limit: limit)
    }
    return try read(
      HostDescriptor(opening: path, O_RDONLY | O_NOCTTY, for: .read), path: path, limit: limit)
  }

  private static func read(
    _ file: borrowing HostDescriptor, path: String, limit: Int
  ) throws(HostError) -> [UInt8] {
    let status = try file.status(.read, path)
    var expected = 0
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      let size = Int(status.st_size)
      if size > limit { throw HostError(.read, path, .tooLarge(limit: limit)) }
      // One more, so that the end shows without growing.
      expected = size + 1
    case S_IFIFO, S_IFCHR: break
    case S_IFSOCK where path == "-": break
    case S_IFDIR: throw HostError(.read, path, .isFolder)
    default: throw HostError(.read, path, .notRegular)
    }
    var bytes: [UInt8] = []
    while true {
      if bytes.count > limit { throw HostError(.read, path, .tooLarge(limit: limit)) }
      let room = expected > bytes.count ? expected - bytes.count : 1 << 16
      let read = try append(atMost: min(room, limit - bytes.count + 1), of: file, path, to: &bytes)
      // A file of a known size that gave just that, where one byte more was asked for, is at its end.
      if read == 0 || bytes.count == expected - 1 { return bytes }
    }
  }

  /// Appends what one call reads; none at the end.
  private static func append(
    atMost room: Int, of file: borrowing HostDescriptor, _ path: String, to bytes: inout [UInt8]
  ) throws(HostError) -> Int {
    var failure: Int32 = 0
    let number = file.number
    func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
      while true {
        let count = Glibc.read(number, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        if errno == EAGAIN {
          var wait = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
          _ = poll(&wait, 1, 1000)
        } else if errno != EINTR {
          failure = errno
          return 0
        }
      }
    }
    let start = bytes.count
    if bytes.isEmpty {
      bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        count = fill(UnsafeMutableRawBufferPointer(buffer))
      }
    } else {
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        count = fill(UnsafeMutableRawBufferPointer(buffer))
      }
      bytes += part
    }
    if failure != 0 { throw HostError(.read, path, errno: failure) }
    return bytes.count - start
  }
}
