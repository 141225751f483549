import Glibc

/// What is at the other end of a standard stream.
package enum HostTerminal {
  /// A stream of the process.
  package enum Stream: Int32, Sendable {
    case input = 0
    case output = 1
    case error = 2
  }

  /// Whether a stream is a terminal.
  package static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// The terminal's width in columns; else `COLUMNS`, else nil.
  package static func width(_ stream: Stream = .output) -> Int? {
    var size = winsize()
    if ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    if let text = HostEnvironment.value("COLUMNS"), let columns = Int(text), columns > 0 {
      return min(columns, 10_000)
    }
    return nil
  }

  /// Whether text on a stream should have colours unless the user says otherwise.
  ///
  /// Not for a stream that is no terminal, nor a dumb one, nor where `NO_COLOR` says anything.
  package static func wantsColor(_ stream: Stream) -> Bool {
    isTerminal(stream) && HostEnvironment.value("NO_COLOR") == nil
      && HostEnvironment.value("TERM") != "dumb"
  }
}
