import JenjangHost

/// What the program tells the shell.
package enum ExitStatus: Int32, Sendable {
  case fine = 0
  /// A failed test, an error in the rules, a bad cell, a community not assessed.
  case findings = 1
  /// Wrong usage or unreadable input.
  case usage = 2
  case internalError = 70
}

/// Ends the process with a status.
package func exitProgram(with status: ExitStatus) -> Never {
  HostProcess.exit(with: status.rawValue)
}

/// Runs the program with the process's arguments and standard streams.
package func runProgram() -> ExitStatus {
  let program = Program(
    arguments: HostInvocation.arguments, output: .standardOutput(), errors: .standardError())
  return program.run()
}
