import Glibc
import JenjangHost

/// The program as it was built beside the tests, run the way a reader of the README runs it.
enum BuiltProgram {
  /// Where the built `jenjang` stands; nil where it was not built.
  static let path: String? = {
    guard let tests = HostPath.real("/proc/self/exe") else { return nil }
    let program = HostPath.joined(HostPath.folder(of: tests), "jenjang")
    return HostFile.kind(of: program) == .file ? program : nil
  }()

  /// The repository that this file stands in.
  static let repository: String = {
    let tests = HostPath.folder(of: HostPath.folder(of: #filePath))
    return HostPath.folder(of: tests)
  }()

  struct Run {
    /// Standard output and standard error, in the order of writing.
    let text: String
    let status: Int32
  }

  /// Runs a shell command in the repository, `swift run jenjang` in it as the built program.
  ///
  /// The locale names no language, so that the program takes the first one of the rules.
  static func run(_ command: String) -> Run? {
    guard let path else { return nil }
    let program = "'" + path.split(separator: "'").joined(separator: "'\\''") + "'"
    let line = command.split(separator: "swift run jenjang", omittingEmptySubsequences: false)
      .joined(separator: program)
    return shell("cd '\(repository)' && \(line)")
  }

  private static func shell(_ line: String) -> Run? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    let arguments = cStrings(["/bin/sh", "-c", line])
    let environment = cStrings(["PATH=/usr/bin:/bin", "LC_ALL=C"])
    defer { for text in arguments + environment { free(text) } }
    var child: pid_t = 0
    let result = posix_spawn(&child, "/bin/sh", &actions, nil, arguments, environment)
    close(ends[1])
    guard result == 0 else { return nil }
    let bytes = everything(from: ends[0])
    var status: Int32 = 0
    guard waitpid(child, &status, 0) == child else { return nil }
    // As a shell reports it: the exit status, or 128 and the signal.
    let signal = status & 0x7f
    return Run(
      text: String(decoding: bytes, as: UTF8.self),
      status: signal == 0 ? (status >> 8) & 0xff : 128 + signal)
  }

  /// Copies that the caller frees, with the null that ends them.
  private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    var copies: [UnsafeMutablePointer<CChar>?] = []
    for text in texts { copies.append(strdup(text)) }
    return copies + [nil]
  }

  private static func everything(from descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count <= 0 { return bytes }
      bytes.append(contentsOf: piece[..<count])
    }
  }
}
