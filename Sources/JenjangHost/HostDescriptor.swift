import Glibc

/// An open file, closed when it goes out of use.
struct HostDescriptor: ~Copyable {
  let number: Int32
  private let isOwned: Bool

  /// A descriptor that someone else opened and will close.
  init(borrowing number: Int32) {
    self.number = number
    isOwned = false
  }

  /// Opens a path; a call that a signal broke off is made again.
  init(
    opening path: String, _ flags: Int32, mode: mode_t = 0, for action: HostError.Action
  ) throws(HostError) {
    var opened: Int32
    repeat {
      opened = open(path, flags | O_CLOEXEC, mode)
    } while opened < 0 && errno == EINTR
    if opened < 0 { throw HostError(action, path, errno: errno) }
    number = opened
    isOwned = true
  }

  deinit {
    if isOwned { _ = close(number) }
  }

  func status(_ action: HostError.Action, _ path: String) throws(HostError) -> stat {
    var status = stat()
    if fstat(number, &status) != 0 { throw HostError(action, path, errno: errno) }
    return status
  }

  /// Writes all the bytes, however many calls it takes.
  func write(_ bytes: [UInt8], path: String) throws(HostError) {
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      var offset = 0
      while offset < buffer.count {
        let count = Glibc.write(number, start + offset, buffer.count - offset)
        if count > 0 {
          offset += count
        } else if count == 0 || errno == EAGAIN {
          // A terminal or pipe that does not block for now.
          var wait = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
          _ = poll(&wait, 1, 1000)
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    if failure != 0 { throw HostError(.write, path, errno: failure) }
  }
}
