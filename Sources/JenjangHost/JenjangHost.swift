// What the program needs of the operating system: files, folders, the terminal, the environment.
//
// Chosen: the C library alone, which starts fast and links small. Everything here throws one typed
// error that says in both languages what could not be done and why; nothing here decides anything
// about rules or answers.
//
// Not chosen: Foundation, for its start-up time and its size. Nor memory maps: a file that another
// program cuts short under a map kills the process, and reading costs little beside scoring.
//
// A path is a `String`. On Linux a name may hold bytes that are not UTF-8; such a name cannot come
// from the command line as it is, and a folder's listing says so instead of opening another file.

import Glibc

/// How the program was called.
package enum HostInvocation {
  /// The arguments behind the program's name.
  package static var arguments: [String] { Array(CommandLine.arguments.dropFirst()) }
}

/// The process itself.
package enum HostProcess {
  /// Ends the process with a status.
  package static func exit(with status: Int32) -> Never { Glibc.exit(status) }
}
