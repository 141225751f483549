import Glibc

/// A file, a pipe or standard input that is read in pieces.
package final class HostInput {
  /// What one call came to.
  package struct Piece: Sendable {
    /// How many bytes there are; none at the end.
    package let count: Int
    /// Whether no more are there for now.
    package let isPausing: Bool
  }

  /// How many bytes there are, where that is known beforehand.
  package let size: Int?

  private let file: HostDescriptor
  private let path: String
  private let isFile: Bool

  /// Opens a path, or standard input for `-`.
  package init(_ path: String) throws(HostError) {
    let file: HostDescriptor
    if path == "-" {
      file = HostDescriptor(borrowing: STDIN_FILENO)
    } else {
      file = try HostDescriptor(opening: path, O_RDONLY | O_NOCTTY, for: .read)
    }
    let status = try file.status(.read, path)
    switch status.st_mode & S_IFMT {
    case S_IFREG: isFile = true
    case S_IFIFO, S_IFCHR: isFile = false
    case S_IFSOCK where path == "-": isFile = false
    case S_IFDIR: throw HostError(.read, path, .isFolder)
    default: throw HostError(.read, path, .notRegular)
    }
    size = isFile ? Int(status.st_size) : nil
    self.file = file
    self.path = path
  }

  /// Reads bytes into a range of a buffer, as many as one call gives; waits for the first of them.
  package func read(
    into buffer: inout [UInt8], _ room: Range<Int>
  ) throws(HostError) -> Piece {
    var failure: Int32 = 0
    let number = file.number
    let count = buffer.withUnsafeMutableBytes { bytes in
      let part = UnsafeMutableRawBufferPointer(rebasing: bytes[room])
      while true {
        let count = Glibc.read(number, part.baseAddress, part.count)
        if count >= 0 { return count }
        if errno == EAGAIN {
          _ = Self.hasInput(number, milliseconds: 1000)
        } else if errno != EINTR {
          failure = errno
          return 0
        }
      }
    }
    if failure != 0 { throw HostError(.read, path, errno: failure) }
    let isPausing =
      !isFile && count > 0 && count < room.count && !Self.hasInput(number, milliseconds: 0)
    return Piece(count: count, isPausing: isPausing)
  }

  /// Whether a read would return at once, be it with the end.
  private static func hasInput(_ number: Int32, milliseconds: Int32) -> Bool {
    var wait = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, milliseconds) != 0
  }
}
