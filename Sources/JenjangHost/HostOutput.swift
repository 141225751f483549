import Glibc

/// Standard output or standard error, written through a buffer.
///
/// Where the reader of a pipe has gone, writing throws an error whose `isBrokenPipe` is true: the
/// program then ends without a message. Nothing is written before the buffer is full or flushed.
package final class HostOutput {
  private static let capacity = 1 << 16

  private let file: HostDescriptor
  private let name: String
  private var buffer: [UInt8] = []

  /// Writes to a descriptor that stays open; `name` stands in errors.
  package init(descriptor: Int32, name: String = "-") {
    BrokenPipes.ignore()
    file = HostDescriptor(borrowing: descriptor)
    self.name = name
  }

  /// A buffer before standard output.
  package static func standardOutput() -> HostOutput { HostOutput(descriptor: STDOUT_FILENO) }

  /// A buffer before standard error.
  package static func standardError() -> HostOutput { HostOutput(descriptor: STDERR_FILENO) }

  package func write(_ text: String) throws(HostError) {
    buffer += text.utf8
    if buffer.count >= Self.capacity { try flush() }
  }

  package func write(_ bytes: [UInt8]) throws(HostError) {
    if buffer.isEmpty, bytes.count >= Self.capacity {
      return try file.write(bytes, path: name)
    }
    buffer += bytes
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Writes out what the buffer holds; to be called before the program ends.
  package func flush() throws(HostError) {
    if buffer.isEmpty { return }
    let bytes = buffer
    // Emptied first: what could not be written is not tried a second time.
    buffer = []
    try file.write(bytes, path: name)
  }
}

/// The signal that would end the process where a pipe has no reader.
enum BrokenPipes {
  private static let ignored: Void = {
    _ = signal(SIGPIPE, SIG_IGN)
  }()

  /// Has writes to such a pipe fail instead.
  static func ignore() { _ = ignored }
}
