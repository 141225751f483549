import Glibc

/// A file, a pipe or standard input that is read in pieces; or bytes that are there already.
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
  /// Bytes that come before those of the file.
  private var ahead: [UInt8] = []
  private var aheadOffset = 0

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

  /// Bytes that are there already, under the name of the file that they were made of.
  package init(_ bytes: [UInt8], path: String) {
    // Nothing is ever read of it: a size of none is the end.
    file = HostDescriptor(borrowing: -1)
    self.path = path
    isFile = true
    size = bytes.count
    ahead = bytes
  }

  /// The first bytes, without taking them: so many, or as many as there are. To be asked before reading.
  package func peek(_ count: Int) throws(HostError) -> [UInt8] {
    while ahead.count < count {
      var more = [UInt8](repeating: 0, count: count - ahead.count)
      let got = try readFile(into: &more, 0..<more.count).count
      if got == 0 { break }
      ahead += more[..<got]
    }
    return ahead
  }

  /// All bytes that were not taken yet; refuses more than `limit`.
  package func readAll(limit: Int = HostFile.defaultLimit) throws(HostError) -> [UInt8] {
    var bytes: [UInt8] = []
    var filled = 0
    while true {
      if filled > limit { throw HostError(.read, path, .tooLarge(limit: limit)) }
      if filled == bytes.count { bytes += repeatElement(0, count: max(1 << 16, filled)) }
      let got = try read(into: &bytes, filled..<bytes.count).count
      if got == 0 {
        bytes.removeLast(bytes.count - filled)
        return bytes
      }
      filled += got
    }
  }

  /// Reads bytes into a range of a buffer, as many as one call gives; waits for the first of them.
  package func read(
    into buffer: inout [UInt8], _ room: Range<Int>
  ) throws(HostError) -> Piece {
    if aheadOffset < ahead.count {
      let count = min(room.count, ahead.count - aheadOffset)
      buffer.replaceSubrange(
        room.lowerBound..<room.lowerBound + count, with: ahead[aheadOffset..<aheadOffset + count])
      aheadOffset += count
      return Piece(count: count, isPausing: false)
    }
    // Bytes that were there already end without a file behind them.
    if file.number < 0 { return Piece(count: 0, isPausing: false) }
    return try readFile(into: &buffer, room)
  }

  private func readFile(
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
